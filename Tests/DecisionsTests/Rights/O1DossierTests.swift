import Testing

/// O1: from when a dossier opens; of several of an agent, the day and the one that is retained (DOSSIER).
struct O1DossierTests {
    static let actif = Facts(2023).paie()

    static let opening = [
        Case(
            "O1 reading: from the day it is complete", actif.dossier(complet: "15/03/2023", constitue: "10/01/2023"),
            // 17 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31
            .droits([
                "periodes": "15/03-31/12", "jours_ouverts": "292", "ouverture": "15/03/2023", "fermeture": "31/12/2023",
            ])),
        Case(
            "O1: complete before N: from 1 January", actif.dossier(complet: "20/12/2022"),
            .droits(["periodes": "01/01-31/12"])),
        Case(
            "O1: complete on the last day", actif.dossier(complet: "31/12/2023"),
            .droits(["periodes": "31/12-31/12", "jours_ouverts": "1"])),
        Case(
            "O1: over the eligible days only: complete after the last of them",
            Facts(2023).paie(au: "28/02/2023").dossier(complet: "15/03/2023"),
            .droits([
                "droits": "non_ouverts", "fondement": "aucun", "motifs": "D01", "jours_ouverts": "0", "ouverture": "",
                "fermeture": "",
            ])),
        Case(
            "O1 source: without a dossier nothing opens", actif,
            .droits(["droits": "non_ouverts", "motifs": "D10", "fondement": "aucun"])),
        Case(
            "O1: incomplete at the cut-off", actif.dossier(complet: nil),
            .droits(["droits": "non_ouverts", "motifs": "D11", "fondement": "aucun"])),
        Case(
            "§0: rights run to 31 December, from what is known at the cut-off",
            Facts(2023, arrete: "30/06/2023").paie().dossier(complet: "15/03/2023"),
            .droits(["periodes": "15/03-31/12"])),
        Case(
            "§0: leap years have 366 days", Facts(2024).paie().dossier(complet: "01/01/2024"),
            .droits(["jours_ouverts": "366"])),
    ]

    static let several = [
        Case(
            "reading: the day is that of the earliest complete, the rest is the latest's: a second one is up to date",
            actif.dossier(complet: "01/05/2023", constitue: "01/01/2023", ressources: "1200", parts: "1")
                .dossier(complet: "01/04/2023", ressources: "2400", parts: "1"),
            // 1200 ÷ 12, of D1, complete last
            .droits(["periodes": "01/04-31/12", "qf": "100,00"]),
            .placedDiscordances("A-DOSSIERS-MULTIPLES D2")),
        Case(
            "reading: then the latest constituted",
            actif.dossier(complet: "01/05/2023", constitue: "01/02/2023", ressources: "1200", parts: "1")
                .dossier(complet: "01/05/2023", constitue: "01/01/2023", ressources: "2400", parts: "1"),
            .droits(["qf": "100,00"])),
        Case(
            "reading: then the highest id",
            actif.dossier("D9", complet: "01/05/2023", ressources: "1200", parts: "1")
                .dossier("D2", complet: "01/05/2023", ressources: "2400", parts: "1"),
            .droits(["qf": "100,00"])),
        Case(
            "reading: one that opens goes before one that does not, however early or late",
            actif.dossier(complet: nil, constitue: "01/01/2023", ressources: "1200", parts: "1")
                .dossier(complet: "01/10/2023", ressources: "2400", parts: "1")
                .dossier(complet: nil, constitue: "01/11/2023", ressources: "3600", parts: "1"),
            .droits(["periodes": "01/10-31/12", "qf": "200,00", "motifs": "D01"]),
            .placedDiscordances("A-DOSSIERS-MULTIPLES D1", "A-DOSSIERS-MULTIPLES D3")),
        Case(
            "reading: where none opens, the earliest constituted",
            actif.dossier(complet: nil, constitue: "01/03/2023", ressources: "1200", parts: "1")
                .dossier(complet: nil, constitue: "01/02/2023", ressources: "2400", parts: "1"),
            .droits(["qf": "200,00", "motifs": "D11"]), .placedDiscordances("A-DOSSIERS-MULTIPLES D1")),
        Case(
            "reading: where none opens, of two constituted on one day the lowest id",
            actif.dossier("D9", complet: nil, constitue: "01/02/2023", ressources: "1200", parts: "1")
                .dossier("D2", complet: nil, constitue: "01/02/2023", ressources: "2400", parts: "1"),
            .droits(["qf": "200,00"])),
        Case(
            "C.O.G.O.H.R.: one that is signed goes before an earlier one that is not",
            Facts(2023).paie(chez: "R").dossier(
                complet: "01/02/2023", ressources: "1200", parts: "1", signeAgent: false
            )
            .dossier(complet: "01/06/2023", ressources: "2400", parts: "1"),
            .droits(["periodes": "01/06-31/12", "qf": "200,00", "motifs": "D01"])),
        Case(
            "C.O.G.O.H.R.: … and before a later one that is not",
            Facts(2023).paie(chez: "R").dossier(complet: "01/02/2023", ressources: "1200", parts: "1")
                .dossier(complet: "01/06/2023", ressources: "2400", parts: "1", signeCorrespondant: false),
            .droits(["periodes": "01/02-31/12", "qf": "100,00", "motifs": "D01"]),
            .placedDiscordances("A-DOSSIERS-MULTIPLES D2")),
        Case(
            "C.O.G.O.H.R.: none opens: the earliest constituted, though the other is complete first",
            Facts(2023).paie(chez: "R").dossier(
                complet: "01/02/2023", ressources: "1200", parts: "1", signeAgent: false
            )
            .dossier(complet: "01/03/2023", constitue: "01/01/2023", ressources: "2400", parts: "1", signeAgent: false),
            .droits(["droits": "non_ouverts", "qf": "200,00", "motifs": "D21"])),
        Case("One dossier is no discordance", actif.dossier(complet: "01/05/2023"), .discordances()),
    ]

    @Test(arguments: opening + several) func o1(_ c: Case) { c.check() }
}
