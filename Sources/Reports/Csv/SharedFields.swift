import Decisions
import Domain
import RuleBook

/// Fields that several tables show the same way.
extension CsvBuffer {
    mutating func organisme(_ droit: Droit, _ d: CampaignDecisions) {
        if let organisme = droit.organisme { text(d.rules.committees[Int(organisme)].code) } else { empty() }
    }

    mutating func region(_ droit: Droit, _ d: CampaignDecisions) {
        if let region = droit.region { text(d.rules.regions[Int(region)].code) } else { empty() }
    }

    /// T6.
    mutating func canal(_ agent: Int, _ d: CampaignDecisions) { literal(d.isByPost(agent) ? "courrier" : "en_ligne") }

    /// Rounded to the cent, for display only.
    mutating func quotient(_ quotient: QuotientFamilial?, _ committee: CommitteeRules) {
        cents(quotient?.displayed(months: committee.quotientMonths))
    }

    mutating func motifs(_ texts: MotifTexts, _ bits: UInt32) {
        texts.write(bits, &self)
    }
}

/// Codes of motifs joined by `|`, in code order.
struct MotifTexts: Sendable {
    private let codes: [[UInt8]]

    init<M: Motif>(_: M.Type) { codes = M.allCases.map { Array($0.code.utf8) } }

    func write(_ bits: UInt32, _ csv: inout CsvBuffer) {
        var bits = bits
        guard bits != 0 else { return csv.empty() }
        while bits != 0 {
            codes[bits.trailingZeroBitCount].withUnsafeBufferPointer { csv.field($0) }
            bits &= bits - 1
            if bits != 0 { csv.replaceSeparator(0x7C) }
        }
    }
}
