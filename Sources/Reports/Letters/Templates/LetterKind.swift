/// The letters of the program: which sections their templates have, and what may stand in them.
public enum LetterKind: String, Sendable, CaseIterable {
    /// What an agent must declare.
    case avis
    /// To a retired agent in the last year of the automatic renewal (O3).
    case invitation

    /// The template of a committee, under `Lettres/`.
    public func fileName(committee: String) -> String { "\(committee)/\(rawValue).txt" }

    var sections: [LetterSection] {
        switch self {
        case .avis:
            [
                .expediteur, .references, .objet, .introduction, .montant, .declaration, .tableau, .explication,
                .contact, .pied,
            ]
        case .invitation: [.expediteur, .references, .objet, .introduction, .montant, .explication, .contact, .pied]
        }
    }

    var fields: [LetterField] { LetterField.allCases.filter { self == .avis || !$0.isOfMoney } }

    var conditions: [LetterCondition] {
        switch self {
        case .avis: LetterCondition.allCases
        case .invitation: [.region, .courrier, .enLigne]
        }
    }
}

/// The parts of a letter, in the order of the page.
enum LetterSection: String, Sendable, CaseIterable {
    /// The committee, above the address: every line stands alone.
    case expediteur
    /// Beside the address: every line stands alone.
    case references
    case objet
    case introduction
    /// In the frame; in an `avis` beside the amount in large.
    case montant
    case declaration
    /// Above the table.
    case tableau
    case explication
    case contact
    /// At the foot of the page: every line stands alone.
    case pied

    var isOfLines: Bool { self == .expediteur || self == .references || self == .pied }
}

/// When a part of a template is printed.
enum LetterCondition: String, Sendable, CaseIterable {
    case region
    case courrier
    case enLigne = "en_ligne"
    /// There is something to declare, or nothing.
    case montantPositif = "montant_positif"
    case montantNul = "montant_nul"
    /// Something to declare, with the salaries: the agent is not retired.
    case salaires
    /// He was paid something; he only gave back.
    case versements
    case remboursementsSeuls = "remboursements_seuls"
    /// At least one taxable benefit; one that is not.
    case imposable
    case nonImposable = "non_imposable"
    case remboursements
    case sommeNegative = "somme_negative"
    case prelevementSource = "prelevement_source"
}

/// What a template names between braces.
enum LetterField: String, Sendable, CaseIterable {
    case organisme
    case organismeComplet = "organisme_complet"
    case region, millesime
    case anneeSuivante = "annee_suivante"
    case dateArrete = "date_arrete"
    /// The date of the letter.
    case dateEmission = "date_emission"
    case numero, civilite, prenom, nom
    case montantADeclarer = "montant_a_declarer"
    case nbVersements = "nb_versements"
    case brutImposable = "brut_imposable"
    case csgDeductible = "csg_deductible"
    case csgNonDeductible = "csg_non_deductible"
    case crds, casa
    case netImposable = "net_imposable"
    case nonImposable = "non_imposable"
    case remboursements
    case prelevementSource = "prelevement_source"
    /// The rates that were applied, in words.
    case taux

    var isOfMoney: Bool {
        switch self {
        case .organisme, .organismeComplet, .region, .millesime, .anneeSuivante, .dateArrete, .dateEmission, .numero,
            .civilite, .prenom, .nom:
            false
        default: true
        }
    }
}
