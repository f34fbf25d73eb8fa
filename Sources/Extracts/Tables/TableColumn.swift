import Domain

/// The columns of an input table; cases are named as the contract (the catalogue) writes them.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt8, AllCases == [Self] {
    static var table: Table { get }
    /// Those that may be empty or missing (« facultatif » in the catalogue).
    static var optional: Set<Self> { get }
    /// Names and addresses of people, which are looked at for what spoiled them (`A-TEXTE`).
    static var namesAndAddresses: [Self] { get }
}

extension TableColumn {
    static var namesAndAddresses: [Self] { [] }
    var name: String { String(describing: self) }
    var isRequired: Bool { !Self.optional.contains(self) }
}

/// A column of an input table, as the contract lists it.
public struct ColumnContract: Equatable, Sendable {
    public let name: String
    public let isRequired: Bool
}

extension Table {
    /// The columns of the table, in the order of the contract.
    public var columns: [ColumnContract] {
        func list<C: TableColumn>(_: C.Type) -> [ColumnContract] {
            C.allCases.map { ColumnContract(name: $0.name, isRequired: $0.isRequired) }
        }
        return switch self {
        case .etablissements: list(EtablissementColumn.self)
        case .agents: list(AgentColumn.self)
        case .paie: list(PaieColumn.self)
        case .retraites: list(RetraiteColumn.self)
        case .dossiers: list(DossierColumn.self)
        case .ayantsDroit: list(AyantDroitColumn.self)
        case .versements: list(VersementColumn.self)
        case .demandes: list(DemandeColumn.self)
        case .registre: list(RegistreColumn.self)
        }
    }
}
