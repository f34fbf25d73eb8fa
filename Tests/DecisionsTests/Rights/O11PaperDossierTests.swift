import Domain
import Testing

/// O11: the paper dossier for N+1 that goes home in December.
struct O11PaperDossierTests {
    static let offline = Facts(2023).agent(espace: false)
    static func sent(_ says: String, _ facts: Facts, _ yes: Bool) -> Case {
        Case("O11: \(says)", facts, .dossierPapier(yes))
    }

    static let cases = [
        sent("open rights in N, not on the online space", offline.paie().dossier(complet: "01/03/2023"), true),
        sent("on the online space", Facts(2023).paie().dossier(complet: "01/03/2023"), false),
        sent("retired and renewed", offline.retraite("01/01/2010"), true),
        sent("nothing open in N, nothing known before", offline.paie(), false),
        sent("category medical, offers only", offline.paie(.medical), false),
        sent("category medical, though the register says dossier", offline.paie(.medical).registre(.dossier), false),
        sent(
            "suspended in N, nothing known before",
            offline.paie(.titulaire, .disponibilite).dossier(complet: "01/01/2023"), false),
        sent("dead at the cut-off", offline.retraite("01/01/2010", deces: "01/12/2023"), false),
        sent("the C.O.G.O.H.R. sends none", offline.paie(chez: "R").dossier(complet: "01/03/2023"), false),
    ]
    static let known: [(Fondement, Bool)] = [
        (.dossier, true), (.dossierConjoint, true), (.renouvellementAutomatique, true), (.personnelMedical, false),
        (.aucun, false),
    ]
    static let byRegister = known.map { fondement, yes in
        sent("nothing open in N; register of N−1: \(fondement.rawValue)", offline.paie().registre(fondement), yes)
    }

    /// Two who share the retained dossier and are opened by it: its own agent only.
    static let couple = Facts(2023).agent(espace: false).agent("2", espace: false).paie().paie(de: "2")
    static let shared = [
        Case(
            "O11: of a couple with one dossier, its own agent", couple.dossier(complet: "01/03/2023", conjoint: "2"),
            .dossierPapier(true), .dossierPapier(false, of: "2")),
        Case(
            "O11: … where its own agent is online, he would get none: the spouse does",
            couple.agent(espace: true).dossier(complet: "01/03/2023", conjoint: "2"),
            .dossierPapier(false), .dossierPapier(true, of: "2")),
        Case(
            "O11: … where the spouse's is his own: both",
            couple.dossier(complet: "01/03/2023", conjoint: "2").dossier(complet: "01/04/2023", de: "2"),
            .dossierPapier(true), .dossierPapier(true, of: "2")),
        Case(
            "O11: … where it opens nothing to the spouse, whom the register knows: both",
            Facts(2023).agent(espace: false).agent("2", espace: false).paie().paie(au: "31/01/2023", de: "2")
                .dossier(complet: "01/03/2023", conjoint: "2").registre(.dossier, de: "2"),
            .dossierPapier(true), .dossierPapier(true, of: "2")),
        Case(
            "O11: … where it opens nothing to its own agent, whom the register knows: both",
            Facts(2023).agent(espace: false).agent("2", espace: false).paie(au: "31/01/2023").paie(de: "2")
                .dossier(complet: "01/03/2023", conjoint: "2").registre(.dossier),
            .dossierPapier(true), .dossierPapier(true, of: "2")),
        Case(
            "O11: … of two committees: the C.O.G.O.H.R. sends none to its own agent, so the spouse gets one",
            couple.with { $0.lignesPaie[0].chez = "R" }.dossier(complet: "01/03/2023", conjoint: "2"),
            .dossierPapier(false), .dossierPapier(true, of: "2")),
    ]

    @Test(arguments: cases + byRegister + shared) func o11(_ c: Case) { c.check() }
}
