import Domain
import Glibc
import Spreadsheets

/// The bytes of a file as they are cut in lines: the mapped file itself, or what was made of it.
///
/// All places of a run are offsets in these bytes.
final class TableText: @unchecked Sendable {
    let source: SourceFile
    let bytes: UnsafeRawBufferPointer
    /// Nil where the file is read as it stands.
    let rewriting: Rewriting?
    private let owned: UnsafeMutableRawBufferPointer?
    /// Where the file is a workbook.
    private let sheet: SheetLines?

    /// The file as it stands.
    init(_ source: SourceFile) {
        self.source = source
        bytes = source.bytes
        rewriting = nil
        owned = nil
        sheet = nil
    }

    /// A sheet of a workbook.
    init(_ source: SourceFile, _ sheet: SheetLines) {
        self.source = source
        self.sheet = sheet
        bytes = sheet.bytes
        rewriting = Rewriting(origin: .sheet)
        owned = nil
    }

    /// Other bytes in the place of the file's.
    init(_ source: SourceFile, _ rewritten: [UInt8], _ rewriting: Rewriting) {
        self.source = source
        self.rewriting = rewriting
        sheet = nil
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
        /// A sheet: a record for each row (`SheetLines`). Sure of its quotes.
        case sheet
    }

    let origin: Origin
    /// Where each physical line begins in the file; of UTF-16.
    var lineStarts: [Int] = []
}

/// A file as it can be cut, or why it cannot.
enum ReadableText: Sendable {
    case text(TableText, notes: [DialectNote])
    case unreadable(FileFinding.Unreadable)

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
    func lineNumber(_ line: Int) -> Int { sheet?.row(ofLine: line) ?? line }

    var linesAreCounted: Bool { sheet?.linesAreRows ?? true }
}

extension TableText {
    /// A whole field as it came, its quotes undone; of a sheet, the text of its cell.
    func string(_ field: RecordCutter.Field, _ encoding: TextEncoding) -> String {
        var field = field
        if rewriting?.origin == .sheet, field.end > field.start, bytes[field.start] == SheetLines.mark {
            field.start += 1
        }
        return Characters.decode(field, bytes, encoding)
    }
}

extension TableText {
    /// Of a sheet: cells that are not of their column's shape by what they are.
    var hasFaults: Bool { !(sheet?.faults.isEmpty ?? true) }

    /// Of a sheet: why the field that begins there cannot be what its column wants, by what its cell is.
    @inline(__always)
    func fault(at offset: Int) -> Finding.Detail? {
        guard let sheet, bytes[offset] == SheetLines.mark else { return nil }
        return sheet.fault(at: offset).map { Finding.Detail($0.kind) }
    }
}

extension Finding.Detail {
    fileprivate init(_ fault: CellFault.Kind) {
        self =
            switch fault {
            case .number: .cellNumber
            case .date: .cellDate
            case .timeOfDay: .cellTime
            case .error: .cellError
            case .unknownResult: .cellUnknown
            }
    }
}
