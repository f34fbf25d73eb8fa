import Decisions
import Domain

/// An output table: its columns, and how the rows of a range of its subjects are written.
///
/// Subjects (agents, periods, decisions…) come in the order of the table's key, so that ranges written by several
/// threads and put one after the other are the table. A subject may give no row.
public struct OutputTable: Sendable {
    /// e.g. `droits`; the file is `droits.csv`.
    public let name: String
    /// Columns in the order of the catalogue, key, references.
    public let contract: TableContract
    public let subjects: Int
    /// Writes the rows of a range; gives their number.
    public let write: @Sendable (Range<Int>, inout CsvBuffer) -> Int

    /// - Parameter name: where it is not that of the contract: tables of which there are several (`avis/index`).
    public init(
        _ contract: TableContract, as name: String? = nil, subjects: Int,
        write: @escaping @Sendable (Range<Int>, inout CsvBuffer) -> Int
    ) {
        self.name = name ?? contract.name
        self.contract = contract
        self.subjects = subjects
        self.write = write
    }

    /// A table with one row for each subject.
    init(
        _ contract: TableContract, as name: String? = nil, rows: Int,
        row: @escaping @Sendable (Int, inout CsvBuffer) -> Void
    ) {
        self.init(contract, as: name, subjects: rows) { range, csv in
            for i in range {
                row(i, &csv)
                csv.endRow()
            }
            return range.count
        }
    }

    /// Names, in the order of the catalogue.
    public var columns: [String] { contract.columns.map(\.name) }

    public func writeHeader(_ csv: inout CsvBuffer) {
        for column in columns { csv.string(column) }
        csv.endRow()
    }

    /// Every table of a campaign, in the order of the catalogue; `controles.csv` comes last, from the run itself.
    public static func all(_ decisions: CampaignDecisions, findings: [ListedFinding]) -> [OutputTable] {
        [
            droits(decisions), periodes(decisions), ayantsDroit(decisions), etudes(decisions),
            declarations(decisions), declarationsDetail(decisions), demandes(decisions), invitations(decisions),
            dossiersPapier(decisions), registre(decisions), relances(decisions), anomalies(findings),
        ]
    }
}
