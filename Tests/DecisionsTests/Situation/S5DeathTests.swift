import Testing

/// S5: death ends every row, and the retirement, for good.
struct S5DeathTests {
    static let actif = Facts(2023).dossier(complet: "01/01/2023")

    static let cases = [
        Case(
            "S5: a deces row in one establishment ends the rows of all",
            actif.paie(au: "30/06/2023").paie(.titulaire, .deces, du: "01/07/2023").paie(chez: "B"),
            .droits(["periodes": "01/01-30/06", "motifs": "D01|D16"]), .discordances()),
        Case(
            "S5: for good: a later opening row opens nothing",
            actif.paie(au: "28/02/2023").paie(.titulaire, .deces, du: "01/03/2023").paie(du: "01/06/2023"),
            .droits(["periodes": "01/01-28/02", "motifs": "D01|D16"])),
        Case(
            "S5: a deces row counts as a closing row for A-CHEVAUCHEMENT",
            actif.paie().paie(.titulaire, .deces, du: "01/07/2023"),
            .droits(["periodes": "01/01-30/06", "motifs": "D01|D16"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: medical days end too",
            actif.paie(.medical, au: "30/06/2023").paie(.medical, .deces, du: "01/07/2023").paie(.medical, chez: "B"),
            .droits(["periodes": "offres 01/01-30/06", "motifs": "D01|D04|D16"])),
        Case(
            "§1: a retired agent's days go to the day before death",
            Facts(2023).retraite("01/01/2010", deces: "15/05/2023"),
            // 31+28+31+30+14
            .droits([
                "periodes": "01/01-14/05", "jours_ouverts": "134", "motifs": "D03|D16", "rang_renouvellement": "2",
            ])),
        Case(
            "S5: date_deces before the deces row: the earlier counts",
            Facts(2023).retraite("01/01/2010", deces: "15/05/2023").paie(
                .titulaire, .deces, du: "01/06/2023", chez: "B"),
            .droits(["periodes": "01/01-14/05"])),
        Case(
            "S5: the deces row before date_deces: the earlier counts",
            Facts(2023).retraite("01/01/2010", deces: "15/05/2023").paie(
                .titulaire, .deces, du: "01/04/2023", chez: "B"),
            .droits(["periodes": "01/01-31/03"])),
        Case(
            "S5: date_deces ends payroll rows too",
            actif.paie(chez: "B").retraite("01/01/2010", deces: "15/05/2023"), .droits(["periodes": "01/01-14/05"])),
        Case(
            "S5: dead on 1 January, nothing is open",
            Facts(2023).retraite("01/01/2010", deces: "01/01/2023"),
            .droits([
                "droits": "non_ouverts", "motifs": "D03|D16", "fondement": "aucun", "rang_renouvellement": "",
                "invitation": "non",
            ])),
        Case(
            "S5: dead in an earlier year",
            actif.paie(.titulaire, .deces, du: "01/06/2022").paie(chez: "B"),
            .droits(["droits": "non_ouverts", "motifs": "D01|D16", "jours_ouverts": "0"])),
    ]

    @Test(arguments: cases) func s5(_ c: Case) { c.check() }
}
