import Domain
import RuleBook

/// §3 for every line of the counted dossiers, by the rules of their own agent's committee, and §4 for every request of
/// studies.
///
/// A class: it is handed to the judges of studies for each child, and a struct of this size would be copied each time.
public final class FamilyJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    /// By agent.
    let droits: Rows<Droit>
    let cutOff: Day

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.droits = droits
        self.cutOff = cutOff
    }

    /// In the order of agent, dossier, rang.
    public func judge(_ agents: Range<Int>) -> (
        dependants: Rows<DependantDecision>, studies: Rows<StudyDecision>
    ) {
        var dependants = RowList<DependantDecision>(capacity: agents.count)
        var studies = RowList<StudyDecision>(capacity: agents.count / 8)
        var silent = Silent()
        for agent in agents { judge(agent, &dependants, &studies, &silent) }
        return (dependants.rows(), studies.rows())
    }

    /// Each counted dossier of an agent, in the order of their ids.
    func judge(
        _ agent: Int, _ dependants: inout RowList<DependantDecision>, _ studies: inout RowList<StudyDecision>,
        _ witness: inout some Witness
    ) {
        let own = extraits.dossiers.range(agent)
        if own.count == 1 {
            judge(Int32(own.lowerBound), agent, &dependants, &studies, &witness)
            return
        }
        let sorted = own.sorted { extraits.dossiers.rows[$0].id < extraits.dossiers.rows[$1].id }
        for i in sorted { judge(Int32(i), agent, &dependants, &studies, &witness) }
    }

    private func judge(
        _ index: Int32, _ agent: Int, _ dependants: inout RowList<DependantDecision>,
        _ studies: inout RowList<StudyDecision>, _ witness: inout some Witness
    ) {
        let lines = extraits.ayantsDroit.range(Int(index))
        if lines.isEmpty { return }
        let dossier = extraits.dossiers.rows[Int(index)]
        let holders = CountedDossiers.holders(index, dossier, droits)
        witness.turn(to: Subject(.dependants, .dossier(index)))
        let isOpen = holders.contains { droits[$0].verdict == .ouverts }
        tell(dossier, holders, isOpen: isOpen, &witness)
        if holders.isEmpty { return }
        let committee = droits[agent].committee(in: rules)
        for i in lines {
            let line = extraits.ayantsDroit.rows[i]
            let age = rules.millesime - line.dateNaissance.year
            let given = DependantTable.entitlement(
                line, age: age, situation: dossier.situationFamiliale, fiscalCharge: line.chargeFiscale,
                committee.dependants)
            let decision = DependantDecision(
                agent: Int32(agent), line: Int32(i), age: age, category: given.category,
                offers: isOpen && given.offers, benefits: isOpen && given.benefits,
                holidays: isOpen && given.holidays, studies: isOpen && given.studies,
                share: isOpen ? given.share : 0)
            dependants.append(decision)
            witness.turn(to: Subject(.dependants, .child(Int32(i))))
            tell(decision, line, dossier, isOpen: isOpen, committee, &witness)
            guard line.lien == .enfant, line.demandeEtudes else { continue }
            witness.turn(to: Subject(.studies, .child(Int32(i))))
            guard committee.studies != nil else {
                witness.note(StudyWords.notServed) { step in
                    step.cite(droits[agent], rules, "etudes.servies")
                    step.cite(line, .own, ["demande_etudes": .flag(true)])
                }
                continue
            }
            let request = StudyRequest(
                agent: agent, index: i, line: line, dossier: dossier, age: age, given: given, holders: holders,
                isOpen: isOpen)
            studies.append(StudyJudge.judge(request, self, committee, &witness))
        }
    }

    /// Whether the dossier counts, and whether an agent whose retained dossier it is has open rights.
    private func tell(
        _ dossier: Dossier, _ holders: CountedDossiers.Holders, isOpen: Bool, _ witness: inout some Witness
    ) {
        let isAuthorOpen = holders.author >= 0 && droits[Int(holders.author)].verdict == .ouverts
        if !isAuthorOpen, dossier.conjoint >= 0 { witness.consult(.rights(Int(dossier.conjoint))) }
        let words: DependantWords =
            holders.isEmpty ? .notCounted : isAuthorOpen ? .heldByAuthor : isOpen ? .heldBySpouse : .heldWithoutRights
        witness.note(words) { step in
            step.read("dossier", .text(dossier.id))
            step.cite(dossier)
            step.found("ouverts", .flag(isOpen))
            if !isAuthorOpen, dossier.conjoint >= 0 {
                let spouse = extraits.agents[Int(dossier.conjoint)]
                step.read("conjoint", .numero(spouse.numero))
                step.cite(.agents, spouse.place, .other(spouse.numero))
            }
        }
    }

    private func tell(
        _ decision: DependantDecision, _ line: AyantDroit, _ dossier: Dossier, isOpen: Bool,
        _ committee: CommitteeRules, _ witness: inout some Witness
    ) {
        witness.note(isOpen ? DependantWords.entitled : .entitledWithoutRights) { step in
            if droits[Int(decision.agent)].organisme == nil { step.citeSituations("organisme_par_defaut") }
            DependantTelling.table(
                line, dossier, age: decision.age, fiscalCharge: line.chargeFiscale, committee, &step)
            step.reckon(DependantTelling.age(line, decision.age, millesime: rules.millesime))
            let key: [StepValue] = [.text(dossier.id), .integer(Int(line.rang))]
            let category = StepValue.code(decision.category.rawValue)
            step.read("age", .age(decision.age))
            step.read("lien", .text(line.lien.text))
            step.found("categorie", category)
            step.found("taux", .percent(decision.share))
            for (name, value) in [
                ("offres", decision.offers), ("prestations", decision.benefits), ("vacances_noel", decision.holidays),
                ("etudes", decision.studies),
            ] {
                step.found(name, .flag(value))
            }
            step.conclude(
                .ayantsDroit, key: key,
                [
                    ("numero", .numero(extraits.agents[Int(decision.agent)].numero)), ("dossier", key[0]),
                    ("rang", key[1]), ("lien", .text(line.lien.text)), ("age", .integer(decision.age)),
                    ("categorie", category), ("offres", .flag(decision.offers)),
                    ("prestations", .flag(decision.benefits)), ("vacances_noel", .flag(decision.holidays)),
                    ("etudes", .flag(decision.studies)), ("taux", .percent(decision.share)),
                    ("taux_vacances_noel", .percent(decision.holidayShare)),
                ])
        }
    }
}
