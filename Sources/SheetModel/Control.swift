import Domain

/// A control of the cover: a live formula over the sheets against the frozen total of the run.
public struct Control: Sendable {
    public let label: String
    public let live: Formula
    /// The same kind of figure as `live.stored`.
    public let frozen: Cell

    public init(_ label: String, live: Formula, frozen: Cell) {
        self.label = label
        self.live = live
        self.frozen = frozen
    }

    /// Whether the stored values agree, to the cent.
    public var closes: Bool { live.stored.hundredths == frozen.hundredths }
}

extension PageSheet {
    /// Adds a table of controls: label, live figure, frozen figure, difference, and the verdict in words
    /// ("conforme", "écart"), which stays live too.
    @discardableResult
    public mutating func addControls(name: String, firstColumn: Int = 0, _ controls: [Control]) -> PageTable {
        let rows = controls.enumerated().map { index, control -> [PageValue] in
            let row = nextRow + 1 + index
            let live = A1.cell(row: row, column: firstColumn + 1)
            let frozen = A1.cell(row: row, column: firstColumn + 2)
            let difference = A1.cell(row: row, column: firstColumn + 3)
            return [
                .words(control.label), .formula(control.live), .cell(control.frozen),
                .formula(Formula("ROUND(\(live)-\(frozen),2)", stored: control.difference)),
                .formula(
                    Formula(
                        "IF(\(difference)=0,\(A1.words("conforme")),\(A1.words("écart")))",
                        stored: control.closes ? .words("conforme") : .words("écart"))),
            ]
        }
        let verdicts = [Highlight("conforme", .good), Highlight("écart", .bad)]
        return addTable(
            name: name, firstColumn: firstColumn,
            columns: [
                Column("Contrôle"), Column("Dans le classeur", .integer), Column("Arrêté du calcul", .integer),
                Column("Écart", .integer), Column("Résultat", highlights: verdicts),
            ], rows: rows)
    }
}

extension Control {
    /// Live less frozen, of the same kind.
    var difference: Cell {
        let hundredths = (live.stored.hundredths ?? 0) - (frozen.hundredths ?? 0)
        switch frozen {
        case .cents: return .cents(Cents(hundredths))
        case .years: return .years(hundredths)
        default: return .integer(hundredths / 100)
        }
    }
}
