import Domain
import RuleBook

/// The reasoning on one agent: every judge again, with a witness that keeps what it does.
public struct Explainer: Sendable {
    let decisions: CampaignDecisions
    private let rights: RightsJudge
    private let family: FamilyJudge
    private let money: DeclarationJudge
    private let requests: RequestExplainer
    private let reminders: ReminderJudge
    /// By numero, as `LeftOutPayment.precedes` orders them.
    private let leftOut: [LeftOutPayment]

    /// - Parameters:
    ///   - decisions: of the whole campaign; the agent's are made again, the others' are read.
    ///   - leftOut: the lines of payments that count for nothing, by numero.
    public init(_ decisions: CampaignDecisions, leftOut: [LeftOutPayment] = []) {
        self.decisions = decisions
        self.leftOut = leftOut
        let (extraits, rules, cutOff) = (decisions.extraits, decisions.rules, decisions.cutOff)
        rights = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff)
        family = FamilyJudge(extraits: extraits, rules: rules, droits: decisions.droits, cutOff: cutOff)
        money = DeclarationJudge(extraits: extraits, rules: rules, droits: decisions.droits, cutOff: cutOff)
        requests = RequestExplainer(decisions)
        reminders = ReminderJudge(
            extraits: extraits, rules: rules, droits: decisions.droits, cutOff: cutOff, studies: decisions.studies,
            requests: decisions.requests)
    }

    /// In the order of chapters, and within a chapter in the order in which the judges took them.
    ///
    /// - Parameter agent: index in `extraits.agents`.
    public func steps(of agent: Int) -> [Step] {
        var recorder = Recorder()
        identify(agent, &recorder)
        record(agent, &recorder)
        explainOthers(agent, &recorder)
        return inOrder(recorder.steps)
    }

    /// The parameters that the decisions on an agent read, himself alone: those on others are read for them.
    public func parameters(readFor agent: Int) -> [ParameterCitation] {
        var recorder = Recorder()
        record(agent, &recorder)
        return recorder.steps.flatMap(\.parameters)
    }

    private func record(_ agent: Int, _ recorder: inout Recorder) {
        judgeRights(of: agent, &recorder)
        var dependants = RowList<DependantDecision>(capacity: 8)
        var studies = RowList<StudyDecision>(capacity: 8)
        family.judge(agent, &dependants, &studies, &recorder)
        judgePayments(of: agent, &recorder)
        tellLeftOut(agent, &recorder)
        requests.explain(agent, &recorder)
        let between = DossierDiscordances(extraits: decisions.extraits, droits: decisions.droits)
        var findings: [Finding] = []
        between.find(agent, &findings, &recorder)
        between.tellChildrenTwice(agent, &recorder)
        decisions.tellFollowUp(agent, reminders.judge(agent), &recorder)
    }

    /// What of other agents was read, and what that was read from in its turn.
    private func explainOthers(_ agent: Int, _ recorder: inout Recorder) {
        var done = 0
        while done < recorder.consulted.count {
            defer { done += 1 }
            switch recorder.consulted[done] {
            case .rights(let other):
                guard other != agent else { continue }
                var of = Recorder(of: decisions.extraits.agents[other].numero)
                judgeRights(of: other, &of)
                recorder.append(of)
            case .request(let request):
                let other = Int(decisions.extraits.demandes.rows[Int(request)].agent)
                guard other != agent else { continue }
                recorder.consult(.rights(other))
                var of = Recorder(of: decisions.extraits.agents[other].numero)
                requests.judge(other, &of)
                recorder.append(of) { $0.subject.thing == .request(request) }
            }
        }
    }

    private func judgeRights(of agent: Int, _ recorder: inout Recorder) {
        var periods = RowList<OpenPeriod>(capacity: 8)
        var findings: [Finding] = []
        _ = rights.judge(agent, &periods, &findings, &recorder)
    }

    private func judgePayments(of agent: Int, _ recorder: inout Recorder) {
        let counts = money.count(agent..<agent + 1)
        let declarations = RowBlock(of: Declaration.self, count: counts.declarations)
        let details = RowBlock(of: DeclarationDetail.self, count: counts.details)
        _ = money.judge(
            agent..<agent + 1, RowWriter(declarations, 0..<counts.declarations),
            RowWriter(details, 0..<counts.details), &recorder)
    }

    /// Lines of payments that were ignored or rejected, as far as they could be read.
    private func tellLeftOut(_ agent: Int, _ recorder: inout Recorder) {
        let numero = decisions.extraits.agents[agent].numero
        let first = leftOut.firstIndex(notBefore: { $0.numero < numero })
        for line in leftOut[first...].prefix(while: { $0.numero == numero }) {
            recorder.turn(to: Subject(.payments, .line(line.place)))
            recorder.note(line.isIgnored ? DeclarationWords.ignored : .rejected) { step in
                let known = line.prestation != LeftOutPayment.noBenefit
                let id = StepValue.code(line.id.text)
                step.read("versement", id)
                step.cite(.versements, line.place, .own, [Operand(name: "versement", value: id)])
                step.conclude(
                    .versementsDetail, key: [id, .fileOf(line.place), .lineOf(line.place)],
                    [
                        ("numero", .numero(numero)), ("versement", id), ("fichier", .fileOf(line.place)),
                        ("ligne", .lineOf(line.place)),
                        (
                            "prestation",
                            known ? .text(decisions.rules.benefits[Int(line.prestation)].code) : .none
                        ), ("date_versement", .day(line.date)), ("nature", .text(line.nature?.text)),
                        ("sort", .code(line.isIgnored ? "ignore" : "rejete")), ("brut", .cents(line.brut)),
                        ("net_extrait", .cents(line.net)),
                    ])
            }
        }
    }

    /// By chapter; what was recorded first stays first.
    private func inOrder(_ steps: [Step]) -> [Step] {
        Chapter.allCases.flatMap { chapter in steps.filter { $0.subject.chapter == chapter } }
    }

    private func identify(_ agent: Int, _ recorder: inout Recorder) {
        let line = decisions.extraits.agents[agent]
        recorder.turn(to: Subject(.identity))
        recorder.note(IdentityWords.accepted) { step in
            step.read("numero", .numero(line.numero))
            step.cite(line)
            step.conclude(.droits, [("numero", .numero(line.numero))])
        }
    }
}
