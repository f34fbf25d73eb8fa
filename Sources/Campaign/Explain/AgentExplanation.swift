import Catalogue
import Decisions
import Domain
import Explain
import Publishing
import Reports
import Workers

/// `millesime explain 2023 --agent …`: agents of a published campaign, each judged again with a witness.
public enum AgentExplanation {
    /// What is printed, in the form that was asked for.
    ///
    /// - Throws: nothing is printed then: a subject that nobody knows (2), a publication or extracts that are not as they
    ///   were, cells that are not those of judging again (3).
    public static func text(_ plan: ExplainPlan, _ progress: RunProgress) throws(RunError) -> String {
        let run = try FrozenRun(plan)
        var selectors = plan.selectors
        if let path = plan.agentsFrom { selectors += try AgentList.read(path) }
        let rules = try FrozenRules(run)
        let campaign = try FrozenCampaign.load(run, rules: rules.files, progress)
        progress.begin(.explaining)
        let subjects = try SubjectSearch(campaign: campaign).find(selectors)
        if run.isCorrection { try CorrectedAgents(run).refuseOthers(subjects) }
        let explained = try explain(subjects, run, rules, campaign)
        switch plan.format {
        case .text: return TextForm.text(explained)
        case .html: return String(decoding: HtmlForm.page(explained).bytes, as: UTF8.self)
        case .json: return String(decoding: JsonForm.value(explained).bytes, as: UTF8.self)
        }
    }

    private static func explain(
        _ subjects: [FoundSubject], _ run: FrozenRun, _ rules: FrozenRules, _ campaign: FrozenCampaign
    ) throws(RunError) -> Explained {
        let workers = Workers(count: run.plan.jobs)
        let asked = Set(subjects.compactMap(\.numero))
        let check = try CellCheck(run, campaign, asked: asked)
        let fates = LineFates(campaign, cutOff: run.cutOff, asked: asked, workers)
        let explainer = Explainer(campaign.decisions, leftOut: campaign.read.leftOutPayments)
        let watch = WatchExplainer(campaign.decisions)
        let parts = SubjectParts(decisions: campaign.decisions)
        var told: [ExplainedSubject] = []
        var lines: [Place: LineName] = [:]
        for subject in subjects {
            var steps: [Step] = []
            if let agent = subject.agent {
                try check.refuseOthers(agent)
                steps = explainer.steps(of: agent) + watch.steps(of: agent, known: campaign.watchedBefore)
                let own = CitedSources.lines(of: steps, campaign.read, workers)
                try check.refuseOthers(steps, own, of: campaign.decisions.extraits.agents[agent].numero)
                lines.merge(own) { first, _ in first }
            }
            let own = parts.parts(steps, subject.scope)
            let found = fates.of(subject)
            if subject.isWhole, let numero = subject.numero { try check.refuseOthers(found, of: numero) }
            var brief = SubjectBrief.of(own.flatMap(\.steps), isWhole: subject.isWhole)
            if case .establishment(let i) = subject.scope {
                let establishment = campaign.decisions.extraits.etablissements[Int(i)]
                let row = try PublishedRows.completeness(of: establishment.finess, run)
                brief = SubjectBrief.of(establishment, campaign.rules, row)
            }
            told.append(
                ExplainedSubject(
                    title: subject.title, selector: subject.selector.words, numero: subject.numero, brief: brief,
                    parts: own, fates: found))
        }
        let steps = told.flatMap(\.parts).flatMap(\.steps)
        let sources = CitedSources.look(
            steps, lines: lines, codes: told.flatMap(\.fates).compactMap(\.code), campaign, Catalogue.embedded())
        return Explained(
            run: ExplainedRun(
                version: Version.number, year: run.year, cutOff: run.cutOff, identity: run.identity,
                warnings: warnings(run, rules)), subjects: told, sources: sources)
    }

    private static func warnings(_ run: FrozenRun, _ rules: FrozenRules) -> [String] {
        var warnings: [String] = []
        if let number = run.plan.correction {
            let parent = run.manifest.options[IssuedChain.Option.parent] ?? ""
            warnings.append(
                "Rectificatif nº \(number), la suite de \(parent)\u{A0}: les montants sont ceux de \(run.folder), les droits ceux que donnent les mêmes extraits."
            )
        }
        if let version = run.otherVersion {
            warnings.append(
                "La publication est de Millésime \(version)\u{A0}; elle est expliquée par Millésime \(Version.number), dont les calculs donnent les mêmes cellules."
            )
        }
        if !rules.changedSince.isEmpty {
            warnings.append(
                "Des règles ont changé depuis (\(rules.changedSince.joined(separator: ", ")))\u{A0}: l'explication suit celles de la publication (\(run.folder)/regles)."
            )
        }
        return warnings
    }
}
