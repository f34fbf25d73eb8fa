import Testing

/// S6 (reading): the row that gives the agent's establishment, organisme, region and category.
struct S6MainEstablishmentTests {
    static let cases = [
        Case(
            "S6: the latest first day",
            Facts(2023).paie(du: "01/01/2015").paie(du: "01/06/2023", au: "30/06/2023", chez: "B"),
            .droits(["etablissement": "B", "region": "32", "organisme": "cgos"])),
        Case(
            "S6: a row that opens before one that does not, though that one begins later",
            Facts(2023).paie().paie(.titulaire, .demission, du: "01/06/2023", chez: "B"),
            .droits(["etablissement": "A"])),
        Case(
            "S6: a transfer: he left A on the day he joined B, whose FINESS is higher",
            Facts(2023).paie(au: "31/05/2023").paie(.titulaire, .demission, du: "01/06/2023")
                .paie(du: "01/06/2023", chez: "B"),
            .droits(["etablissement": "B", "region": "32"])),
        Case(
            "S6: conge_maladie opens (S2): it is not behind",
            Facts(2023).paie().paie(.titulaire, .congeMaladie, du: "01/06/2023", chez: "B"),
            .droits(["etablissement": "B"])),
        Case(
            "S6: an opening row that begins after the cut-off is not of N",
            Facts(2023, arrete: "30/06/2023").paie(.titulaire, .disponibilite).paie(du: "01/07/2023", chez: "B"),
            .droits(["etablissement": "A"])),
        Case(
            "S6: where none opens, the latest first day",
            Facts(2023).paie(.titulaire, .disponibilite).paie(.titulaire, .demission, du: "01/06/2023", chez: "B"),
            .droits(["etablissement": "B"])),
        Case(
            "S6: a medical row that opens is one that opens",
            Facts(2023).paie(.medical, du: "01/01/2023").paie(.titulaire, .disponibilite, du: "01/06/2023", chez: "B"),
            .droits(["categorie": "medical", "etablissement": "A"])),
        Case(
            "S6: a row that ended before N is not of N",
            Facts(2023).paie(du: "01/01/2015").paie(du: "01/06/2022", au: "31/12/2022", chez: "B"),
            .droits(["etablissement": "A"])),
        Case(
            "S6: a row whose last day is 1 January is of N",
            Facts(2023).paie(du: "01/01/2015").paie(du: "01/06/2022", au: "01/01/2023", chez: "B"),
            .droits(["etablissement": "B"])),
        Case(
            "S6: ties: the highest quotite", Facts(2023).paie(quotite: 50).paie(chez: "B", quotite: 80),
            .droits(["etablissement": "B"])),
        Case(
            "S6: an empty quotite ranks last", Facts(2023).paie().paie(chez: "B", quotite: 1),
            .droits(["etablissement": "B"])),
        Case(
            "S6: ties: the lowest FINESS", Facts(2023).paie(chez: "B", quotite: 80).paie(quotite: 80),
            .droits(["etablissement": "A"])),
        Case(
            "S6: ties: the lowest position as bytes: activite, medical, before conge_maladie",
            Facts(2023).paie(.titulaire, .congeMaladie).paie(.medical), .droits(["categorie": "medical"])),
        Case(
            "S6: … and whatever the order of rows",
            Facts(2023).paie(.medical).paie(.titulaire, .congeMaladie), .droits(["categorie": "medical"])),
        Case(
            "S6: the first day goes before the quotite",
            Facts(2023).paie(du: "02/01/2023", quotite: 10).paie(du: "01/01/2023", chez: "B", quotite: 100),
            .droits(["etablissement": "A"])),
        Case(
            "S6: it gives the organisme", Facts(2023).paie(du: "01/01/2020").paie(du: "01/06/2023", chez: "R"),
            .droits(["etablissement": "R", "organisme": "cogohr", "region": "04", "categorie": "actif"])),
        Case(
            "S6: medical if its status is",
            Facts(2023).paie(du: "01/01/2020").paie(.medical, du: "01/06/2023", chez: "B"),
            .droits(["categorie": "medical", "region": "32"])),
        Case(
            "S6: actif if its status is not",
            Facts(2023).paie(.medical, du: "01/01/2020").paie(du: "01/06/2023", chez: "B"),
            .droits(["categorie": "actif"])),
    ]

    @Test(arguments: cases) func s6(_ c: Case) { c.check() }
}
