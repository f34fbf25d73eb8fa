/// Takes a sheet's rows and cells; pauses at the end of each row.
final class SheetSink: XmlSink {
    /// A cell as the file has it; ranges are of ``store``, of shared texts where the text is one.
    struct RawCell {
        enum Kind: UInt8 { case blank, inline, shared, number, isoDate, boolean, error, unknownResult }

        let column: Int32
        let style: Int32
        let kind: Kind
        let range: Range<Int>
        let formula: Range<Int>
    }

    private let texts: SharedTexts
    /// What the cells of the row hold.
    let store = ByteStore()
    private(set) var cells: [RawCell] = []
    /// Number of the row; 0 = before the first.
    private(set) var row = 0
    private(set) var rest = Fingerprint()
    private let watchesRest: Bool

    private var place = Place.outside
    private var isRowNumbered = false
    private var draft = CellDraft()
    private var words = WordCollector()

    private enum Place { case outside, rows, row, cell, value, formula, inline }

    init(_ texts: SharedTexts, watchesRest: Bool) {
        self.texts = texts
        self.watchesRest = watchesRest
    }

    override func start(_ name: XmlName, _ attributes: XmlAttributes) {
        switch place {
        case .row where name.isSheet("c"): startCell(attributes)
        case .cell: startPart(name, attributes)
        case .inline: if !words.enters(name, depth: depth - 5, store) { skip() }
        case .rows where name.isSheet("row"): startRow(attributes)
        case .outside where depth == 2 && name.isSheet("sheetData"): place = .rows
        case .outside where depth == 1 && !name.isSheet("worksheet"):
            fail(.broken("une feuille n'est pas une feuille de cellules"))
        case .outside: watch(name, attributes)
        default: skip()
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        switch place {
        case .value:
            store.append(bytes)
            if store.count - draft.value.lowerBound > WordCollector.longest { failTooLong() }
        case .formula where watchesRest: store.append(bytes)
        case .inline: if !words.take(bytes, store) { failTooLong() }
        case .outside where watchesRest: for byte in bytes { rest.add(byte) }
        default: break
        }
    }

    override func end() {
        switch place {
        case .value:
            draft.value = draft.value.lowerBound..<store.count
            place = .cell
        case .formula:
            draft.formula = draft.formula.lowerBound..<store.count
            place = .cell
        case .inline:
            words.leaves(store)
            if depth == 5 {
                draft.inline = draft.inline.lowerBound..<store.count
                place = .cell
            }
        case .cell: endCell()
        case .row:
            place = .rows
            pause()
        case .rows: place = .outside
        case .outside: if watchesRest { rest.add(0) }
        }
    }

    // MARK: Rows

    private func startRow(_ attributes: XmlAttributes) {
        store.truncate(to: 0)
        cells.removeAll(keepingCapacity: true)
        place = .row
        let number = attributes["r"].map { XmlAttributes.number($0) ?? 0 }
        isRowNumbered = number != nil
        enter(row: number ?? row + 1)
        if watchesRest { attributes.forEach { rest.add($0) } }
    }

    private func enter(row number: Int) {
        guard number > row, number <= CellPosition.lastRow else {
            return fail(.broken("des lignes d'une feuille sont hors de leur rang ou après sa fin"))
        }
        row = number
    }

    // MARK: Cells

    private func startCell(_ attributes: XmlAttributes) {
        place = .cell
        let last = Int(cells.last?.column ?? 0)
        draft = CellDraft(type: CellType(attributes["t"]), style: attributes.number("s") ?? 0, at: store.count)
        draft.column = last + 1
        if let reference = attributes["r"] {
            guard let position = CellPosition(reference) else { return fail(.broken("a cell stands nowhere")) }
            // A row without a number is where its first cell says.
            if position.row != row, !isRowNumbered, cells.isEmpty { enter(row: position.row) }
            guard position.row == row, position.column > last else {
                return fail(.broken("des cellules d'une feuille sont hors de leur rang"))
            }
            draft.column = position.column
        }
        if draft.column > CellPosition.lastColumn { fail(.broken("une ligne dépasse la largeur d'une feuille")) }
    }

    private func startPart(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isSheet("v") {
            draft.hasValue = true
            draft.value = store.count..<store.count
            place = .value
        } else if name.isSheet("is") {
            draft.hasInline = true
            draft.inline = store.count..<store.count
            words.startText(store)
            place = .inline
        } else if name.isSheet("f") {
            draft.hasFormula = true
            draft.formula = store.count..<store.count
            if watchesRest { attributes.forEach { store.append($0) } }
            place = .formula
        } else {
            skip()
        }
    }

    private func endCell() {
        place = .row
        if draft.type == .text || draft.type == .inline, draft.hasValue, !draft.hasInline {
            resolveValue()
        }
        guard let cell = draft.cell(store, texts) else {
            return fail(.broken("une cellule contient ce que son type n'admet pas"))
        }
        cells.append(cell)
    }

    /// Puts characters in the place of their numbers in the cell's value.
    private func resolveValue() {
        let start = store.count
        store.append(copyOf: draft.value)
        EscapedText.resolve(store, from: start)
        draft.value = start..<store.count
    }

    private func failTooLong() { fail(.broken("le texte d'une cellule dépasse ce qu'elle peut contenir")) }

    private func watch(_ name: XmlName, _ attributes: XmlAttributes) {
        guard watchesRest else { return }
        rest.add(name.bytes)
        attributes.forEach { rest.add($0) }
    }
}
