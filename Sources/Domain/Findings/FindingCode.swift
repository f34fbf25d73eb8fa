/// Three classes of findings: blocking for the line, to be looked at, good to know.
public enum FindingClass: String, Sendable, CaseIterable { case anomalie, discordance, informative }

/// The stable codes of findings, those that reject a line first, in the order of the column `_codes`.
///
/// A code is declared here alone: its case, what outputs call it, and its meaning. Its letter gives its class. The
/// sentence of one finding, which says what to do, is `FindingMessage` in Reports.
public enum FindingCode: UInt8, Sendable, CaseIterable {
    case fichier, colonne, champs, encodage, vide, type, valeur, cle, ref, dates
    case chevauchement, coupleDossiers, dossiersMultiples, enfantDouble, net, annulation, negatif, organisme,
        rang5Incomplet, prestationActivite, sansDroits, nonReponse, anneeRessources, demandeDouble,
        demandeInvraisemblable, conjoint, pieces, nirDouble, nir, siret, numeroProche, texte, colonneProche,
        colonneAbsente, etablissementVide, fichierAbsent, volume
    case dialecte, colonneInconnue, fichierVide, regleNonRelue, dateApresArrete, registreAbsent,
        sansPrecedent, borne

    /// What outputs write, e.g. `R-REF`.
    public var code: String { "\(entry.code)" }

    /// In a few French words; what to do stands beside each line.
    public var meaning: String { "\(entry.meaning)" }

    /// Cases stand by class; a test compares with the letter of each code.
    public var findingClass: FindingClass {
        self < .chevauchement ? .anomalie : self < .dialecte ? .discordance : .informative
    }

    /// A line with such a finding is rejected.
    @inlinable
    public var isRejecting: Bool { self < .chevauchement }

    private var entry: (code: StaticString, meaning: StaticString) {
        switch self {
        case .fichier: ("R-FICHIER", "Fichier illisible, non lu")
        case .colonne: ("R-COLONNE", "Colonne obligatoire absente, ou en double")
        case .champs: ("R-CHAMPS", "Nombre de champs, ou guillemets")
        case .encodage: ("R-ENCODAGE", "Octet illisible")
        case .vide: ("R-VIDE", "Valeur obligatoire vide")
        case .type: ("R-TYPE", "Valeur mal formée")
        case .valeur: ("R-VALEUR", "Valeur hors liste ou hors bornes")
        case .cle: ("R-CLE", "Clé déjà vue")
        case .ref: ("R-REF", "Référence inconnue")
        case .dates: ("R-DATES", "Dates dans le désordre")
        case .chevauchement: ("A-CHEVAUCHEMENT", "Périodes de paie qui se chevauchent")
        case .coupleDossiers: ("A-COUPLE-DOSSIERS", "Deux dossiers pour un couple")
        case .dossiersMultiples: ("A-DOSSIERS-MULTIPLES", "Plusieurs dossiers pour un agent")
        case .enfantDouble: ("A-ENFANT-DOUBLE", "Enfant à charge sur deux dossiers")
        case .net: ("A-NET", "Net différent du calcul")
        case .annulation: ("A-ANNULATION", "Annulation d'un autre montant")
        case .negatif: ("A-NEGATIF", "Somme imposable négative")
        case .organisme: ("A-ORGANISME", "Prestation d'un autre comité")
        case .rang5Incomplet: ("A-RANG5-INCOMPLET", "Dernière année de renouvellement, dossier incomplet")
        case .prestationActivite: ("A-PRESTATION-ACTIVITE", "Prestation d'activité versée à un retraité")
        case .sansDroits: ("A-SANS-DROITS", "Versement à un agent sans droits")
        case .nonReponse: ("A-NON-REPONSE", "Ressources ou parts non déclarées")
        case .anneeRessources: ("A-ANNEE-RESSOURCES", "Année des ressources inattendue")
        case .demandeDouble: ("A-DEMANDE-DOUBLE", "Demande faite deux fois")
        case .demandeInvraisemblable: ("A-DEMANDE-INVRAISEMBLABLE", "Demande invraisemblable")
        case .conjoint: ("A-CONJOINT", "Conjoint inconnu")
        case .pieces: ("A-PIECES", "Dossier complet auquel il manque des pièces")
        case .nirDouble: ("A-NIR-DOUBLE", "NIR porté par deux agents")
        case .nir: ("A-NIR", "NIR mal formé ou de clé fausse, écarté")
        case .siret: ("A-SIRET", "SIRET mal formé ou de clé fausse, écarté")
        case .numeroProche: ("A-NUMERO-PROCHE", "Deux numéros que seuls des zéros distinguent")
        case .texte: ("A-TEXTE", "Nom ou adresse abîmé")
        case .colonneProche: ("A-COLONNE-PROCHE", "Colonne au nom mal orthographié")
        case .colonneAbsente: ("A-COLONNE-ABSENTE", "Colonne facultative absente de ce fichier")
        case .etablissementVide: ("A-ETABLISSEMENT-VIDE", "Établissement sans paie")
        case .fichierAbsent: ("A-FICHIER-ABSENT", "Fichier de l'an passé sans équivalent")
        case .volume: ("A-VOLUME", "Volume anormalement bas")
        case .dialecte: ("I-DIALECTE", "Écriture du fichier devinée")
        case .colonneInconnue: ("I-COLONNE-INCONNUE", "Colonne inconnue, non lue")
        case .fichierVide: ("I-VIDE", "En-tête sans ligne")
        case .regleNonRelue: ("I-REGLE-NON-RELUE", "Règle non relue pour la campagne")
        case .dateApresArrete: ("I-DATE-APRES-ARRETE", "Date après l'arrêté, tenue pour vide")
        case .registreAbsent: ("I-REGISTRE-ABSENT", "Pas de registre de la campagne précédente")
        case .sansPrecedent: ("I-SANS-PRECEDENT", "Pas de publication précédente à comparer")
        case .borne: ("I-BORNE", "Liste coupée à sa borne")
        }
    }
}

extension FindingCode: Comparable {
    @inlinable
    public static func < (a: FindingCode, b: FindingCode) -> Bool { a.rawValue < b.rawValue }
}
