import Domain
import RuleBook

/// Opens each agent's rights: §1 and §2. Pure: the same records and rules give the same verdict.
public struct RightsJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    let situations: SituationJudge
    private var year: Period { situations.year }

    public init(extraits: Extraits, rules: Rules, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        situations = SituationJudge(extraits: extraits, rules: rules, cutOff: cutOff)
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

    private func judge(_ agent: Int, _ periods: inout RowList<OpenPeriod>, _ findings: inout [Finding]) -> Droit {
        let situation = situations.judge(agent, &findings)
        var droit = Droit(situation)
        let committee = droit.committee(in: rules)

        let dossier = RetainedDossier(agent, extraits, committee.dossier)
        droit.retainedDossier = dossier.index
        droit.motifs.formUnion(dossier.basis)
        droit.restartsRanks = O3Renewal.isRestarted(dossier, committee.renewal)
        let renewal = renew(&droit, agent, dossier, committee, situation, &findings)

        let open = OpenDays(situation, dossier, isRenewed: renewal.isRenewed, year: year)
        if droit.categorie == .medical || !open.offres.isEmpty { droit.motifs.insert(.d04) }
        droit.fondement = open.fondement
        droit.verdict = open.verdict(
            isSuspended: Suspension.holds(
                situation, opensFrom: dossier.opensFrom,
                renewedFrom: renewal.isRenewed ? renewal.liquidation : nil, year: year))
        if droit.isSettled, droit.motifs.isDisjoint(with: .bases) {
            droit.motifs.formUnion(AbsenceReasons.motifs(dossier, extraits, committee.dossier))
        }
        describe(&droit, agent, open, &periods)
        settleShares(&droit, agent, committee, situation)
        return droit
    }

    /// O3: D03, D19, the invitation, `A-RANG5-INCOMPLET`.
    private func renew(
        _ droit: inout Droit, _ agent: Int, _ dossier: RetainedDossier, _ committee: CommitteeRules,
        _ situation: Situation, _ findings: inout [Finding]
    ) -> (isRenewed: Bool, liquidation: Day?) {
        guard let rule = committee.renewal, situation.isRetired, let retraite = extraits.retraite(of: agent) else {
            return (false, nil)
        }
        let rang = O3Renewal.rang(
            millesime: rules.millesime, liquidation: retraite.dateLiquidation,
            lastDossier: extraits.registre[agent]?.dernierDossier, rule)
        if rang > rule.maxYears, dossier.opensFrom == nil { droit.motifs.insert(.d19) }
        guard (1...rule.maxYears).contains(rang) else { return (false, nil) }
        droit.motifs.insert(.d03)
        if !situation.retired.isEmpty { droit.rangRenouvellement = UInt8(rang) }
        if rang == rule.maxYears, !droit.isDead {
            droit.invitation = !droit.restartsRanks
            if !droit.restartsRanks, dossier.index >= 0 {
                droit.isLastRankIncomplete = true
                // Of the line, which may be his spouse's.
                let line = extraits.dossiers.rows[Int(dossier.index)]
                findings.append(
                    Finding(
                        .rang5Incomplet, place: line.place, numero: extraits.agents[Int(line.agent)].numero))
            }
        }
        return (true, retraite.dateLiquidation)
    }

    /// The open days, of either volet, as maximal periods.
    private func describe(
        _ droit: inout Droit, _ agent: Int, _ open: OpenDays, _ periods: inout RowList<OpenPeriod>
    ) {
        let all = open.tous.union(open.offres)
        droit.ouverture = all.first(in: year)
        droit.fermeture = all.last(in: year)
        droit.joursOuverts = all.count
        func period(_ days: Period, _ volet: Volet) -> OpenPeriod {
            OpenPeriod(agent: Int32(agent), days: days, volet: volet)
        }
        if open.offres.isEmpty {
            open.tous.forEachPeriod(in: year) { periods.append(period($0, .tous)) }
            return
        }
        var both: [OpenPeriod] = []
        open.tous.forEachPeriod(in: year) { both.append(period($0, .tous)) }
        open.offres.forEachPeriod(in: year) { both.append(period($0, .offres)) }
        for period in both.sorted(by: { $0.days.first < $1.days.first }) { periods.append(period) }
    }

    /// O5, O7, O8, O10.
    private func settleShares(
        _ droit: inout Droit, _ agent: Int, _ committee: CommitteeRules, _ situation: Situation
    ) {
        if droit.categorie == .retraite, let retraite = extraits.retraite(of: agent) {
            droit.tauxPrestations = O7ServiceShare.share(years: retraite.anneesService, committee.serviceBands)
        }
        droit.droitMaladie = O10Sickness.isGiven(situation, committee)
        droit.participation = O8HolidayShare.share(
            committee.holidayShare, droit, quotient: droit.quotient(in: extraits), months: committee.quotientMonths)
        droit.avantagesJusquAu = O5Avantages.lastDay(committee.avantages, lastOpenDay: droit.fermeture, year: year)
    }
}

extension Motifs {
    /// A basis exists: a dossier that would open, or rang 1 to 5.
    package static let bases: Motifs = [.d01, .d02, .d03]
}
