import Decisions
import Domain

extension TableContract {
    static let demandes = TableContract(
        "demandes", "Demandes", "Le sort de chaque demande du C.O.G.O.H.R.",
        key: ["demande"], references: [.agent],
        columns: [
            OutputColumn("demande", .text, "Demande", "Identifiant de la demande.", unique: true),
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent qui demande."),
            OutputColumn("prestation", .benefits, "Prestation", "Numéro de la prestation."),
            OutputColumn("statut", .oneOf(RequestStatus.codes), "Statut", "Sort de la demande."),
            OutputColumn(
                "motifs", .matching(#"^C[0-9]{2}(:[a-z0-9_]+)?(\|C[0-9]{2}(:[a-z0-9_]+)?)*$"#), "Motifs",
                "Les raisons du statut, \(MotifDemandes.span), les pièces manquantes nommées ; vide : aucune. Séparés par |.",
                optional: true),
            OutputColumn("date_limite", .date, "Date limite", "Dernier jour du délai."),
            OutputColumn("jours", .integer(), "Jours", "Jours entre la complétude et la limite ; négatif : en retard."),
            OutputColumn(
                "montant", .amount(from: 0), "Montant", "En euros ; vide si la demande n'est pas recevable.",
                optional: true),
            OutputColumn("nuits", .integer(from: 1), "Nuits", "Nuits offertes, pour les cadeaux.", optional: true),
        ])
}
