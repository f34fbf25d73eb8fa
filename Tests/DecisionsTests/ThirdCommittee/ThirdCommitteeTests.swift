import Domain
import Testing

@testable import TestSupport

/// A third committee is a rule file and no code: it goes through rights, dependants, studies, declarations and requests.
struct ThirdCommitteeTests {
    static let martinique = InventedCommittee.facts()
    static let actif = martinique.paie(chez: "M")
    static let open = actif.dossier(complet: "01/06/2026", constitue: "01/02/2026")

    static let rights = [
        Case(
            "its organisme, and the day its dossier was constituted", open,
            .droits([
                "organisme": "cosm", "region": "02", "periodes": "01/02-31/12", "motifs": "D01",
                "avantages_jusqu_au": "31/03/2027", "droit_maladie": "non",
            ])),
        Case(
            "incomplete: not from then either", actif.dossier(complet: nil),
            .droits(["motifs": "D11", "droits": "non_ouverts"])),
        Case(
            "two signatures", actif.dossier(complet: "01/06/2026", signeAgent: false, refus: true),
            .droits(["motifs": "D21", "droits": "non_ouverts"])),
        Case(
            "a refusal does not bar", actif.dossier(complet: "01/06/2026", refus: true),
            .droits(["motifs": "D01", "droits": "ouverts"])),
        Case(
            "its own renewal: counted from 2023, rang 3 of 3 in 2026", martinique.retraite("01/01/2010", chez: "M"),
            .droits(["droits": "ouverts", "rang_renouvellement": "3", "invitation": "oui", "motifs": "D03"])),
        Case(
            "… no more in 2027", InventedCommittee.facts(2027).retraite("01/01/2010", chez: "M"),
            .droits(["droits": "non_ouverts", "motifs": "D10|D19"])),
        Case(
            "… the C.G.O.S. goes on beside it: rang 5 of 5", martinique.retraite("01/01/2010"),
            .droits(["rang_renouvellement": "5", "organisme": "cgos"])),
        Case(
            "its own shares: under 15 years", martinique.retraite("01/01/2010", annees: "14,99", chez: "M"),
            .droits(["taux_prestations": "40,00"])),
        Case(
            "its own shares: 15 years, included", martinique.retraite("01/01/2010", annees: "15", chez: "M"),
            .droits(["taux_prestations": "100,00"])),
        // 9 000 ÷ 10 = 900
        Case(
            "its QF in ten months; 900 itself is out",
            actif.dossier(complet: "01/06/2026", ressources: "9 000,00", parts: "1"),
            .droits(["qf": "900,00", "participation_vacances": "reduite"])),
        Case(
            "one cent under", actif.dossier(complet: "01/06/2026", ressources: "8 999,99", parts: "1"),
            .droits(["participation_vacances": "pleine"])),
        Case("no paper dossier", actif.agent(espace: false).dossier(complet: "01/06/2026"), .dossierPapier(false)),
        Case(
            "a couple of two committees, each judged by his own",
            martinique.paie(chez: "M").paie(de: "2").dossier(
                complet: "01/06/2026", constitue: "01/02/2026", conjoint: "2"),
            .droits(["periodes": "01/02-31/12"]), .droits(["periodes": "01/06-31/12", "motifs": "D02"], of: "2")),
    ]
    static let family = [
        Case(
            "a spouse", open.conjoint(),
            .ayantDroit(["categorie": "conjoint", "droits": "oui non oui non", "taux": "80,00"])),
        Case(
            "a child of 17", open.enfant(ne: "01/01/2009"),
            .ayantDroit(["categorie": "a_charge", "droits": "oui oui non oui", "taux": "90,00"])),
        Case(
            "a child of 18", open.enfant(ne: "01/01/2008"),
            .ayantDroit(["categorie": "aucune", "droits": "non non non non", "taux": "0,00"])),
    ]
    static func pupil(
        _ ressources: Cents, complet: Day = "15/09/2026", niveau: NiveauEtudes = .secondaire, ne: Day = "01/01/2015"
    ) -> Facts {
        actif.dossier(complet: complet, constitue: "01/02/2026", ressources: ressources, parts: "1").enfant(
            ne: ne, niveau: niveau, etudes: true)
    }
    static let studies = [
        // 5 000 ÷ 10 = 500
        Case(
            "studies by its deadline and its ceiling", pupil("5 000,00"),
            .etudes(["statut": "retenue", "date_limite": "15/09/2026", "jours": "226", "taux": "90,00", "qf": "500,00"])
        ),
        Case("its ceiling", pupil("5 000,01"), .etudes(["statut": "refusee", "motifs": "E05"])),
        Case(
            "pieces by the deadline too", pupil("1 000,00", complet: "16/09/2026"),
            .etudes(["statut": "hors_delai", "motifs": "E01"])),
        Case("its levels", pupil("1 000,00", niveau: .primaire), .etudes(["statut": "refusee", "motifs": "E04"])),
        Case(
            "its certificate, from 12", pupil("1 000,00", ne: "01/01/2014"),
            .etudes(["statut": "incomplete", "motifs": "E09"])),
        Case("its age", pupil("1 000,00", ne: "01/01/2008"), .etudes(["statut": "refusee", "motifs": "E03|E09"])),
    ]
    static let money = [
        // 3,8 %, 2,4 %, 0,5 % of 1000
        Case(
            "its taxable benefit, by the profile it names", actif.versement("M-1", "1 000,00"),
            .declaration(["calcul": "38,00 24,00 5,00 0,00 → 962,00"]), .discordances()),
        Case(
            "its non-taxable benefit", actif.versement("M-2", "1 000,00"),
            .declaration(["non_imposable": "1000,00", "net_imposable": "0,00"])),
        Case(
            "its benefit selon_beneficiaire", actif.versement("M-3", "1 000,00"),
            .declaration(["calcul": "68,00 24,00 5,00 0,00 → 932,00"])),
        Case(
            "A-ORGANISME: of its agent, a benefit of the C.G.O.S.", actif.versement("ETUDES", "10,00"),
            .discordances("A-ORGANISME 1")),
        Case(
            "A-ORGANISME: its benefit, to an agent of the C.G.O.S.", martinique.paie().versement("M-1", "10,00"),
            .discordances("A-ORGANISME 1")),
    ]
    static func ask(
        _ code: String, _ facts: Facts = open, evenement: Day = "15/02/2026", complet: Day = "31/08/2026",
        pieces: [String] = ["formulaire"], rang: UInt8 = 0, quantite: Int64 = 1, paye: Cents? = nil,
        accorde: Cents? = nil
    ) -> Facts {
        facts.demande(
            code, evenement: evenement, complet: complet, pieces: pieces, rang: rang, quantite: quantite, paye: paye,
            accorde: accorde)
    }
    static let requests = [
        Case(
            "its deadline, a piece of its own, per child",
            ask("M-1", pieces: ["formulaire", "carte_de_bateau"], quantite: 3),
            .demande(["statut": "recevable", "date_limite": "31/08/2026", "jours": "0", "montant": "76,50"])),
        Case(
            "a day late", ask("M-1", complet: "01/09/2026", pieces: ["formulaire", "facture_agence"]),
            .demande(["statut": "hors_delai", "motifs": "C01"])),
        Case(
            "its piece missing", ask("M-1", open.with { $0.cutOff = "31/08/2026" }),
            .demande(["statut": "incomplete", "motifs": "C06:carte_de_bateau"])),
        Case(
            "a deadline of two years; 30 % of the price", ask("M-2", paye: "99,99"),
            .demande(["date_limite": "15/02/2028", "montant": "30,00", "statut": "recevable", "motifs": ""])),
        Case("a ceiling that is known", ask("M-2", paye: "1 000,00"), .demande(["montant": "100,00", "motifs": ""])),
        Case(
            "a scale by age: 5", ask("M-3", open.enfant(ne: "16/02/2020"), rang: 1),
            .demande(["montant": "10,00", "statut": "recevable"])),
        Case("a scale by age: 6", ask("M-3", open.enfant(ne: "15/02/2020"), rang: 1), .demande(["montant": "20,00"])),
        Case(
            "a conditional piece: 10 in the year",
            ask(
                "M-3", open.with { $0.cutOff = "31/08/2026" }.enfant(ne: "31/12/2016"), rang: 1),
            .demande(["statut": "incomplete", "motifs": "C06:rib"])),
        Case("rang needed", ask("M-3"), .demande(["statut": "refusee", "motifs": "C12"])),
        Case("for retired agents", ask("M-4", accorde: "1,50"), .demande(["statut": "refusee", "motifs": "C05"])),
        Case(
            "its range", ask("M-4", martinique.retraite("01/01/2020", chez: "M"), accorde: "2,01"),
            .demande(["statut": "refusee", "motifs": "C07"])),
        Case(
            "its general pieces: a widower's",
            ask("M-2", actif.dossier(complet: "01/06/2026", situation: .veuf), paye: "10,00"),
            .demande(["motifs": "C06:certificat_deces"])),
        Case(
            "not a concubin's, who is the C.O.G.O.H.R.'s",
            ask("M-2", actif.dossier(complet: "01/06/2026", situation: .concubin), paye: "10,00"),
            .demande(["statut": "recevable"])),
        Case(
            "not for agents of another committee",
            ask("M-2", martinique.paie().dossier(complet: "01/06/2026"), paye: "10,00"), .demande(["motifs": "C02"])),
    ]

    @Test(arguments: rights + family + studies + money + requests) func third(_ c: Case) { c.check() }
}
