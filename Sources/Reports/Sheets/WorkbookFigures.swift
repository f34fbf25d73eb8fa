import SheetModel

/// What the lists of regional workbooks show as their totals, added up: compared with `droits.csv` and
/// `declarations.csv` before anything is published.
public struct WorkbookFigures: Equatable, Sendable {
    public private(set) var agents: Int64 = 0
    public private(set) var openDays: Int64 = 0
    /// Cents.
    public private(set) var netImposable: Int64 = 0
    public private(set) var nonImposable: Int64 = 0
    /// Anomalies, discordances and information.
    public private(set) var findings: Int64 = 0

    public init() {}

    public mutating func add(_ workbook: Workbook) {
        for case .list(let list) in workbook.sheets {
            switch list.name {
            case DroitsSheet.name:
                agents += Int64(list.recordCount)
                openDays += total(list, DroitsSheet.days) / 100
            case AnomaliesSheet.name: findings += Int64(list.recordCount)
            case DeclarationsSheet.name:
                netImposable += total(list, DeclarationsSheet.net)
                nonImposable += total(list, DeclarationsSheet.other)
            default: break
            }
        }
    }

    private func total(_ list: ListSheet, _ title: String) -> Int64 {
        list.totals[list.column(title)].hundredths ?? 0
    }
}
