import Testing

/// S2: the effect of each position; the dossier is complete since 1 January.
struct S2PositionsTests {
    /// A titulaire in activity until 30 June, then in the position.
    static func from1July(_ position: Position) -> Facts {
        Facts(2023).paie(au: "30/06/2023").paie(.titulaire, position, du: "01/07/2023").dossier(complet: "01/01/2023")
    }

    // 31+28+31+30+31+30 = 181 days to 30 June.
    static let cases = [
        Case(
            "S2 source: disponibilite suspends for its whole length",
            Facts(2023).paie(au: "30/06/2023").paie(.titulaire, .disponibilite, du: "01/07/2023", au: "30/09/2023")
                .paie(du: "01/10/2023").dossier(complet: "01/01/2023"),
            // 365 − (31+31+30)
            .droits(["periodes": "01/01-30/06, 01/10-31/12", "jours_ouverts": "273", "motifs": "D01|D14"]),
            .discordances()),
        Case(
            "S2 source: demission closes from its first day on", from1July(.demission),
            .droits(["periodes": "01/01-30/06", "jours_ouverts": "181", "motifs": "D01|D15"])),
        Case(
            "S2 source: licenciement closes from its first day on", from1July(.licenciement),
            .droits(["periodes": "01/01-30/06", "jours_ouverts": "181", "motifs": "D01|D15"])),
        Case(
            "S2 reading: deces closes from its first day on", from1July(.deces),
            .droits(["periodes": "01/01-30/06", "jours_ouverts": "181", "motifs": "D01|D16"])),
    ]

    @Test(arguments: cases) func s2(_ c: Case) { c.check() }

    static let open = [Position.activite, .congeParental, .congeMaladie, .detachement].map {
        Case(
            "S2: \($0.rawValue) opens", from1July($0),
            .droits(["periodes": "01/01-31/12", "jours_ouverts": "365", "motifs": "D01"]), .discordances())
    }

    @Test(arguments: open) func s2Opens(_ c: Case) { c.check() }
}
