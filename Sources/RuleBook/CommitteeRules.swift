import Domain

/// What one committee decides: rules O1 to O11, §3 and §4 of domain.md. One rule file each.
public final class CommitteeRules: Sendable {
    /// Value of the column `organisme`, e.g. `cgos`.
    public let code: Text
    /// e.g. `C.G.O.S.`
    public let name: String
    /// e.g. `Comité de Gestion des Œuvres Sociales des établissements hospitaliers publics`.
    public let fullName: String

    /// O1 (reading): rights run from the day the dossier is complete, or from the day it was constituted.
    public let opensFrom: OpeningDay
    /// O9: a dossier opens only if signed by the agent and the local correspondent.
    public let needsSignatures: Bool
    /// O9: a refusal of information bars the dossier.
    public let refusalBars: Bool
    /// Months that divide the year's resources in the QF.
    public let quotientMonths: Int64
    /// O3; nil = no automatic renewal.
    public let renewal: RenewalRule?
    /// O5: last day of the offers "Avantages"; nil = none.
    public let avantages: AvantagesRule?
    /// O7: share of benefits of retired agents by years of service; empty = 100 % for all.
    public let serviceBands: [ServiceBand]
    /// O8: ceiling of the full share of holiday offers; nil = no share.
    public let holidayShare: HolidayShareRule?
    /// O10: membership alone gives the sickness benefit.
    public let sicknessWithoutDossier: Bool
    /// O11: a paper dossier goes home each December.
    public let sendsPaperDossiers: Bool
    /// §3: the first line that fits.
    public let dependants: [DependantRule]
    /// §4; nil = no such benefit.
    public let studies: StudiesRules?
    /// End of the form [R]: pieces asked for whatever the benefit, by family situation.
    public let generalPieces: [GeneralPieces]
    /// Notes of the form that no rule can judge (no data for them): shown to the officer.
    public let reminders: [String]
    /// §6: what holds for every request.
    public let requests: RequestReadings
    /// T6: its agents find their papers on an online space; `false` = everything goes by post.
    public let hasOnlineSpace: Bool

    public init(
        code: Text, name: String, fullName: String, opensFrom: OpeningDay, needsSignatures: Bool, refusalBars: Bool,
        quotientMonths: Int64, renewal: RenewalRule?, avantages: AvantagesRule?, serviceBands: [ServiceBand],
        holidayShare: HolidayShareRule?, sicknessWithoutDossier: Bool, sendsPaperDossiers: Bool,
        dependants: [DependantRule], studies: StudiesRules?, generalPieces: [GeneralPieces],
        reminders: [String] = [], requests: RequestReadings = RequestReadings(), hasOnlineSpace: Bool = true
    ) {
        self.code = code
        self.name = name
        self.fullName = fullName
        self.opensFrom = opensFrom
        self.needsSignatures = needsSignatures
        self.refusalBars = refusalBars
        self.quotientMonths = quotientMonths
        self.renewal = renewal
        self.avantages = avantages
        self.serviceBands = serviceBands
        self.holidayShare = holidayShare
        self.sicknessWithoutDossier = sicknessWithoutDossier
        self.sendsPaperDossiers = sendsPaperDossiers
        self.dependants = dependants
        self.studies = studies
        self.generalPieces = generalPieces
        self.reminders = reminders
        self.requests = requests
        self.hasOnlineSpace = hasOnlineSpace
    }
}

/// O1.
public enum OpeningDay: String, Sendable, CaseIterable {
    case dateComplet = "date_complet"
    case dateConstitution = "date_constitution"
}

/// O3: rang = N − max(`countedFrom`, liquidation year, last dossier); 1…`maxYears` opens.
public struct RenewalRule: Sendable {
    /// 2021: the renewal exists since the year after.
    public let countedFrom: Int
    /// 5; an agent in that last rang is invited to constitute a dossier.
    public let maxYears: Int

    public init(countedFrom: Int, maxYears: Int) {
        self.countedFrom = countedFrom
        self.maxYears = maxYears
    }
}

/// O5: to that day of N+1, if the last open day is 31/12/N.
public struct AvantagesRule: Sendable {
    public let month: Int
    public let day: Int

    public init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }
}

/// O7: one band of years of service; `from` is its lower edge.
public struct ServiceBand: Sendable {
    /// Hundredths of a year.
    public let from: Int64
    /// `false`: exactly `from` years still belong to the band below.
    public let includesFrom: Bool
    /// Hundredths of a per cent.
    public let share: Int64

    public init(from: Int64, includesFrom: Bool, share: Int64) {
        self.from = from
        self.includesFrom = includesFrom
        self.share = share
    }
}

/// O8.
public struct HolidayShareRule: Sendable {
    /// Cents per month.
    public let ceiling: Cents
    /// A QF of exactly the ceiling has the full share.
    public let ceilingIncluded: Bool

    public init(ceiling: Cents, ceilingIncluded: Bool) {
        self.ceiling = ceiling
        self.ceilingIncluded = ceilingIncluded
    }
}

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

    public let category: Category
    /// `true` spouse lines only, `false` children only, nil any.
    public let spouse: Bool?
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
        category: Category, spouse: Bool?, alternatingResidence: Bool?, fiscalCharge: Bool?, maxAge: Int?,
        orDisabilityFrom: Int?, disabilityFrom: Int?, familySituations: [Text], excludedSituations: [Text],
        offers: Bool, benefits: Bool, holidays: Bool, studies: Bool, studiesMaxAge: Int?, share: Int64
    ) {
        self.category = category
        self.spouse = spouse
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

/// §4: Études-éducation-formation.
public struct StudiesRules: Sendable {
    /// ET1: day and month of N, that day included.
    public let deadlineMonth: Int
    public let deadlineDay: Int
    /// ET1 (reading): `true` = the pieces must be there by the deadline too.
    public let piecesByDeadline: Bool
    /// ET3: `primaire`, `secondaire`, `superieur`.
    public let levels: [Text]
    /// ET4: cents per month; the ceiling itself is in.
    public let ceiling: Cents
    /// ET5 (reading): certificate from this age, reached on 31/12/N.
    public let certificateFromAge: Int
    /// ET5 (reading): levels that ask for a certificate at any age (`superieur`).
    public let certificateLevels: [Text]
    /// ET2, E03: age reached on 31/12/N under this (26), and in alternating residence under that (21).
    public let ageUnder: Int
    public let ageUnderInAlternatingResidence: Int

    public init(
        deadlineMonth: Int, deadlineDay: Int, piecesByDeadline: Bool, levels: [Text], ceiling: Cents,
        certificateFromAge: Int, certificateLevels: [Text], ageUnder: Int = 26,
        ageUnderInAlternatingResidence: Int = 21
    ) {
        self.deadlineMonth = deadlineMonth
        self.deadlineDay = deadlineDay
        self.piecesByDeadline = piecesByDeadline
        self.levels = levels
        self.ceiling = ceiling
        self.certificateFromAge = certificateFromAge
        self.certificateLevels = certificateLevels
        self.ageUnder = ageUnder
        self.ageUnderInAlternatingResidence = ageUnderInAlternatingResidence
    }
}

/// Pieces asked for by a family situation, whatever the benefit.
public struct GeneralPieces: Sendable {
    public let familySituation: Text
    /// Indices in `Rules.pieces`, all required.
    public let pieces: [Int]

    public init(familySituation: Text, pieces: [Int]) {
        self.familySituation = familySituation
        self.pieces = pieces
    }
}
