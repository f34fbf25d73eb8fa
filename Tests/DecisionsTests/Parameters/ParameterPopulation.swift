import Domain
import RuleBook

@testable import TestSupport

/// People among whom every parameter of rights, dependants and studies makes a difference.
enum ParameterPopulation {
    /// All that is decided of them by these rules, as one text a line.
    static func decisions(by folder: RuleFolder) -> [String] {
        let book = folder.trusted()
        func rules(_ year: Int) -> Rules { book.trusted(year) }
        return [thrown(rules(2024)), statuses(rules(2024)), retired(rules(2026)), families(rules(2023))].flatMap(told)
    }

    private static func told(_ facts: Facts) -> [String] {
        let outcome = Outcome(facts)
        let decisions = outcome.decisions
        var lines = facts.agents.map(\.numero).sorted().map { numero in
            let droits = (outcome.droits(numero) ?? [:]).sorted { $0.key < $1.key }
            let registre = (outcome.registre(numero) ?? [:]).sorted { $0.key < $1.key }
            let paper = outcome.index(numero).map { decisions.getsPaperDossier($0) } ?? false
            return "\(numero) \(droits.map(\.value)) \(registre.map(\.value)) \(paper)"
        }
        lines += decisions.dependants.map { "\($0)" }
        lines += decisions.studies.map { "\($0)" }
        return lines + outcome.placed
    }

    /// Everything at odds, by dice.
    private static func thrown(_ rules: Rules) -> Facts {
        let facts = Population.of(300, seed: 77)
        return Facts(rules).with {
            $0.etablissements = facts.etablissements
            $0.agents = facts.agents
            $0.lignesPaie = facts.lignesPaie
            $0.lignesRetraite = facts.lignesRetraite
            $0.lignesDossier = facts.lignesDossier
            $0.lignesAyantDroit = facts.lignesAyantDroit
            $0.lignesRegistre = facts.lignesRegistre
        }
    }

    /// Every status of both committees, where the contribution is not paid; and retired of every status, of another
    /// fund, in activity on the day or not. Every position.
    private static func statuses(_ rules: Rules) -> Facts {
        var facts = Facts(rules).etablissement("U", contribution: false).etablissement(
            "V", "cogohr", region: "04", contribution: false)
        var numero = 0
        func next() -> String {
            numero += 1
            return "\(numero)"
        }
        for statut in Statut.allCases {
            for place in ["U", "V"] {
                let agent = next()
                facts = facts.paie(statut, chez: place, de: agent).dossier(complet: "01/02/2024", de: agent)
                for inActivity in [true, false] {
                    facts = facts.retraite(
                        "01/01/2010", caisse: inActivity ? .ircantec : .cnracl, statut: statut,
                        enActivite: inActivity, chez: place, de: next())
                }
            }
        }
        for position in Position.allCases {
            let agent = next()
            facts = facts.paie(.titulaire, position, du: "01/06/2024", au: "30/06/2024", de: agent)
                .paie(du: "01/01/2020", de: agent).dossier(complet: "01/02/2024", de: agent)
        }
        return facts
    }

    /// Ranks 0 to 6 and more, with and without a dossier, complete or not.
    private static func retired(_ rules: Rules) -> Facts {
        var facts = Facts(rules)
        for i in 0..<32 {
            let agent = "\(i + 1)"
            facts = facts.retraite("01/01/2010", annees: Hundredths(Int64(i) * 125), de: agent)
                .registre(.dossier, dernierDossier: 2018 + i / 4, de: agent)
            if i % 4 > 1 {
                facts = facts.dossier(
                    complet: i % 4 == 2 ? "01/03/2026" : nil, constitue: "01/03/2026", ressources: "1200", parts: "1",
                    de: agent)
            }
        }
        return facts
    }

    /// Each family situation at each edge: ages, days, QF, levels; also at the C.O.G.O.H.R., refused and unanswered.
    private static func families(_ rules: Rules) -> Facts {
        var facts = Facts(rules)
        var numero = 0
        for place in ["A", "R"] {
            for age in [0, 5, 6, 15, 16, 20, 21, 25, 26, 30] {
                for situation in [SituationFamiliale.marie, .divorce] {
                    numero += 1
                    let agent = "\(numero)"
                    let born = Day(year: 2023 - age, month: 6, day: 1)!
                    facts = facts.paie(chez: place, de: agent).dossier(
                        complet: age == 5 ? "31/07/2023" : "01/03/2023", constitue: age == 20 ? "31/07/2023" : nil,
                        situation: situation, ressources: age == 16 ? "15 240" : age == 15 ? "15 300" : "12 000",
                        parts: "1", de: agent
                    ).conjoint()
                    for (charge, alternee, incapacite) in [
                        (true, false, 0), (true, true, 0), (false, false, 0), (true, false, 80), (true, true, 80),
                    ] as [(Bool, Bool, UInt8)] {
                        for level in [NiveauEtudes.primaire, .superieur, nil] {
                            facts = facts.enfant(
                                ne: born, charge: charge, alternee: alternee, incapacite: incapacite,
                                situation: .scolaire, niveau: level, etudes: true)
                        }
                    }
                    facts = facts.enfant(ne: born, situation: .plusACharge).autre(ne: born)
                        .autre(ne: born, charge: false)
                }
            }
            let (refused, spouse, silent) = ("\(numero + 1)", "\(numero + 2)", "\(numero + 3)")
            numero += 3
            facts = facts.paie(chez: place, de: refused).dossier(complet: "01/03/2023", refus: true, de: refused)
                .paie(chez: place, de: spouse).dossier(complet: "01/04/2023", conjoint: refused, de: spouse)
                .paie(chez: place, de: silent).dossier(
                    complet: "01/03/2023", signeAgent: place == "R", signeCorrespondant: place == "R", de: silent)
        }
        return facts
    }
}
