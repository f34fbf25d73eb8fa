import Testing

/// S1: which statuses may open rights.
struct S1StatusesTests {
    static let opening: [Statut] = [
        .titulaire, .stagiaire, .contractuel, .emploiAide, .apprenti, .assistanteMaternelle, .accueilFamilial,
    ]

    static let cases =
        opening.map { statut in
            Case(
                "S1 source: \(statut.rawValue) may open rights",
                Facts(2023).paie(statut).dossier(complet: "01/01/2023"),
                .droits([
                    "droits": "ouverts", "fondement": "dossier", "motifs": "D01", "categorie": "actif",
                    "jours_ouverts": "365",
                ]))
        } + [
            Case(
                "S1 source: part time as well as full time",
                Facts(2023).paie(quotite: 20).dossier(complet: "01/01/2023"),
                .droits(["droits": "ouverts", "jours_ouverts": "365"])),
            Case(
                "S1 source: no length of service: hired on 30 December",
                Facts(2023).paie(.contractuel, du: "30/12/2023").dossier(complet: "01/06/2023"),
                .droits(["droits": "ouverts", "periodes": "30/12-31/12", "jours_ouverts": "2"])),
            Case(
                "S1 source: medical has the offers only, dossier or not",
                Facts(2023).paie(.medical).dossier(complet: "01/01/2023"),
                .droits([
                    "droits": "offres_seules", "fondement": "personnel_medical", "motifs": "D01|D04",
                    "categorie": "medical", "periodes": "offres 01/01-31/12",
                ])),
        ]

    @Test(arguments: cases) func s1(_ c: Case) { c.check() }
}
