import Decisions
import RuleBook

/// Requests by benefit, and those that are good but whose amount a person must verify (C09).
public enum RequestCounts {
    public static func all(_ decisions: CampaignDecisions) -> [String: Int64] {
        var all: [String: Int64] = ["demandes.a_verifier": 0, "demandes.a_verifier.montant": 0]
        for request in decisions.requests {
            let row = decisions.extraits.demandes.rows[Int(request.request)]
            let benefit = "demandes.prestation.\(decisions.rules.benefits[Int(row.prestation)].code)."
            all[benefit + "nombre", default: 0] += 1
            all[benefit + request.status.rawValue, default: 0] += 1
            all[benefit + "montant", default: 0] += request.amount?.value ?? 0
            guard request.status == .recevable, request.motifs.contains(.c09) else { continue }
            for key in ["demandes.", benefit] {
                all[key + "a_verifier", default: 0] += 1
                all[key + "a_verifier.montant", default: 0] += request.amount?.value ?? 0
            }
        }
        return all
    }
}
