import Decisions
import Domain
import Extracts
import Figures
import Publishing
import RuleBook
import Workers

/// The extracts of a campaign, opened and read as a run does, to be judged as often as wanted.
struct Rejudging {
    let plan: RunPlan
    let files: InputFiles
    let settings: CampaignSettings
    let cutOff: Day
    private let run: Run
    private var read: (rules: Rules, extracts: ReadExtracts)?

    private init(
        plan: RunPlan, files: InputFiles, settings: CampaignSettings, cutOff: Day, run: Run
    ) {
        self.plan = plan
        self.files = files
        self.settings = settings
        self.cutOff = cutOff
        self.run = run
    }

    /// - Throws: as a run would; nothing is looked for in the extracts yet.
    static func open(_ plan: RunPlan, _ progress: RunProgress) throws(RunError) -> Rejudging {
        let run = Run(plan, progress: progress)
        let files = try InputFiles.open(plan)
        let settings = try run.settings(files.settings)
        return Rejudging(
            plan: plan, files: files, settings: settings, cutOff: try run.cutOff(settings), run: run)
    }

    /// The extracts that a publication was made of; what became of those that are no longer the same.
    ///
    /// Extracts, settings and the register decide; what was only compared with the campaign before does not.
    static func open(
        _ publication: PublishedFolder, input: String, output: String, jobs: Int, _ progress: RunProgress
    ) throws(RunError) -> (rejudging: Rejudging?, changes: [String]) {
        let manifest = publication.manifest
        var plan = RunPlan(
            year: manifest.year, input: input, output: output, jobs: jobs, cutOff: nil, allowedRejects: nil,
            command: "")
        plan.rules = RuleSource(options: manifest.options)
        plan.cutOff = manifest.options["date_arrete"].flatMap { Day($0) }
        guard try Folder.exists("\(input)/\(manifest.year)") else {
            return (nil, ["\(input)/\(manifest.year) n'existe pas"])
        }
        let rejudging = try open(plan, progress)
        let changes = rejudging.changes(since: manifest)
        return (changes.isEmpty ? rejudging : nil, changes)
    }

    /// An input that decisions come from; what was only compared with the campaign before does not decide.
    static func decides(_ path: String) -> Bool { !path.hasPrefix("publie/") || path.hasSuffix("/registre.csv") }

    private func changes(since manifest: Manifest) -> [String] {
        let found = files.named(plan.year).filter { Rejudging.decides($0.path) }
        let digests = run.workers.map(found.count, weight: { found[$0].file.bytes.count }) { i in
            defer { found[i].file.releasePages() }
            return FileDigest(of: found[i].file.bytes)
        }
        let now = Dictionary(zip(found.map(\.path), digests), uniquingKeysWith: { first, _ in first })
        let known = manifest.inputs.filter { Rejudging.decides($0.path) }
        let before = Dictionary(known.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        let paths = Set(now.keys).union(before.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return paths.compactMap { path in
            switch (before[path], now[path]) {
            case (_, nil): "\(path) n'est plus là"
            case (nil, _): "\(path) est nouveau"
            case (let old?, let new?): old == new ? nil : "\(path) n'est plus le même"
            }
        }
    }

    /// Judges the extracts; they are read again only where the rules change how they are read.
    mutating func judge(_ rules: Rules) -> CampaignDecisions {
        Decide.all(extracts(rules).extraits, rules, cutOff: cutOff, run.workers).0
    }

    private mutating func extracts(_ rules: Rules) -> ReadExtracts {
        if let read, read.rules.readsAlike(rules) { return read.extracts }
        read = nil
        let extracts = ReadExtracts.read(files.sources, rules, cutOff: cutOff, run.workers)
        read = (rules, extracts)
        return extracts
    }

    /// - Parameter baseline: figures of the same extracts, beside which the differences alone are kept; where they would be
    ///   read otherwise under these rules, everyone's are.
    mutating func figures(
        _ rules: Rules, _ names: FigureNames, variantOf baseline: JudgedFigures? = nil
    ) -> JudgedFigures {
        let (decisions, judge) = decide(rules)
        return figures(decisions, judge, names, baseline)
    }

    /// The same, refused where a run would refuse to publish it.
    mutating func publishableFigures(
        _ rules: Rules, _ names: FigureNames, variantOf baseline: JudgedFigures? = nil
    ) throws(RunError) -> JudgedFigures {
        let (decisions, judge) = decide(rules)
        try refuseUnpublishable(decisions)
        return figures(decisions, judge, names, baseline)
    }

    private mutating func decide(_ rules: Rules) -> (CampaignDecisions, DeclarationJudge) {
        Decide.forFigures(extracts(rules).extraits, rules, cutOff: cutOff, run.workers)
    }

    private func figures(
        _ decisions: CampaignDecisions, _ judge: DeclarationJudge, _ names: FigureNames, _ baseline: JudgedFigures?
    ) -> JudgedFigures {
        if let baseline, baseline.isOf(decisions.extraits.owner) {
            return DecidedFigures.variant(decisions, .judged(judge), of: baseline, run.workers)
        }
        return DecidedFigures.of(decisions, .judged(judge), names, run.workers)
    }

    /// Refuses what a run would refuse to publish: a register that is missing, more rejects than allowed.
    func refuseUnpublishable(_ decisions: CampaignDecisions) throws(RunError) {
        guard let read else { return }
        try RegisterCheck(plan: plan, files: files, settings: settings).refuse(read.extracts, decisions)
        let threshold = RejectThreshold(plan, settings)
        for table in Table.allCases {
            guard let count = read.extracts.counts[table], threshold.isExceeded(count) else { continue }
            throw RunError(
                .refused,
                "\(table.rawValue) : \(count.rejected) lignes rejetées sur \(count.standing), plus que le seuil : une exécution ne publierait rien. `millesime check \(plan.year)` les montre toutes."
            )
        }
    }

    /// - Throws: a file that somebody changed while it was read.
    func refuseChanged() throws(RunError) {
        if let file = files.all.first(where: { !$0.isUnchanged }) { throw RunError.changed(file.path) }
    }

    /// What was read, as a manifest lists it.
    var inputs: [Manifest.Input] {
        let named = files.named(plan.year)
        return run.workers.map(named.count, weight: { named[$0].file.bytes.count }) { i in
            defer { named[i].file.releasePages() }
            return Manifest.Input(
                path: named[i].path, lines: Int64(named[i].file.physicalLines),
                digest: FileDigest(of: named[i].file.bytes))
        }
    }
}

extension Rules {
    /// Whether extracts are read the same under both: the same lists, in the same order, and as high a rang.
    func readsAlike(_ other: Rules) -> Bool {
        func isForAgents(_ rules: Rules) -> [Bool] { rules.benefits.map(\.isForAgents) }
        func isRequestable(_ rules: Rules) -> [Bool] { rules.benefits.map { $0.request != nil } }
        return millesime == other.millesime && highestRang == other.highestRang
            && situation.statuts == other.situation.statuts
            && situation.positions.map(\.code) == other.situation.positions.map(\.code)
            && committees.map(\.code) == other.committees.map(\.code)
            && regions.map(\.code) == other.regions.map(\.code)
            && benefits.map(\.code) == other.benefits.map(\.code) && isForAgents(self) == isForAgents(other)
            && isRequestable(self) == isRequestable(other) && pieces.map(\.code) == other.pieces.map(\.code)
    }
}
