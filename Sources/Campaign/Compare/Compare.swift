import Decisions
import Domain
import Figures
import Publishing
import Reports
import RuleBook
import Workers

/// What a comparison is asked to do.
public struct ComparePlan: Sendable {
    public var before: PublicationPlace
    public var after: PublicationPlace
    /// Holds the extracts, `<N>/`.
    public var input: String
    /// Holds the publications, and receives `comparaison-<A>-<B>/`.
    public var output: String
    public var jobs: Int
    public var withWorkbook: Bool
    public var command: String

    public init(
        before: PublicationPlace, after: PublicationPlace, input: String, output: String, jobs: Int,
        withWorkbook: Bool, command: String
    ) {
        self.before = before
        self.after = after
        self.input = input
        self.output = output
        self.jobs = jobs
        self.withWorkbook = withWorkbook
        self.command = command
    }
}

/// `millesime compare`: two publications, agent by agent, and why what changed did.
///
/// The later extracts are judged under the values that were in force for the earlier publication: what lies between that
/// and each publication is what the data, and what the rules, have changed.
public struct Compare: Sendable {
    let plan: ComparePlan
    let progress: RunProgress
    let workers: Workers

    public init(_ plan: ComparePlan, progress: RunProgress = RunProgress(.silent)) {
        self.plan = plan
        self.progress = progress
        workers = Workers(count: plan.jobs)
    }

    public func publish() throws(RunError) -> ComparisonOutcome {
        progress.begin(.verifying)
        let (before, after) = try publications()
        let rules = try ComparedRules(before, after)
        let folder = DerivedFolder(
            nature: .comparaison,
            destination: Destination(
                output: plan.output, year: after.year, name: "comparaison-\(before.year)-\(after.year)"),
            command: plan.command)
        return try folder.write(rules: rules.after, Run(runPlan(after), progress: progress)) { () throws(RunError) in
            let compared = try compare(before, after, rules)
            let equations = ComparisonEquations.all(compared, workers)
            var contents = DerivedFolder.Contents()
            contents.tables = compared.tables + [.controles(equations)]
            contents.equations = equations
            contents.title = "Comparaison, \(compared.title)"
            contents.texts = [("comparaison.html", ComparisonHTML.page(compared, equations, tool: Version.name))]
            if plan.withWorkbook {
                contents.workbooks = [
                    ("comparaison.xlsx", comparisonWorkbook(compared, equations, tool: Version.name))
                ]
            }
            contents.options = [
                "avant": "\(before.year)", "apres": "\(after.year)", "correction": compared.correction.code,
            ]
            contents.inputs = try manifests(before, after)
            contents.counts = ["agents.touches": Int64(compared.touched.count)]
            return (
                contents, ComparisonOutcome(compared, equations: equations, target: folder.destination.target)
            )
        }
    }

    private func runPlan(_ publication: PublishedFolder) -> RunPlan {
        RunPlan(
            year: publication.year, input: plan.input, output: plan.output, jobs: plan.jobs, cutOff: nil,
            allowedRejects: nil, command: plan.command)
    }

    /// Both at once; the earlier first.
    private func publications() throws(RunError) -> (PublishedFolder, PublishedFolder) {
        let places = [plan.before, plan.after]
        let opened = workers.map(2) { i -> Result<PublishedFolder, RunError> in
            Result { () throws(RunError) in try PublishedFolder.open(places[i], output: plan.output) }
        }
        let (before, after) = (try opened[0].get(), try opened[1].get())
        guard before.year <= after.year else {
            throw RunError(
                .usage,
                "La publication d'avant est de \(before.year), celle d'après de \(after.year) : donnez la plus ancienne d'abord."
            )
        }
        guard after.year - before.year <= 1 else {
            let between = (before.year + 1..<after.year).map(String.init).joined(separator: ", ")
            throw RunError(
                .refused,
                "Entre \(before.year) et \(after.year) il manque \(between) : rangs et registre passent d'une campagne à la suivante. Comparez-les de proche en proche."
            )
        }
        return (before, after)
    }

    private func manifests(_ before: PublishedFolder, _ after: PublishedFolder) throws(RunError) -> [Manifest.Input] {
        var inputs: [String: Manifest.Input] = [:]
        for (name, publication) in [("avant", before), ("apres", after)] {
            do {
                guard let digest = try FileDigest.of(file: "\(publication.folder)/\(Manifest.fileName)") else {
                    continue
                }
                let path = "\(name)/\(publication.year)/\(Manifest.fileName)"
                inputs[path] = Manifest.Input(path: path, lines: 1, digest: digest)
            } catch {
                throw RunError(error)
            }
        }
        return Array(inputs.values)
    }

    // MARK: The judgings

    private func compare(
        _ before: PublishedFolder, _ after: PublishedFolder, _ rules: ComparedRules
    ) throws(RunError) -> ComparedCampaigns {
        let names = FigureNames(rules.all)
        // A publication beside itself has changed in nothing, wherever its extracts are now.
        if before.manifest == after.manifest {
            let figures = try after.figures(names, workers)
            return compared(FigureChain(figures, figures), .none, rules)
        }
        progress.begin(.later)
        let later = try judgeLater(after, rules, names)
        progress.begin(.earlier)
        let earlier = try judgeEarlier(before, rules, names)
        RowMemory.release()
        let published: JudgedFigures
        let correction: ComparedCampaigns.Correction
        if let earlier, try before.says(earlier.rejudged, workers) {
            (published, correction) = (earlier.rejudged, .none)
        } else {
            published = try before.figures(names, workers)
            correction = earlier != nil ? .separated : rules.isCorrected ? .notSeparable : .none
        }
        progress.begin(.comparing)
        let chain = FigureChain(
            avant: published, rejuge: correction == .none ? published : earlier?.rejudged, reporte: later.carried,
            apres: later.published, other: earlier?.other)
        return compared(chain, correction, rules)
    }

    private func compared(
        _ chain: FigureChain, _ correction: ComparedCampaigns.Correction, _ rules: ComparedRules
    ) -> ComparedCampaigns {
        let ranges = workers.ranges(chain.agents.count)
        let touched = workers.map(ranges.count) { i in
            ranges[i].filter { index in
                Effect.allCases.contains { chain.isTouched(chain.agents[index], by: $0) }
            }
        }
        return ComparedCampaigns(
            chain: chain, totals: ChainTotals(chain, workers), moves: RegionFlows(chain, workers),
            matrices: ChangeMatrices(chain, workers), correction: correction, ruleChanges: rules.changes,
            corrections: rules.corrections, rules: rules.after, touched: touched.flatMap { $0 })
    }

    /// The later extracts, under the earlier values and their own.
    private func judgeLater(
        _ after: PublishedFolder, _ rules: ComparedRules, _ names: FigureNames
    ) throws(RunError) -> (published: JudgedFigures, carried: JudgedFigures) {
        let (opened, changes) = try Rejudging.open(
            after, input: plan.input, output: plan.output, jobs: plan.jobs, progress)
        guard var rejudging = opened else {
            throw RunError(
                .refused,
                (["Les extraits de \(after.year) ne sont plus ceux de sa publication : rien ne peut être réparti."]
                    + changes.prefix(20).map { "  \($0)" }
                    + ["Remettez-les en place, ou publiez de nouveau \(after.year)."]).joined(separator: "\n"))
        }
        let own = rejudging.figures(rules.after, names)
        let carried = rejudging.figures(rules.carried, names, variantOf: own)
        try rejudging.refuseChanged()
        guard try after.says(own, workers) else {
            throw RunError(
                .refused,
                "\(after.folder) n'est pas ce que ce programme (\(Version.number)) tire aujourd'hui des mêmes extraits et des mêmes règles (publié par \(after.manifest.version)) : publiez de nouveau \(after.year)."
            )
        }
        return (own, carried.isSame(as: own, workers) ? own : carried)
    }

    /// The earlier extracts, under their own values and the later ones; nil where they are no longer there.
    private func judgeEarlier(
        _ before: PublishedFolder, _ rules: ComparedRules, _ names: FigureNames
    ) throws(RunError) -> (rejudged: JudgedFigures, other: JudgedFigures)? {
        RowMemory.release()
        let opened = try Rejudging.open(before, input: plan.input, output: plan.output, jobs: plan.jobs, progress)
        guard var rejudging = opened.rejudging else { return nil }
        let rejudged = rejudging.figures(rules.before, names)
        let other = rejudging.figures(rules.otherOrder, names, variantOf: rejudged)
        try rejudging.refuseChanged()
        return (rejudged, other)
    }
}

extension ComparedCampaigns.Correction {
    /// In the manifest.
    var code: String {
        switch self {
        case .none: "aucune"
        case .separated: "separee"
        case .notSeparable: "non_separable"
        }
    }
}
