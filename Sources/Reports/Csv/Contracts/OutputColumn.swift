import RuleBook

/// A column of an output table, declared once: the header, the published schema and its description follow from it.
public struct OutputColumn: Sendable {
    /// What its fields are, as far as a Table Schema can say.
    public enum Kind: Sendable {
        case text
        /// A text of a shape; a regular expression for the whole field.
        case matching(String)
        /// A committee number.
        case numero
        case finess
        case oneOf([String])
        /// The lists of the rules.
        case regions, committees, benefits, profiles
        case integer(from: Int? = nil, to: Int? = nil)
        /// Euros with two decimals.
        case amount(from: Int? = nil)
        /// Per cent with two decimals, 0 to 100.
        case share
        case date
        /// `oui`, `non`.
        case flag

        /// The rang of a renewal.
        static let rank = Kind.integer(from: 1, to: RenewalRule.mostYears)

        /// How an agent is reached.
        static let canal = Kind.oneOf(["en_ligne", "courrier"])
    }

    public let name: String
    public let kind: Kind
    /// For people, French.
    public let title: String
    public let note: String
    public let isRequired: Bool
    /// No two rows have one value.
    public let isUnique: Bool

    public init(
        _ name: String, _ kind: Kind, _ title: String, _ note: String, optional: Bool = false, unique: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.note = note
        isRequired = !optional
        isUnique = unique
    }
}

/// An output table as the contract (the catalogue) lists it: its columns, its key, what it refers to.
public struct TableContract: Sendable {
    /// e.g. `droits`; the file is `droits.csv`.
    public let name: String
    public let title: String
    public let note: String
    public let key: [String]
    public let references: [Reference]
    public let columns: [OutputColumn]

    /// Fields that name a row of another table.
    public struct Reference: Sendable {
        public let fields: [String]
        public let table: String
        public let named: [String]

        public init(_ fields: [String], _ table: String, _ named: [String]? = nil) {
            self.fields = fields
            self.table = table
            self.named = named ?? fields
        }

        /// An accepted agent.
        static let agent = Reference(["numero"], "droits")
    }

    public init(
        _ name: String, _ title: String, _ note: String, key: [String] = [], references: [Reference] = [],
        columns: [OutputColumn]
    ) {
        self.name = name
        self.title = title
        self.note = note
        self.key = key
        self.references = references
        self.columns = columns
    }
}

extension TableContract {
    /// The same without references to other tables than these.
    func referring(onlyTo tables: Set<String>) -> TableContract {
        TableContract(
            name, title, note, key: key, references: references.filter { tables.contains($0.table) }, columns: columns)
    }

    /// The tables of a publication, letters and rejects aside.
    public static let published = [
        droits, periodes, ayantsDroit, etudes, declarations, declarationsDetail, versementsDetail, completude, demandes,
        invitations, dossiersPapier, registre, relances, surveillance, anomalies, controles,
    ]

    /// Those that lie with the letters.
    public static let withLetters = [index, adressesACorriger, aRetenir]

    /// Those for the tax services.
    public static let forTaxServices = [montants, aCompleter]
}
