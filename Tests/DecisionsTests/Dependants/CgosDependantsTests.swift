import Domain
import Testing

/// §3, C.G.O.S.: each category with each edge of its age (reached on 31 December 2023: 2023 − year of birth).
struct CgosDependantsTests {
    static let open = Facts(2023).paie().dossier(complet: "01/01/2023")
    static let separated = Facts(2023).paie().dossier(complet: "01/01/2023", situation: .separe)
    static let divorced = Facts(2023).paie().dossier(complet: "01/01/2023", situation: .divorce)

    /// `rights`: offers, benefits, holidays and Christmas, studies.
    static func gives(_ says: String, _ facts: Facts, _ categorie: String, _ rights: String, _ taux: String) -> Case {
        Case("§3: \(says): \(categorie)", facts, .ayantDroit(["categorie": categorie, "droits": rights, "taux": taux]))
    }
    static let all = "oui oui oui oui"
    static let butStudies = "oui oui oui non"
    static let none = "non non non non"
    /// Aged that much on 31 December 2023.
    static func born(_ age: Int) -> Day { Day(year: 2023 - age, month: 12, day: 31)! }

    static let spouses = [Lien.conjoint, .concubin, .pacs].map {
        gives("\($0.rawValue) (source)", open.conjoint($0), "conjoint", butStudies, "100,00")
    }
    static let atCharge = [
        gives("at charge, newborn (source)", open.enfant(ne: born(0)), "a_charge", all, "100,00"),
        gives(
            "at charge, 20 on the last day of the year (source)", open.enfant(ne: born(20)), "a_charge", all, "100,00"),
        gives("at charge, 21", open.enfant(ne: born(21)), "majeur_etudes", "non non non oui", "100,00"),
        gives("at charge, 25 (source)", open.enfant(ne: born(25)), "majeur_etudes", "non non non oui", "100,00"),
        gives("at charge, 26", open.enfant(ne: born(26)), "aucune", none, "0,00"),
    ]
    static let disabled = [
        gives(
            "disability 80, 20: at charge first", open.enfant(ne: born(20), incapacite: 80), "a_charge", all, "100,00"),
        gives("disability 80, 21 (source)", open.enfant(ne: born(21), incapacite: 80), "handicape", all, "100,00"),
        gives(
            "disability 80, 25: studies under 26", open.enfant(ne: born(25), incapacite: 80), "handicape", all, "100,00"
        ),
        gives(
            "disability 80, 26: any age, studies no more", open.enfant(ne: born(26), incapacite: 80), "handicape",
            butStudies, "100,00"),
        gives("disability 100, 50", open.enfant(ne: born(50), incapacite: 100), "handicape", butStudies, "100,00"),
        gives(
            "disability 79, 25: as any child", open.enfant(ne: born(25), incapacite: 79), "majeur_etudes",
            "non non non oui", "100,00"),
        gives("disability 79, 26", open.enfant(ne: born(26), incapacite: 79), "aucune", none, "0,00"),
        gives(
            "disability 80, not at charge", open.enfant(ne: born(30), charge: false, incapacite: 80), "aucune", none,
            "0,00"),
    ]
    static let alternating = [
        gives(
            "alternating, at charge, 20 (source: 50 %)", open.enfant(ne: born(20), alternee: true),
            "residence_alternee", all, "50,00"),
        gives(
            "alternating, not at charge: only at fiscal charge (source)",
            open.enfant(ne: born(20), charge: false, alternee: true), "aucune", none, "0,00"),
        gives(
            "alternating, at charge, 21: studies at 50 % (reading)", open.enfant(ne: born(21), alternee: true),
            "majeur_etudes", "non non non oui", "50,00"),
        gives(
            "alternating, at charge, 25", open.enfant(ne: born(25), alternee: true), "majeur_etudes",
            "non non non oui", "50,00"),
        gives("alternating, at charge, 26", open.enfant(ne: born(26), alternee: true), "aucune", none, "0,00"),
        gives(
            "alternating, disability 80, 25: studies under 26 (reading: any age)",
            open.enfant(ne: born(25), alternee: true, incapacite: 80), "residence_alternee", all, "50,00"),
        gives(
            "alternating, disability 80, 26", open.enfant(ne: born(26), alternee: true, incapacite: 80),
            "residence_alternee", butStudies, "50,00"),
        gives(
            "alternating, disability 80, not at charge",
            open.enfant(ne: born(26), charge: false, alternee: true, incapacite: 80), "aucune", none, "0,00"),
        gives(
            "alternating, disability 79, 21", open.enfant(ne: born(21), alternee: true, incapacite: 79),
            "majeur_etudes", "non non non oui", "50,00"),
    ]
    static let notAtCharge = [
        gives(
            "not at charge, parents separated, 20 (source)", separated.enfant(ne: born(20), charge: false),
            "non_a_charge", "oui non oui non", "100,00"),
        gives(
            "not at charge, parents divorced, 0 (source)", divorced.enfant(ne: born(0), charge: false), "non_a_charge",
            "oui non oui non", "100,00"),
        gives(
            "not at charge, parents separated, 21", separated.enfant(ne: born(21), charge: false), "aucune", none,
            "0,00"),
        gives("at charge, parents separated: at charge", separated.enfant(ne: born(10)), "a_charge", all, "100,00"),
        gives(
            "alternating, parents divorced, at charge: alternating", divorced.enfant(ne: born(10), alternee: true),
            "residence_alternee", all, "50,00"),
        gives(
            "alternating, parents divorced, not at charge: not at charge",
            divorced.enfant(ne: born(10), charge: false, alternee: true), "non_a_charge", "oui non oui non", "100,00"),
    ]
    static let others = [
        gives("autre, at charge: nobody the text knows", open.autre(ne: born(70)), "aucune", none, "0,00"),
        gives("autre, a child at charge: not a child of his", open.autre(ne: born(10)), "aucune", none, "0,00"),
    ]
    static let together = [SituationFamiliale.celibataire, .marie, .pacse, .concubin, .veuf].map { situation in
        gives(
            "not at charge, \(situation.rawValue)",
            Facts(2023).paie().dossier(complet: "01/01/2023", situation: situation).enfant(ne: born(10), charge: false),
            "aucune", none, "0,00")
    }

    @Test(arguments: spouses + atCharge + disabled + alternating + notAtCharge + others + together) func cgos(_ c: Case)
    {
        c.check()
    }

    /// Holidays and Christmas at 100 where they are yes, else 0.
    static let holidays = [
        ("at charge", open.enfant(ne: born(10)), "100,00"),
        ("in alternating residence (source: paid at 100 %)", open.enfant(ne: born(10), alternee: true), "100,00"),
        ("not at charge, divorced", divorced.enfant(ne: born(10), charge: false), "100,00"),
        ("21 to 25", open.enfant(ne: born(22)), "0,00"), ("nobody", open.enfant(ne: born(30)), "0,00"),
        ("rights not open", Facts(2023).paie().dossier(complet: nil).enfant(ne: born(10), alternee: true), "0,00"),
    ].map { Case("§3: taux_vacances_noel: \($0.0)", $0.1, .ayantDroit(["taux_vacances_noel": $0.2])) }

    @Test(arguments: holidays) func holidayShares(_ c: Case) { c.check() }

    @Test(
        "§3: age is that of 31 December, N − year of birth",
        arguments: [("01/01/2005" as Day, "18"), ("31/12/2005", "18"), ("01/01/2023", "0")])
    func age(_ born: Day, _ age: String) {
        Case("born \(born.shown)", Self.open.enfant(ne: born), .ayantDroit(["age": age])).check()
    }
}
