import Domain
import Synchronization

/// Memory for texts that could not be taken from the file as they stand; freed as a whole.
final class Arena: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawBufferPointer] = []
    private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    deinit { blocks.forEach { $0.deallocate() } }

    /// A copy of those bytes that lives as long as the arena.
    func keep(_ bytes: UnsafeRawBufferPointer) -> Text {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return .empty }
        if free.count < bytes.count {
            let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 64 * 1024), alignment: 8)
            blocks.append(block)
            free = block
        }
        let target = free.baseAddress!
        target.copyMemory(from: source, byteCount: bytes.count)
        free = UnsafeMutableRawBufferPointer(rebasing: free[bytes.count...])
        return Text(start: UnsafePointer(target.assumingMemoryBound(to: UInt8.self)), count: bytes.count)
    }

    func keep(_ string: String) -> Text {
        var copy = string
        return copy.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    }
}

/// All arenas of a run, kept for as long as a `Text` of theirs may be read.
final class ArenaKeeper: Sendable {
    private let arenas = Mutex<[Arena]>([])

    func new() -> Arena {
        let arena = Arena()
        arenas.withLock { $0.append(arena) }
        return arena
    }
}
