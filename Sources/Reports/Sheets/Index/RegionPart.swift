import Domain

/// What of a campaign is one region's: the records of its agents, and its key figures.
public struct RegionPart: Sendable {
    /// INSEE code; `00` for agents without region.
    public let code: String
    /// `11-ile-de-france`.
    public let slug: String
    /// `Île-de-France`.
    public let label: String
    public let figures: RegionFigures

    /// Where its workbook goes, under the campaign's results.
    public var fileName: String { "regions/\(workbookName)" }

    /// Which records, each in the order of the decisions.
    let records: RegionRecords
    /// Which of its findings, where one workbook does not hold them all.
    let volume: Volume?
    /// Shared by the workbooks of a run.
    let words: CampaignWords

    static let unattachedCode = "00"
    static let unattachedLabel = "Sans rattachement"

    init(
        code: String, label: String, figures: RegionFigures, records: RegionRecords, words: CampaignWords,
        volume: Volume? = nil
    ) {
        self.code = code
        self.slug = RegionSlug.slug(code: code, label: label)
        self.label = label
        self.figures = figures
        self.records = records
        self.words = words
        self.volume = volume
    }
}

/// Indices in the arrays of `CampaignDecisions` (agents: in `droits`), and in the list of findings.
struct RegionRecords: Sendable {
    var agents: [Int32] = []
    /// Agents of category `retraite`.
    var retired: [Int32] = []
    var dependants: [Int32] = []
    var studies: [Int32] = []
    var declarations: [Int32] = []
    var details: [Int32] = []
    var requests: [Int32] = []
    var reminders: [Int32] = []
    var findings: [Int32] = []

    var isEmpty: Bool { agents.isEmpty && findings.isEmpty }

    /// Those of other lists.
    mutating func add(_ other: RegionRecords) {
        for list in RegionRecords.lists where self[keyPath: list].isEmpty { self[keyPath: list] = other[keyPath: list] }
    }

    private static var lists: [WritableKeyPath<RegionRecords, [Int32]>] {
        [
            \.agents, \.retired, \.dependants, \.studies, \.declarations, \.details, \.requests, \.reminders,
            \.findings,
        ]
    }
}
