import Domain
import Testing

/// T2: the contributions of each profile, by hand: CSG deductible, CSG not deductible, CRDS, CASA → taxable.
struct T2ProfileTests {
    static func pays(_ says: String, _ facts: Facts, _ calcul: String) -> Case {
        Case("T2: \(says)", facts, .declaration(["calcul": calcul]))
    }
    static func retired(_ csg: CsgPension, _ year: Int = 2023) -> Facts {
        Facts(year).retraite("01/01/2010", csg: csg).versement("ETUDES", "1 000,00")
    }
    // 1000,00 × 6,8 % = 68,00; × 2,4 % = 24,00; × 0,5 % = 5,00; 1000 − 68 = 932
    static let activite = "68,00 24,00 5,00 0,00 → 932,00"
    // × 3,8 % = 38,00; 1000 − 38 = 962
    static let remplacement = "38,00 24,00 5,00 0,00 → 962,00"
    // × 5,9 % = 59,00; × 0,3 % = 3,00; 1000 − 59 = 941
    static let plein = "59,00 24,00 5,00 3,00 → 941,00"
    // × 4,2 % = 42,00; 1000 − 42 = 958
    static let median = "42,00 24,00 5,00 3,00 → 958,00"
    // × 3,8 % = 38,00, no other CSG, no CASA
    static let reduit = "38,00 0,00 5,00 0,00 → 962,00"
    static let exonere = "0,00 0,00 0,00 0,00 → 1000,00"

    static let profiles = [
        pays("activite", Facts(2023).paie().versement("ETUDES", "1 000,00"), activite),
        pays("remplacement: the sickness benefit", Facts(2023).paie().versement("MALADIE", "1 000,00"), remplacement),
        pays(
            "… of a retired agent too", Facts(2023).retraite("01/01/2010").versement("MALADIE", "1 000,00"),
            remplacement),
        pays("pension_plein", retired(.plein), plein),
        pays("pension_median", retired(.median), median),
        pays("pension_median in 2019", retired(.median, 2019), median),
        pays("pension_median before 2019 is pension_plein", retired(.median, 2018), plein),
        pays("pension_reduit", retired(.reduit), reduit),
        pays("pension_exonere", retired(.exonere), exonere),
    ]
    static let who = [
        pays(
            "selon_beneficiaire: liquidated on the day of payment: the pension's",
            Facts(2023).paie(au: "14/06/2023").retraite("15/06/2023").versement("ETUDES", "1 000,00", le: "15/06/2023"),
            plein),
        pays(
            "… the day after the payment: activite",
            Facts(2023).paie(au: "15/06/2023").retraite("16/06/2023").versement("ETUDES", "1 000,00", le: "15/06/2023"),
            activite),
        pays(
            "selon_beneficiaire: S7 does not hold",
            Facts(2023).paie().retraite("01/01/2010", caisse: .ircantec, csg: .exonere).versement("ETUDES", "1 000,00"),
            activite),
        pays("selon_beneficiaire: an agent without situation", Facts(2023).versement("ETUDES", "1 000,00"), activite),
        pays("medical staff", Facts(2023).paie(.medical).versement("ETUDES", "1 000,00"), activite),
        pays(
            "retired, working again: the pension's",
            Facts(2023).retraite("01/01/2010").paie(chez: "B").versement("ETUDES", "1 000,00"), plein),
        pays(
            "activite, even of a retired agent", Facts(2023).retraite("01/01/2010").versement("NAISSANCE", "1 000,00"),
            activite),
        pays(
            "each payment by its own day: 300 active + 300 retired",
            // 20,40 + 17,70; 7,20 + 7,20; 1,50 + 1,50; 0 + 0,90; 600 − 38,10
            Facts(2023).paie(au: "30/06/2023").retraite("01/07/2023").versement("ETUDES", "300,00", le: "30/06/2023")
                .versement("ETUDES", "300,00", le: "01/07/2023"),
            "38,10 14,40 3,00 0,90 → 561,90"),
    ]
    static let years = (2018...2030).map {
        pays("the rates of 2018 hold in \($0)", Facts($0).paie().versement("ETUDES", "1 000,00"), activite)
    }

    @Test(arguments: profiles + who + years) func t2(_ c: Case) { c.check() }
}
