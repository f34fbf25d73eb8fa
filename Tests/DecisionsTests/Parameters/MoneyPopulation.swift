import Domain
import RuleBook

@testable import TestSupport

/// People among whom every parameter of payments and requests makes a difference.
enum MoneyPopulation {
    /// All that is decided of them by these rules, as one text a line.
    static func decisions(by folder: RuleFolder) -> [String] {
        let rules = folder.trusted(2023)
        let facts = requests(payments(Facts(rules)))
        let outcome = Outcome(facts)
        let decisions = outcome.decisions
        var lines = facts.lignesDemande.map { "\($0.id) \((outcome.demande($0.id) ?? [:]).sorted { $0.key < $1.key })" }
        lines += decisions.details.map { "\($0.agent) \($0.prestation) \($0.sums)" }
        lines += facts.agents.compactMap { agent in
            outcome.index(agent.numero).map { "\(agent.numero) \(decisions.isByPost($0))" }
        }
        return lines + outcome.placed
    }

    /// Every benefit to an agent in activity and to retired ones of each CSG, none of whom has rights; a net given one and
    /// two cents off.
    private static func payments(_ facts: Facts) -> Facts {
        var facts = facts.registre(.dossier, de: "9000")
        let codes = facts.rules.benefits.filter(\.isForAgents)
        for (i, benefit) in codes.enumerated() {
            let place = facts.rules.committees[benefit.committee].code.description == "cgos" ? "A" : "R"
            let (active, retired) = ("10\(i)", "20\(i)")
            facts = facts.paie(chez: place, de: active).versement(benefit.code.description, "1 000,00", a: active)
                .retraite("01/01/2010", caisse: .cnracl, chez: place, csg: CsgPension.allCases[i % 4], de: retired)
                .versement(benefit.code.description, "1 000,00", a: retired)
        }
        for (i, csg) in CsgPension.allCases.enumerated() {
            facts = facts.retraite("01/01/2010", csg: csg, de: "30\(i)").versement("ETUDES", "1 000,00", a: "30\(i)")
        }
        // 300,00 − 20,40 − 7,20 − 1,50 = 270,90
        return facts.paie(de: "400").versement("ETUDES", "300,00", net: "270,88", a: "400").agent("401", espace: true)
            .paie(chez: "R", de: "401")
    }

    /// Every benefit asked for: right, late by the day, before and after, twice, too often, without and with each piece,
    /// for a child and an agent at each edge, by an agent in activity and a retired one, and by couples.
    private static func requests(_ facts: Facts) -> Facts {
        var facts = facts
        var agent = 5000
        func next(_ facts: Facts, retired: Bool, _ situation: SituationFamiliale = .celibataire, known: Bool = true)
            -> Facts
        {
            agent += 1
            let (numero, spouse) = ("\(agent)", facts)
            return (retired ? spouse.retraite("01/01/2010", chez: "R", de: numero) : spouse.paie(chez: "R", de: numero))
                .dossier(
                    complet: "01/01/2023", situation: situation, ressources: known ? "1 000,00" : nil, parts: "1",
                    de: numero
                ).enfant(ne: "01/01/2022", incapacite: 60).enfant(ne: "15/06/2021", incapacite: 55, prenom: "P\(agent)")
        }
        func ask(
            _ facts: Facts, _ code: String, _ event: Day = "15/06/2023", _ complet: Day = "20/06/2023", rang: UInt8 = 0,
            quantite: Int64 = 1, pieces: [String]? = nil, variante: Variant? = nil
        ) -> Facts {
            facts.demande(
                code, evenement: event, complet: complet, pieces: pieces, rang: rang,
                variante: variante ?? GoodRequest.variants[code], quantite: quantite, paye: GoodRequest.prices[code],
                accorde: GoodRequest.granted[code], de: "\(agent)")
        }
        for code in Formulaire.codes {
            for retired in [false, true] {
                facts = next(facts, retired: retired)
                for variante in GoodRequest.variants[code] == nil ? [nil] : Variant.allCases.map(Variant?.some) {
                    facts = ask(facts, code, rang: 1, variante: variante)
                }
                facts = ask(facts, code, "16/06/2023", rang: 2, quantite: 11)
                facts = ask(facts, code, "16/07/2023", "15/07/2023")
                facts = ask(facts, code, "19/06/2023", quantite: 13)
                facts = ask(facts, code, "15/02/2023", "31/05/2023")
                facts = ask(facts, code, "15/02/2023", "30/04/2023")
                facts = ask(facts, code, "15/02/2022", "16/02/2023")
                facts = ask(facts, code, "15/09/2023", "20/09/2023", pieces: ["justificatif_pension"])
                // One a year: another child's, and his own again.
                facts = ask(ask(next(facts, retired: retired), code, rang: 1), code, "17/06/2023", rang: 2)
                facts = ask(ask(next(facts, retired: retired), code, rang: 1), code, "18/06/2023", rang: 1)
            }
            facts = ask(next(facts, retired: false, .concubin, known: false), code)
            facts = ask(next(facts, retired: false, .pacse), code)
            agent += 1
            facts = facts.paie(au: "14/06/2023", chez: "R", de: "\(agent)").dossier(
                complet: "01/01/2023", de: "\(agent)")
            facts = ask(ask(facts, code), code, "16/06/2023", "21/06/2023")
        }
        return facts
    }
}
