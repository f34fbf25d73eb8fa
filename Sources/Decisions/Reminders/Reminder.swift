import Domain

/// What a reminder is about; in the order of the words as bytes, which is that of `relances.csv`.
public enum ReminderObject: String, CodedValue {
    case demande, dossier, etude, rang5
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// §7: an agent who could still be right by bringing a piece or a signature.
public struct Reminder: Sendable {
    /// What is missing, of the kind that the object has.
    public enum Lacking: Sendable {
        case rights(Motifs)
        case study(StudyMotifs)
        /// Index in `CampaignDecisions.requests`: its C06 and C11.
        case request(Int32)
    }

    public let agent: Int32
    public let object: ReminderObject
    /// Index of the dossier, of the line of `ayantsDroit`, or of the request, in the rows of `Extraits`.
    public let reference: Int32
    public let lacking: Lacking
    /// Later than the cut-off; nil where no source gives one.
    public let limit: Day?
}

extension Reminder {
    /// What is missing, by code.
    public func codes(_ decisions: CampaignDecisions) -> [String] {
        switch lacking {
        case .rights(let motifs): motifs.elements.map(\.code)
        case .study(let motifs): motifs.elements.map(\.code)
        case .request(let index):
            decisions.requests[Int(index)].motifCodes(decisions.rules, only: [.c06, .c11])
        }
    }

    /// Left after the cut-off; nil where there is no limit.
    public func days(from cutOff: Day) -> Int? { limit.map { $0 - cutOff } }
}
