import Decisions
import Domain

extension TableContract {
    static let declarations = TableContract(
        "declarations", "Déclarations",
        "Les sommes à déclarer, un agent par ligne ; les remboursements y sont négatifs.",
        key: ["numero"], references: [.agent],
        columns: [
            .agent,
            .organisme(optional: true),
            .region(optional: true),
            OutputColumn(
                "nb_versements", .integer(from: 1), "Nombre de versements", "Versements et remboursements qui comptent."
            ),
            OutputColumn("brut_imposable", .amount(), "Brut imposable", "En euros."),
            OutputColumn("csg_deductible", .amount(), "CSG déductible", "En euros."),
            OutputColumn("csg_non_deductible", .amount(), "CSG non déductible", "En euros."),
            OutputColumn("crds", .amount(), "CRDS", "En euros."),
            OutputColumn("casa", .amount(), "CASA", "En euros."),
            OutputColumn("net_imposable", .amount(), "Net imposable", "Brut moins CSG déductible, en euros."),
            OutputColumn("montant_a_declarer", .integer(from: 0), "Montant à déclarer", "Euros entiers."),
            OutputColumn("non_imposable", .amount(), "Non imposable", "En euros."),
            OutputColumn("remboursements", .amount(from: 0), "Remboursements", "Brut remboursé, positif, en euros."),
            OutputColumn("prelevement_source", .amount(), "Prélèvement à la source", "En euros."),
            OutputColumn("canal", .canal, "Canal", "Voie par laquelle l'agent est prévenu."),
        ])

    static let declarationsDetail = TableContract(
        "declarations_detail", "Détail des déclarations", "Les mêmes sommes, par agent et par prestation.",
        key: ["numero", "prestation"], references: [Reference(["numero"], "declarations")],
        columns: [
            OutputColumn(
                "numero", .numero, "Numéro de l'agent", "Numéro de l'agent au comité ; les zéros de tête comptent."),
            OutputColumn("prestation", .benefits, "Prestation", "Code de la prestation."),
            OutputColumn(
                "nb_versements", .integer(from: 1), "Nombre de versements", "Versements et remboursements qui comptent."
            ),
            OutputColumn("brut", .amount(), "Brut", "En euros."),
            OutputColumn("imposable", .flag, "Imposable", "La prestation est imposable."),
            OutputColumn("csg_deductible", .amount(), "CSG déductible", "En euros."),
            OutputColumn("csg_non_deductible", .amount(), "CSG non déductible", "En euros."),
            OutputColumn("crds", .amount(), "CRDS", "En euros."),
            OutputColumn("casa", .amount(), "CASA", "En euros."),
            OutputColumn("net_imposable", .amount(), "Net imposable", "Brut moins CSG déductible, en euros."),
        ])
}
