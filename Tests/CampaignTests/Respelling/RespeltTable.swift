import Foundation

@testable import TestSupport

/// A file of a table as its fields: what respellings change, each in one way that the catalogue says is nothing.
struct RespeltTable {
    let table: String
    var header: [String]
    var rows: [[String]]

    /// A file as the generator writes it.
    init(_ table: String, _ text: String) throws {
        let csv = try Csv(text)
        (self.table, header, rows) = (table, csv.header, csv.fields)
    }

    /// What a column holds; nil where only the key columns and references say, which have one spelling.
    func kind(_ column: Int) -> ColumnKind? { ColumnKind.of(table, header[column]) }

    func field(_ row: Int, _ name: String) -> String? { header.firstIndex(of: name).map { rows[row][$0] } }

    /// Puts the columns in another order.
    mutating func permute(_ order: [Int]) {
        header = order.map { header[$0] }
        rows = rows.map { row in order.map { row[$0] } }
    }
}

/// The kinds of columns whose values have several spellings (DIALECTE, Inputs).
enum ColumnKind: CaseIterable {
    case date, year, amount, whole, flag, list, region, nir, siret, finess, postcode, text

    static func of(_ table: String, _ column: String) -> ColumnKind? {
        switch column {
        case _ where column.hasPrefix("date_"), "debut", "fin", "adhesion_debut", "adhesion_fin": .date
        case "annee", "annee_ressources", "dernier_dossier": .year
        case "brut", "net", "prelevement_source", "ressources", "montant_paye", "montant_accorde": .amount
        case "rang", "quotite", "taux_incapacite", "quantite": .whole
        case "contribution_acquittee", "espace_agent", "en_activite_liquidation", "charge_fiscale",
            "residence_alternee", "correspondance", "demande_etudes", "certificat_scolarite",
            "justificatif_correspondance", "refus_renseignements",
            _ where column.hasPrefix("signature_"):
            .flag
        case "organisme", "civilite", "position", "statut", "caisse", "statut_liquidation", "csg_pension", "canal",
            "situation_familiale", "lien", "situation", "niveau_etudes", "nature", "variante", "fondement",
            "prestation", "pieces":
            .list
        case "region", "region_choisie": .region
        case "nir": .nir
        case "siret": .siret
        case "finess": .finess
        case "code_postal": .postcode
        case "nom", "prenom", "commune",
            _ where column.hasPrefix("adresse_"):
            .text
        default: nil
        }
    }
}
