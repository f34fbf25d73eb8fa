import Testing

/// O4: medical staff: the offers, over their opening days, without a dossier.
struct O4MedicalTests {
    static let cases = [
        Case(
            "O4: offers only, no dossier asked", Facts(2023).paie(.medical, du: "01/03/2023"),
            .droits([
                "droits": "offres_seules", "fondement": "personnel_medical", "motifs": "D04",
                "periodes": "offres 01/03-31/12",
            ])),
        Case(
            "§1: medical days that are also « tous » days count as « tous »",
            Facts(2023).paie(.medical, chez: "B").paie().dossier(complet: "15/03/2023"),
            // 31 + 28 + 14 = 73 offers, 292 all
            .droits([
                "droits": "ouverts", "fondement": "dossier", "motifs": "D01|D04",
                "periodes": "offres 01/01-14/03, 15/03-31/12", "jours_ouverts": "365",
            ])),
        Case(
            "O4: medical in spring, titulaire after, no dossier: the offers",
            Facts(2023).paie(.medical, au: "31/05/2023").paie(du: "01/06/2023", chez: "B"),
            .droits([
                "categorie": "actif", "droits": "offres_seules", "periodes": "offres 01/01-31/05", "motifs": "D04|D10",
            ])),
        Case(
            "D04: category medical, though no day is medical", Facts(2023).paie(.medical, .disponibilite),
            .droits(["categorie": "medical", "droits": "non_ouverts", "motifs": "D04|D14", "fondement": "aucun"])),
        Case(
            "D04: not where every medical day is open as tous",
            Facts(2023).paie(.medical, chez: "B", quotite: 20).paie(quotite: 80).dossier(complet: "01/01/2023"),
            .droits(["categorie": "actif", "motifs": "D01", "periodes": "01/01-31/12"])),
        Case(
            "D10 is not for medical staff", Facts(2023).paie(.medical, .demission),
            .droits(["motifs": "D04|D15", "droits": "non_ouverts"])),
        Case(
            "O4: suspended for its length",
            Facts(2023).paie(.medical).paie(.medical, .disponibilite, du: "01/02/2023", au: "28/02/2023"),
            .droits(["periodes": "offres 01/01-31/01, offres 01/03-31/12", "motifs": "D04|D14"]),
            .discordances("A-CHEVAUCHEMENT 1")),
        Case(
            "O4: at La Réunion too", Facts(2023).paie(.medical, chez: "R"),
            .droits(["droits": "offres_seules", "motifs": "D04"])),
        Case(
            "O1: a medical agent's dossier opens nothing to him, his spouse's rights yes",
            Facts(2023).paie(.medical).paie(de: "2").dossier(complet: "01/03/2023", conjoint: "2"),
            .droits(["droits": "offres_seules", "motifs": "D01|D04", "fondement": "personnel_medical"]),
            .droits(["droits": "ouverts", "motifs": "D02", "periodes": "01/03-31/12"], of: "2")),
    ]

    @Test(arguments: cases) func o4(_ c: Case) { c.check() }
}
