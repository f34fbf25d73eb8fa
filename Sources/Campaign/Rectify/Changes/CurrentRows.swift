import Decisions
import Domain
import Extracts
import Reports

/// What holds now, row by row as a publication would write it, to be held against what was issued.
struct CurrentRows: Sendable {
    let decisions: CampaignDecisions
    let declarations: OutputTable
    let details: OutputTable
    let taxAmounts: OutputTable
    let payments: PaymentListing
    private static let paymentColumns = PaymentLine.Columns(PaymentListing.table.columns)

    init(_ judged: Judged, _ desk: LetterDesk) {
        decisions = judged.decisions
        declarations = .declarations(judged.decisions)
        details = .declarationsDetail(judged.decisions)
        let addresses = desk.addresses
        taxAmounts = .taxAmounts(TaxStatements(judged.decisions) { addresses.address(at: $0) })
        payments = PaymentListing(judged.decisions, of: judged.read)
    }

    func numero(_ declaration: Int) -> Numero {
        decisions.extraits.agents[Int(decisions.declarations[declaration].agent)].numero
    }

    /// The agent of a number, and his declaration; -1 for either that is not there.
    func place(of numero: Numero) -> (agent: Int32, declaration: Int32) {
        guard let agent = decisions.agent(numero) else { return (-1, -1) }
        return (Int32(agent), Int32(decisions.declaration(of: agent) ?? -1))
    }

    /// Those of `declarations_detail.csv` of an agent.
    func detailRange(_ agent: Int32) -> Range<Int> {
        let details = decisions.details
        let first = details.firstIndex(notBefore: { $0.agent < agent })
        var end = first
        while end < details.count, details[end].agent == agent { end += 1 }
        return first..<end
    }

    func amounts(_ declaration: Int32) -> IssuedAmounts? {
        declaration < 0 ? nil : IssuedAmounts(decisions.declarations[Int(declaration)])
    }

    func lines(_ numero: Numero, _ agent: Int32) -> [PaymentLine] {
        guard let columns = CurrentRows.paymentColumns else { return [] }
        var csv = CsvBuffer(capacity: 1 << 12)
        _ = payments.write(numero, agent: agent < 0 ? nil : Int(agent), &csv)
        return PaymentLine.all(csv.bytes, columns)
    }
}

extension IssuedAmounts {
    init(_ declaration: Declaration) {
        self.init(netImposable: declaration.taxable.netImposable, euros: declaration.montantADeclarer)
    }
}
