/// Why an address cannot be printed: the agent gets no letter until somebody mends it.
public enum AddressFault: String, Error, Sendable, CaseIterable {
    case missing = "absente"
    case street = "voie_absente"
    case postcode = "code_postal"
    case town = "commune_absente"
    case lines = "trop_de_lignes"
    case characters = "ligne_trop_longue"
    case width = "ligne_trop_large"
    case glyph = "caractere_non_imprimable"

    /// One French sentence: the fault and its remedy, without a word of the address.
    public var sentence: String {
        switch self {
        case .missing:
            "L'agent n'a pas d'adresse et reçoit ses avis par courrier : renseigner l'adresse, ou inscrire l'agent à l'espace en ligne."
        case .street: "L'adresse n'a ni voie ni lieu-dit : renseigner au moins « adresse_1 »."
        case .postcode:
            "Le code postal manque ou n'a pas cinq chiffres : le corriger, ou renseigner le pays si l'adresse est à l'étranger."
        case .town: "La commune manque : la renseigner."
        case .lines: "L'adresse a plus de six lignes avec le nom, la commune et le pays : en réunir ou en retirer."
        case .characters:
            "Une ligne de l'adresse ou le nom dépasse 38 caractères (norme NF Z10-011) : l'abréger ou le répartir sur deux lignes."
        case .width: "Une ligne de l'adresse ou le nom est trop large pour la fenêtre de l'enveloppe : l'abréger."
        case .glyph:
            "Le nom ou l'adresse contient un caractère que la police des courriers n'a pas : l'écrire en lettres latines."
        }
    }
}
