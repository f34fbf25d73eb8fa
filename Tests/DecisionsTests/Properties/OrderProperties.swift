import Decisions
import Domain
import Testing

@testable import TestSupport

/// The order of lines changes no decision (DIALECTE: other than for a key seen twice).
struct OrderProperties {
    @Test("shuffled, the same decisions", arguments: Depth.seeds(4))
    func shuffled(_ seed: UInt64) {
        let facts = Population.of(400, seed: seed)
        let again = facts.with {
            var dice = Dice(seed: seed &+ 1000)
            dice.shuffle(&$0.etablissements)
            dice.shuffle(&$0.agents)
            dice.shuffle(&$0.lignesPaie)
            dice.shuffle(&$0.lignesRetraite)
            dice.shuffle(&$0.lignesDossier)
            dice.shuffle(&$0.lignesAyantDroit)
            dice.shuffle(&$0.lignesVersement)
            dice.shuffle(&$0.lignesDemande)
            dice.shuffle(&$0.lignesRegistre)
        }
        let (one, other) = (Outcome(facts), Outcome(again))
        #expect(one.discordances == other.discordances)
        for agent in facts.agents.map(\.numero) {
            #expect(one.droits(agent) == other.droits(agent), "agent \(agent)")
            #expect(one.declaration(agent) == other.declaration(agent), "agent \(agent)")
            #expect(one.registre(agent) == other.registre(agent), "agent \(agent)")
        }
        for line in facts.lignesAyantDroit {
            #expect(
                one.ayantDroit(line.rang, line.dossier) == other.ayantDroit(line.rang, line.dossier),
                "\(line.dossier) \(line.rang)")
            #expect(
                one.etudes(line.rang, line.dossier) == other.etudes(line.rang, line.dossier),
                "\(line.dossier) \(line.rang)")
        }
        for request in facts.lignesDemande {
            #expect(one.demande(request.id) == other.demande(request.id), "\(request.id)")
        }
    }

    @Test("judged in pieces, the same decisions", arguments: [1, 7, 150])
    func pieces(_ size: Int) {
        let outcome = Outcome(Population.of(300, seed: 15))
        let (whole, extraits, rules) = (outcome.decisions, outcome.decisions.extraits, outcome.decisions.rules)
        let ranges = stride(from: 0, to: 300, by: size).map { $0..<min($0 + size, 300) }
        let rights = RightsJudge(extraits: extraits, rules: rules, cutOff: whole.cutOff)
        #expect(ranges.flatMap { rights.judge($0).periods } == Array(whole.periods))
        #expect(ranges.flatMap { rights.judge($0).droits }.map(\.motifs) == whole.droits.map(\.motifs))
        let family = FamilyJudge(extraits: extraits, rules: rules, droits: whole.droits, cutOff: whole.cutOff)
        #expect(ranges.flatMap { family.judge($0).dependants }.map(\.line) == whole.dependants.map(\.line))
        #expect(ranges.flatMap { family.judge($0).studies }.map(\.motifs) == whole.studies.map(\.motifs))
        let money = DeclarationJudge(
            extraits: extraits, rules: rules, droits: whole.droits, cutOff: whole.cutOff)
        #expect(ranges.flatMap { money.judge($0).declarations }.map(\.taxable) == whole.declarations.map(\.taxable))
        let requests = RequestJudge(extraits: extraits, rules: rules, droits: whole.droits, cutOff: whole.cutOff)
        var judged = ranges.flatMap { requests.judge($0) }
        _ = RequestsTogether(extraits: extraits, rules: rules, droits: whole.droits, cutOff: whole.cutOff)
            .settle(&judged)
        #expect(judged.map(\.amount) == whole.requests.map(\.amount))
    }
}
