import Decisions
import Domain
import RuleBook

/// What the manifest counts of the nation and of each region beside what the next campaign is compared with: all that
/// the page of the run shows of them. Money in cents, `montant_a_declarer` in whole euros.
public enum PlaceCounts {
    public static func all(_ index: RegionalIndex, _ rules: Rules) -> [String: Int64] {
        var all = counts(.national, index.national)
        for part in index.regions {
            all.merge(counts(.region(code: part.code), part.figures)) { first, _ in first }
        }
        for (i, committee) in rules.committees.enumerated() {
            let benefits = rules.benefits.indices.filter { rules.benefits[$0].committee == i }
            let place = "comite.\(committee.code)."
            all[place + "agents"] = Int64(index.national.byCommittee[i])
            all[place + "brut"] = sum(index.national.brutByBenefit, benefits)
            all[place + "net_imposable"] = sum(index.national.netByBenefit, benefits)
        }
        for (i, benefit) in rules.benefits.enumerated() where index.national.brutByBenefit[i] != 0 {
            all["prestation.\(benefit.code).brut"] = Int64(index.national.brutByBenefit[i])
            all["prestation.\(benefit.code).net_imposable"] = Int64(index.national.netByBenefit[i])
        }
        return all
    }

    private static func sum(_ values: [Int], _ indices: [Int]) -> Int64 {
        Int64(indices.reduce(0) { $0 + values[$1] })
    }

    private static func counts(_ place: EarlierFigures.Place, _ f: RegionFigures) -> [String: Int64] {
        var counts: [String: Int] = [
            "etudes": f.studies, "demandes": f.requests, "demandes.montant": f.requestCents, "relances": f.reminders,
            "declarants": f.declarations, "brut": f.brutImposable + f.nonImposable, "brut_imposable": f.brutImposable,
            "csg_deductible": f.csgDeductible,
            "csg_non_deductible": f.csgNonDeductible, "crds": f.crds, "casa": f.casa,
            "net_imposable": f.netImposable, "montant_a_declarer": f.declaredEuros, "non_imposable": f.nonImposable,
            "remboursements": f.remboursements, "prelevement_source": f.prelevementSource,
        ]
        for verdict in Verdict.allCases { counts["droits.\(verdict.rawValue)"] = f.count(verdict) }
        for status in RequestStatus.allCases { counts["demandes.\(status.rawValue)"] = f.count(status) }
        for one in FindingClass.allCases { counts["constats.\(one.rawValue)"] = f.count(one) }
        for code in FindingCode.allCases where f.count(code) > 0 { counts["constats.\(code.code)"] = f.count(code) }
        return Dictionary(uniqueKeysWithValues: counts.map { (place.key + $0.key, Int64($0.value)) })
    }
}
