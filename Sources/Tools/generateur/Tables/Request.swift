/// A request of the C.O.G.O.H.R. as its form asks it (pieces: the first of alternatives).
struct Request: Sendable {
    let code: StaticString
    let weight: Int
    let pieces: StaticString
    var variants: [StaticString] = []
    var needsChild = false
    /// Whole euros.
    var paid: ClosedRange<Int>?
    var granted: ClosedRange<Int>?
    var mostOf = 1

    static let all: [Request] = [
        Request(
            code: "6", weight: 30,
            pieces: "formulaire|bulletin_paye|rib|avis_impot|livret_famille|certificat_scolarite",
            needsChild: true),
        Request(code: "15", weight: 14, pieces: "formulaire|bulletin_paye|rib|attestation_sport"),
        Request(
            code: "13", weight: 12, pieces: "formulaire|bulletin_paye|coupons_embarquement|facture_agence|rib",
            paid: 300...2200),
        Request(code: "14", weight: 10, pieces: "formulaire|bulletin_paye|rib|facture_hotel", paid: 90...700),
        Request(
            code: "10-2", weight: 10,
            pieces: "formulaire|bulletin_paye|rib|livret_famille|avis_impot|attestation_presence", paid: 40...400,
            mostOf: 2),
        Request(
            code: "5", weight: 5,
            pieces: "formulaire|bulletin_paye|rib|livret_famille|certificat_inscription|avis_impot",
            variants: ["reunion", "hors_reunion"]),
        Request(
            code: "8", weight: 5,
            pieces: "formulaire|bulletin_paye|rib|avis_impot|livret_famille|justificatif_garde", needsChild: true,
            mostOf: 11),
        Request(code: "3", weight: 4, pieces: "formulaire|bulletin_paye|rib|acte_naissance"),
        Request(
            code: "1", weight: 3, pieces: "formulaire|rib|decision_conge_parental|bulletin_paye", mostOf: 12),
        Request(
            code: "7", weight: 2,
            pieces: "formulaire|bulletin_paye|rib|avis_impot|notification_taux|certificat_lieu_de_vie",
            variants: ["centre", "domicile"]),
        Request(
            code: "16-1", weight: 2, pieces: "formulaire|bulletin_paye|rib|avis_impot|courrier_motive|justificatifs",
            granted: 100...1700),
        Request(code: "2", weight: 1, pieces: "formulaire|bulletin_paye|certificat_mariage"),
        Request(code: "17", weight: 1, pieces: "formulaire|bulletin_paye|rib|certificat_deces"),
        Request(
            code: "22", weight: 1, pieces: "formulaire|rib|justificatif_pension|avis_impot", granted: 278...858),
    ]
}
