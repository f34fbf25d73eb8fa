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

    @Test(arguments: cases + byRegister) func o11(_ c: Case) { c.check() }
}
