import Domain

extension Table {
    /// The header line, in the order of the catalogue and of the lines we write.
    var header: StaticString {
        switch self {
        case .etablissements:
            "finess;siret;nom;region;organisme;adhesion_debut;adhesion_fin;contribution_acquittee"
        case .agents:
            "numero;nir;civilite;nom;prenom;date_naissance;adresse_1;adresse_2;adresse_3;code_postal;commune;pays;espace_agent"
        case .paie:
            "numero;finess;debut;position;statut;fin;quotite"
        case .retraites:
            "numero;date_liquidation;caisse;statut_liquidation;en_activite_liquidation;finess;annees_service;region_choisie;csg_pension;date_deces"
        case .dossiers:
            "dossier;numero;annee;canal;date_constitution;date_complet;pieces_manquantes;numero_conjoint;situation_familiale;ressources;parts;annee_ressources;signature_agent;signature_correspondant;refus_renseignements"
        case .ayantsDroit:
            "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee;taux_incapacite;situation;niveau_etudes;correspondance;demande_etudes;certificat_scolarite;justificatif_correspondance"
        case .versements:
            "versement;numero;prestation;rang;date_versement;nature;brut;net;prelevement_source;reference"
        case .demandes:
            "demande;numero;prestation;rang;date_evenement;date_reception;date_complet;pieces;variante;quantite;montant_paye;montant_accorde"
        case .registre:
            "numero;annee;fondement;rang;dernier_dossier"
        }
    }

    /// The columns, in that order.
    var columnNames: [String] { header.description.split(separator: ";").map(String.init) }
}

/// Headers that make every line of a file `R-COLONNE`.
enum BrokenHeaders {
    static let missingColumn: StaticString = "numero;finess;debut;position;fin;quotite;grade"
    static let repeatedColumn: StaticString = "numero;finess;debut;position;statut;fin;fin"
}
