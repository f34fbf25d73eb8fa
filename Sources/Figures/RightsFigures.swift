import Decisions
import Domain

/// What an agent's rights are in one judging, as `droits.csv`, `dossiers_papier.csv` and `registre.csv` tell them.
public struct RightsFigures: Sendable, BitwiseCopyable, Equatable {
    public var motifs: Motifs = []
    public var verdict = Verdict.nonOuverts
    public var fondement = Fondement.aucun
    public var categorie = Categorie.sansSituation
    public var participation = ParticipationVacances.aucune
    /// Index in `FigureNames.committees`, `FigureNames.none` for `sans_situation`.
    public var organisme = FigureNames.none
    /// Index in `FigureNames.regions`, `FigureNames.none` for `sans_situation`.
    public var region = FigureNames.none
    /// 0 where the renewal does not open.
    public var rang: UInt8 = 0
    public var flags: Flags = []
    /// Open days of either volet.
    public var days: Int16 = 0
    /// O7, hundredths of a per cent.
    public var share: Int16 = 0
    /// A year; 0 where the register knows none.
    public var lastDossier: Int16 = 0
    public var ouverture = FigureDay.none
    public var fermeture = FigureDay.none
    public var avantages = FigureDay.none

    public struct Flags: OptionSet, Sendable, BitwiseCopyable, Equatable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// O10.
        public static let droitMaladie = Flags(rawValue: 1)
        /// O3: invited to constitute a dossier.
        public static let invitation = Flags(rawValue: 2)
        /// O11: a paper dossier goes to his home.
        public static let dossierPapier = Flags(rawValue: 4)
        /// He is in the register that the campaign leaves.
        public static let registre = Flags(rawValue: 8)
    }

    public init() {}
}

/// A day, or none, in four bytes: records hold millions of these.
public struct FigureDay: Sendable, BitwiseCopyable, Equatable {
    private let number: Int32

    public init(_ day: Day?) { number = day?.number ?? .min }

    public static let none = FigureDay(nil)

    public var day: Day? { number == .min ? nil : Day(number: number) }

    /// The same day of the year, as many years after the campaign: what a figure of another year is compared with.
    func isSame(as other: FigureDay, yearsLater: Int) -> Bool {
        guard let day, let next = other.day else { return self == other }
        let (a, b) = (day.components, next.components)
        return a.year + yearsLater == b.year && a.month == b.month && a.day == b.day
    }
}
