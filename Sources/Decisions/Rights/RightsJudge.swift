import Domain
import RuleBook

/// Opens each agent's rights: §1 and §2. Pure: the same records and rules give the same verdict.
public struct RightsJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    let situations: SituationJudge
    var year: Period { situations.year }

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
        var silent = Silent()
        for agent in agents { droits.append(judge(agent, &periods, &findings, &silent)) }
        return (periods.rows(), findings)
    }

    func judge(
        _ agent: Int, _ periods: inout RowList<OpenPeriod>, _ findings: inout [Finding], _ witness: inout some Witness
    ) -> Droit {
        let situation = situations.judge(agent, &findings, &witness)
        var droit = Droit(situation)
        let committee = droit.committee(in: rules)

        let dossier = RetainedDossier(agent, extraits, committee, &witness)
        droit.retainedDossier = dossier.index
        droit.motifs.formUnion(dossier.basis)
        if droit.organisme == nil, dossier.index >= 0 {
            witness.note(RightsWords.judgedByDefault) { step in
                step.citeSituations("organisme_par_defaut")
                step.found("comite", .text(committee.code))
            }
        }
        witness.turn(to: Subject(.rights))
        droit.restartsRanks = O3Renewal.isRestarted(dossier, committee, &witness)
        let renewal = renew(&droit, agent, dossier, committee, situation, &findings, &witness)

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
        tellOpenDays(droit, agent, situation, dossier, open, &witness)
        settleShares(&droit, agent, committee, situation, &witness)
        return droit
    }

    /// O3: D03, D19, the invitation, `A-RANG5-INCOMPLET`.
    private func renew(
        _ droit: inout Droit, _ agent: Int, _ dossier: RetainedDossier, _ committee: CommitteeRules,
        _ situation: Situation, _ findings: inout [Finding], _ witness: inout some Witness
    ) -> (isRenewed: Bool, liquidation: Day?) {
        guard situation.isRetired, let retraite = extraits.retraite(of: agent) else { return (false, nil) }
        guard let rule = committee.renewal else {
            witness.note(RightsWords.renewalNone) { $0.cite(committee, "renouvellement.retraites") }
            return (false, nil)
        }
        // A register of N−1 knows no later dossier.
        let isRegisterLooked = retraite.dateLiquidation.year < rules.millesime - 1
        let known = isRegisterLooked ? extraits.registre[agent] : nil
        let rang = O3Renewal.rang(
            millesime: rules.millesime, liquidation: retraite.dateLiquidation, lastDossier: known?.dernierDossier, rule)
        let isRenewed = (1...rule.maxYears).contains(rang)
        witness.note(
            isRenewed
                ? RightsWords.renewed
                : rang < 1 ? .renewalToCome : dossier.opensFrom == nil ? .renewalExhausted : .renewalExhaustedButDossier
        ) { step in
            step.cite(committee, "renouvellement.retraites")
            step.cite(retraite, ["date_liquidation": .day(retraite.dateLiquidation)])
            if let known {
                step.cite(known, ["dernier_dossier": known.dernierDossier.map { .integer($0) } ?? .none])
            }
            var terms = [
                Operation.Term("année qui précède la première du renouvellement", .integer(rule.countedFrom)),
                Operation.Term("année de la liquidation", .integer(retraite.dateLiquidation.year)),
            ]
            if let last = known?.dernierDossier {
                terms.append(Operation.Term("dernier dossier, au registre", .integer(last)))
            }
            let start = O3Renewal.start(
                liquidation: retraite.dateLiquidation, lastDossier: known?.dernierDossier, rule)
            step.reckon(Operation("départ des rangs", .greatest, terms, result: .integer(start)))
            step.reckon(
                Operation(
                    "rang", .sum,
                    [
                        Operation.Term("campagne", .integer(rules.millesime)),
                        Operation.Term("départ des rangs", .integer(start), isSubtracted: true),
                    ], result: .integer(rang)))
            step.found("rang", .integer(rang))
            step.read("dernier_rang", .integer(rule.maxYears))
            step.measure(
                Distance(Int64(rang), from: Int64(rule.maxYears), "le dernier rang") { .integer(Int($0)) })
            if isRenewed { step.give(MotifDroits.d03) }
            if rang > rule.maxYears, dossier.opensFrom == nil { step.give(MotifDroits.d19) }
        }
        if rang > rule.maxYears, dossier.opensFrom == nil { droit.motifs.insert(.d19) }
        guard isRenewed else { return (false, nil) }
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
        _ droit: inout Droit, _ agent: Int, _ committee: CommitteeRules, _ situation: Situation,
        _ witness: inout some Witness
    ) {
        if droit.categorie == .retraite, let retraite = extraits.retraite(of: agent) {
            droit.tauxPrestations = O7ServiceShare.share(retraite, committee, &witness)
        } else {
            witness.note(RightsWords.shareOfOthers) { step in
                step.found("taux", .percent(O7ServiceShare.whole))
                step.conclude(.droits, [("taux_prestations", .percent(O7ServiceShare.whole))])
            }
        }
        droit.droitMaladie = O10Sickness.isGiven(situation, committee, &witness)
        droit.participation = O8HolidayShare.share(committee, rules, droit, extraits, &witness)
        droit.avantagesJusquAu = O5Avantages.lastDay(committee, droit, year: year, &witness)
    }
}

extension Motifs {
    /// A basis exists: a dossier that would open, or rang 1 to 5.
    package static let bases: Motifs = [.d01, .d02, .d03]
}
