import Decisions
import Domain

extension TableContract {
    public static let anomalies = TableContract(
        "anomalies", "Anomalies", "Tous les constats sur les extraits, triés par fichier, ligne, code et numéro.",
        columns: [
            OutputColumn("classe", .oneOf(FindingClass.codes), "Classe", "Rejet, discordance ou simple information."),
            OutputColumn("code", .oneOf(FindingCode.allCases.map(\.code)), "Code", "Code du constat."),
            OutputColumn("fichier", .text, "Fichier", "Fichier concerné ; vide : toute la campagne.", optional: true),
            OutputColumn(
                "ligne", .integer(from: 1), "Ligne",
                "Ligne physique, l'en-tête étant 1 ; vide : aucune en particulier.", optional: true),
            OutputColumn("colonne", .text, "Colonne", "Colonne concernée.", optional: true),
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent concerné.", optional: true),
            OutputColumn(
                "cause", .oneOf(["propre", "suite"]), "Cause",
                "D'une ligne rejetée : propre, ou suite où seul ce qu'elle nomme l'est.", optional: true),
            OutputColumn("message", .text, "Message", "Une phrase, qui dit quoi faire."),
        ])

    static let controles = TableContract(
        "controles", "Contrôles", "Les équations de la campagne.",
        key: ["controle"],
        columns: [
            OutputColumn("controle", .text, "Contrôle", "Ce qui est comparé.", unique: true),
            OutputColumn("attendu", .amount(), "Attendu", "En lignes, en jours ou en euros."),
            OutputColumn("obtenu", .amount(), "Obtenu", "De même."),
            OutputColumn("ecart", .amount(), "Écart", "Obtenu moins attendu."),
            OutputColumn("statut", .oneOf(["conforme", "écart"]), "Statut", "Le sort du contrôle."),
        ])

    /// `rejets/<table>.csv`: the columns of the rejected lines as they came, and those that say what is wrong.
    public static func rejets(_ table: Table, _ columns: [String]) -> TableContract {
        TableContract(
            "rejets/\(table.rawValue)", "Rejets : \(table.rawValue)",
            "Les lignes rejetées comme elles sont venues ; corrigé, le fichier peut être redéposé dans rejets/.",
            columns: columns.map {
                OutputColumn($0, .text, $0, "Comme écrit, ou ajouté par le calcul.", optional: true)
            })
    }
}
