import Testing

/// S8, S9: the region of a retired agent, and the year of his retirement.
struct S8S9RetiredTests {
    static let cases = [
        Case(
            "S8 source: the region of his establishment of origin", Facts(2023).retraite("01/01/2010", chez: "B"),
            .droits(["region": "32", "etablissement": "B", "organisme": "cgos"])),
        Case(
            "S8 source: the region he chose", Facts(2023).retraite("01/01/2010", chez: "B", region: "93"),
            .droits(["region": "93", "etablissement": "B"])),
        Case(
            "S8: La Réunion's committee too", Facts(2023).retraite("01/01/2010", chez: "R"),
            .droits(["region": "04", "organisme": "cogohr", "categorie": "retraite"])),
        Case(
            "S9: retraite from the liquidation year on, over the payroll rows of the year",
            Facts(2023).paie(au: "31/05/2023", chez: "B").retraite("01/06/2023"),
            .droits(["categorie": "retraite", "etablissement": "A", "region": "11"])),
        Case(
            "S9: also where he works again after it",
            Facts(2023).retraite("01/01/2010").paie(.contractuel, du: "01/09/2023", chez: "R"),
            .droits(["categorie": "retraite", "organisme": "cgos", "periodes": "01/01-31/12", "motifs": "D03"])),
        Case(
            "S9: and over medical rows; no day is open as offres: no D04",
            Facts(2023).retraite("01/01/2010").paie(.medical, chez: "B"),
            .droits(["categorie": "retraite", "droits": "ouverts", "periodes": "01/01-31/12", "motifs": "D03"])),
        Case(
            "S9: a retirement that S7 refuses leaves the payroll rows",
            Facts(2023).paie(chez: "B").retraite("01/06/2023", caisse: .ircantec).dossier(complet: "01/01/2023"),
            .droits(["categorie": "actif", "etablissement": "B", "droits": "ouverts", "motifs": "D01|D17"])),
        Case(
            "§1: eligible days are those of the rows and of the retirement: retired on 1 June, gap in May",
            Facts(2023).paie(au: "30/04/2023").retraite("01/06/2023").dossier(complet: "01/01/2023"),
            .droits(["periodes": "01/01-30/04, 01/06-31/12", "motifs": "D01", "rang_renouvellement": ""])),
        Case(
            "S9: neither a row of N nor a valid retirement", Facts(2023).agent(),
            .droits([
                "categorie": "sans_situation", "organisme": "", "region": "", "etablissement": "",
                "droits": "non_ouverts", "motifs": "D22",
            ])),
        Case(
            "S9: rows of other years are none of N",
            Facts(2023).paie(du: "01/01/2020", au: "31/12/2022").dossier(complet: "01/01/2023"),
            .droits(["categorie": "sans_situation", "motifs": "D01|D22", "droits": "non_ouverts", "fondement": "aucun"])
        ),
    ]

    @Test(arguments: cases) func s8s9(_ c: Case) { c.check() }
}
