import Domain
import RuleBook
import Testing

@testable import TestSupport

/// §3, both tables line by line.
struct DependantValuesTests {
    private func line(_ d: DependantRule) -> String {
        var conditions: [String] = []
        if let link = d.link { conditions.append(link.rawValue) }
        if let alternating = d.alternatingResidence { conditions.append(alternating ? "alternée" : "non alternée") }
        if let charge = d.fiscalCharge { conditions.append(charge ? "à charge" : "non à charge") }
        if let age = d.maxAge { conditions.append("≤ \(age)") }
        if let rate = d.orDisabilityFrom { conditions.append("ou ≥ \(rate) %") }
        if let rate = d.disabilityFrom { conditions.append("≥ \(rate) %") }
        conditions += d.familySituations.map(\.description) + d.excludedSituations.map { "sauf \($0)" }
        let rights = [d.offers, d.benefits, d.holidays, d.studies].map { $0 ? "O" : "N" }.joined()
        let studies = d.studiesMaxAge.map { " (études ≤ \($0))" } ?? ""
        return "\(d.category.rawValue): \(conditions.joined(separator: ", ")) -> \(rights)\(studies) \(d.share / 100)"
    }

    @Test func cgos() throws {
        #expect(
            try RuleFolder.shippedRules(for: 2023).committees[0].dependants.map(line) == [
                "conjoint: conjoint -> OOON 100",
                "residence_alternee: enfant, alternée, à charge, ≤ 20, ou ≥ 80 % -> OOOO (études ≤ 25) 50",
                "a_charge: enfant, à charge, ≤ 20 -> OOOO 100",
                "handicape: enfant, à charge, ≥ 80 % -> OOOO (études ≤ 25) 100",
                "majeur_etudes: enfant, alternée, à charge, ≤ 25 -> NNNO 50",
                "majeur_etudes: enfant, à charge, ≤ 25 -> NNNO 100",
                "non_a_charge: enfant, non à charge, ≤ 20, separe, divorce -> ONON 100",
                "aucune:  -> NNNN 0",
            ])
    }

    @Test func cogohr() throws {
        #expect(
            try RuleFolder.shippedRules(for: 2023).committees[1].dependants.map(line) == [
                "conjoint: conjoint -> OOON 100",
                "a_charge: enfant, à charge, sauf plus_a_charge -> OOON 100",
                "a_charge: autre, à charge, sauf plus_a_charge -> OOON 100",
                "aucune:  -> NNNN 0",
            ])
    }
}
