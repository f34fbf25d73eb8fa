import Domain

/// Reads the fields of one line after the other, each as its column's kind, and collects what is wrong.
///
/// A value that cannot be read gives nil and a finding; the line is then rejected, but read to its end, so that all its
/// findings are known.
struct LineDecoder<Column: TableColumn>: ~Copyable {
    let bytes: UnsafeRawBufferPointer
    /// Of the line, where it has bytes over 0x7F.
    var encoding = TextEncoding.utf8
    let file: Int
    let arena: Arena
    let context: ExtractContext
    private let known: KnownNames
    /// Field of each column, -1 where the file has none.
    private let fieldOfColumn: UnsafeMutablePointer<Int>
    /// Bit i = column i must not be empty.
    private let required: UInt64
    /// The field of the column `numero`, -1 where the table or the file has none.
    private let numeroField: Int
    /// Fields of names and addresses, as many as the file has.
    private let textFields: UnsafeMutableBufferPointer<TextField>

    /// A column and its field.
    private struct TextField: BitwiseCopyable {
        let column: UInt8
        let field: Int
    }

    var cutter: RecordCutter
    var findings: [Finding] = []
    /// Bit i = finding code i of the line; only codes that reject it.
    var codes: UInt16 = 0
    /// The agent of the line, once read; his index, -1 where unknown.
    var numero = Numero.none
    var agent: Int32 = -1
    var place = Place(file: 0, offset: 0)
    /// Of the physical line, header = 1, in tables of which each line is listed; 0 in others.
    var number: Int32 = 0
    /// The last agent looked up, and what was found.
    private var lastNumero = Numero.none
    private var lastAgent: Int32 = -1
    private let text: TableText
    /// What the annulations among the lines cancel, by the place of the line.
    private(set) var references: [(place: Place, reference: Text)] = []
    /// What the values of all lines needed.
    var tally = ValueTally()

    init(_ file: PlannedFile, _ range: Range<Int>, arena: Arena, context: ExtractContext, known: KnownNames) {
        bytes = file.text.bytes
        text = file.text
        self.file = file.number
        self.arena = arena
        self.context = context
        self.known = known
        let fields = file.header.fieldOfColumn
        fieldOfColumn = .allocate(capacity: fields.count)
        fieldOfColumn.initialize(from: fields, count: fields.count)
        let columns = Column.contract.columns
        required = columns.indices.reduce(0) { columns[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
        numeroField = columns.firstIndex { $0.name == "numero" }.map { fields[$0] } ?? -1
        let texts = columns.indices.filter { columns[$0].isChecked && fields[$0] >= 0 }
            .map { TextField(column: UInt8($0), field: fields[$0]) }
        textFields = .allocate(capacity: texts.count)
        _ = textFields.initialize(from: texts)
        cutter = RecordCutter(bytes, range, file.layout, mayHaveQuotes: file.hasQuotes)
    }

    deinit {
        fieldOfColumn.deallocate()
        textFields.deallocate()
    }

    mutating func beginLine() {
        codes = 0
        numero = .none
        agent = -1
        place = Place(file: file, offset: cutter.start)
    }

    @inline(never)
    mutating func report(_ code: FindingCode, _ detail: Finding.Detail = .none, _ column: Column?) {
        report(code, detail, column: column?.rawValue ?? Finding.noColumn)
    }

    mutating func report(_ code: FindingCode, _ detail: Finding.Detail, column: UInt8, count: Int = 0) {
        if code.isRejecting { codes |= 1 << UInt16(code.rawValue) }
        findings.append(Finding(code, detail, column: column, count: count, place: place, numero: numero))
    }

    mutating func keepReference(_ reference: Text) { references.append((place, reference)) }

    /// The agent of a line whose examination ends early, where his number can be read.
    mutating func recogniseAgent() {
        guard numeroField >= 0, numeroField < cutter.count else { return }
        let range = WhiteSpace.trim(bytes, cutter.fields[numeroField].range, encoding)
        let raw = UnsafeRawBufferPointer(rebasing: bytes[range])
        numero = Numero(bytes: raw.assumingMemoryBound(to: UInt8.self)) ?? .none
    }

    // MARK: What the field holds

    /// The trimmed bytes of a column's field, nil where empty or missing (`R-VIDE` if it must not be).
    /// Unquoted, in UTF-8 where the line has bytes over 0x7F.
    @inline(__always)
    mutating func raw(_ column: Column) -> UnsafeRawBufferPointer? {
        if let raw = raw(ifAny: column) { return raw }
        if required >> UInt64(column.rawValue) & 1 == 1, !hasFault(column) { report(.vide, .none, column) }
        return nil
    }

    /// Of a sheet: whether its field is one that cannot be what the column wants, which is said already.
    private func hasFault(_ column: Column) -> Bool {
        let index = fieldOfColumn[Int(column.rawValue)]
        return index >= 0 && fault(index) != nil
    }

    private func fault(_ field: Int) -> Finding.Detail? {
        cutter.store[field].range.isEmpty ? nil : text.fault(at: cutter.store[field].start)
    }

    /// Of a sheet: says which cells are not of their column's shape by what they are, those that nobody reads among
    /// them. Before any is read: what is said of a line is all said of its row.
    mutating func reportFaults() {
        guard text.hasFaults else { return }
        for column in Column.allCases {
            let index = fieldOfColumn[Int(column.rawValue)]
            guard index >= 0, let fault = fault(index) else { continue }
            if numero == .none { recogniseAgent() }
            report(.type, fault, column)
        }
    }

    /// The same, and nothing is wrong where it is empty.
    @inline(__always)
    mutating func raw(ifAny column: Column) -> UnsafeRawBufferPointer? {
        let index = fieldOfColumn[Int(column.rawValue)]
        if index >= 0 {
            let field = cutter.store[index]
            let base = bytes.baseAddress.unsafelyUnwrapped
            // Nearly every field: something, and no white space or byte over 0x7F at its ends.
            if field.end > field.start, !field.isQuoted, !needsConversion,
                base.load(fromByteOffset: field.start, as: UInt8.self) &- 0x21 < 0x5F,
                base.load(fromByteOffset: field.end - 1, as: UInt8.self) &- 0x21 < 0x5F
            {
                return UnsafeRawBufferPointer(start: base + field.start, count: field.end - field.start)
            }
            if field.end > field.start {
                if text.fault(at: field.start) != nil { return nil }
                if let raw = trimmed(field) { return raw }
            }
        }
        return nil
    }

    /// Whether a name or address may be a placeholder, or stand in quotes.
    @inline(__always)
    var mayHoldPlaceholder: Bool {
        for text in textFields {
            let field = cutter.store[text.field]
            if field.end > field.start,
                Placeholder.mayBe(
                    bytes.baseAddress.unsafelyUnwrapped + field.start, field.end - field.start, encoding)
            {
                return true
            }
        }
        return false
    }

    /// Names and addresses that are there, and their columns.
    mutating func forEachText(_ body: (UInt8, UnsafeRawBufferPointer) -> Void) {
        for text in textFields {
            if let raw = trimmed(cutter.store[text.field]) { body(text.column, raw) }
        }
    }

    private var needsConversion: Bool { encoding == .windows1252 && cutter.hasHighBytes }

    @inline(never)
    private mutating func trimmed(_ field: RecordCutter.Field) -> UnsafeRawBufferPointer? {
        let range = WhiteSpace.trim(bytes, field.range, encoding)
        if range.isEmpty { return nil }
        if field.isQuoted || needsConversion { return plainCopy(range, isQuoted: field.isQuoted) }
        return UnsafeRawBufferPointer(rebasing: bytes[range])
    }

    /// Quotes undone and Windows-1252 converted, where there is something to undo; nil if nothing is left.
    private func plainCopy(_ range: Range<Int>, isQuoted: Bool) -> UnsafeRawBufferPointer? {
        let needsUnquoting = isQuoted && range.contains { bytes[$0] == 0x22 }
        let needsConversion = encoding == .windows1252 && range.contains { bytes[$0] >= 0x80 }
        guard needsUnquoting || needsConversion else { return UnsafeRawBufferPointer(rebasing: bytes[range]) }
        var string = Characters.decode(bytes, range, encoding)
        if needsUnquoting { string = string.replacing("\"\"", with: "\"") }
        return UnsafeRawBufferPointer(arena.keep(string).bytes)
    }

    // MARK: Kinds

    mutating func text(_ column: Column) -> Text {
        guard let raw = raw(column) else { return .empty }
        if cutter.hasHighBytes, !Characters.isSurelyNFC(raw, raw.indices) {
            return arena.keep(Characters.nfc(String(decoding: raw, as: UTF8.self)))
        }
        return Text(raw.assumingMemoryBound(to: UInt8.self))
    }

    /// The committee number of the line's own agent: all findings after this carry it.
    mutating func ownNumero(_ column: Column) { numero = numero(column) ?? .none }

    /// The same, and who he is, if anybody: a line outside the campaign is not asked whom it names.
    mutating func ownAgent(_ column: Column) {
        ownNumero(column)
        // An agent's lines often follow each other.
        if numero != lastNumero {
            lastNumero = numero
            lastAgent = known.numeros.agent(numero)
        }
        agent = lastAgent
    }

    /// `R-REF` where the line's own agent is unknown; not where his number is malformed.
    @inline(__always)
    mutating func requireAgent(_ column: Column) {
        if agent < 0, numero != .none { reportUnknownAgent(column) }
    }

    @inline(never)
    private mutating func reportUnknownAgent(_ column: Column) {
        let hasOtherZeros = numero.withOtherZeros.contains { known.numeros.agent($0) >= 0 }
        report(.ref, known.refused(agent: numero), column: column.rawValue, count: hasOtherZeros ? 1 : 0)
    }

    /// The key of a line whose examination ends early, as far as it can be told.
    mutating func keepLostKey() {
        let field = fieldOfColumn[0]
        guard field >= 0, field < cutter.count else { return }
        let range = WhiteSpace.trim(bytes, cutter.fields[field].range, encoding)
        tally.lostKeys.append(Text(UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)))
    }

    /// An establishment, and its index (-1 where unknown, `R-REF`); `none` where it cannot be read.
    mutating func etablissement(_ column: Column) -> (finess: Finess, index: Int32) {
        guard let finess = finess(column) else { return (.none, -1) }
        let index = known.finess.index(finess)
        if index < 0 { report(.ref, known.refused(etablissement: finess), column) }
        return (finess, index)
    }

    mutating func numero(_ column: Column) -> Numero? {
        guard let raw = raw(column) else { return nil }
        if let value = Numero(bytes: raw.assumingMemoryBound(to: UInt8.self)) { return value }
        report(.type, .numero, column)
        return nil
    }

    mutating func finess(_ column: Column) -> Finess? {
        guard let raw = raw(column) else { return nil }
        if let value = Finess(bytes: raw.assumingMemoryBound(to: UInt8.self)) { return value }
        return compactFiness(raw, column)
    }

    @inline(__always)
    mutating func day(_ column: Column) -> Day? {
        guard let raw = raw(column) else { return nil }
        if let value = Day(bytes: raw.assumingMemoryBound(to: UInt8.self)) ?? Midnight.day(raw) { return value }
        report(.type, .date, column)
        return nil
    }

    /// `oui` / `non`; an empty optional one is `non`.
    mutating func flag(_ column: Column) -> Bool {
        guard let raw = raw(column) else { return false }
        if raw.count == 3 {
            if raw[0] == 0x6F, raw[1] == 0x75, raw[2] == 0x69 { return true }
            if raw[0] == 0x6E, raw[1] == 0x6F, raw[2] == 0x6E { return false }
        }
        return plainFlag(raw, column)
    }

    /// Four digits; as with any whole number, decimals of zero are nothing.
    mutating func year(_ column: Column) -> Int? {
        guard let raw = raw(column) else { return nil }
        if raw.count == 4, let value = Number.digits(raw) { return value }
        let whole = Number.withoutZeroDecimals(raw)
        if whole.count == 4, let value = Number.digits(whole) { return value }
        report(.type, .year, column)
        return nil
    }

    @inline(__always)
    mutating func integer(_ column: Column, in bounds: ClosedRange<Int>) -> Int? {
        guard let raw = raw(column) else { return nil }
        switch Number.integer(raw) {
        case .value(let value) where bounds.contains(value): return value
        case .value:
            tally.bounds[column.rawValue] = bounds
            report(.valeur, .outOfRange, column)
        case .malformed: report(.type, .integer, column)
        }
        return nil
    }

    /// Hundredths (of a share or of a year), 0 or more, as far as `Number.largestAmount`.
    mutating func hundredths(_ column: Column) -> Int64? {
        guard let raw = raw(column) else { return nil }
        return positive(Number.hundredths(raw), column)
    }

    /// Cents, 0 or more.
    mutating func amount(_ column: Column) -> Cents? {
        guard let raw = raw(column) else { return nil }
        return positive(Number.amount(raw), column).map { Cents($0) }
    }

    @inline(__always)
    private mutating func positive(_ read: Number.Hundredths, _ column: Column) -> Int64? {
        switch read {
        case .value(let value) where value < 0: report(.valeur, .negative, column)
        case .value(let value) where value > Number.largestAmount: report(.valeur, .tooLarge, column)
        case .value(let value): return value
        case .malformed: report(.type, .amount, column)
        case .tooManyDecimals: report(.type, .decimals, column)
        }
        return nil
    }

    mutating func coded<T: CodedValue>(_ column: Column, as _: T.Type = T.self) -> T? {
        index(column, in: T.vocabulary).map { T(index: $0) }
    }

    /// The index of a code in a list; `R-VALEUR` where it is not in it.
    mutating func index(_ column: Column, in list: Vocabulary, orElse detail: Finding.Detail = .notInList) -> UInt8? {
        guard let raw = raw(column) else { return nil }
        if let index = list.index(of: Text(raw.assumingMemoryBound(to: UInt8.self))) { return index }
        if let index = plainIndex(raw, list) { return index }
        tally.lists[column.rawValue] = list
        report(.valeur, detail, column)
        return nil
    }

    /// The index of a benefit; an unknown one is `R-REF`, where the line is asked what it names.
    mutating func benefit(_ column: Column, isAsked: Bool) -> UInt8? {
        guard let raw = raw(column) else { return nil }
        let list = context.prestations
        if let index = list.index(of: Text(raw.assumingMemoryBound(to: UInt8.self))) { return index }
        if let index = plainIndex(raw, list) { return index }
        if isAsked { report(.ref, .prestation, column) }
        return nil
    }

    /// `R-DATES` where both are known and the last comes before the first.
    mutating func checkOrder(_ first: Day?, _ last: Day?, _ column: Column) {
        if let first, let last, last < first { report(.dates, .none, column) }
    }
}
