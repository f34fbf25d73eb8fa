import Decisions
import Domain
import LetterModel
import RuleBook

/// `avis/espace_agent.jsonl`: for each agent on the online space the content of his statement, one JSON object a line,
/// in the order of numbers (`Input/Schemas/avis/espace_agent.json` describes it). No address, no NIR.
public struct OnlineStatements: Sendable {
    /// Of the shape of a line.
    static let format: Int64 = 1

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

    /// The lines of a range of `declarations`, each with its line end.
    public func lines(_ range: Range<Int>) -> String {
        var text = ""
        for i in range {
            text += line(Int(declarations[i]))
            text += "\n"
        }
        return text
    }

    func line(_ declaration: Int) -> String {
        let values = writer.values(declaration)
        let words = values.words
        let rules = words.decisions.rules
        let letter = writer.statement(declaration, recipient: [])
        var json = JSONLine()
        json.integer("format", OnlineStatements.format)
        json.string("numero", words.record.numero.description)
        json.integer("millesime", Int64(words.decisions.millesime))
        json.string("date_arrete", words.decisions.cutOff.iso)
        json.string("organisme", words.droit.organisme.map { rules.committees[Int($0)].code.description })
        json.string("region", words.droit.region.map { rules.regions[Int($0)].code.description })
        json.string("objet", letter.subject.plain)
        json.integer("montant_a_declarer", values.declaration.montantADeclarer)
        json.object("totaux") { total in
            total.integer("nb_versements", Int64(values.declaration.taxable.count))
            OnlineStatements.sums(values.declaration.taxable, "brut_imposable", &total)
            total.cents("non_imposable", values.declaration.nonImposable)
            total.cents("remboursements", values.declaration.remboursements)
            total.cents("prelevement_source", values.declaration.prelevementSource)
        }
        json.objects("prestations", values.details) { detail, row in
            let benefit = rules.benefits[Int(detail.prestation)]
            row.string("prestation", benefit.code.description)
            row.string("libelle", benefit.label)
            row.integer("nb_versements", Int64(detail.sums.count))
            row.flag("imposable", benefit.isTaxable)
            OnlineStatements.sums(detail.sums, "brut", &row)
        }
        json.objects("taux", words.decisions.appliedRates(words.agent)) { applied, row in
            let profile = rules.contributions.profiles[applied.profile]
            row.string("profil", profile.code.description)
            row.string("libelle", profile.label)
            row.hundredths("base", applied.rates.base)
            row.hundredths("csg_deductible", applied.rates.csgDeductible)
            row.hundredths("csg_non_deductible", applied.rates.csgNonDeductible)
            row.hundredths("crds", applied.rates.crds)
            row.hundredths("casa", applied.rates.casa)
        }
        json.strings("texte", OnlineStatements.paragraphs(letter))
        json.end()
        return json.text
    }

    /// The words of the letter, in the order of the page; the amount in large stands beside its caption.
    private static func paragraphs(_ letter: Letter) -> [String] {
        letter.blocks.compactMap { block in
            switch block {
            case .paragraph(let paragraph): paragraph.plain
            case .highlight(let caption, let figure): figure.map { "\(caption.plain)\u{A0}: \($0)" } ?? caption.plain
            case .table: nil
            }
        }
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
