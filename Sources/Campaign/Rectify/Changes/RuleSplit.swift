import Decisions
import Domain
import Publishing
import Reports
import RuleBook

/// What of a change comes from edited rules or another program, and what from the extracts: the extracts of now judged
/// under the rules of what was last issued.
struct RuleSplit: Sendable {
    /// Values of the rules that decide, and are no longer those last issued under.
    let changes: [ParameterChange]
    /// Another version of the program issued it.
    let isOtherProgram: Bool
    /// The extracts are those last issued from: what changes without rules is the program's.
    private let isSameExtracts: Bool
    /// Under the rules last issued under; nil where those are in force.
    private let carried: CampaignDecisions?

    /// - Throws: (3) rules that this version cannot read.
    init(_ last: IssuedChain.Link, _ judged: Judged, _ plan: RunPlan, _ progress: RunProgress) throws(RunError) {
        isOtherProgram = last.manifest.version != Version.number
        isSameExtracts = RuleSplit.extracts(last.manifest.inputs) == RuleSplit.extracts(judged.digests?.inputs ?? [])
        let texts = try PublishedFolder.rules(last.folder)
        let now = judged.files.rules.map { String(decoding: $0.bytes, as: UTF8.self) }
        guard texts.map(\.text).sorted() != now.sorted() else {
            changes = []
            carried = nil
            return
        }
        let issued: Rules
        do { issued = try RuleBook.load(files: texts).rules(for: plan.year) } catch {
            throw RunError(
                .refused,
                "Les règles de \(last.folder)/regles ne peuvent plus juger \(plan.year) avec cette version du programme :\n\(error)"
            )
        }
        guard issued.committees.map(\.code) == judged.rules.committees.map(\.code) else {
            throw RunError(
                .refused,
                "\(last.folder) suit les règles d'autres comités (\(issued.committees.map { "\($0.code)" }.joined(separator: ", "))) : ce n'est pas la publication de ces extraits."
            )
        }
        changes = issued.changes(to: judged.rules).filter { $0.printedIn == nil }
        guard !changes.isEmpty else {
            carried = nil
            return
        }
        var rejudging = try Rejudging.open(plan, progress)
        carried = rejudging.judge(issued)
        try rejudging.refuseChanged()
    }

    private static func extracts(_ inputs: [Manifest.Input]) -> [String: FileDigest] {
        Dictionary(
            inputs.filter { Rejudging.decides($0.path) }.map {
                ($0.path, $0.digest)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Rules or program are no longer those of the last issue.
    var isEdited: Bool { isOtherProgram || !changes.isEmpty }

    /// What the program changed cannot be told from what the extracts did.
    var isInseparable: Bool { isOtherProgram && !isSameExtracts }

    /// - Parameters:
    ///   - before: as last issued; nil: nothing.
    ///   - after: now.
    func split(_ numero: Numero, _ before: IssuedAmounts?, _ after: IssuedAmounts?) -> Rectification.Split {
        let nothing = IssuedAmounts(netImposable: .zero, euros: 0)
        let (old, new) = (before ?? nothing, after ?? nothing)
        var middle = new
        if let carried { middle = amounts(numero, carried) ?? nothing }
        let first = middle.minus(old)
        return Rectification.Split(
            corrige: isInseparable ? nil : isOtherProgram ? first : nothing,
            donnees: isOtherProgram && isSameExtracts ? nothing : first, regles: new.minus(middle))
    }

    private func amounts(_ numero: Numero, _ decisions: CampaignDecisions) -> IssuedAmounts? {
        decisions.agent(numero).flatMap(decisions.declaration).map { IssuedAmounts(decisions.declarations[$0]) }
    }
}

extension IssuedAmounts {
    func minus(_ other: IssuedAmounts) -> IssuedAmounts {
        IssuedAmounts(netImposable: netImposable - other.netImposable, euros: euros - other.euros)
    }
}
