import Domain

/// §6: how a request for one benefit is judged (Q1 to Q3).
public struct RequestRule: Sendable {
    public let deadline: Deadline
    public let amount: AmountRule
    /// C10: the variants known for it; empty = none asked.
    public let variants: [Variant]
    /// C12: a line of the dossier must be named.
    public let needsRang: Bool
    /// C03: the person's age on the day of the event must be under this.
    public let ageUnder: Int?
    /// C04: the disability rate must be over this (per cent).
    public let disabilityOver: Int?
    /// C05: only for agents of category `retraite` in N; nil = the rules say nothing of it, and anybody may ask.
    public let retiredOnly: Bool?
    /// C09: the source speaks of a ceiling and gives none.
    public let ceilingUnknown: Bool
    /// The ceiling of a share of the price (13, 14), once a source gives it; nil = none known.
    public let shareCeiling: Cents?
    /// Q2: every one of these.
    public let pieces: [RequiredPiece]
    /// What the family pays itself, by variant (10-1): told to the officer, never paid out.
    public let familyPrices: [ScaleLine]
    /// `A-DEMANDE-DOUBLE`: of which only one is expected a year; nil = none such.
    public let yearly: YearlyRequest?
    /// `A-DEMANDE-INVRAISEMBLABLE`: a `quantite` above this; nil = the column has no effect here.
    public let mostQuantity: Int?
    /// Asked for before its event (5, 6, 9, 10-1): an event after `date_complet` is nothing to look at.
    public let isAskedBefore: Bool
    /// C13: which day must be the agent's.
    public let entitledDay: EntitledDay
    /// Q1: its deadline is one of `delais_particuliers`.
    public let hasOwnDeadline: Bool

    public init(
        deadline: Deadline, amount: AmountRule, variants: [Variant], needsRang: Bool, ageUnder: Int?,
        disabilityOver: Int?, retiredOnly: Bool?, ceilingUnknown: Bool, pieces: [RequiredPiece],
        shareCeiling: Cents? = nil, familyPrices: [ScaleLine] = [], yearly: YearlyRequest? = nil,
        mostQuantity: Int? = nil, isAskedBefore: Bool = false, entitledDay: EntitledDay = .evenement,
        hasOwnDeadline: Bool = false
    ) {
        self.deadline = deadline
        self.amount = amount
        self.variants = variants
        self.needsRang = needsRang
        self.ageUnder = ageUnder
        self.disabilityOver = disabilityOver
        self.retiredOnly = retiredOnly
        self.ceilingUnknown = ceilingUnknown
        self.pieces = pieces
        self.shareCeiling = shareCeiling
        self.familyPrices = familyPrices
        self.yearly = yearly
        self.mostQuantity = mostQuantity
        self.isAskedBefore = isAskedBefore
        self.entitledDay = entitledDay
        self.hasOwnDeadline = hasOwnDeadline
    }
}

/// Whose second request of a year for one benefit is looked at.
public enum YearlyRequest: String, Sendable, CaseIterable { case enfant, agent }

/// C13: the day of the event, or the day before it (17: the agent's own death ends his rights).
public enum EntitledDay: String, Sendable, CaseIterable {
    case evenement
    case veille
}

/// What holds for every request of a committee.
public struct RequestReadings: Sendable {
    /// C13: an event of N must fall on a day that is the agent's.
    public let needsEntitledDay: Bool
    /// Q2: a piece, and the one that replaces it where the agent is of category `retraite`.
    public let pieceOfRetired: PieceSubstitute?
    /// O9, `A-NON-REPONSE`: index in `Rules.pieces` of the one that says that a benefit looks at resources.
    public let resourcesPiece: Int?

    public init(
        needsEntitledDay: Bool = false, pieceOfRetired: PieceSubstitute? = nil, resourcesPiece: Int? = nil
    ) {
        self.needsEntitledDay = needsEntitledDay
        self.pieceOfRetired = pieceOfRetired
        self.resourcesPiece = resourcesPiece
    }
}

/// Indices in `Rules.pieces`.
public struct PieceSubstitute: Sendable {
    public let piece: Int
    public let substitute: Int

    public init(piece: Int, substitute: Int) {
        self.piece = piece
        self.substitute = substitute
    }
}

/// Q1: by when a file must be complete.
public enum Deadline: Sendable, Equatable {
    /// The last day of the n-th month after that of the event.
    case endOfMonth(Int)
    /// The same day n years later, included; 29 February → 28 February.
    case sameDay(years: Int)
}

/// Q3: what is paid. Amounts in cents.
public enum AmountRule: Sendable, Equatable {
    /// An amount, times `quantite` if `perUnit`; cut at `maxUnits` per child and year of the event (benefit 8).
    case flat(Cents, perUnit: Bool, maxUnits: Int?)
    /// The first line whose variant and age fit.
    case scale([ScaleLine])
    /// Nights, in kind.
    case inKind(nights: Int)
    /// What the family paid, up to a ceiling (times `quantite` if `perUnit`).
    case priceUpTo(Cents, perUnit: Bool)
    /// A share of the price paid, hundredths of a per cent, rounded to the cent.
    case shareOfPrice(Int64)
    /// As granted, between two bounds.
    case granted(from: Cents, to: Cents)
}

public struct ScaleLine: Sendable, Equatable {
    public let variant: Variant?
    /// Age on the day of the event under this; nil = any.
    public let ageUnder: Int?
    public let amount: Cents

    public init(variant: Variant?, ageUnder: Int?, amount: Cents) {
        self.variant = variant
        self.ageUnder = ageUnder
        self.amount = amount
    }
}

/// Q2: one line of the form's list of pieces.
public struct RequiredPiece: Sendable {
    /// One group suffices; all pieces of a group are needed. Indices in `Rules.pieces`.
    public let alternatives: [[Int]]
    /// When it is asked for.
    public let condition: Condition
    /// The last alternative counts only above this disability rate (per cent), where the rate is known; nil = always.
    public let lastAboveRate: Int?

    public enum Condition: Sendable, Equatable {
        case always
        /// The child reaches this age on 31 December of the event's year.
        case childFromAge(Int)
        /// The child is at school: `situation` = `scolaire`, or `niveau_etudes` given.
        case childAtSchool
    }

    public init(alternatives: [[Int]], condition: Condition, lastAboveRate: Int? = nil) {
        self.alternatives = alternatives
        self.condition = condition
        self.lastAboveRate = lastAboveRate
    }
}
