import Domain

/// The chapters of an explanation, in their order.
public enum Chapter: Int, Sendable, CaseIterable, Comparable {
    /// Who he is.
    case identity
    /// §1, day by day.
    case situation
    /// §2: which dossier.
    case dossiers
    /// §2: rights, renewal, shares.
    case rights
    case dependants, studies
    /// Each payment, then the sums.
    case payments, declarations
    case requests
    /// Reminders, invitation, paper dossier, register.
    case followUp
    /// Findings on his lines; lines that count for nothing.
    case findings

    public static func < (a: Chapter, b: Chapter) -> Bool { a.rawValue < b.rawValue }
}

/// What a step is about.
public struct Subject: Sendable, Equatable {
    public enum Thing: Sendable, Equatable {
        case agent
        /// Index in `Extraits.etablissements`.
        case establishment(Int32)
        /// Index in `Extraits.dossiers.rows`.
        case dossier(Int32)
        /// Index in `Extraits.ayantsDroit.rows`.
        case child(Int32)
        /// Index in `Extraits.versements.rows`.
        case payment(Int)
        /// Index in `Rules.benefits`.
        case benefit(Int)
        /// Index in `Extraits.demandes.rows`.
        case request(Int32)
        /// A line that was not accepted, or a finding.
        case line(Place)
    }

    public let chapter: Chapter
    public let thing: Thing

    public init(_ chapter: Chapter, _ thing: Thing = .agent) {
        self.chapter = chapter
        self.thing = thing
    }
}
