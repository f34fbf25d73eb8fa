import Domain
import Testing

/// §3, C.O.G.O.H.R.: no age in its text; alternating residence is not looked at.
struct CogohrDependantsTests {
    static let open = Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023", situation: .divorce)
    static func gives(_ says: String, _ facts: Facts, _ categorie: String, _ rights: String, _ taux: String) -> Case {
        Case(
            "§3, C.O.G.O.H.R.: \(says): \(categorie)", facts,
            .ayantDroit(["categorie": categorie, "droits": rights, "taux": taux]))
    }
    static let yes = "oui oui oui non"
    static let none = "non non non non"

    static let spouses = [Lien.conjoint, .concubin, .pacs].map {
        gives($0.rawValue, open.conjoint($0), "conjoint", yes, "100,00")
    }
    static let children = [
        gives("at charge, newborn", open.enfant(ne: "31/12/2023"), "a_charge", yes, "100,00"),
        gives("at charge, 21: no age", open.enfant(ne: "01/01/2002"), "a_charge", yes, "100,00"),
        gives("at charge, 60: no age", open.enfant(ne: "01/01/1963"), "a_charge", yes, "100,00"),
        gives(
            "alternating, at charge: not looked at", open.enfant(ne: "01/01/2015", alternee: true), "a_charge", yes,
            "100,00"),
        gives(
            "alternating, not at charge", open.enfant(ne: "01/01/2015", charge: false, alternee: true), "aucune", none,
            "0,00"),
        gives("no longer at charge", open.enfant(ne: "01/01/2015", situation: .plusACharge), "aucune", none, "0,00"),
        gives("not at charge, parents divorced", open.enfant(ne: "01/01/2015", charge: false), "aucune", none, "0,00"),
        gives(
            "not at charge, disabled", open.enfant(ne: "01/01/2015", charge: false, incapacite: 100), "aucune", none,
            "0,00"),
    ]
    static let situations = [SituationAyantDroit.creche, .scolaire, .superieur, .serviceMilitaire, .demandeurEmploi].map
    {
        gives("at charge, \($0.rawValue)", open.enfant(ne: "01/01/2015", situation: $0), "a_charge", yes, "100,00")
    }

    static let others = [
        gives("autre, at charge (« autres que conjoint »)", open.autre(ne: "01/01/1940"), "a_charge", yes, "100,00"),
        gives("autre, not at charge", open.autre(ne: "01/01/1940", charge: false), "aucune", none, "0,00"),
        gives(
            "autre, no longer at charge", open.autre(ne: "01/01/1940", situation: .plusACharge), "aucune", none, "0,00"),
    ]

    @Test(arguments: spouses + children + situations + others) func cogohr(_ c: Case) { c.check() }
}
