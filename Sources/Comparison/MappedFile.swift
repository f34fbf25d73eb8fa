import Glibc

/// A file's bytes in memory as the system brings them, for as long as this lives.
final class MappedFile {
    let bytes: UnsafeRawBufferPointer

    init(_ file: RandomAccessFile) throws(ComparisonError) {
        guard file.size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let base = mmap(nil, Int(file.size), PROT_READ, MAP_PRIVATE, file.number, 0), base != MAP_FAILED else {
            throw ComparisonError("lire", file.path)
        }
        bytes = UnsafeRawBufferPointer(start: base, count: Int(file.size))
    }

    deinit {
        if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
    }
}
