import Testing

/// O3: what a campaign writes for the next.
struct O3RegisterTests {
    static let cases = [
        Case(
            "O3: a dossier that opens is written: N, for active agents too",
            Facts(2023).paie().dossier(complet: "01/03/2023"),
            .registre(["fondement": "dossier", "rang": "", "dernier_dossier": "2023"])),
        Case(
            "O3: the spouse's as well", Facts(2023).paie().paie(de: "2").dossier(complet: "01/03/2023", conjoint: "2"),
            .registre(["fondement": "dossier_conjoint", "dernier_dossier": "2023"], of: "2")),
        Case(
            "O3: the renewal leaves the last dossier as it was",
            Facts(2024).retraite("01/01/2010").registre(.dossier, dernierDossier: 2022),
            .registre(["fondement": "renouvellement_automatique", "rang": "2", "dernier_dossier": "2022"])),
        Case(
            "O3: … or empty", Facts(2024).retraite("01/01/2010"),
            .registre(["fondement": "renouvellement_automatique", "rang": "3", "dernier_dossier": ""])),
        Case(
            "O3: a dossier beside the renewal: rang of N, N as last dossier",
            Facts(2024).retraite("01/01/2010").dossier(complet: "01/03/2024"),
            .registre(["fondement": "dossier", "rang": "3", "dernier_dossier": "2024"])),
        Case(
            "registre.csv: retired, though nothing opens", Facts(2027).retraite("01/01/2010"),
            .registre(["fondement": "aucun", "rang": "", "dernier_dossier": ""])),
        Case(
            "registre.csv: an incomplete dossier is not a last dossier",
            Facts(2023).paie().dossier(complet: nil).registre(.dossier, dernierDossier: 2022),
            .registre(["fondement": "aucun", "dernier_dossier": "2022"])),
        Case("registre.csv: nothing open, in activity, no dossier known: not written", Facts(2023).paie(), .registre(nil)),
        Case(
            "registre.csv: known to the register without a last dossier: not written either",
            Facts(2023).paie().registre(.aucun), .registre(nil)),
        Case(
            "registre.csv: medical staff have a verdict", Facts(2023).paie(.medical),
            .registre(["fondement": "personnel_medical", "dernier_dossier": ""])),
        Case(
            "registre.csv: suspended", Facts(2023).paie(.titulaire, .disponibilite).dossier(complet: "01/01/2023"),
            .registre(["fondement": "aucun", "dernier_dossier": "2023"])),
        Case(
            "registre.csv: those who died with rights are written",
            Facts(2023).retraite("01/01/2010", deces: "15/05/2023").dossier(complet: "01/01/2023"),
            .registre(["fondement": "dossier", "rang": "2", "dernier_dossier": "2023"])),
        Case(
            "registre.csv: dead without rights: not written, though his last dossier is known",
            Facts(2023).retraite("01/01/2010", deces: "01/01/2023").registre(.dossier, dernierDossier: 2022),
            .registre(nil)),
        Case(
            "registre.csv: dead without rights, a dossier complete before: not written",
            Facts(2023).paie(.titulaire, .deces, du: "01/02/2023").dossier(complet: "01/01/2023"), .registre(nil)),
        Case(
            "O3: several dossiers: one that would open is enough",
            Facts(2023).paie().dossier(complet: "01/03/2023").dossier(complet: nil, constitue: "01/02/2023"),
            .registre(["dernier_dossier": "2023"])),
    ]

    @Test(arguments: cases) func o3(_ c: Case) { c.check() }
}
