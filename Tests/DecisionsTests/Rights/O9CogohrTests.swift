import Testing

/// O9: the C.O.G.O.H.R.'s dossier: signed twice, no refusal of information.
struct O9CogohrTests {
    static let reunion = Facts(2023).paie(chez: "R")

    static let cases = [
        Case(
            "O9 source: signed by both", reunion.dossier(complet: "01/03/2023"),
            .droits(["droits": "ouverts", "motifs": "D01", "periodes": "01/03-31/12"])),
        Case(
            "O9 source: not by the agent", reunion.dossier(complet: "01/03/2023", signeAgent: false),
            .droits(["droits": "non_ouverts", "motifs": "D21"])),
        Case(
            "O9 source: not by the correspondent", reunion.dossier(complet: "01/03/2023", signeCorrespondant: false),
            .droits(["droits": "non_ouverts", "motifs": "D21"])),
        Case(
            "O9 source: refusal of information", reunion.dossier(complet: "01/03/2023", refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D20"])),
        Case(
            "§2: all that apply",
            reunion.dossier(complet: nil, signeAgent: false, signeCorrespondant: false, refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D11|D20|D21"])),
        Case(
            "O9: a refusal bars the dossier on which it stands, not another",
            reunion.dossier(complet: "01/03/2023", refus: true).dossier(complet: "01/04/2023"),
            .droits(["droits": "ouverts", "periodes": "01/04-31/12", "motifs": "D01"]),
            .discordances("A-DOSSIERS-MULTIPLES 1")),
        Case(
            "O9: the C.G.O.S. asks for neither",
            Facts(2023).paie().dossier(
                complet: "01/03/2023", signeAgent: false, signeCorrespondant: false, refus: true),
            .droits(["droits": "ouverts", "motifs": "D01"])),
        Case("O9: no dossier", reunion, .droits(["motifs": "D10"])),
        Case(
            "O9: a retired agent's dossier opens as any other",
            Facts(2023).retraite("01/01/2010", chez: "R").dossier(complet: "01/03/2023"),
            .droits(["droits": "ouverts", "fondement": "dossier", "motifs": "D01", "periodes": "01/03-31/12"])),
    ]

    @Test(arguments: cases) func o9(_ c: Case) { c.check() }
}
