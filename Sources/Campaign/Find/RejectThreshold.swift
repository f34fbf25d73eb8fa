import Domain
import Extracts
import RuleBook

/// How many rejected lines a table may have: a run refuses to publish where they exceed both the share and the number.
struct RejectThreshold: Sendable {
    /// Hundredths of a per cent of the lines read.
    let share: Int64
    let lines: Int

    /// - Parameter plan: its share prevails over that of the settings.
    init(_ plan: RunPlan, _ settings: CampaignSettings) {
        share = plan.allowedRejects ?? settings.allowedRejects ?? CampaignSettings.defaultAllowedRejects
        lines = settings.allowedLines ?? CampaignSettings.defaultAllowedLines
    }

    /// Compared exactly; a line and its corrections are one line read.
    func isExceeded(_ count: TableCounts) -> Bool {
        count.rejected > lines && Int64(count.rejected) * 10_000 > Int64(count.standing) * share
    }

    /// `1,00 % et 5 lignes`.
    var words: String { "\(French.percent(share)) et \(French.count(lines, "ligne", "lignes"))" }

    /// The share as the command line takes it: `1.00`.
    var option: String {
        let rest = String(share % 100)
        return "\(share / 100).\(rest.count < 2 ? "0" : "")\(rest)"
    }
}
