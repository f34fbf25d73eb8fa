import Decisions
import Domain
import RuleBook

/// One benefit of one agent (`declarations_detail.csv`).
public struct BenefitFigure: Sendable, BitwiseCopyable, Equatable {
    /// Index in `FigureNames.benefits`.
    public var prestation: UInt8
    public var isTaxable: Bool
    /// Movements.
    public var count: Int32
    public var brut: Cents
    public var contributions: Cents
    public var netImposable: Cents

    public init(
        prestation: UInt8, isTaxable: Bool, count: Int32, brut: Cents, contributions: Cents, netImposable: Cents
    ) {
        self.prestation = prestation
        self.isTaxable = isTaxable
        self.count = count
        self.brut = brut
        self.contributions = contributions
        self.netImposable = netImposable
    }
}

/// A request of studies (`etudes.csv`).
public struct StudyFigure: Sendable, BitwiseCopyable, Equatable {
    public let dossier: Text
    public let rang: UInt8
    public let status: StudyStatus
    /// Hundredths of a per cent.
    public let share: Int16
    public let motifs: StudyMotifs
    /// Negative = late.
    public let days: Int32

    public init(dossier: Text, rang: UInt8, status: StudyStatus, share: Int16, motifs: StudyMotifs, days: Int32) {
        self.dossier = dossier
        self.rang = rang
        self.status = status
        self.share = share
        self.motifs = motifs
        self.days = days
    }
}

/// A request of the C.O.G.O.H.R. (`demandes.csv`).
public struct RequestFigure: Sendable, BitwiseCopyable, Equatable {
    public let id: Text
    /// As outputs write them: `C01|C06:rib`.
    public let motifs: Text
    /// Index in `FigureNames.benefits`.
    public let prestation: UInt8
    public let status: RequestStatus
    /// In kind; 0 where none are given.
    public let nights: Int16
    /// Negative = late.
    public let days: Int32
    /// Negative = none is given.
    private let cents: Int64

    /// Only where `recevable`.
    public var amount: Cents? { cents < 0 ? nil : Cents(cents) }

    public init(
        id: Text, motifs: Text, prestation: UInt8, status: RequestStatus, nights: Int16, days: Int32, amount: Cents?
    ) {
        self.id = id
        self.motifs = motifs
        self.prestation = prestation
        self.status = status
        self.nights = nights
        self.days = days
        cents = amount?.value ?? -1
    }
}

/// A line of a counted dossier (`ayants_droit.csv`).
public struct DependantFigure: Sendable, BitwiseCopyable, Equatable {
    public let dossier: Text
    public let rang: UInt8
    public let category: DependantRule.Category
    public let rights: Rights
    /// Hundredths of a per cent.
    public let share: Int16

    public struct Rights: OptionSet, Sendable, BitwiseCopyable, Equatable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let offres = Rights(rawValue: 1)
        public static let prestations = Rights(rawValue: 2)
        public static let vacancesNoel = Rights(rawValue: 4)
        public static let etudes = Rights(rawValue: 8)

        public init(offers: Bool, benefits: Bool, holidays: Bool, studies: Bool) {
            self = []
            if offers { insert(.offres) }
            if benefits { insert(.prestations) }
            if holidays { insert(.vacancesNoel) }
            if studies { insert(.etudes) }
        }

        public var count: Int { rawValue.nonzeroBitCount }
    }

    public init(dossier: Text, rang: UInt8, category: DependantRule.Category, rights: Rights, share: Int16) {
        self.dossier = dossier
        self.rang = rang
        self.category = category
        self.rights = rights
        self.share = share
    }
}
