/// The pieces of each benefit, copied from the form [R] itself (seeds/004), not from the rule files.
///
/// `/` one of them suffices, `&` the two together; `16+` for a child of 16 or more, `école` for a child at school.
enum Formulaire {
    static let pieces: [String: [String]] = [
        "1": ["formulaire", "rib", "decision_conge_parental", "bulletin_paye"],
        "2": ["formulaire", "bulletin_paye", "certificat_mariage / notification_pacs"],
        "3": ["formulaire", "bulletin_paye", "rib", "acte_naissance / acte_adoption"],
        "5": ["formulaire", "bulletin_paye", "rib", "livret_famille", "certificat_inscription", "avis_impot"],
        "6": ["formulaire", "bulletin_paye", "rib", "avis_impot", "livret_famille", "16+ certificat_scolarite"],
        "7": [
            "formulaire", "bulletin_paye", "rib", "avis_impot", "notification_taux / carte_invalidite",
            "certificat_lieu_de_vie",
        ],
        "8": [
            "formulaire", "bulletin_paye", "rib", "avis_impot", "livret_famille",
            "justificatif_garde / attestation_garde", "école courrier_scolarise",
        ],
        "9": [
            "formulaire", "bulletin_paye", "rib", "avis_impot", "livret_famille",
            "certificat_inscription / certificat_scolarite", "bail / attestation_loyer / contrat_location",
        ],
        "10-1": ["formulaire", "inscription_colonie", "bulletin_paye", "livret_famille", "avis_impot"],
        "10-2": [
            "formulaire", "bulletin_paye", "rib", "livret_famille", "avis_impot",
            "attestation_presence / facture_sejour",
        ],
        "10-3": ["formulaire", "bulletin_paye", "rib", "livret_famille", "avis_impot", "attestation_sejour"],
        "13": [
            "formulaire", "bulletin_paye", "coupons_embarquement / attestation_voyage / cartes_croisiere",
            "facture_agence / billet_electronique / billet_sans_paiement & confirmation_paiement", "rib",
        ],
        "14": ["formulaire", "bulletin_paye", "rib", "facture_hotel"],
        "15": [
            "formulaire", "bulletin_paye", "rib",
            "facture_sport & contrat_sport / attestation_sport / factures_sport_12",
        ],
        "16-1": ["formulaire", "bulletin_paye", "rib", "avis_impot", "courrier_motive", "justificatifs"],
        "16-2": [
            "formulaire", "bulletin_paye", "rib", "avis_impot", "declaration_sinistre", "recepisse_sinistre",
            "photographies", "factures_devis", "titre_propriete / bail / carte_grise", "contrat_assurance",
            "preuve_primes",
        ],
        "16-3": [
            "formulaire", "bulletin_paye", "rib", "avis_impot", "livret_famille",
            "facture_avocat / notification_dissolution",
        ],
        "17": ["formulaire", "bulletin_paye", "rib", "certificat_deces"],
        "19-1": ["formulaire", "bulletin_paye", "rib", "decision_retraite", "facture_depart"],
        "19-2": ["formulaire", "bulletin_paye", "decision_retraite"],
        "22": ["formulaire", "rib", "justificatif_pension", "avis_impot"],
    ]

    static let codes = pieces.keys.sorted()

    /// A line of the form: one group of `alternatives` suffices, all pieces of a group are needed.
    struct Line {
        let condition: String?
        let alternatives: [[String]]
    }

    static func lines(_ code: String) -> [Line] {
        (pieces[code] ?? []).map { text in
            let condition = ["16+", "école"].first { text.hasPrefix($0 + " ") }
            let rest = condition.map { text.dropFirst($0.count + 1) } ?? text[...]
            return Line(
                condition: condition,
                alternatives: rest.split(separator: " / ").map { $0.split(separator: " & ").map(String.init) })
        }
    }

    /// All that the form asks, of alternatives the first.
    static func all(_ code: String) -> [String] { lines(code).flatMap { $0.alternatives[0] } }
}
