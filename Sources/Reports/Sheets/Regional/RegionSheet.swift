import Domain
import SheetModel

/// A list of a region's workbook. One file states all of it: name, columns, what must agree; the workbook, its cover, its
/// contents and its controls follow from the list of sheets in `RegionLists`.
protocol RegionSheet {
    static var name: String { get }
    /// What the contents on the cover say of it.
    static var about: String { get }
    /// Nil where the region has nothing of the kind, and no sheet.
    static func list(_ source: SheetSource) -> ListSheet?
    /// What its figures must agree with.
    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control]
}

extension RegionSheet {
    static func controls(_ list: ListSheet, _ part: RegionPart) -> [Control] { [] }
}

/// What a row about an agent is made from.
protocol AgentRecord: Sendable {
    /// Index in `Extraits.agents`.
    var agent: Int { get }
}

/// A row that is an agent and nothing more.
struct AgentRow: AgentRecord {
    let agent: Int
}
