import Testing

@testable import TestSupport

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
            "O9 source: a refusal gives up the year: none of his own opens, not even one that opened before it",
            reunion.dossier(complet: "01/03/2023").dossier(complet: "01/04/2023", refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D20", "fondement": "aucun"]),
            .discordances("A-DOSSIERS-MULTIPLES 1")),
        Case(
            "D20 beside D11: the refusal is on another than the retained one",
            reunion.dossier(complet: nil, constitue: "01/02/2023").dossier(complet: "01/04/2023", refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D11|D20"])),
        Case(
            "O9 source: … for anyone: nor his spouse's rights",
            reunion.paie(chez: "R", de: "2").dossier(complet: "01/03/2023", conjoint: "2", refus: true),
            .droits(["motifs": "D20"]), .droits(["droits": "non_ouverts", "motifs": "D20"], of: "2")),
        Case(
            "O9 source: … though the refusal is on another of his",
            reunion.paie(chez: "R", de: "2").dossier(complet: "01/03/2023", conjoint: "2")
                .dossier(complet: nil, refus: true),
            .droits(["droits": "non_ouverts", "motifs": "D20"], of: "2")),
        Case(
            "O9 reading: nor does one that names him open his",
            reunion.dossier(complet: "01/03/2023", refus: true).paie(chez: "R", de: "2").dossier(
                complet: "01/03/2023", conjoint: "1", de: "2"),
            .droits(["droits": "non_ouverts", "motifs": "D20"]),
            .droits(["droits": "ouverts", "motifs": "D01"], of: "2")),
        Case(
            "O9: his spouse's refusal leaves his own dossiers alone",
            reunion.dossier(complet: "01/03/2023").paie(chez: "R", de: "2").dossier(
                complet: "01/02/2023", conjoint: "1", refus: true, de: "2"),
            .droits(["droits": "ouverts", "motifs": "D01", "periodes": "01/03-31/12"]),
            .droits(["droits": "non_ouverts", "motifs": "D20"], of: "2")),
        Case(
            "D20: of a candidate that his spouse's refusal bars, beside D11 of the retained one, his own",
            reunion.dossier(complet: nil).paie(chez: "R", de: "2").dossier(
                complet: "01/02/2023", conjoint: "1", refus: true, de: "2"),
            .droits(["droits": "non_ouverts", "motifs": "D11|D20"])),
        Case(
            "O2, O9: an agent of the C.G.O.S. is not barred by it, one of the C.O.G.O.H.R. is, whoever refused",
            Facts(2023).paie().paie(chez: "R", de: "2").dossier(complet: "01/03/2023", conjoint: "2", refus: true),
            .droits(["droits": "ouverts", "motifs": "D01"]),
            .droits(["droits": "non_ouverts", "motifs": "D20"], of: "2")),
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

    /// By parameter, a dossier with resources or shares empty would not open (D23); those that the shipped rules have do.
    static let answered = RuleFolder.shipped.changing(
        "cogohr.yaml", answer("non"), to: answer("oui")
    ).trusted(2023)
    /// The other reading: the refusal leaves him those that name him.
    static let spouseOpens = RuleFolder.shipped.changing(
        "cogohr.yaml", spouse("oui"), to: spouse("non")
    ).trusted(2023)

    private static func answer(_ value: String) -> String {
        """
            libelle: Un dossier sans ressources ou sans parts n'ouvre pas les droits (D23)
            regle: O9
            relu_pour: 2024
            valeurs:
              - du: 2018-01-01
                valeur: \(value)
        """
    }
    private static func spouse(_ value: String) -> String {
        """
            libelle: Le refus ferme aussi, pour qui refuse, les dossiers qui le nomment comme conjoint
            regle: O9
            relu_pour: 2024
            valeurs:
              - du: 2018-01-01
                valeur: \(value)
        """
    }

    static let parameters = [
        Case(
            "D23: resources empty", Facts(answered).paie(chez: "R").dossier(complet: "01/03/2023", parts: "2"),
            .droits(["droits": "non_ouverts", "motifs": "D23"])),
        Case(
            "D23: shares empty", Facts(answered).paie(chez: "R").dossier(complet: "01/03/2023", ressources: "1200"),
            .droits(["droits": "non_ouverts", "motifs": "D23"])),
        Case(
            "D23: shares of 0 are an answer: the QF is unknown, the dossier opens",
            Facts(answered).paie(chez: "R").dossier(complet: "01/03/2023", ressources: "1200", parts: "0"),
            .droits(["droits": "ouverts", "motifs": "D01", "qf": ""])),
        Case(
            "D23: all that apply, of the retained one",
            Facts(answered).paie(chez: "R").dossier(complet: nil, signeAgent: false),
            .droits(["motifs": "D11|D21|D23"])),
        Case(
            "D23: not by the shipped rules", reunion.dossier(complet: "01/03/2023"),
            .droits(["droits": "ouverts", "motifs": "D01"])),
        Case(
            "D23: not the C.G.O.S.'s", Facts(answered).paie().dossier(complet: "01/03/2023"),
            .droits(["droits": "ouverts"])),
        Case(
            "O9: the refusal leaves him those that name him",
            Facts(spouseOpens).paie(chez: "R").dossier(complet: "01/03/2023", refus: true).paie(chez: "R", de: "2")
                .dossier(complet: "01/05/2023", conjoint: "1", de: "2"),
            .droits(["droits": "ouverts", "motifs": "D02", "periodes": "01/05-31/12"])),
    ]

    @Test(arguments: cases + parameters) func o9(_ c: Case) { c.check() }
}
