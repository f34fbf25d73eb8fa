import Domain
import Testing

/// The worked examples (EXEMPLES) (C.G.O.S.), as written there.
struct WorkedExamplesTests {
    static let titulaire = Facts(2023).paie().dossier(complet: "15/03/2023")
    static func studies(_ ressources: Cents) -> Facts {
        Facts(2023).paie().dossier(complet: "15/03/2023", ressources: ressources, parts: "2").enfant(
            ne: "01/01/2012", niveau: .primaire, etudes: true)
    }
    static func constituted(_ day: Day) -> Facts {
        Facts(2023).paie().dossier(complet: day, ressources: "12 000,00", parts: "1").enfant(
            ne: "01/01/2012", niveau: .primaire, etudes: true)
    }

    static let rights = [
        Case(
            "1. titulaire all 2023, dossier complete 15/03", titulaire,
            .droits([
                "droits": "ouverts", "periodes": "15/03-31/12", "jours_ouverts": "292",
                "avantages_jusqu_au": "31/10/2024",
            ])),
        Case(
            "2. the same, disponibilité 01/07–30/09",
            titulaire.paie(.titulaire, .disponibilite, du: "01/07/2023", au: "30/09/2023"),
            .droits(["periodes": "15/03-30/06, 01/10-31/12", "motifs": "D01|D14"])),
        Case(
            "3. retired 2010, no dossier known: rang 2 in 2023", Facts(2023).retraite("01/06/2010"),
            .droits(["droits": "ouverts", "rang_renouvellement": "2"])),
        Case(
            "3. rang 5 in 2026: open and invited", Facts(2026).retraite("01/06/2010"),
            .droits(["droits": "ouverts", "rang_renouvellement": "5", "invitation": "oui"])),
        Case(
            "3. 2027: non_ouverts", Facts(2027).retraite("01/06/2010"),
            .droits(["droits": "non_ouverts", "motifs": "D10|D19"])),
        Case(
            "4. retired 01/06/2023, dossier complete 10/02",
            Facts(2023).paie(au: "31/05/2023").retraite("01/06/2023").dossier(complet: "10/02/2023"),
            .droits(["periodes": "10/02-31/12", "categorie": "retraite"])),
        Case(
            "4. 2024: rang 1", Facts(2024).retraite("01/06/2023").registre(.dossier, dernierDossier: 2023),
            .droits(["droits": "ouverts", "rang_renouvellement": "1"])),
    ]
    static let study = [
        Case(
            "5. 30 480,00 €, 2 parts: QF 1270 exactly", studies("30 480,00"),
            .etudes(["statut": "retenue", "motifs": "", "qf": "1270,00"])),
        Case("5. 30 480,01 €", studies("30 480,01"), .etudes(["statut": "refusee", "motifs": "E05", "qf": "1270,00"])),
        Case("6. 30/07/2023: in time", constituted("30/07/2023"), .etudes(["jours": "0", "statut": "retenue"])),
        Case("6. 31/07/2023: late", constituted("31/07/2023"), .etudes(["jours": "-1", "statut": "hors_delai"])),
    ]
    static let money = [
        Case(
            "7. ETUDES 300,00 €", Facts(2023).paie().versement("ETUDES", "300,00", net: "270,90"),
            .declaration([
                "csg_deductible": "20,40", "csg_non_deductible": "7,20", "crds": "1,50", "net_imposable": "279,60",
            ]), .discordances()),
        Case(
            "7. two of them", Facts(2023).paie().versement("ETUDES", "300,00").versement("ETUDES", "300,00"),
            .declaration(["net_imposable": "559,20", "montant_a_declarer": "559"])),
        Case(
            "8. twice 100,00 € MALADIE, one remboursement of 100,00 €",
            Facts(2023).paie().versement("MALADIE", "100,00").versement("MALADIE", "100,00").versement(
                "MALADIE", "100,00", .remboursement),
            .declaration([
                "net_imposable": "96,20", "montant_a_declarer": "96", "remboursements": "100,00", "nb_versements": "3",
            ])),
    ]

    @Test(arguments: rights + study + money) func example(_ c: Case) { c.check() }
}
