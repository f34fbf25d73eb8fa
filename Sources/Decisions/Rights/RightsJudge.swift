import Domain
import RuleBook

/// Opens each agent's rights: §1 and §2 of domain.md. Pure: the same records and rules give the same verdict.
public struct RightsJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    let year: Period
    let cutOff: Day

    public init(extraits: Extraits, rules: Rules, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.year = Period(Day.first(of: rules.millesime), Day.last(of: rules.millesime))
        self.cutOff = cutOff
    }

    /// The rights of the agents of a range, with their open periods and discordances, in the order of agents.
    ///
    /// - Parameter droits: room for as many as there are agents.
    public func judge(
        _ agents: Range<Int>, _ droits: RowWriter<Droit>
    ) -> (periods: Rows<OpenPeriod>, findings: [Finding]) {
        var droits = droits
        var periods = RowList<OpenPeriod>(capacity: agents.count)
        var findings: [Finding] = []
        for agent in agents { droits.append(judge(agent, &periods, &findings)) }
        return (periods.rows(), findings)
    }

    func judge(_ agent: Int, _ periods: inout RowList<OpenPeriod>, _ findings: inout [Finding]) -> Droit {
        let retraite = extraits.retraite(of: agent)
        let payroll = PayrollDays(
            extraits.paie[agent], extraits.etablissements, rules.situation, year: year, cutOff: cutOff,
            knownDeath: retraite?.dateDeces)
        for row in payroll.overlaps {
            findings.append(Finding(.chevauchement, place: row.place, numero: extraits.agents[agent].numero))
        }
        var droit = Droit()
        droit.motifs = payroll.motifs
        droit.isDead = payroll.death != nil
        if droit.isDead { droit.motifs.insert(.d16) }
        let retired = settleCategory(&droit, retraite, payroll)
        let committee = droit.committee(in: rules)

        let dossierDays = openByDossier(&droit, agent, committee, payroll.eligible.union(retired))
        let renewalDays = openByRenewal(&droit, agent, retraite, committee, retired)
        let tous = dossierDays.days.union(renewalDays)
        let offres = payroll.medical.subtracting(tous)
        if droit.categorie == .medical || !payroll.medical.isEmpty { droit.motifs.insert(.d04) }

        let isSuspended =
            !droit.isDead && droit.openingDossier >= 0
            && !payroll.suspended.intersection(dossierDays.window).isEmpty
        droit.verdict =
            !tous.isEmpty ? .ouverts : !offres.isEmpty ? .offresSeules : isSuspended ? .suspendus : .nonOuverts
        droit.fondement =
            !dossierDays.days.isEmpty
            ? (droit.motifs.contains(.d01) ? .dossier : .dossierConjoint)
            : !renewalDays.isEmpty ? .renouvellementAutomatique : !offres.isEmpty ? .personnelMedical : .aucun
        describe(&droit, agent, tous, offres, &periods)
        explainAbsence(&droit, agent, committee)
        settleShares(&droit, retraite, committee, payroll)
        return droit
    }

    /// S6 to S9: category, organisme, region and establishment; the retired days of N.
    private func settleCategory(_ droit: inout Droit, _ retraite: Retraite?, _ payroll: PayrollDays) -> YearDays {
        var retired = YearDays()
        if let retraite {
            let origin = extraits.etablissements[Int(retraite.etablissement)]
            let failures = RetirementTest.failures(retraite, origin, rules.situation)
            droit.motifs.formUnion(failures)
            if failures.isEmpty {
                droit.isRetired = true
                let last = payroll.death.map { $0 + -1 } ?? year.last
                retired = YearDays(Period(max(retraite.dateLiquidation, year.first), last), in: year)
            }
        } else if payroll.main == nil {
            droit.motifs.insert(.d22)
        }
        if let retraite, droit.isRetired, rules.situation.retirementPrevails || payroll.main == nil {
            let origin = extraits.etablissements[Int(retraite.etablissement)]
            droit.categorie = .retraite
            droit.etablissement = retraite.etablissement
            droit.organisme = origin.organisme
            droit.region = retraite.regionChoisie ?? origin.region
        } else if let main = payroll.main {
            let etablissement = extraits.etablissements[Int(main.etablissement)]
            droit.categorie = rules.situation.statuts[Int(main.statut)].offersOnly ? .medical : .actif
            droit.etablissement = main.etablissement
            droit.organisme = etablissement.organisme
            droit.region = etablissement.region
        }
        return retired
    }

    /// O1, O2: the dossier that opens, its window in N, and the days it opens.
    private func openByDossier(
        _ droit: inout Droit, _ agent: Int, _ committee: CommitteeRules, _ eligible: YearDays
    ) -> (days: YearDays, window: YearDays) {
        let dossiers = extraits.dossiers.rows.view(extraits.dossiers.rows.indices)
        let own = RetainedDossier.choose(extraits.dossiers.range(agent), dossiers, committee)
        droit.ownDossier = own
        if own >= 0, RetainedDossier.wouldOpen(dossiers[Int(own)], committee) {
            droit.motifs.insert(.d01)
            droit.openingDossier = own
        }
        let naming = extraits.dossiersNaming[agent]
        let spouse = naming.isEmpty ? -1 : RetainedDossier.choose(naming.map { Int($0) }, dossiers, committee)
        if droit.openingDossier < 0, spouse >= 0, RetainedDossier.wouldOpen(dossiers[Int(spouse)], committee) {
            droit.motifs.insert(.d02)
            droit.openingDossier = spouse
        }
        droit.quotientDossier = droit.openingDossier >= 0 ? droit.openingDossier : own >= 0 ? own : spouse
        guard droit.openingDossier >= 0 else { return (YearDays(), YearDays()) }
        let dossier = dossiers[Int(droit.openingDossier)]
        let from = committee.opensFrom == .dateComplet ? dossier.dateComplet! : dossier.dateConstitution
        let window = YearDays(Period(from, year.last), in: year)
        return (eligible.intersection(window), window)
    }

    /// O3: the days that the automatic renewal opens, the invitation, D03 and D19.
    private func openByRenewal(
        _ droit: inout Droit, _ agent: Int, _ retraite: Retraite?, _ committee: CommitteeRules, _ retired: YearDays
    ) -> YearDays {
        guard let rule = committee.renewal, let retraite, droit.categorie == .retraite else { return YearDays() }
        let rang = AutomaticRenewal.rang(
            millesime: rules.millesime, liquidation: retraite.dateLiquidation,
            lastDossier: extraits.registre[agent]?.dernierDossier, rule)
        if rang > rule.maxYears, droit.openingDossier < 0 { droit.motifs.insert(.d19) }
        guard (1...rule.maxYears).contains(rang) else { return YearDays() }
        droit.motifs.insert(.d03)
        if !retired.isEmpty { droit.rangRenouvellement = UInt8(rang) }
        droit.invitation = rang == rule.maxYears && droit.openingDossier < 0 && !droit.isDead
        return retired
    }

    private func describe(
        _ droit: inout Droit, _ agent: Int, _ tous: YearDays, _ offres: YearDays, _ periods: inout RowList<OpenPeriod>
    ) {
        let all = tous.union(offres)
        droit.ouverture = all.first(in: year)
        droit.fermeture = all.last(in: year)
        droit.joursOuverts = all.count
        if offres.isEmpty {
            tous.forEachPeriod(in: year) { periods.append(OpenPeriod(agent: Int32(agent), days: $0, volet: .tous)) }
            return
        }
        var both: [OpenPeriod] = []
        tous.forEachPeriod(in: year) { both.append(OpenPeriod(agent: Int32(agent), days: $0, volet: .tous)) }
        offres.forEachPeriod(in: year) { both.append(OpenPeriod(agent: Int32(agent), days: $0, volet: .offres)) }
        for period in both.sorted(by: { $0.days.first < $1.days.first }) { periods.append(period) }
    }

    /// D10, D11, D20, D21: only for agents in activity or retired, and only where no basis exists.
    private func explainAbsence(_ droit: inout Droit, _ agent: Int, _ committee: CommitteeRules) {
        guard droit.categorie == .actif || droit.categorie == .retraite,
            droit.motifs.isDisjoint(with: [.d01, .d02, .d03])
        else { return }
        // His own, else the only one: his spouse's (the dossier that gives his QF).
        if droit.quotientDossier < 0 {
            droit.motifs.insert(.d10)
        } else {
            droit.motifs.formUnion(
                RetainedDossier.failures(extraits.dossiers.rows[Int(droit.quotientDossier)], committee))
        }
    }

    /// O5, O7, O8, O10.
    private func settleShares(
        _ droit: inout Droit, _ retraite: Retraite?, _ committee: CommitteeRules, _ payroll: PayrollDays
    ) {
        if droit.categorie == .retraite, let retraite {
            droit.tauxPrestations = ServiceShare.share(years: retraite.anneesService, committee.serviceBands)
        }
        droit.droitMaladie = committee.sicknessWithoutDossier && droit.organisme != nil && !payroll.eligible.isEmpty
        droit.participation = HolidayShare.share(
            committee.holidayShare, isOpen: droit.joursOuverts > 0, categorie: droit.categorie, verdict: droit.verdict,
            quotient: droit.quotient(in: extraits), months: committee.quotientMonths)
        droit.avantagesJusquAu = Avantages.lastDay(committee.avantages, lastOpenDay: droit.fermeture, year: year)
    }
}
