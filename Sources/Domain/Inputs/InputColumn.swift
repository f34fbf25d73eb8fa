/// A column of an input table, declared once: the header, the schema that is shipped, what a numeric cell of a workbook
/// becomes, what spoils a text, the columns that invented campaigns have and those that fuzzing tries follow from it.
public struct InputColumn: Sendable {
    public let name: String
    public let shape: Shape
    /// Neither empty nor missing.
    public let isRequired: Bool
    /// For people, French.
    public let title: String
    /// One or two sentences, French, for the schema; what all fields of the shape have in common is added to it.
    public let note: String

    public init(_ name: String, _ shape: Shape, isRequired: Bool, _ title: String, _ note: String) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.title = title
        self.note = note
    }

    /// What its fields are.
    public enum Shape: Sendable {
        /// A key, or a text that names one: its zeros count.
        case key
        /// A text that people write, which may hold a line end.
        case freeText
        /// Such a text about a person: looked at for what spoiled it (`A-TEXTE`).
        case personText
        /// A postal code, French or foreign; looked at in the same way.
        case postcode
        /// A remark that rejects no line, whatever a workbook makes of it.
        case remark
        /// A committee number.
        case numero
        case finess
        /// A NIR or a SIRET that is none leaves its line standing.
        case nir, siret
        /// Four digits.
        case year
        case date
        /// A day of birth, not after the cut-off.
        case birth
        /// `oui`, `non`; empty: non.
        case flag
        case integer(ClosedRange<Int>)
        /// The rang of a renewal: from 1 to the highest that a rule file gives.
        case rank
        /// A number with two decimals at most.
        case hundredths
        /// Euros, 0 or more.
        case amount
        /// Euros, over 0.
        case gross
        /// A closed list of the catalogue.
        case oneOf([String])
        /// The lists of the rules.
        case regions, committees, statuts, positions
        /// Codes of benefits that are paid to agents; of those that agents ask for.
        case benefits, requestable
        /// Codes of pieces joined by `|`.
        case pieces
    }

    /// Whether its fields alone may hold a line end.
    public var isFreeText: Bool {
        switch shape {
        case .freeText, .personText: true
        default: false
        }
    }

    /// Whether it is the name or the address of a person, which is looked at for what spoiled it (`A-TEXTE`).
    public var isChecked: Bool {
        switch shape {
        case .personText, .postcode: true
        default: false
        }
    }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// What the files hold, in the order of the cases.
    public static var codes: [String] { allCases.map(\.rawValue) }
}
