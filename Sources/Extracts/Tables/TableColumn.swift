import Domain

/// The columns of an input table; cases are named as the contract (the catalogue) writes them, in its order.
///
/// A column is declared by its case and what `declared` says of it; how it is decoded stands below, in the same file.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt8, AllCases == [Self] {
    static var contract: InputContract { get }
    var declared: InputColumn { get }
}

extension TableColumn {
    static var table: Table { contract.table }
    var name: String { String(describing: self) }

    func required(_ shape: InputColumn.Shape, _ title: String, _ note: String) -> InputColumn {
        InputColumn(name, shape, isRequired: true, title, note)
    }

    /// It may be empty or missing (« facultatif » in the catalogue).
    func optional(_ shape: InputColumn.Shape, _ title: String, _ note: String) -> InputColumn {
        InputColumn(name, shape, isRequired: false, title, note)
    }

    static func declare(
        _ table: Table, _ title: String, _ note: String, key: [Self], references: [(Self, Table)] = []
    ) -> InputContract {
        InputContract(
            table, title, note, key: key.map(\.name), references: references.map { .init($0.name, $1) },
            columns: allCases.map(\.declared))
    }
}

extension Table {
    /// What the contract lists of the table.
    public var contract: InputContract {
        switch self {
        case .etablissements: EtablissementColumn.contract
        case .agents: AgentColumn.contract
        case .paie: PaieColumn.contract
        case .retraites: RetraiteColumn.contract
        case .dossiers: DossierColumn.contract
        case .ayantsDroit: AyantDroitColumn.contract
        case .versements: VersementColumn.contract
        case .demandes: DemandeColumn.contract
        case .registre: RegistreColumn.contract
        }
    }

    /// The columns of the table, in the order of the contract.
    public var columns: [InputColumn] { contract.columns }
}
