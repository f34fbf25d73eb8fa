import CStreams
import Foundation
import Testing

@testable import Workbooks

/// Temporary files beyond memory, and the archive, on a disk that is full at any moment: an error, or the whole workbook.
@Suite("Full disks", .enabled(if: SmallDisks.arePermitted))
struct FullDiskTests {
    @Test("Whatever the size of the disk", arguments: Compressor.allCases, [false, true])
    func everySize(compressor: Compressor, archiveToo: Bool) throws {
        guard compressor == .zlib || Compressor.obstacle == nil else { return }
        let shelf = try Shelf()
        let book = Shelf.book([.list(payments(3000))])
        let path = archiveToo ? "\(shelf.temporary)/a.xlsx" : "\(shelf.folder)/a.xlsx"
        func write() throws {
            _ = try WorkbookWriter.write(book, to: path, temporaryFolder: shelf.temporary, compressor: compressor)
        }
        try write()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let held = try #require(try memoryTaken(shelf))
        defer {
            fclose(held)
            streams_release()
        }
        var (failed, written) = (0, 0)
        for kilobytes in stride(from: 32, through: 2048, by: 56) {
            try #require(mount("tmpfs", shelf.temporary, "tmpfs", 0, "size=\(kilobytes)k") == 0)
            defer { umount2(shelf.temporary, 2) }
            do {
                try write()
                written += 1
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole, "\(kilobytes) kB")
            } catch let error as WorkbookError {
                failed += 1
                #expect("\(error)".contains("disque est plein"), "\(kilobytes) kB: \(error)")
            }
        }
        #expect(failed > 3 && written > 3, "\(failed) failed, \(written) written")
    }

    /// A temporary file that holds all the memory that there is for them.
    private func memoryTaken(_ shelf: Shelf) throws -> UnsafeMutablePointer<FILE>? {
        var name = Array("\(shelf.folder)/held-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        let before = streams_are_quick_here(1)
        let stream = fdopen(file, "w+b")
        _ = streams_are_quick_here(before)
        let block = [UInt8](repeating: 1, count: 1 << 20)
        for _ in 0..<(streams_memory() >> 20) { fwrite(block, 1, block.count, stream) }
        fflush(stream)
        return stream
    }
}

private enum SmallDisks {
    /// Only root may mount one, and not in every container.
    static let arePermitted: Bool = {
        guard geteuid() == 0, let shelf = try? Shelf(), mount("tmpfs", shelf.temporary, "tmpfs", 0, "size=64k") == 0
        else { return false }
        return umount2(shelf.temporary, 2) == 0
    }()
}
