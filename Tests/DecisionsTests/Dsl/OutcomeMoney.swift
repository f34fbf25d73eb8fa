import Decisions
import Domain
import RuleBook

/// Declarations and requests, as they read.
extension Outcome {
    func declaration(_ agent: String) -> Line? {
        guard let i = index(agent), let line = decisions.declarations.first(where: { Int($0.agent) == i }) else {
            return nil
        }
        return sums(line.taxable, brut: "brut_imposable").merging([
            "montant_a_declarer": "\(line.montantADeclarer)", "non_imposable": line.nonImposable.shown,
            "remboursements": line.remboursements.shown, "prelevement_source": line.prelevementSource.shown,
        ]) { $1 }
    }

    func detail(_ agent: String, _ prestation: String) -> Line? {
        guard let i = index(agent),
            let line = decisions.details.first(where: { Int($0.agent) == i && code($0.prestation) == prestation })
        else { return nil }
        return sums(line.sums, brut: "brut")
    }

    private func code(_ benefit: UInt8) -> String { decisions.rules.benefits[Int(benefit)].code.description }

    private func sums(_ sums: PaymentSums, brut: String) -> Line {
        [
            "nb_versements": "\(sums.count)", brut: sums.brut.shown, "csg_deductible": sums.csgDeductible.shown,
            "csg_non_deductible": sums.csgNonDeductible.shown, "crds": sums.crds.shown, "casa": sums.casa.shown,
            "net_imposable": sums.netImposable.shown,
            // CSG deductible, CSG not deductible, CRDS, CASA → taxable.
            "calcul":
                "\(sums.csgDeductible.shown) \(sums.csgNonDeductible.shown) \(sums.crds.shown) \(sums.casa.shown) → \(sums.netImposable.shown)",
        ]
    }

    func demande(_ id: String) -> Line? {
        let rows = decisions.extraits.demandes.rows
        guard let line = decisions.requests.first(where: { rows[Int($0.request)].id.description == id }) else {
            return nil
        }
        return [
            "statut": line.status.rawValue, "motifs": motifs(line), "date_limite": line.deadline.shown,
            "jours": "\(line.days)", "montant": line.amount?.shown ?? "", "nuits": line.nights.map { "\($0)" } ?? "",
        ]
    }

    func relance(_ objet: String, _ agent: String) -> Line? {
        guard let i = index(agent) else { return nil }
        let line = decisions.reminders.first {
            Int($0.agent) == i && "\($0.object.rawValue) \($0.referenceText(decisions.extraits))" == objet
        }
        guard let line else { return nil }
        let lacking: String =
            switch line.lacking {
            case .rights(let motifs): codes(motifs)
            case .study(let motifs): codes(motifs)
            case .request(let index):
                motifs(decisions.requests[Int(index)]).split(separator: "|")
                    .filter { $0.hasPrefix("C06") || $0.hasPrefix("C11") }.joined(separator: "|")
            }
        return [
            "manque": lacking, "limite": line.limit?.shown ?? "",
            "jours": line.limit.map { "\($0 - decisions.cutOff)" } ?? "",
            "canal": decisions.isByPost(i) ? "courrier" : "en_ligne",
        ]
    }

    /// `C01|C06:avis_impot|C06:rib`: the missing ones by name, in alphabetical order.
    private func motifs(_ line: RequestDecision) -> String {
        let missing =
            line.missingPieces.map { decisions.rules.pieces[$0].code.description }
            + (line.priceMissing ? ["montant_paye"] : [])
        return codes(line.motifs).split(separator: "|")
            .flatMap { code in code == "C06" ? missing.sorted().map { "C06:\($0)" } : [String(code)] }
            .joined(separator: "|")
    }
}
