import Decisions
import Domain

/// One record of each kind, added to the figures of where it belongs.
extension RegionFigures {
    mutating func add(_ droit: Droit) {
        agents += 1
        byVerdict[droit.verdict.ordinal] += 1
        byFondement[droit.fondement.ordinal] += 1
        byCategorie[droit.categorie.ordinal] += 1
        if let organisme = droit.organisme { byCommittee[Int(organisme)] += 1 }
        openDays += droit.joursOuverts
        if droit.droitMaladie { sicknessRights += 1 }
        if droit.invitation { invited += 1 }
    }

    mutating func add(_ study: StudyDecision) {
        studies += 1
        byStudyStatus[study.status.ordinal] += 1
    }

    mutating func add(_ request: RequestDecision) {
        requests += 1
        byRequestStatus[request.status.ordinal] += 1
        if let amount = request.amount { requestCents += Int(amount.value) }
        guard request.isToVerify else { return }
        requestsToVerify += 1
        requestCentsToVerify += Int(request.amount?.value ?? 0)
    }

    mutating func add(_ declaration: Declaration, isByPost: Bool) {
        declarations += 1
        payments += declaration.taxable.count
        brutImposable += Int(declaration.taxable.brut.value)
        csgDeductible += Int(declaration.taxable.csgDeductible.value)
        csgNonDeductible += Int(declaration.taxable.csgNonDeductible.value)
        crds += Int(declaration.taxable.crds.value)
        casa += Int(declaration.taxable.casa.value)
        netImposable += Int(declaration.taxable.netImposable.value)
        declaredEuros += Int(declaration.montantADeclarer)
        if declaration.montantADeclarer > 0 { declaredAboveZero += 1 }
        let net = Int(declaration.taxable.netImposable.value)
        if net < 0 {
            negativeAgents += 1
            negativeNet += net
        }
        nonImposable += Int(declaration.nonImposable.value)
        remboursements += Int(declaration.remboursements.value)
        prelevementSource += Int(declaration.prelevementSource.value)
        if isByPost { byPost += 1 }
    }

    mutating func add(_ detail: DeclarationDetail) {
        details += 1
        brutByBenefit[Int(detail.prestation)] += Int(detail.sums.brut.value)
        netByBenefit[Int(detail.prestation)] += Int(detail.sums.netImposable.value)
        contributionsByBenefit[Int(detail.prestation)] += Int(detail.sums.contributions.value)
    }

    mutating func add(_ finding: ListedFinding) {
        findings += 1
        if finding.cause == .suite { consequences += 1 }
        byFindingClass[finding.code.findingClass.ordinal] += 1
        byFindingCode[Int(finding.code.rawValue)] += 1
    }
}
