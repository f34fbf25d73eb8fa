/// §3: whether a dossier counts, what each line of the table asks that a person has not, and what he is given.
enum DependantWords: String, StepWords {
    case notCounted, heldByAuthor, heldBySpouse, heldWithoutRights
    case otherLink, notAlternating, alternating, notAtCharge, atCharge, tooOld, notDisabled, otherFamilySituation,
        excludedSituation
    case entitled, entitledWithoutRights

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .notCounted:
            ("§3", "Le dossier {dossier} n'est le dossier retenu de personne : ses ayants droit ne comptent pas.", "")
        case .heldByAuthor: ("§3", "Le dossier {dossier} est celui qu'il a retenu, et ses droits sont ouverts.", "")
        case .heldBySpouse:
            ("§3", "Le dossier {dossier} compte par les droits, ouverts, du conjoint qu'il nomme.", "")
        case .heldWithoutRights:
            (
                "§3",
                "Le dossier {dossier} compte, mais aucun agent dont il est le dossier retenu n'a de droits ouverts.", ""
            )
        case .otherLink: ("§3", "Ligne {ligne} : elle vise un autre lien que {lien}.", "")
        case .notAlternating: ("§3", "Ligne {ligne} : elle vise la résidence alternée.", "")
        case .alternating: ("§3", "Ligne {ligne} : elle exclut la résidence alternée.", "")
        case .notAtCharge: ("§3", "Ligne {ligne} : elle demande la charge fiscale.", "")
        case .atCharge: ("§3", "Ligne {ligne} : elle vise qui n'est pas à charge fiscale.", "")
        case .tooOld: ("§3", "Ligne {ligne} : {age}, c'est trop.", "")
        case .notDisabled: ("§3", "Ligne {ligne} : le taux d'incapacité n'est pas atteint.", "")
        case .otherFamilySituation: ("§3", "Ligne {ligne} : elle vise une autre situation familiale.", "")
        case .excludedSituation: ("§3", "Ligne {ligne} : elle exclut sa situation.", "")
        case .entitled:
            (
                "§3",
                "Lien {lien}, {age} : catégorie {categorie} ; offres {offres}, prestations {prestations}, vacances et Noël {vacances_noel}, études {etudes}, taux {taux}.",
                ""
            )
        case .entitledWithoutRights:
            ("§3", "Lien {lien}, {age} : catégorie {categorie} ; sans droits ouverts, rien ne lui est donné.", "")
        }
    }
}
