import Domain
import Glibc

/// The bytes of a file as they are cut in lines: the mapped file itself, or what was made of it.
///
/// All places of a run are offsets in these bytes.
final class TableText: @unchecked Sendable {
    let source: SourceFile
    let bytes: UnsafeRawBufferPointer
    /// Nil where the file is read as it stands.
    let rewriting: Rewriting?
    private let owned: UnsafeMutableRawBufferPointer?

    /// The file as it stands.
    init(_ source: SourceFile) {
        self.source = source
        bytes = source.bytes
        rewriting = nil
        owned = nil
    }

    /// Other bytes in the place of the file's.
    init(_ source: SourceFile, _ rewritten: [UInt8], _ rewriting: Rewriting) {
        self.source = source
        self.rewriting = rewriting
        guard !rewritten.isEmpty else {
            (bytes, owned) = (UnsafeRawBufferPointer(start: nil, count: 0), nil)
            return
        }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: rewritten.count, alignment: 64)
        copy.copyBytes(from: rewritten)
        owned = copy
        bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { owned?.deallocate() }

    func mapPages(_ range: Range<Int>) { if rewriting == nil { source.mapPages(range) } }
    func releasePages(_ range: Range<Int>) { if rewriting == nil { source.releasePages(range) } }
    func releasePages() { if rewriting == nil { source.releasePages() } }
}

/// What ties the bytes that are read to those of the file they were made from.
struct Rewriting: Sendable {
    enum Origin: Sendable, Equatable {
        /// CR alone at the ends of lines: LF in their place, nothing else.
        case returns
        /// UTF-16: UTF-8, line for line.
        case utf16
        /// A sheet: a record for each row, in UTF-8, separated by `;`, quoted where it must be. Sure of its quotes.
        case sheet
    }

    let origin: Origin
    /// Where each physical line begins in the file; of UTF-16.
    var lineStarts: [Int] = []
    /// The number that a person gives each physical line; empty = as they are counted.
    var lineNumbers: [Int32] = []
    /// Of a sheet, fields that cannot be what their column wants, by where they begin in the bytes: what is wrong. Such
    /// a field begins with the byte 0xFF, its text as the cell shows it behind.
    var faults: [Int: Finding.Detail] = [:]

    static let fault: UInt8 = 0xFF
}

/// A file as it can be cut, or why it cannot.
enum ReadableText: Sendable {
    case text(TableText, notes: [DialectNote])
    case unreadable(FileFinding.Unreadable)
    /// A workbook none of whose sheets is the table: columns that the best of them lacks.
    case sheetMissing([String])

    static func of(_ file: SourceFile, _ table: Table) -> ReadableText {
        let isNamedSheet = file.name.lowercased().hasSuffix(".xlsx")
        switch FileKind.of(file.bytes) {
        case .archive:
            let result = SheetText.read(file, table)
            guard case .text(let text, let notes) = result, !isNamedSheet else { return result }
            return .text(text, notes: [.wrongEnding(isSheet: true)] + notes)
        case .unreadable(let why): return .unreadable(why)
        case .utf16(let isLittleEndian):
            guard let (bytes, starts) = Utf16.toUTF8(file.bytes, isLittleEndian: isLittleEndian) else {
                return .unreadable(.halfUTF16)
            }
            let isReturnsOnly = !bytes.contains(0x0A) && bytes.contains(0x0D)
            var rewriting = Rewriting(origin: .utf16, lineStarts: starts)
            guard isReturnsOnly else {
                return .text(TableText(file, bytes, rewriting), notes: ending(isNamedSheet) + [.utf16])
            }
            rewriting.lineStarts = lineStartsOfReturns(file.bytes, isLittleEndian: isLittleEndian)
            return .text(
                TableText(file, bytes.map { $0 == 0x0D ? 0x0A : $0 }, rewriting),
                notes: ending(isNamedSheet) + [.utf16, .returnsOnly])
        case .text:
            guard !has(0x0A, file.bytes), has(0x0D, file.bytes) else {
                return .text(TableText(file), notes: ending(isNamedSheet))
            }
            return .text(
                TableText(file, file.bytes.map { $0 == 0x0D ? 0x0A : $0 }, Rewriting(origin: .returns)),
                notes: ending(isNamedSheet) + [.returnsOnly])
        }
    }

    private static func has(_ byte: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.baseAddress.map { memchr($0, byte, bytes.count) != nil } ?? false
    }

    private static func ending(_ isNamedSheet: Bool) -> [DialectNote] {
        isNamedSheet ? [.wrongEnding(isSheet: false)] : []
    }

    private static func lineStartsOfReturns(_ b: UnsafeRawBufferPointer, isLittleEndian: Bool) -> [Int] {
        [2]
            + stride(from: 2, to: b.count - 1, by: 2).filter {
                b[$0] == (isLittleEndian ? 0x0D : 0) && b[$0 + 1] == (isLittleEndian ? 0 : 0x0D)
            }.map { $0 + 2 }
    }
}

extension TableText {
    /// The number that a person gives the physical line of that number in the bytes.
    func lineNumber(_ line: Int) -> Int {
        guard let rewriting, line >= 1, line <= rewriting.lineNumbers.count else { return line }
        return Int(rewriting.lineNumbers[line - 1])
    }
}

extension TableText {
    /// A whole field as it came, its quotes undone; of a sheet, the text of its cell.
    func string(_ field: RecordCutter.Field, _ encoding: TextEncoding) -> String {
        var field = field
        if rewriting?.origin == .sheet, field.end > field.start, bytes[field.start] == Rewriting.fault {
            field.start += 1
        }
        return Characters.decode(field, bytes, encoding)
    }
}
