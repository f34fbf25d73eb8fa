import Domain

/// The columns of the catalogue, copied by hand ("?" = may be empty or missing), each with a valid value.
enum Contract {
    struct Column: Sendable {
        let name: String
        let isRequired: Bool
        let valid: String
    }

    /// A column as a contract has it, wherever it is written.
    struct Written: Equatable, Sendable {
        let name: String
        let isRequired: Bool

        init(_ name: String, isRequired: Bool) {
            self.name = name
            self.isRequired = isRequired
        }
    }

    static func columns(_ table: Table) -> [Column] { all[table]! }

    static func required(_ table: Table) -> [String] { columns(table).filter(\.isRequired).map(\.name) }

    static func header(_ table: Table) -> String { columns(table).map(\.name).joined(separator: ";") }

    private static let all: [Table: [Column]] = text.mapValues { text in
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            let isOptional = parts[0].hasSuffix("?")
            return Column(
                name: String(isOptional ? parts[0].dropLast() : parts[0]), isRequired: !isOptional,
                valid: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    private static let text: [Table: String] = [
        .etablissements: """
        finess 750000001
        siret? 73282932000074
        nom CHU de Test
        region 11
        organisme cgos
        adhesion_debut? 01/01/2000
        adhesion_fin?
        contribution_acquittee oui
        """,
        .agents: """
        numero 0012
        nir? 255081416802538
        civilite MME
        nom Dupont
        prenom Jeanne
        date_naissance 15/08/1955
        adresse_1? 1 rue de la Paix
        adresse_2?
        adresse_3?
        code_postal? 75002
        commune? Paris
        pays?
        espace_agent oui
        """,
        .paie: """
        numero 0012
        finess 750000001
        debut 01/01/2020
        position activite
        statut titulaire
        fin?
        quotite? 80
        """,
        .retraites: """
        numero 0012
        date_liquidation 01/06/2022
        caisse cnracl
        statut_liquidation titulaire
        en_activite_liquidation oui
        finess 750000001
        annees_service 25,5
        region_choisie? 93
        csg_pension? median
        date_deces?
        """,
        .dossiers: """
        dossier D1
        numero 0012
        annee 2023
        canal en_ligne
        date_constitution 15/01/2023
        date_complet? 20/01/2023
        pieces_manquantes?
        numero_conjoint?
        situation_familiale marie
        ressources? 30480,00
        parts? 2,5
        annee_ressources? 2022
        signature_agent? oui
        signature_correspondant? oui
        refus_renseignements? non
        """,
        .ayantsDroit: """
        dossier D1
        rang 1
        lien enfant
        nom Dupont
        prenom Léa
        date_naissance 01/02/2010
        charge_fiscale oui
        residence_alternee non
        taux_incapacite? 80
        situation? scolaire
        niveau_etudes? primaire
        correspondance? oui
        demande_etudes? oui
        certificat_scolarite? oui
        justificatif_correspondance? oui
        """,
        .versements: """
        versement V1
        numero 0012
        prestation ETUDES
        rang? 1
        date_versement 10/03/2023
        nature versement
        brut 100,00
        net? 90,50
        prelevement_source? 5
        reference?
        """,
        .demandes: """
        demande R1
        numero 0012
        prestation 3
        rang? 1
        date_evenement 01/02/2023
        date_reception 15/02/2023
        date_complet? 20/02/2023
        pieces? acte|livret
        variante? reunion
        quantite? 2
        montant_paye? 12,5
        montant_accorde? 1600
        """,
        .registre: """
        numero 0012
        annee 2022
        fondement dossier
        rang? 3
        dernier_dossier? 2022
        """,
    ]
}
