/// The letters of the program: which sections their templates have, and what may stand in them.
public enum LetterKind: String, Sendable, CaseIterable {
    /// What an agent must declare.
    case avis
    /// To a retired agent in the last year of the automatic renewal (O3).
    case invitation
    /// What an agent was told and must no longer declare, or declare otherwise.
    case rectificatif

    /// The template of a committee, under `Lettres/`.
    public func fileName(committee: String) -> String { "\(committee)/\(rawValue).txt" }

    /// In the order of the page.
    var sections: [LetterSection] { LetterSection.allCases.filter { $0.letters.contains(self) } }

    /// A template without one of these is refused.
    var required: [LetterSection] { sections.filter { $0.lack == .refused } }

    var fields: [LetterField] { LetterField.allCases.filter { $0.letters.contains(self) } }

    var conditions: [LetterCondition] { LetterCondition.allCases.filter { $0.letters.contains(self) } }

    /// Those that tell amounts.
    static let ofMoney: [LetterKind] = [.avis, .rectificatif]
}

/// The parts of a letter, in the order of the page.
enum LetterSection: String, Sendable, CaseIterable {
    /// The committee, above the window. In this section and others like it, each line of the file is a line of the letter.
    case expediteur
    /// The postal address of the committee, under its name.
    case adresse
    /// Number, campaign and dates, at the left of the window.
    case references
    case objet
    case introduction
    /// In the frame; in an `avis` beside the amount in large.
    case montant
    case declaration
    /// Above the table of payments; in a correction, above what was told and what holds.
    case tableau
    /// Above the lines behind a correction.
    case lignes
    /// Above the table of benefits.
    case calcul
    case explication
    case contact
    /// The signatory, under the last paragraph.
    case signature
    /// The foot of the page.
    case pied

    var isOfLines: Bool {
        switch self {
        case .expediteur, .adresse, .references, .signature, .pied: true
        default: false
        }
    }

    /// The letters that have it.
    var letters: [LetterKind] {
        switch self {
        case .declaration, .tableau, .calcul: LetterKind.ofMoney
        case .lignes: [.rectificatif]
        default: LetterKind.allCases
        }
    }

    /// What becomes of a template that has no such section.
    enum Lack { case refused, told, nothing }

    /// Templates of before the address and the signatory print what they always did, and the run says what to add.
    var lack: Lack {
        switch self {
        case .adresse, .signature: .told
        case .calcul: .nothing
        default: .refused
        }
    }
}

/// When a part of a template is printed.
enum LetterCondition: String, Sendable, CaseIterable {
    case region
    case courrier
    case enLigne = "en_ligne"
    /// O3: rights that are not renewed end on the last day of N. The date of the letter is before that day, or it is not.
    case avantEcheance = "avant_echeance"
    case echeancePassee = "echeance_passee"
    /// There is something to declare, or nothing.
    case montantPositif = "montant_positif"
    case montantNul = "montant_nul"
    /// Something to declare, with the salaries: the agent is not retired.
    case salaires
    case retraite
    case nonRetraite = "non_retraite"
    /// T2: at least one taxable payment of his followed this profile of pensions.
    case pensionPlein = "pension_plein"
    case pensionMedian = "pension_median"
    case pensionReduit = "pension_reduit"
    case pensionExonere = "pension_exonere"
    /// The agent was paid something; or he only gave back.
    case versements
    case remboursementsSeuls = "remboursements_seuls"
    /// At least one taxable benefit; one that is not.
    case imposable
    case nonImposable = "non_imposable"
    /// Of the taxable benefits, some bear contributions; none does.
    case contributions
    case sansContribution = "sans_contribution"
    case remboursements
    case sommeNegative = "somme_negative"
    case prelevementSource = "prelevement_source"
    /// He was told an amount, and another holds; none holds any more; he was told none.
    case corrige, annule, nouveau
    /// He declares more, or less, than he was told.
    case hausse, baisse
    /// Lines of his payments are behind it; what the extracts say is; values of the rules are.
    case lignes, donnees, regles

    /// The letters whose templates may name it.
    var letters: [LetterKind] {
        switch self {
        case .region, .courrier, .enLigne, .avantEcheance, .echeancePassee: LetterKind.allCases
        case .corrige, .annule, .nouveau, .hausse, .baisse, .lignes, .donnees, .regles: [.rectificatif]
        default: LetterKind.ofMoney
        }
    }
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
    /// The run's, as its manifest has it.
    case identite
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
    /// What reached his account, less what he gave back.
    case montantVerse = "montant_verse"
    /// The rates that were applied, in words.
    case taux
    /// What he was told to declare, and the run that said so.
    case ancienMontant = "ancien_montant"
    case ancienCalcul = "ancien_calcul"
    /// The amount now less that one, with its sign.
    case ecart
    /// Of the correction: 1 is the first.
    case numeroRectificatif = "numero_rectificatif"

    /// The letters whose templates may name it.
    var letters: [LetterKind] {
        switch self {
        case .organisme, .organismeComplet, .region, .millesime, .anneeSuivante, .dateArrete, .dateEmission, .identite,
            .numero, .civilite, .prenom, .nom:
            LetterKind.allCases
        case .ancienMontant, .ancienCalcul, .ecart, .numeroRectificatif: [.rectificatif]
        default: LetterKind.ofMoney
        }
    }
}
