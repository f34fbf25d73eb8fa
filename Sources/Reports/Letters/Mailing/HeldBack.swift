import Decisions
import Domain

/// Why an agent's letters are held back, on paper and online, in the order in which causes are told.
public enum HoldReason: UInt8, Sendable, CaseIterable {
    /// A payment line of his is rejected: his amount may be wrong.
    case rejectedPayment
    /// A-TEXTE, A-NUMERO-PROCHE on his own line of `agents`.
    case spoiledText, nearNumber
    /// A-ANNULATION on a payment of his.
    case otherAmountCancelled

    /// In `a_retenir.csv`.
    public var code: String {
        switch self {
        case .rejectedPayment: "versement_rejete"
        case .spoiledText: FindingCode.texte.code
        case .nearNumber: FindingCode.numeroProche.code
        case .otherAmountCancelled: FindingCode.annulation.code
        }
    }

    /// In a few French words.
    public var meaning: String {
        switch self {
        case .rejectedPayment: "Une ligne de versement est rejetée"
        case .spoiledText: FindingCode.texte.meaning
        case .nearNumber: FindingCode.numeroProche.meaning
        case .otherAmountCancelled: FindingCode.annulation.meaning
        }
    }

    static let pattern = {
        let one = "(\(allCases.map(\.code).joined(separator: "|")))"
        return "^\(one)(\\|\(one))*$"
    }()
}

/// Agents whose letters are held back until somebody looks (the catalogue, `a_retenir.csv`).
public struct HeldBack: Sendable {
    public struct Cause: Sendable {
        public let reason: HoldReason
        public let file: Text
        public let line: Int

        public init(_ reason: HoldReason, file: Text, line: Int) {
            self.reason = reason
            self.file = file
            self.line = line
        }
    }

    /// By agent, his causes in the order of reasons, then of lines.
    private let causes: [Int32: [Cause]]

    /// - Parameter found: in the order of lines.
    public init(_ found: [(agent: Int32, cause: Cause)]) {
        var causes: [Int32: [Cause]] = [:]
        for (agent, cause) in found { causes[agent, default: []].append(cause) }
        self.causes = causes.mapValues { own in
            HoldReason.allCases.flatMap { reason in own.filter { $0.reason == reason } }
        }
    }

    public func holds(_ agent: Int32) -> Bool { causes[agent] != nil }

    /// Each reason once, with the first of its lines.
    func reasons(_ agent: Int32) -> [Cause] {
        var seen = Set<HoldReason>()
        return (causes[agent] ?? []).filter { seen.insert($0.reason).inserted }
    }

    /// How many of some agents are held back for each reason; an agent with two is in both.
    public func counts(_ agents: [Int32]) -> [(reason: HoldReason, count: Int)] {
        let met = agents.flatMap { reasons($0).map(\.reason) }
        return HoldReason.allCases.map { reason in (reason, met.count { $0 == reason }) }.filter { $0.1 > 0 }
    }

    /// `avis/a_retenir.csv`, or beside the invitations where they are published apart.
    ///
    /// - Parameters:
    ///   - agents: those who would have had a letter, in their order.
    ///   - folder: of the mailing.
    public func table(_ agents: [Int32], _ decisions: CampaignDecisions, in folder: String) -> OutputTable {
        OutputTable(.aRetenir, as: "\(folder)/a_retenir", rows: agents.count) { i, csv in
            let reasons = reasons(agents[i])
            csv.numero(decisions.extraits.agents[Int(agents[i])].numero)
            csv.string(reasons.map(\.reason.code).joined(separator: "|"))
            csv.text(reasons[0].file)
            csv.integer(reasons[0].line)
        }
    }
}
