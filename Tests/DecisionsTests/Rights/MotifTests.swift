import Testing

/// §2: each motif D01 to D23, one plain case each; the edges are beside the rules that give them.
struct MotifTests {
    static func motif(_ code: String, _ says: String, _ facts: Facts, _ all: String) -> Case {
        Case("\(code): \(says)", facts, .droits(["motifs": all]))
    }
    static let actif = Facts(2023).paie()
    static let reunion = Facts(2023).paie(chez: "R")

    static let cases = [
        motif("D01", "own dossier would open", actif.dossier(complet: "01/03/2023"), "D01"),
        motif(
            "D02", "failing that, the spouse's",
            actif.paie(de: "2").dossier(complet: "01/03/2023", conjoint: "1", de: "2"), "D02"),
        motif("D03", "rang 1 to 5", Facts(2023).retraite("01/01/2010"), "D03"),
        motif("D04", "medical", Facts(2023).paie(.medical), "D04"),
        motif("D10", "no dossier of N", actif, "D10"),
        motif("D11", "incomplete at the cut-off", actif.dossier(complet: nil), "D11"),
        motif("D12", "S3", Facts(2023).etablissement("A", contribution: false).paie(.emploiAide), "D10|D12"),
        motif("D13", "S4", Facts(2023).etablissement("A", jusquAu: "30/12/2023").paie(), "D10|D13"),
        motif("D14", "disponibilite", actif.paie(.titulaire, .disponibilite, du: "31/12/2023"), "D10|D14"),
        motif("D15", "demission", actif.paie(.titulaire, .demission, du: "31/12/2023"), "D10|D15"),
        motif("D15", "licenciement", actif.paie(.titulaire, .licenciement, du: "31/12/2023"), "D10|D15"),
        motif("D16", "dead by the cut-off", actif.paie(.titulaire, .deces, du: "31/12/2023"), "D10|D16"),
        motif("D17", "retirement: fund", actif.retraite("01/01/2010", caisse: .autre), "D10|D17"),
        motif(
            "D18", "retirement: not in activity", actif.retraite("01/01/2010", statut: .apprenti, enActivite: false),
            "D10|D18"),
        motif("D19", "rang over 5", Facts(2027).retraite("01/01/2010"), "D10|D19"),
        motif("D20", "refusal", reunion.dossier(complet: "01/03/2023", refus: true), "D20"),
        motif("D21", "signature", reunion.dossier(complet: "01/03/2023", signeAgent: false), "D21"),
        motif("D22", "neither row nor retirement", Facts(2023).agent(), "D22"),
        motif("D23", "no answer", Facts(O9CogohrTests.answered).paie(chez: "R").dossier(complet: "01/03/2023"), "D23"),
    ]
    static let edges = [
        motif(
            "D14", "in force on a day of N before death: it began after it",
            actif.paie(.titulaire, .deces, du: "01/06/2023", chez: "B").paie(
                .titulaire, .disponibilite, du: "01/07/2023", au: "31/07/2023"), "D10|D16"),
        motif(
            "D14", "… the day before it",
            actif.paie(.titulaire, .deces, du: "01/06/2023", chez: "B").paie(
                .titulaire, .disponibilite, du: "31/05/2023", au: "31/07/2023"), "D10|D14|D16"),
        motif(
            "D15", "a resignation of 2022 in an establishment with a row of N, no later opening row",
            Facts(2023).paie(du: "01/01/2020").paie(.titulaire, .demission, du: "01/06/2022", au: "01/06/2022"),
            "D10|D15"),
        motif(
            "D15", "… ended by a later opening row: not in force in N",
            Facts(2023).paie(.titulaire, .demission, du: "01/06/2022", au: "01/06/2022").paie(du: "01/01/2023"), "D10"),
        motif(
            "D10", "not where a basis exists, though no day is open",
            Facts(2023).paie(au: "31/01/2023").dossier(complet: "01/03/2023"), "D01"),
        motif(
            "D11", "not where the spouse's dossier opens",
            actif.dossier(complet: nil).paie(de: "2").dossier(complet: "01/03/2023", conjoint: "1", de: "2"), "D02"),
        motif(
            "D11", "of his own, which is retained, not D21 of the spouse's",
            reunion.dossier(complet: nil).paie(chez: "R", de: "2").dossier(
                complet: "01/03/2023", conjoint: "1", signeAgent: false, de: "2"), "D11"),
        motif(
            "D11", "not where the renewal is a basis", Facts(2023).retraite("01/01/2010").dossier(complet: nil), "D03"),
        motif("D11", "not for sans_situation", Facts(2023).dossier(complet: nil), "D22"),
        motif(
            "D11", "of the spouse's dossier, where it is the only one",
            actif.paie(de: "2").dossier(complet: nil, conjoint: "1", de: "2"), "D11"),
        motif(
            "D21", "of the retained one only: the earliest constituted, which is signed and incomplete",
            reunion.dossier(complet: nil, constitue: "01/01/2023").dossier(complet: "01/02/2023", signeAgent: false),
            "D11"),
        motif(
            "D10", "not for sans_situation", Facts(2023).paie(du: "01/01/2020", au: "31/12/2022"), "D22"),
        motif(
            "D13", "days of a row of N after the cut-off count too",
            Facts(2023, arrete: "30/06/2023").etablissement("A", jusquAu: "30/09/2023").paie(), "D10|D13"),
        motif(
            "D17", "with a dossier that opens",
            actif.dossier(complet: "01/01/2023").retraite("01/01/2010", caisse: .autre), "D01|D17"),
        motif(
            "D22", "not where a retirement line is there, though S7 refuses it",
            Facts(2023).retraite("01/01/2010", caisse: .autre), "D17"),
    ]

    @Test(arguments: cases + edges) func motifs(_ c: Case) { c.check() }
}
