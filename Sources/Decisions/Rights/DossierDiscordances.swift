import Domain
import RuleBook

/// Discordances between dossiers and the children on them: kept, but a person should look (§2, §3).
public struct DossierDiscordances: Sendable {
    let extraits: Extraits
    /// By agent.
    let droits: Rows<Droit>

    public init(extraits: Extraits, droits: Rows<Droit>) {
        self.extraits = extraits
        self.droits = droits
    }

    /// `A-DOSSIERS-MULTIPLES` and `A-COUPLE-DOSSIERS` of each agent of a range who has a dossier of his own.
    public func find(_ agents: Range<Int>) -> [Finding] {
        var findings: [Finding] = []
        var silent = Silent()
        for agent in agents { find(agent, &findings, &silent) }
        return findings
    }

    func find(_ agent: Int, _ findings: inout [Finding], _ witness: inout some Witness) {
        let own = extraits.dossiers.range(agent)
        guard let first = own.first else { return }
        let namesAnother = own.contains { names(Int32($0)) }
        if own.count == 1, !namesAnother, extraits.dossiersNaming[agent].isEmpty { return }
        let kept = retainedOwn(agent, own, first)
        for i in own where i != kept {
            findings.append(finding(.dossiersMultiples, agent, i))
            tellMultiple(i, kept, &witness)
        }
        if namesAnother || !extraits.dossiersNaming[agent].isEmpty {
            findings.append(finding(.coupleDossiers, agent, kept))
            tellCouple(agent, own, kept, &witness)
        }
    }

    /// It names an agent who has one of his own.
    func names(_ dossier: Int32) -> Bool {
        let conjoint = extraits.dossiers.rows[Int(dossier)].conjoint
        return conjoint >= 0 && !extraits.dossiers.range(Int(conjoint)).isEmpty
    }

    /// His retained dossier if it is one of his own, else the earliest of them.
    private func retainedOwn(_ agent: Int, _ own: Range<Int>, _ first: Int) -> Int {
        let retained = Int(droits[agent].retainedDossier)
        if own.contains(retained) { return retained }
        let dossiers = extraits.dossiers.rows
        return own.dropFirst().reduce(first) { dossiers[$1].isConstitutedBefore(dossiers[$0]) ? $1 : $0 }
    }

    private func finding(_ code: FindingCode, _ agent: Int, _ dossier: Int) -> Finding {
        Finding(code, place: extraits.dossiers.rows[dossier].place, numero: extraits.agents[agent].numero)
    }
}
