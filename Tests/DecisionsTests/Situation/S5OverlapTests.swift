import Testing

/// S5: rows of one establishment that contradict each other; `A-CHEVAUCHEMENT`.
struct S5OverlapTests {
    /// In activity for years, with no last day; dossier complete since 1 January.
    static let running = Facts(2023).paie(du: "01/01/2020").dossier(complet: "01/01/2023")
    /// In activity to 28 February.
    static let toFebruary = Facts(2023).paie(au: "28/02/2023").dossier(complet: "01/01/2023")

    static let suspending = [
        Case(
            "S5 reading: a suspending row prevails on the days it shares",
            running.paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023"),
            .droits(["periodes": "01/01-28/02, 01/04-31/12", "motifs": "D01|D14"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: without last day, it runs until the day before a later opening row",
            toFebruary.paie(.titulaire, .disponibilite, du: "01/03/2023").paie(du: "01/06/2023"),
            .droits(["periodes": "01/01-28/02, 01/06-31/12", "motifs": "D01|D14"]), .discordances()),
        Case(
            "S5: with a last day, it is not cut by a later opening row",
            toFebruary.paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/08/2023").paie(du: "01/06/2023"),
            .droits(["periodes": "01/01-28/02, 01/09-31/12"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: with a last day, it does not run on either",
            running.paie(.titulaire, .disponibilite, du: "01/03/2022", au: "31/03/2022"),
            .droits(["periodes": "01/01-31/12", "motifs": "D01"]), .discordances()),
        Case(
            "S5: a shared day that is not in N is no discordance",
            running.paie(.titulaire, .disponibilite, du: "01/12/2022", au: "31/12/2022"),
            .droits(["periodes": "01/01-31/12", "motifs": "D01"]), .discordances()),
        Case(
            "S5: the first day of N is in N",
            running.paie(.titulaire, .disponibilite, du: "01/12/2022", au: "01/01/2023"),
            .droits(["periodes": "02/01-31/12", "motifs": "D01|D14"]), .discordances("A-CHEVAUCHEMENT 1")),
    ]

    static let closing = [
        Case(
            "S5: a closing row runs on whatever its own last day",
            running.paie(.titulaire, .demission, du: "01/03/2023", au: "01/03/2023"),
            .droits(["periodes": "01/01-28/02", "motifs": "D01|D15"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: even from an earlier year",
            running.paie(.titulaire, .demission, du: "01/06/2022", au: "01/06/2022"),
            .droits(["droits": "suspendus", "jours_ouverts": "0", "motifs": "D01|D15"]),
            .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: until the day before a later opening row; the first row counts again then",
            toFebruary.paie(.titulaire, .licenciement, du: "01/03/2023").paie(du: "01/06/2023"),
            .droits(["periodes": "01/01-28/02, 01/06-31/12", "motifs": "D01|D15"]), .discordances()),
        Case(
            "S5: that row's status does not matter: a contract that S3 closes ends the closing",
            Facts(2023).etablissement("A", contribution: false).paie().paie(.titulaire, .demission, du: "01/03/2023")
                .paie(.contractuel, du: "01/06/2023").dossier(complet: "01/01/2023"),
            .droits(["periodes": "01/01-28/02, 01/06-31/12", "motifs": "D01|D12|D15"]),
            .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: its first day must come strictly after theirs",
            toFebruary.paie(.titulaire, .demission, du: "01/03/2023").paie(du: "01/03/2023"),
            .droits(["periodes": "01/01-28/02", "motifs": "D01|D15"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: … whatever their last days",
            toFebruary.paie(.titulaire, .demission, du: "01/03/2023", au: "01/03/2023").paie(du: "01/03/2023"),
            .droits(["periodes": "01/01-28/02", "motifs": "D01|D15"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: of two later opening rows the nearest",
            toFebruary.paie(.titulaire, .demission, du: "01/03/2023").paie(du: "01/05/2023", au: "31/05/2023")
                .paie(du: "01/08/2023"),
            .droits(["periodes": "01/01-28/02, 01/05-31/05, 01/08-31/12"]), .discordances()),
        Case(
            "S5: a later opening row ends only what began before it",
            toFebruary.paie(.titulaire, .demission, du: "01/03/2023").paie(du: "01/05/2023", au: "31/05/2023")
                .paie(.titulaire, .demission, du: "01/06/2023"),
            .droits(["periodes": "01/01-28/02, 01/05-31/05", "motifs": "D01|D15"]), .discordances()),
    ]

    static let places = [
        Case(
            "S5 source: another establishment's rows are not touched",
            running.paie(.titulaire, .demission, du: "01/03/2023", chez: "B"),
            .droits(["periodes": "01/01-31/12", "motifs": "D01|D15"]), .discordances()),
        Case(
            "S5: one discordance per agent and establishment",
            running.paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023")
                .paie(.titulaire, .disponibilite, du: "01/05/2023", au: "31/05/2023"),
            .droits(["periodes": "01/01-28/02, 01/04-30/04, 01/06-31/12"]), .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "S5: two establishments, two discordances",
            running.paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023").paie(chez: "B")
                .paie(.titulaire, .demission, du: "01/12/2023", chez: "B"),
            .droits(["periodes": "01/01-31/12", "motifs": "D01|D14|D15"]),
            .discordances("A-CHEVAUCHEMENT 1", "A-CHEVAUCHEMENT 1")),
    ]

    /// The finding stands on the suspending or closing row, the first of those that share a day of N.
    static let lines = [
        Case(
            "A-CHEVAUCHEMENT: on the suspending row, not on the opening one",
            running.paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023"),
            .placedDiscordances("A-CHEVAUCHEMENT 01/03/2023 disponibilite")),
        Case(
            "A-CHEVAUCHEMENT: of two, the first",
            running.paie(.titulaire, .disponibilite, du: "01/05/2023", au: "31/05/2023")
                .paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023"),
            .placedDiscordances("A-CHEVAUCHEMENT 01/03/2023 disponibilite")),
        Case(
            "A-CHEVAUCHEMENT: the first of those that share a day of N: one of 2022 does not",
            running.paie(.titulaire, .disponibilite, du: "01/03/2022", au: "31/03/2022")
                .paie(.titulaire, .disponibilite, du: "01/03/2023", au: "31/03/2023"),
            .placedDiscordances("A-CHEVAUCHEMENT 01/03/2023 disponibilite")),
        Case(
            "A-CHEVAUCHEMENT: not of days from a death on, which ends every row",
            running.paie(.titulaire, .disponibilite, du: "01/08/2023", au: "31/08/2023").paie(
                .titulaire, .deces, du: "01/07/2023", chez: "B"),
            .placedDiscordances()),
        Case(
            "A-CHEVAUCHEMENT: a deces row counts as a closing one", running.paie(.titulaire, .deces, du: "01/07/2023"),
            .placedDiscordances("A-CHEVAUCHEMENT 01/07/2023 deces")),
    ]

    @Test(arguments: suspending + closing + places + lines) func s5(_ c: Case) { c.check() }
}
