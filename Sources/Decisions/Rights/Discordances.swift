import Domain
import RuleBook

/// Discordances between dossiers: kept, but a person should look (domain.md §2, §3).
public struct DossierDiscordances: Sendable {
    let extraits: Extraits
    /// By agent.
    let droits: Rows<Droit>

    public init(extraits: Extraits, droits: Rows<Droit>) {
        self.extraits = extraits
        self.droits = droits
    }

    /// Between the dossiers of each agent of a range and of his spouse, once each.
    public func find(_ agents: Range<Int>) -> [Finding] {
        var findings: [Finding] = []
        for agent in agents where droits[agent].ownDossier >= 0 {
            if extraits.dossiers.range(agent).count > 1 { findings.append(finding(.dossiersMultiples, agent)) }
            if isInCoupleOfTwoDossiers(agent) { findings.append(finding(.coupleDossiers, agent)) }
        }
        return findings
    }

    /// `A-COUPLE-DOSSIERS`: one's retained dossier names the other, who has one too.
    private func isInCoupleOfTwoDossiers(_ agent: Int) -> Bool {
        let conjoint = extraits.dossiers.rows[Int(droits[agent].ownDossier)].conjoint
        if conjoint >= 0, droits[Int(conjoint)].ownDossier >= 0 { return true }
        return extraits.dossiersNaming[agent].contains { naming in
            let author = Int(extraits.dossiers.rows[Int(naming)].agent)
            return droits[author].ownDossier == naming
        }
    }

    private func finding(_ code: FindingCode, _ agent: Int) -> Finding {
        Finding(
            code, place: extraits.dossiers.rows[Int(droits[agent].ownDossier)].place,
            numero: extraits.agents[agent].numero)
    }

    /// `A-ENFANT-DOUBLE`: the same child on retained dossiers of two agents, not in alternating residence on both.
    public func childrenTwice() -> [Finding] {
        var linesOfChild: [Int32: [Int32]] = [:]
        let lines = extraits.ayantsDroit.rows
        for (i, line) in lines.enumerated() where line.identite >= 0 && isRetained(line) {
            linesOfChild[line.identite, default: []].append(Int32(i))
        }
        var found: [Int32] = []
        for same in linesOfChild.values {
            // Once for each agent, even where the child stands twice on his dossier.
            var agents: Set<Int> = []
            for i in same {
                let line = lines[Int(i)]
                let isDouble = same.contains { other in
                    let twin = lines[Int(other)]
                    return agent(twin) != agent(line) && !(line.residenceAlternee && twin.residenceAlternee)
                }
                if isDouble, agents.insert(agent(line)).inserted { found.append(i) }
            }
        }
        return found.sorted().map {
            Finding(.enfantDouble, place: lines[Int($0)].place, numero: extraits.agents[agent(lines[Int($0)])].numero)
        }
    }

    private func agent(_ line: AyantDroit) -> Int { Int(extraits.dossiers.rows[Int(line.dossier)].agent) }

    private func isRetained(_ line: AyantDroit) -> Bool { droits[agent(line)].ownDossier == line.dossier }
}
