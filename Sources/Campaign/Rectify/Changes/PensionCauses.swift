import Decisions
import Domain
import Extracts
import Reports
import Workers

/// What is behind a payment that is the same line and bears other contributions: the lines that decide whether the agent
/// is retired, and which profile of pensions his payments follow (S7, T2), as the judges cite them.
struct PensionCauses {
    private let judged: Judged
    private let explainer: Explainer
    private static let rules: Set<String> = ["S7", "T2"]
    /// Codes of the profiles of pensions.
    private let pensions: Set<String>

    init(_ judged: Judged) {
        self.judged = judged
        let contributions = judged.rules.contributions
        pensions = Set(contributions.pension.map { contributions.profiles[$0].code.description })
        explainer = Explainer(judged.decisions, leftOut: judged.read.leftOutPayments)
    }

    /// The lines that are read now; and that there is none any more, where a pension decided and no retirement is known.
    ///
    /// - Parameter payments: of the agent, those recalculated among them.
    func causes(_ agent: Int32, _ payments: [RectificationCause]) -> [RectificationCause] {
        let recalculated = payments.filter { $0.change == .recalculee }
        guard agent >= 0, !recalculated.isEmpty else { return [] }
        // A pension at another rate: that he is retired was, and is, without a doubt.
        let isOtherRate = recalculated.allSatisfy { cause in
            [cause.before, cause.after].allSatisfy { $0.map { pensions.contains($0.profile) } ?? false }
        }
        let retirement = judged.decisions.extraits.retraite(of: Int(agent))
        var places = Set([retirement?.place].compactMap(\.self))
        if !isOtherRate {
            let steps = explainer.steps(of: Int(agent)).filter {
                $0.person == nil && PensionCauses.rules.contains($0.rule)
            }
            places.formUnion(steps.flatMap(\.lines).map(\.place))
        }
        let others = places.filter { judged.read.files[$0.file].table != .versements }.sorted()
        var causes = others.map(line)
        if retirement == nil {
            causes.append(RectificationCause(table: Table.retraites.rawValue, change: .retiree))
        }
        return causes
    }

    /// A line that is read now, of any table.
    func line(_ place: Place) -> RectificationCause {
        let counted = judged.read.lineNumbers(of: [place], Workers(count: 1)).first ?? 0
        let name = judged.read.name(of: place, counted: counted)
        return RectificationCause(
            table: judged.read.files[place.file].table.rawValue, change: .lue,
            after: .init(file: name.file, line: name.line))
    }
}
