import Domain
import Testing

/// S4: days outside the establishment's membership do not open; D13 says so.
struct S4MembershipTests {
    static func member(_ from: Day, _ to: Day) -> Facts {
        Facts(2023).etablissement("A", membre: from, jusquAu: to).dossier(complet: "01/01/2023")
    }

    static let cases = [
        Case(
            "S4 source: not before the first day of membership", member("01/04/2023", .distantFuture).paie(),
            .droits(["periodes": "01/04-31/12", "motifs": "D01|D13"])),
        Case(
            "S4 source: the last day of membership is included", member(.distantPast, "30/09/2023").paie(),
            .droits(["periodes": "01/01-30/09", "motifs": "D01|D13"])),
        Case(
            "S4: one day of membership", member("14/07/2023", "14/07/2023").paie(),
            .droits(["periodes": "14/07-14/07", "jours_ouverts": "1", "motifs": "D01|D13"])),
        Case(
            "S4: never a member in N", member(.distantPast, "31/12/2022").paie(),
            .droits(["droits": "non_ouverts", "motifs": "D01|D13", "jours_ouverts": "0"])),
        Case(
            "S4: empty bounds are unbounded", member(.distantPast, .distantFuture).paie(),
            .droits(["periodes": "01/01-31/12", "motifs": "D01"])),
        Case(
            "D13 looks at the days of the row in N only: all in the membership",
            member("01/04/2023", "30/09/2023").paie(du: "01/04/2023", au: "30/09/2023"),
            .droits(["periodes": "01/04-30/09", "motifs": "D01"])),
        Case(
            "D13: a row begun before the membership, in an earlier year, is all in it in N",
            member("01/01/2023", "31/12/2023").paie(du: "01/05/2019"),
            .droits(["periodes": "01/01-31/12", "motifs": "D01"])),
        Case(
            "D13 is for rows of any position",
            member("01/04/2023", .distantFuture).paie(.titulaire, .disponibilite, au: "31/05/2023").paie(
                du: "01/06/2023"),
            .droits(["periodes": "01/06-31/12", "motifs": "D01|D13|D14"])),
        Case(
            "S4: medical days too", member("01/04/2023", .distantFuture).paie(.medical),
            .droits(["periodes": "offres 01/04-31/12", "motifs": "D01|D04|D13"])),
    ]

    @Test(arguments: cases) func s4(_ c: Case) { c.check() }
}
