import Domain

/// §3: a line of a committee's table of dependants. Empty conditions always hold.
public struct DependantRule: Sendable {
    public enum Category: String, Sendable, BitwiseCopyable, CaseIterable {
        case conjoint
        case aCharge = "a_charge"
        case majeurEtudes = "majeur_etudes"
        case handicape
        case residenceAlternee = "residence_alternee"
        case nonACharge = "non_a_charge"
        case aucune
    }

    /// A kind of tie to the agent (`lien` of the line).
    public enum Link: String, Sendable, CaseIterable {
        /// Spouse, concubin, pacs.
        case conjoint
        case enfant, autre
    }

    /// Its key in the table `ayants_droit`.
    public let line: Text
    public let category: Category
    /// Whom it is about; nil = anyone.
    public let link: Link?
    public let alternatingResidence: Bool?
    public let fiscalCharge: Bool?
    /// Age reached on 31/12/N at most this; nil = any.
    public let maxAge: Int?
    /// Holds also above `maxAge` where the disability rate reaches this (per cent).
    public let orDisabilityFrom: Int?
    /// Disability rate at least this (per cent).
    public let disabilityFrom: Int?
    /// `separe`, `divorce`…: the family situations of the dossier, empty = any.
    public let familySituations: [Text]
    /// Values of the line's own `situation` that exclude it (`plus_a_charge`).
    public let excludedSituations: [Text]

    public let offers: Bool
    public let benefits: Bool
    public let holidays: Bool
    public let studies: Bool
    /// Studies only up to this age; nil = as `studies` says at any age.
    public let studiesMaxAge: Int?
    /// Hundredths of a per cent.
    public let share: Int64

    public init(
        category: Category, link: Link?, alternatingResidence: Bool?, fiscalCharge: Bool?, maxAge: Int?,
        orDisabilityFrom: Int?, disabilityFrom: Int?, familySituations: [Text], excludedSituations: [Text],
        offers: Bool, benefits: Bool, holidays: Bool, studies: Bool, studiesMaxAge: Int?, share: Int64,
        line: Text = .empty
    ) {
        self.line = line
        self.category = category
        self.link = link
        self.alternatingResidence = alternatingResidence
        self.fiscalCharge = fiscalCharge
        self.maxAge = maxAge
        self.orDisabilityFrom = orDisabilityFrom
        self.disabilityFrom = disabilityFrom
        self.familySituations = familySituations
        self.excludedSituations = excludedSituations
        self.offers = offers
        self.benefits = benefits
        self.holidays = holidays
        self.studies = studies
        self.studiesMaxAge = studiesMaxAge
        self.share = share
    }
}

extension DependantRule {
    /// The same, known by its key in the table.
    func named(_ line: Text) -> DependantRule {
        DependantRule(
            category: category, link: link, alternatingResidence: alternatingResidence, fiscalCharge: fiscalCharge,
            maxAge: maxAge, orDisabilityFrom: orDisabilityFrom, disabilityFrom: disabilityFrom,
            familySituations: familySituations, excludedSituations: excludedSituations, offers: offers,
            benefits: benefits, holidays: holidays, studies: studies, studiesMaxAge: studiesMaxAge, share: share,
            line: line)
    }
}
