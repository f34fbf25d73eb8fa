import Decisions
import Domain
import RuleBook
import Testing

@testable import TestSupport

/// A parameter that an explanation does not cite changes nothing that is published of the agent, whatever its value; one
/// that it cites has a value that changes something.
struct ParameterLawTests {
    private static let parameters: [ParameterInForce] = {
        var seen: Set<String> = []
        let all = ShippedRules.of(Population.year).inForce.filter {
            // 11 is paid to no agent. The first campaign, the watch list, the volumes: of no judge here.
            $0.printedIn == nil
                && ["situations.yaml", "cgos.yaml", "cogohr.yaml", "contributions.yaml"].contains($0.file)
                && !$0.path.hasPrefix("catalogue.11.") && $0.path != "premiere_campagne"
                && !$0.path.hasPrefix("surveillance.") && !$0.path.hasPrefix("completude.")
                && !$0.path.hasPrefix("pieces.") && seen.insert("\($0.file) \($0.path)").inserted
        }
        if Depth.isDeep { return all }
        var dice = Dice(seed: 301)
        var some = all
        dice.shuffle(&some)
        return Array(some.prefix(all.count / 30))
    }()

    private static let explained = Explained(Population.of(Depth.isDeep ? 500 : 40, seed: 302))
    private static let agents = explained.outcome.facts.agents.map(\.numero)
    private static let steps = Dictionary(uniqueKeysWithValues: agents.map { ($0, explained.steps($0)) })
    private static let cited = steps.mapValues { steps in
        Set(steps.flatMap { $0.parameters.map { ParameterVariants.name($0.file, $0.path) } })
    }

    @Test("cited where it matters, and only where it can", arguments: parameters.indices)
    func law(_ index: Int) {
        let parameter = Self.parameters[index]
        let name = ParameterVariants.name(parameter.file, parameter.path)
        let variants = ParameterVariants.of(parameter, year: Population.year)
        #expect(!variants.isEmpty, "\(name) has no other value here")
        var unmoved = Set(Self.agents.filter { Self.cited[$0]!.contains(name) })
        for variant in variants {
            let other = Explained(Self.explained.outcome.facts.judged(by: variant.rules))
            for agent in Self.agents {
                if Self.cited[agent]!.isDisjoint(with: variant.touched) {
                    let (with, without) = (Self.explained.published(agent), other.published(agent))
                    #expect(
                        with == without,
                        "agent \(agent) does not cite \(name); \(variant.text): \(with.subtracting(without)) became \(without.subtracting(with))"
                    )
                } else if unmoved.contains(agent) {
                    let moves =
                        other.published(agent) != Self.explained.published(agent)
                        || other.steps(agent).map(\.fingerprint) != Self.steps[agent]!.map(\.fingerprint)
                    if moves { unmoved.remove(agent) }
                }
            }
        }
        for agent in unmoved.sorted() {
            let codes = Self.steps[agent]!.filter { step in
                step.parameters.contains { ParameterVariants.name($0.file, $0.path) == name }
            }.map(\.code)
            Issue.record("agent \(agent) cites \(name) in \(codes), and no value of it changes anything")
        }
    }
}

extension Facts {
    /// The same facts, by other rules.
    func judged(by rules: Rules) -> Facts {
        Facts(rules, arrete: cutOff).with {
            $0.etablissements = etablissements
            $0.agents = agents
            $0.lignesPaie = lignesPaie
            $0.lignesRetraite = lignesRetraite
            $0.lignesDossier = lignesDossier
            $0.lignesAyantDroit = lignesAyantDroit
            $0.lignesVersement = lignesVersement
            $0.lignesDemande = lignesDemande
            $0.lignesRegistre = lignesRegistre
        }
    }
}
