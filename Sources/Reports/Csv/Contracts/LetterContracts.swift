import Domain

extension TableContract {
    /// Where each letter of a mailing is.
    static let index = TableContract(
        "index", "Où est chaque lettre", "",
        key: ["fichier", "page"],
        columns: [
            OutputColumn("fichier", .text, "Le PDF, à côté de l'index", ""),
            OutputColumn("page", .integer(from: 1), "La page, la première est 1", ""),
            OutputColumn("numero", .numero, "Numéro de l'agent", ""),
        ])

    /// Who gets no letter until his address is mended.
    static let adressesACorriger = TableContract(
        "adresses_a_corriger", "Agents sans lettre tant que leur adresse n'est pas corrigée", "",
        key: ["numero"],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", ""),
            OutputColumn("fichier", .text, "Fichier de l'extrait", ""),
            OutputColumn("ligne", .integer(from: 2), "Ligne physique, l'en-tête est 1", ""),
            OutputColumn("motif", .oneOf(AddressFault.codes), "Pourquoi", ""),
            OutputColumn("message", .text, "Une phrase : quoi faire", ""),
        ])

    /// `avis/a_retenir.csv`: who is held back in both channels.
    static let aRetenir = TableContract(
        "a_retenir", "Agents dont le courrier est retenu",
        "Ni avis ni invitation, sur papier ni en ligne, tant que la cause n'est pas levée (--with-held les laisse partir).",
        key: ["numero"], references: [.agent],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent retenu.", unique: true),
            OutputColumn("motif", .matching(HoldReason.pattern), "Motif", "Les causes, séparées par |."),
            OutputColumn("fichier", .text, "Fichier", "Où se trouve la première cause."),
            OutputColumn("ligne", .integer(from: 1), "Ligne", "Ligne physique, l'en-tête étant 1."),
        ])
}
