import Testing

/// §2: the verdict `suspendus`, against `ouverts` and `non_ouverts`.
struct VerdictTests {
    static func verdict(_ says: String, _ facts: Facts, _ verdict: String, _ motifs: String) -> Case {
        Case("§2: \(says)", facts, .droits(["droits": verdict, "motifs": motifs]))
    }
    static let onLeave = Facts(2023).paie(.titulaire, .disponibilite)

    static let cases = [
        verdict(
            "disponibilite all year, a dossier that would open", onLeave.dossier(complet: "01/03/2023"), "suspendus",
            "D01|D14"),
        verdict(
            "… the spouse's dossier", onLeave.paie(de: "2").dossier(complet: "01/03/2023", conjoint: "1", de: "2"),
            "suspendus", "D02|D14"),
        verdict("… without a basis", onLeave, "non_ouverts", "D10|D14"),
        verdict("… an incomplete dossier is no basis", onLeave.dossier(complet: nil), "non_ouverts", "D11|D14"),
        verdict(
            "demission since 1 January", Facts(2023).paie(.titulaire, .demission).dossier(complet: "01/03/2023"),
            "suspendus", "D01|D15"),
        verdict(
            "one open day: ouverts",
            Facts(2023).paie(au: "01/03/2023").paie(.titulaire, .demission, du: "02/03/2023").dossier(
                complet: "01/03/2023"), "ouverts", "D01|D15"),
        verdict(
            "dead at the cut-off: not suspended",
            onLeave.paie(.titulaire, .deces, du: "01/07/2023", chez: "B").dossier(complet: "01/03/2023"), "non_ouverts",
            "D01|D14|D16"),
        verdict(
            "the leave ended before the window of the dossier",
            Facts(2023).paie(.titulaire, .disponibilite, au: "14/03/2023").dossier(complet: "15/03/2023"),
            "non_ouverts", "D01|D14"),
        verdict(
            "… on its last day, the window's first",
            Facts(2023).paie(.titulaire, .disponibilite, au: "15/03/2023").dossier(complet: "15/03/2023"), "suspendus",
            "D01|D14"),
        verdict(
            "S1: a medical row would not open all rights",
            Facts(2023).paie(.medical, .disponibilite).dossier(complet: "01/03/2023"), "non_ouverts", "D01|D04|D14"),
        verdict(
            "S3: a contract unpaid for would not open",
            Facts(2023).etablissement("A", contribution: false).paie(.contractuel, .disponibilite).dossier(
                complet: "01/03/2023"), "non_ouverts", "D01|D14"),
        verdict(
            "S4: nor a row of an establishment that is no member in the window",
            Facts(2023).etablissement("A", jusquAu: "28/02/2023").paie(.titulaire, .disponibilite).dossier(
                complet: "01/03/2023"), "non_ouverts", "D01|D13|D14"),
        verdict(
            "S4: … a member for one day of it",
            Facts(2023).etablissement("A", jusquAu: "01/03/2023").paie(.titulaire, .disponibilite).dossier(
                complet: "01/03/2023"), "suspendus", "D01|D13|D14"),
        verdict(
            "a resignation of 2022 in an establishment without a row of N does not suspend, nor is it said",
            Facts(2023).paie(du: "01/01/2020", au: "31/05/2022", chez: "B")
                .paie(.titulaire, .demission, du: "01/06/2022", au: "01/06/2022", chez: "B")
                .etablissement("A", contribution: false).paie(.contractuel).dossier(complet: "01/03/2023"),
            "non_ouverts", "D01|D12"),
        verdict(
            "the offers go before the suspension",
            Facts(2023).paie(.medical, chez: "B").paie(.titulaire, .disponibilite).dossier(complet: "01/03/2023"),
            "offres_seules", "D01|D04|D14"),
    ]

    @Test(arguments: cases) func verdicts(_ c: Case) { c.check() }

    static let fondements = [
        Case(
            "§2: dossier before renewal", Facts(2023).retraite("01/01/2010").dossier(complet: "01/03/2023"),
            .droits(["fondement": "dossier"])),
        Case(
            "§2: a dossier that opens no day gives way to the renewal",
            Facts(2023).retraite("01/01/2010", deces: "01/02/2023").dossier(complet: "01/03/2023"),
            .droits(["fondement": "renouvellement_automatique", "motifs": "D01|D03|D16", "periodes": "01/01-31/01"])),
        Case(
            "§2: his own on top of a shared one, complete when he was gone: it opens no day, the shared one does",
            Facts(2023).paie(de: "2").paie(au: "31/05/2023").dossier(complet: "01/02/2023", conjoint: "1", de: "2")
                .dossier(complet: "01/06/2023"),
            .droits(["fondement": "dossier_conjoint", "motifs": "D01", "periodes": "01/02-31/05"])),
        Case(
            "§2: renewal before medical", Facts(2023).retraite("01/01/2010").paie(.medical, chez: "B"),
            .droits(["fondement": "renouvellement_automatique"])),
        Case(
            "§2: aucun where no day is open",
            Facts(2023).paie(.titulaire, .disponibilite).dossier(complet: "01/01/2023"), .droits(["fondement": "aucun"])
        ),
    ]

    @Test(arguments: fondements) func fondement(_ c: Case) { c.check() }
}
