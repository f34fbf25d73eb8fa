import Decisions
import Domain
import LetterModel
import RuleBook

/// `avis/espace_agent.jsonl`: for each agent on the online space the content of his statement, one JSON object a line,
/// in the order of numbers (`Input/Schemas/avis/espace_agent.json` describes it).
public struct OnlineStatements: Sendable {
    let writer: LetterWriter
    /// Indices in `declarations`.
    public let declarations: [Int32]

    /// - Parameter held: agents who get nothing yet.
    public init(_ writer: LetterWriter, held: HeldBack) {
        self.writer = writer
        let d = writer.decisions
        declarations = d.declarations.indices.lazy
            .filter {
                let agent = d.declarations[$0].agent
                return !d.isByPost(Int(agent)) && !held.holds(agent)
            }.map { Int32($0) }
    }

    /// - Parameter declarations: those whose line is wanted.
    public init(_ writer: LetterWriter, declarations: [Int32]) {
        self.writer = writer
        self.declarations = declarations
    }

    /// The line of one of `declarations`.
    public func line(_ i: Int) -> String {
        let values = writer.values(Int(declarations[i]))
        let letter = writer.letter(values, recipient: [])
        return OnlineLetter(kind: .avis, words: values.words, letter: letter).line { json in
            json.integer("montant_a_declarer", values.declaration.montantADeclarer)
            json.object("totaux") { OnlineStatements.totals(values, &$0) }
            json.objects("versements", values.movements) { OnlineStatements.movement($0, values, &$1) }
            json.objects("prestations", values.details) { OnlineStatements.benefit($0, values, &$1) }
            json.objects("taux", values.applied) { OnlineStatements.rates($0, values, &$1) }
        }
    }

    private static func totals(_ values: StatementValues, _ total: inout JSONLine) {
        total.integer("nb_versements", Int64(values.declaration.taxable.count))
        sums(values.declaration.taxable, "brut_imposable", &total)
        total.cents("non_imposable", values.declaration.nonImposable)
        total.cents("remboursements", values.declaration.remboursements)
        total.cents("prelevement_source", values.declaration.prelevementSource)
        total.cents("montant_verse", values.paid)
    }

    private static func movement(_ movement: Movement, _ values: StatementValues, _ row: inout JSONLine) {
        row.string("date", movement.date.iso)
        row.string("nature", (movement.isRepayment ? NatureVersement.remboursement : .versement).rawValue)
        row.string(
            "prestation", values.words.decisions.rules.benefits[Int(movement.prestation)].code.description)
        row.cents("brut", movement.brut)
        row.cents("contributions", movement.contributions)
        row.cents("prelevement_source", movement.withheld)
        row.cents("montant_verse", movement.paid)
    }

    private static func benefit(_ detail: DeclarationDetail, _ values: StatementValues, _ row: inout JSONLine) {
        let benefit = values.words.decisions.rules.benefits[Int(detail.prestation)]
        row.string("prestation", benefit.code.description)
        row.string("libelle", benefit.label)
        row.integer("nb_versements", Int64(detail.sums.count))
        row.flag("imposable", benefit.isTaxable)
        sums(detail.sums, "brut", &row)
    }

    private static func rates(_ applied: AppliedRates, _ values: StatementValues, _ row: inout JSONLine) {
        let profile = values.words.decisions.rules.contributions.profiles[applied.profile]
        row.string("profil", profile.code.description)
        row.string("libelle", profile.label)
        row.hundredths("base", applied.rates.base)
        row.hundredths("csg_deductible", applied.rates.csgDeductible)
        row.hundredths("csg_non_deductible", applied.rates.csgNonDeductible)
        row.hundredths("crds", applied.rates.crds)
        row.hundredths("casa", applied.rates.casa)
    }

    private static func sums(_ sums: PaymentSums, _ gross: StaticString, _ json: inout JSONLine) {
        json.cents(gross, sums.brut)
        json.cents("csg_deductible", sums.csgDeductible)
        json.cents("csg_non_deductible", sums.csgNonDeductible)
        json.cents("crds", sums.crds)
        json.cents("casa", sums.casa)
        json.cents("net_imposable", sums.netImposable)
    }
}
