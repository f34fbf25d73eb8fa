import Decisions
import Domain
import RuleBook
import Testing

@testable import TestSupport

/// What must hold of sums, requests and quotients.
struct MoneyProperties {
    static let outcomes = RightsProperties.outcomes

    @Test("sums of details = declarations; nothing is lost of what counts", arguments: outcomes.indices)
    func sums(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        let details = Dictionary(grouping: decisions.details, by: \.agent)
        let declarations = Dictionary(uniqueKeysWithValues: decisions.declarations.map { ($0.agent, $0) })
        #expect(Set(details.keys) == Set(declarations.keys))
        for agent in decisions.extraits.agents.indices {
            let counted = decisions.extraits.versements[agent].filter { !$0.isCancelled }
            guard let line = declarations[Int32(agent)] else {
                #expect(counted.isEmpty)
                continue
            }
            var taxable = PaymentSums()
            var rest = Cents.zero
            for detail in details[Int32(agent)] ?? [] {
                if decisions.rules.benefits[Int(detail.prestation)].isTaxable {
                    taxable.add(detail.sums)
                } else {
                    taxable.count += detail.sums.count
                    rest += detail.sums.brut
                    #expect(
                        [
                            detail.sums.csgDeductible, detail.sums.csgNonDeductible, detail.sums.crds, detail.sums.casa,
                            detail.sums.netImposable,
                        ].allSatisfy { $0 == .zero })
                }
            }
            #expect(line.taxable == taxable && line.nonImposable == rest)
            #expect(line.taxable.count == counted.count)
            let signed = counted.reduce(Int64(0)) {
                $0 + ($1.nature == .remboursement ? -$1.brut.value : $1.brut.value)
            }
            #expect(line.taxable.brut.value + line.nonImposable.value == signed)
            #expect(line.taxable.netImposable == line.taxable.brut - line.taxable.csgDeductible)
            let isFair = 2 * (line.montantADeclarer * 100 - line.taxable.netImposable.value).magnitude <= 100
            #expect(line.taxable.netImposable < .zero ? line.montantADeclarer == 0 : isFair)
        }
    }

    /// One payment alone: each contribution has the sign of the payment, and is no more than the gross.
    @Test("the sign of each contribution", arguments: Depth.seeds(2))
    func signs(_ seed: UInt64) {
        var facts = Population.of(600, seed: seed)
        var seen: Set<String> = []
        facts.lignesVersement.removeAll { !seen.insert($0.agent).inserted }
        let decisions = Outcome(facts).decisions
        for line in decisions.details {
            let repaid = line.sums.brut < .zero
            for value in [
                line.sums.csgDeductible, line.sums.csgNonDeductible, line.sums.crds, line.sums.casa,
                line.sums.netImposable,
            ] {
                #expect(repaid ? value <= .zero && value >= line.sums.brut : value >= .zero && value <= line.sums.brut)
            }
        }
        #expect(
            decisions.details.contains { $0.sums.brut < .zero } && decisions.details.contains { $0.sums.casa != .zero })
    }

    @Test("every request has one statut, that of its motifs", arguments: outcomes.indices)
    func requests(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        let rows = decisions.extraits.demandes.rows
        #expect(decisions.requests.map { Int($0.request) } == Array(rows.indices))
        for line in decisions.requests {
            let request = rows[Int(line.request)]
            let rule = decisions.rules.benefits[Int(request.prestation)].request!
            let refused = !line.motifs.isDisjoint(with: [.c02, .c03, .c04, .c05, .c07, .c10, .c12, .c13])
            let late = line.motifs.contains(.c01)
            let incomplete = !line.motifs.isDisjoint(with: [.c06, .c11])
            let expected: RequestStatus =
                refused
                ? .refusee
                : late
                    ? .horsDelai
                    : incomplete
                        ? .incomplete
                        : isGranted(rule.amount) && request.montantAccorde == nil ? .aFixer : .recevable
            #expect(line.status == expected, "\(request.id)")
            #expect(late == (line.days < 0), "\(request.id)")
            #expect(line.motifs.contains(.c06) == (!line.missingPieces.isEmpty || line.priceMissing), "\(request.id)")
            #expect(line.motifs.contains(.c11) == (request.dateComplet == nil), "\(request.id)")
            #expect((line.amount != nil || line.nights != nil) == (line.status == .recevable), "\(request.id)")
            #expect(!line.motifs.contains(.c08) || line.status == .recevable, "\(request.id)")
            if let amount = line.amount { #expect(amount >= .zero, "\(request.id)") }
        }
    }

    @Test("every statut and motif of requests is met") func variety() {
        let requests = Self.outcomes.flatMap(\.decisions.requests)
        for status in RequestStatus.allCases { #expect(requests.contains { $0.status == status }, "\(status)") }
        for motif in MotifDemandes.allCases {
            #expect(requests.contains { $0.motifs.contains(motif) }, "\(motif)")
        }
        let studies = Self.outcomes.flatMap(\.decisions.studies)
        for status in StudyStatus.allCases { #expect(studies.contains { $0.status == status }, "\(status)") }
        for motif in MotifEtudes.allCases {
            #expect(studies.contains { $0.motifs.contains(motif) }, "\(motif)")
        }
    }

    private func isGranted(_ rule: AmountRule) -> Bool { if case .granted = rule { true } else { false } }

    @Test("8: never more than 11 months (770 €) per child and year", arguments: outcomes.indices)
    func months(_ run: Int) {
        let decisions = Self.outcomes[run].decisions
        var paid: [String: Int64] = [:]
        for line in decisions.requests {
            let request = decisions.extraits.demandes.rows[Int(line.request)]
            guard decisions.rules.benefits[Int(request.prestation)].code.description == "8", let amount = line.amount
            else { continue }
            let child = decisions.extraits.ayantsDroit.rows[Int(line.line!)]
            let identity = child.identite < 0 ? "line \(line.line!)" : "child \(child.identite)"
            paid["\(identity) \(request.dateEvenement.year)", default: 0] += amount.value
            #expect(amount.value % 7_000 == 0)
        }
        #expect(paid.values.allSatisfy { $0 <= 77_000 })
    }

    @Test("every study request has the statut of its motifs", arguments: outcomes.indices)
    func studies(_ run: Int) {
        for line in Self.outcomes[run].decisions.studies {
            // E04 and E06 refuse or not, by what stands beside them.
            let refused = !line.motifs.isDisjoint(with: [.e02, .e03, .e05, .e11])
            let mayRefuse = !line.motifs.isDisjoint(with: [.e04, .e06])
            let lacking = !line.motifs.isDisjoint(with: [.e04, .e07, .e08, .e09, .e10])
            let otherwise: StudyStatus =
                line.motifs.contains(.e01) ? .horsDelai : lacking ? .incomplete : .retenue
            #expect(line.status == (refused ? .refusee : otherwise) || (mayRefuse && line.status == .refusee))
            #expect(line.status != .retenue || line.motifs.isEmpty)
            #expect(line.motifs.contains(.e01) == (line.days < 0))
            #expect(line.motifs.contains(.e08) == (line.quotient == nil))
        }
    }

    /// QF ≤ P ⇔ ressources ≤ P × parts × 12, in whole numbers: on the edge, one cent under and one above.
    @Test("the boundary of the QF is exact", arguments: Depth.seeds(2))
    func quotients(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<2_000 {
            let (ceiling, parts) = (dice.cents(1...500_000), dice.cents(1...1_000).value)
            // Hundredths of a part: the product is divisible by 100 or not.
            let edge = ceiling.value * parts * 12 / 100
            let isWhole = ceiling.value * parts * 12 % 100 == 0
            let at = try #require(QuotientFamilial(ressources: Cents(edge), parts: parts))
            let above = try #require(QuotientFamilial(ressources: Cents(edge + 1), parts: parts))
            #expect(at.isAtMost(ceiling, months: 12) && !above.isAtMost(ceiling, months: 12))
            #expect(at.isUnder(ceiling, months: 12) == !isWhole)
        }
    }
}
