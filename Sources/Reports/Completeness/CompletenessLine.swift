import Decisions
import Domain

/// What an establishment sent for N, beside N−1.
public struct CompletenessLine: Sendable {
    /// Index in `Extraits.etablissements`.
    public let etablissement: Int
    public let presence: EstablishmentPresence
    /// Nil where there is nothing to compare with.
    public let agentsBefore: Int?
    /// In the order of codes.
    public let findings: [FindingCode]

    public init(
        etablissement: Int, presence: EstablishmentPresence, agentsBefore: Int?, findings: [FindingCode]
    ) {
        self.etablissement = etablissement
        self.presence = presence
        self.agentsBefore = agentsBefore
        self.findings = findings
    }

    /// Joined by `|`.
    var codes: String { findings.map(\.code).joined(separator: "|") }
}

extension OutputTable {
    /// `completude.csv`: every accepted establishment, by FINESS.
    public static func completude(_ lines: [CompletenessLine], _ d: CampaignDecisions) -> OutputTable {
        OutputTable(.completude, rows: lines.count) { i, csv in
            let line = lines[i]
            let establishment = d.extraits.etablissements[line.etablissement]
            csv.finess(establishment.finess)
            csv.text(d.rules.regions[Int(establishment.region)].code)
            csv.text(d.rules.committees[Int(establishment.organisme)].code)
            csv.flag(line.presence.isMember)
            csv.integer(line.presence.files)
            csv.integer(line.presence.lines)
            csv.integer(line.presence.agents)
            if let before = line.agentsBefore { csv.integer(before) } else { csv.empty() }
            csv.string(line.codes)
        }
    }
}
