import Testing

/// S3: contractual agents open only where the establishment has paid its contribution.
struct S3ContributionTests {
    static func unpaid(_ statut: Statut) -> Facts {
        Facts(2023).etablissement("A", contribution: false).paie(statut).dossier(complet: "01/01/2023")
    }

    static let closed = [Statut.contractuel, .assistanteMaternelle, .accueilFamilial, .emploiAide].map {
        Case(
            "S3 source: \($0.rawValue) needs the contribution", unpaid($0),
            .droits(["droits": "non_ouverts", "motifs": "D01|D12", "fondement": "aucun", "jours_ouverts": "0"]))
    }
    static let open = [Statut.titulaire, .stagiaire, .apprenti].map {
        Case("S3 source: \($0.rawValue) does not need it", unpaid($0), .droits(["droits": "ouverts", "motifs": "D01"]))
    }
    static let others = [
        Case(
            "S3: medical staff keep the offers", unpaid(.medical),
            .droits(["droits": "offres_seules", "motifs": "D01|D04"])),
        Case(
            "S5: another establishment, which has paid, suffices; D12 is said all the same",
            unpaid(.contractuel).paie(.contractuel, du: "01/05/2023", chez: "B"),
            .droits(["droits": "ouverts", "periodes": "01/05-31/12", "motifs": "D01|D12"])),
        Case(
            "D12 is for rows of N: a contract that ended in 2022 is not one",
            unpaid(.titulaire).paie(.contractuel, du: "01/01/2022", au: "31/12/2022"), .droits(["motifs": "D01"])),
        Case(
            "D12 is for opening rows: a disponibilite is not closed by S3",
            Facts(2023).etablissement("A", contribution: false).paie(.contractuel, .disponibilite)
                .dossier(complet: "01/01/2023"),
            .droits(["droits": "non_ouverts", "motifs": "D01|D14"])),
    ]

    @Test(arguments: closed + open + others) func s3(_ c: Case) { c.check() }
}
