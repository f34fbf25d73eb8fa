import Decisions
import Domain
import RuleBook
import Testing

@testable import TestSupport

/// What an explanation does not cite does not matter: changing it leaves all that is published of the agent.
struct CompleteTests {
    private static let count = Depth.isDeep ? 500 : 60

    @Test("lines that are not cited", arguments: Depth.isDeep ? [UInt64(201), 202, 203, 204] : [201])
    func linesTogether(_ seed: UInt64) {
        let facts = Population.of(Self.count, seed: seed)
        let explained = Explained(facts)
        for agent in facts.agents.map(\.numero) {
            let cited = Set(explained.steps(agent).flatMap { $0.lines.map(\.place) })
            // Some row of the register, of somebody: that there is one at all is nobody's line.
            let somebody = facts.lignesRegistre.indices.prefix(2).map { Place(file: 8, offset: $0) }
            let known = Set(somebody.map { facts.lignesRegistre[$0.offset].agent })
            let kept = Explained(
                facts.keeping { place in
                    cited.contains(place) || somebody.contains(place)
                        || (place.file == 1 && known.contains(facts.agents[place.offset].numero))
                })
            let (with, without) = (explained.published(agent), kept.published(agent))
            #expect(
                with == without,
                "agent \(agent), the rest blanked: \(with.subtracting(without)) became \(without.subtracting(with))")
        }
    }

    @Test("a line that is cited by few", arguments: Depth.isDeep ? [UInt64(211), 212] : [211])
    func linesAlone(_ seed: UInt64) {
        let facts = Population.of(Self.count, seed: seed)
        let explained = Explained(facts)
        let cited = Dictionary(
            uniqueKeysWithValues: facts.agents.map { agent in
                (agent.numero, Set(explained.steps(agent.numero).flatMap { $0.lines.map(\.place) }))
            })
        var dice = Dice(seed: seed)
        for _ in 0..<(Depth.isDeep ? 400 : 25) {
            let blank = dice.of(facts.places)
            let without = Explained(facts.keeping { $0 != blank })
            for agent in facts.agents.map(\.numero) where !cited[agent]!.contains(blank) {
                #expect(without.published(agent) == explained.published(agent), "agent \(agent), \(blank) blanked")
            }
        }
    }

    @Test("a cited line that changes nothing is caught, every other one changes something", arguments: [UInt64(221)])
    func linesMatter(_ seed: UInt64) {
        let facts = Population.of(Depth.isDeep ? 120 : 25, seed: seed)
        let explained = Explained(facts)
        for agent in facts.agents.map(\.numero) {
            let steps = explained.steps(agent)
            let before = steps.map(\.fingerprint).sorted()
            for line in Set(steps.flatMap { $0.lines.map(\.place) }) {
                let changes = facts.changed(line).contains { changed in
                    let other = Explained(changed)
                    return other.steps(agent).map(\.fingerprint).sorted() != before
                        || other.published(agent) != explained.published(agent)
                }
                let cites = steps.filter { $0.lines.contains { $0.place == line } }.map(\.code)
                #expect(changes, "agent \(agent): \(line) is cited by \(cites), and changes nothing")
            }
        }
    }
}

extension Facts {
    /// Every line, at the place that the records keep.
    var places: [Place] {
        let counts = [
            etablissements.count, agents.count, lignesPaie.count, lignesRetraite.count, lignesDossier.count,
            lignesAyantDroit.count, lignesVersement.count, lignesDemande.count, lignesRegistre.count,
        ]
        return counts.enumerated().flatMap { file, count in (0..<count).map { Place(file: file, offset: $0) } }
    }

    /// With one line blanked; or another thing said on it.
    func changed(_ line: Place) -> [Facts] {
        var all = [keeping { $0 != line }]
        let i = line.offset
        switch line.file {
        case 4:
            all.append(with { $0.lignesDossier[i].refus.toggle() })
            all.append(with { $0.lignesDossier[i].complet = lignesDossier[i].complet == nil ? cutOff : nil })
        case 8:
            all.append(with { $0.lignesRegistre[i].fondement = .dossier })
            all.append(with { $0.lignesRegistre[i].fondement = .aucun })
            all.append(with { $0.lignesRegistre[i].dernierDossier = Population.year - 1 })
        default: break
        }
        return all
    }

    /// With the other lines blanked: what names a blanked line is rejected with it, as the reader does.
    func keeping(_ isKept: (Place) -> Bool) -> Facts {
        func kept<Line>(_ lines: [Line], _ file: Int) -> [Line] {
            lines.enumerated().filter { isKept(Place(file: file, offset: $0.offset)) }.map(\.element)
        }
        return with {
            $0.etablissements = kept(etablissements, 0)
            $0.agents = kept(agents, 1)
            let places = Set($0.etablissements.map(\.nom))
            let people = Set($0.agents.map(\.numero))
            $0.lignesPaie = kept(lignesPaie, 2).filter { people.contains($0.agent) && places.contains($0.chez) }
            $0.lignesRetraite = kept(lignesRetraite, 3).filter {
                people.contains($0.agent) && places.contains($0.chez)
            }
            $0.lignesDossier = kept(lignesDossier, 4).filter { people.contains($0.agent) }.map { line in
                var line = line
                if let spouse = line.conjoint, !people.contains(spouse) { line.conjoint = nil }
                return line
            }
            let dossiers = Set($0.lignesDossier.map(\.id))
            $0.lignesAyantDroit = kept(lignesAyantDroit, 5).filter { dossiers.contains($0.dossier) }
            $0.lignesVersement = kept(lignesVersement, 6).filter { people.contains($0.agent) }
            $0.lignesDemande = kept(lignesDemande, 7).filter { people.contains($0.agent) }
            $0.lignesRegistre = kept(lignesRegistre, 8).filter { people.contains($0.agent) }
        }
    }
}
