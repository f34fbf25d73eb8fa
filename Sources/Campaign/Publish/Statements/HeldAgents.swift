import Decisions
import Domain
import Extracts
import Reports

extension HeldBack {
    /// From what was found: whose letters wait until somebody looks (the catalogue, `a_retenir.csv`).
    init(_ judged: Judged) {
        let decisions = judged.decisions
        var found: [(agent: Int32, cause: Cause)] = []
        for finding in judged.findings {
            guard let place = finding.place, finding.numero != .none else { continue }
            let table = judged.read.files[place.file].table
            guard let reason = HeldBack.reason(finding.code, table), let agent = decisions.agent(finding.numero),
                // On a line of `agents`, his own; another that gives his number is rejected.
                table != .agents || decisions.extraits.agents[agent].place == place
            else { continue }
            found.append((Int32(agent), Cause(reason, file: finding.file, line: finding.line)))
        }
        self.init(found)
    }

    private static func reason(_ code: FindingCode, _ table: Table) -> HoldReason? {
        switch (table, code) {
        case (.versements, .annulation): .otherAmountCancelled
        case (.versements, _) where code.isRejecting: .rejectedPayment
        case (.agents, .texte): .spoiledText
        case (.agents, .numeroProche): .nearNumber
        default: nil
        }
    }
}
