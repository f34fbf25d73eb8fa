import Domain
import RuleBook
import Testing

@testable import TestSupport

/// Q2: the table of pieces (Q3-1 and on), in its own notation (`+` all, `/` one of them).
struct PieceValuesTests {
    @Test(arguments: [
        ("1", "formulaire + rib + decision_conge_parental + bulletin_paye"),
        ("2", "formulaire + bulletin_paye + certificat_mariage / notification_pacs"),
        ("3", "formulaire + bulletin_paye + rib + acte_naissance / acte_adoption"),
        ("5", "formulaire + bulletin_paye + rib + livret_famille + certificat_inscription + avis_impot"),
        ("6", "formulaire + bulletin_paye + rib + avis_impot + livret_famille + [16] certificat_scolarite"),
        (
            "7",
            "formulaire + bulletin_paye + rib + avis_impot + notification_taux / carte_invalidite + certificat_lieu_de_vie"
        ),
        (
            "8",
            "formulaire + bulletin_paye + rib + avis_impot + livret_famille + justificatif_garde / attestation_garde + [école] courrier_scolarise"
        ),
        (
            "9",
            "formulaire + bulletin_paye + rib + avis_impot + livret_famille + certificat_inscription / certificat_scolarite + bail / attestation_loyer / contrat_location"
        ),
        ("10-1", "formulaire + inscription_colonie + bulletin_paye + livret_famille + avis_impot"),
        (
            "10-2",
            "formulaire + bulletin_paye + rib + livret_famille + avis_impot + attestation_presence / facture_sejour"
        ),
        ("10-3", "formulaire + bulletin_paye + rib + livret_famille + avis_impot + attestation_sejour"),
        (
            "13",
            "formulaire + bulletin_paye + coupons_embarquement / attestation_voyage / cartes_croisiere + facture_agence / billet_electronique / (billet_sans_paiement + confirmation_paiement) + rib"
        ),
        ("14", "formulaire + bulletin_paye + rib + facture_hotel"),
        (
            "15",
            "formulaire + bulletin_paye + rib + (facture_sport + contrat_sport) / attestation_sport / factures_sport_12"
        ),
        ("16-1", "formulaire + bulletin_paye + rib + avis_impot + courrier_motive + justificatifs"),
        (
            "16-2",
            "formulaire + bulletin_paye + rib + avis_impot + declaration_sinistre + recepisse_sinistre + photographies + factures_devis + titre_propriete / bail / carte_grise + contrat_assurance + preuve_primes"
        ),
        (
            "16-3",
            "formulaire + bulletin_paye + rib + avis_impot + livret_famille + facture_avocat / notification_dissolution"
        ),
        ("17", "formulaire + bulletin_paye + rib + certificat_deces"),
        ("19-1", "formulaire + bulletin_paye + rib + decision_retraite + facture_depart"),
        ("19-2", "formulaire + bulletin_paye + decision_retraite"),
        ("22", "formulaire + rib + justificatif_pension + avis_impot"),
    ])
    func pieces(code: String, expected: String) throws {
        let rules = try RuleFolder.shippedRules(for: 2023)
        let request = try #require(rules.benefits.first { $0.code == code }?.request)
        let lines = request.pieces.map { piece in
            let groups = piece.alternatives.map { group in
                let codes = group.map { rules.pieces[$0].code.description }
                return codes.count == 1 ? codes[0] : "(\(codes.joined(separator: " + ")))"
            }
            let condition =
                switch piece.condition {
                case .always: ""
                case .childFromAge(let age): "[\(age)] "
                case .childAtSchool: "[école] "
                }
            return condition + groups.joined(separator: " / ")
        }
        #expect(lines.joined(separator: " + ") == expected)
    }

    /// No label without a use, no code twice, in the order of bytes.
    @Test func everyLabelIsAskedForSomewhere() throws {
        let rules = try RuleFolder.shippedRules(for: 2023)
        var used = Set(rules.benefits.flatMap { $0.request?.pieces.flatMap { $0.alternatives.joined() } ?? [] })
        used.formUnion(rules.committees.flatMap { $0.generalPieces.flatMap(\.pieces) })
        #expect(used == Set(rules.pieces.indices))
        #expect(zip(rules.pieces, rules.pieces.dropFirst()).allSatisfy { $0.code < $1.code })
    }
}
