import Testing

/// O2: two agents living together make one dossier.
struct O2CoupleTests {
    /// 1 and 2 are titulaires of A and B.
    static let couple = Facts(2023).paie().paie(chez: "B", de: "2")

    static let cases = [
        Case(
            "O2 source: it opens the rights of both", couple.dossier(complet: "01/03/2023", conjoint: "2"),
            .droits(["fondement": "dossier", "motifs": "D01", "periodes": "01/03-31/12"]),
            .droits(["fondement": "dossier_conjoint", "motifs": "D02", "periodes": "01/03-31/12"], of: "2"),
            .discordances()),
        Case(
            "O2 source: not where the spouse has no number on it", couple.dossier(complet: "01/03/2023"),
            .droits(["droits": "ouverts"]), .droits(["droits": "non_ouverts", "motifs": "D10"], of: "2")),
        Case(
            "O2 reading: over the spouse's own eligible days",
            Facts(2023).paie().paie(du: "01/09/2023", chez: "B", de: "2").dossier(complet: "01/03/2023", conjoint: "2"),
            .droits(["periodes": "01/09-31/12"], of: "2")),
        Case(
            "D11: where the only dossier is the spouse's, its reasons are given",
            couple.dossier(complet: nil, conjoint: "2"),
            .droits(["motifs": "D11"]), .droits(["motifs": "D11", "droits": "non_ouverts"], of: "2")),
    ]

    static let twoDossiers = [
        Case(
            "reading: an own dossier on top of a shared one takes nothing away: from the earlier day",
            couple.dossier(complet: "01/02/2023", conjoint: "2", ressources: "1200", parts: "1")
                .dossier(complet: "01/09/2023", ressources: "2400", parts: "1", de: "2"),
            .droits(["periodes": "01/02-31/12", "motifs": "D01"]),
            // the day of D1; all else of his own, D2: 2400 ÷ 12
            .droits(["periodes": "01/02-31/12", "motifs": "D01", "fondement": "dossier", "qf": "200,00"], of: "2"),
            .placedDiscordances("A-COUPLE-DOSSIERS D1", "A-COUPLE-DOSSIERS D2")),
        Case(
            "reading: his own is retained, though the shared one is complete later",
            couple.dossier(complet: "01/09/2023", conjoint: "2", ressources: "1200", parts: "1")
                .dossier(complet: "01/02/2023", ressources: "2400", parts: "1", de: "2"),
            .droits(["periodes": "01/02-31/12", "qf": "200,00"], of: "2"),
            .droits(["periodes": "01/09-31/12", "qf": "100,00"])),
        Case(
            "O2 reading: failing that the spouse's that names him",
            couple.dossier(complet: "01/02/2023", conjoint: "2").dossier(complet: nil, de: "2"),
            .droits(["periodes": "01/02-31/12", "motifs": "D02", "fondement": "dossier_conjoint"], of: "2"),
            .discordances("A-COUPLE-DOSSIERS 1", "A-COUPLE-DOSSIERS 2")),
        Case(
            "A-COUPLE-DOSSIERS: once each, though both name the other",
            couple.dossier(complet: "01/02/2023", conjoint: "2").dossier(complet: "01/03/2023", conjoint: "1", de: "2"),
            .discordances("A-COUPLE-DOSSIERS 1", "A-COUPLE-DOSSIERS 2")),
        Case(
            "A-COUPLE-DOSSIERS: not where neither names the other",
            couple.dossier(complet: "01/02/2023").dossier(complet: "01/03/2023", de: "2"), .discordances()),
        Case(
            "A-COUPLE-DOSSIERS: any of his own names the other; it stands on the retained one of each",
            couple.dossier(complet: "01/02/2023", conjoint: "2").dossier(complet: "01/05/2023")
                .dossier(complet: "01/03/2023", de: "2"),
            .placedDiscordances("A-DOSSIERS-MULTIPLES D1", "A-COUPLE-DOSSIERS D2", "A-COUPLE-DOSSIERS D3")),
        Case(
            "A-COUPLE-DOSSIERS, A-DOSSIERS-MULTIPLES: where a shared one is retained, his earliest own",
            couple.dossier(complet: "01/02/2023", conjoint: "2").dossier(complet: nil, constitue: "01/05/2023", de: "2")
                .dossier(complet: nil, constitue: "01/04/2023", de: "2"),
            .placedDiscordances("A-COUPLE-DOSSIERS D1", "A-DOSSIERS-MULTIPLES D2", "A-COUPLE-DOSSIERS D3")),
        Case(
            "A-COUPLE-DOSSIERS: a couple each of whom names a third, who has none",
            couple.agent("3").dossier(complet: "01/02/2023", conjoint: "3")
                .dossier(complet: "01/03/2023", conjoint: "3", de: "2"),
            // the third: two candidates name him; the day of the earlier, and nothing of his own
            .droits(["motifs": "D02|D22", "droits": "non_ouverts"], of: "3"), .discordances()),
        Case(
            "A-COUPLE-DOSSIERS: a third who has one, once each",
            couple.paie(de: "3").dossier(complet: "01/02/2023", conjoint: "3")
                .dossier(complet: "01/03/2023", conjoint: "3", de: "2").dossier(complet: "01/04/2023", de: "3"),
            .droits(["periodes": "01/02-31/12", "motifs": "D01"], of: "3"),
            .placedDiscordances("A-COUPLE-DOSSIERS D1", "A-COUPLE-DOSSIERS D2", "A-COUPLE-DOSSIERS D3")),
        Case(
            "O2: of several of the spouse's that name him, the day of the earliest, the QF of the latest",
            couple.dossier(complet: "01/06/2023", conjoint: "2", ressources: "1200", parts: "1")
                .dossier(complet: "01/04/2023", conjoint: "2", ressources: "2400", parts: "1"),
            .droits(["periodes": "01/04-31/12", "motifs": "D02", "qf": "100,00"], of: "2"),
            .placedDiscordances("A-DOSSIERS-MULTIPLES D2")),
    ]

    static let committees = [
        Case(
            "O2 reading: judged by the organisme of the agent judged: no signature needed for 1, for 2 it is",
            Facts(2023).paie().paie(chez: "R", de: "2").dossier(
                complet: "01/03/2023", conjoint: "2", signeCorrespondant: false),
            .droits(["droits": "ouverts", "organisme": "cgos"]),
            .droits(["droits": "non_ouverts", "organisme": "cogohr", "motifs": "D21"], of: "2")),
        Case(
            "O2: … and the other way round",
            Facts(2023).paie(chez: "R").paie(de: "2").dossier(complet: "01/03/2023", conjoint: "2", refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D20"]),
            .droits(["droits": "ouverts", "motifs": "D02", "periodes": "01/03-31/12"], of: "2")),
        Case(
            "O2: a retired spouse too",
            Facts(2023).paie().retraite("01/06/2023", chez: "B", de: "2")
                .dossier(complet: "01/03/2023", conjoint: "2"),
            .droits(["periodes": "01/06-31/12", "motifs": "D02", "categorie": "retraite"], of: "2")),
    ]

    static let quotient = [
        Case(
            "§0: the QF is that of the retained dossier: the spouse's, which opens",
            couple.dossier(complet: "01/02/2023", conjoint: "2", ressources: "1200", parts: "1")
                .dossier(complet: nil, ressources: "2400", parts: "1", de: "2"),
            .droits(["qf": "100,00"], of: "2")),
        Case(
            "§0: where none opens, that of his own",
            couple.dossier(complet: nil, conjoint: "2", ressources: "1200", parts: "1")
                .dossier(complet: nil, ressources: "2400", parts: "1", de: "2"),
            .droits(["qf": "200,00", "droits": "non_ouverts"], of: "2")),
        Case(
            "§0: else that of his spouse's that names him; whatever the verdict",
            couple.dossier(complet: nil, conjoint: "2", ressources: "1200", parts: "1"),
            .droits(["qf": "100,00", "droits": "non_ouverts"], of: "2")),
        Case("§0: unknown without resources", couple.dossier(complet: "01/02/2023", parts: "1"), .droits(["qf": ""])),
        Case(
            "§0: unknown without shares", couple.dossier(complet: "01/02/2023", ressources: "1200"), .droits(["qf": ""])
        ),
        Case(
            "§0: unknown with 0 shares", couple.dossier(complet: "01/02/2023", ressources: "1200", parts: "0"),
            .droits(["qf": ""])),
        Case(
            "§0: shown to the cent, halves away from zero: 0,06 ÷ 12 = 0,005",
            couple.dossier(complet: "01/02/2023", ressources: "0,06", parts: "1"), .droits(["qf": "0,01"])),
        Case(
            "§0: 30 000 ÷ 2,5 ÷ 12 = 1000",
            couple.dossier(complet: "01/02/2023", ressources: "30 000,00", parts: "2,50"),
            .droits(["qf": "1000,00"])),
    ]

    @Test(arguments: cases + twoDossiers + committees + quotient) func o2(_ c: Case) { c.check() }
}
