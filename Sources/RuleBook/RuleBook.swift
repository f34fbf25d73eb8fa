import Domain

/// The rule files of `Input/Regles/`, read and checked once; rules of any campaign are taken from it.
///
/// Pure: the files' texts come in, nothing else is looked at.
public struct RuleBook: Sendable {
    let situations: SituationSection
    let contributions: ContributionSection
    let pieces: LabelSection
    let regions: LabelSection
    /// In the order of their codes.
    let committees: [CommitteeSection]
    /// Every parameter of every file, in the order of files and lines.
    let parameters: [ParameterTrace]

    /// Reads all the files of the folder together.
    ///
    /// A file with a top-level key `organisme` is a committee's, whatever its name; the others are known by name.
    /// Throws every problem of every file.
    public static func load(files: [(name: String, text: String)]) throws(RuleBookError) -> RuleBook {
        let log = ReadingLog()
        let book = RuleFiles(files, log).book()
        guard let book, log.problems.isEmpty else { throw RuleBookError(problems: log.problems) }
        return book
    }

    /// The rules of campaign `year`, each parameter at its value of 31/12 (contributions: day by day).
    ///
    /// - Parameter valuesOf: another year whose values are to hold for the campaign, on the same days of the year: what
    ///   would be decided if no value had changed since. Ages, ranks and the calendar stay those of the campaign.
    public func rules(for year: Int, valuesOf other: Int? = nil) throws(RuleBookError) -> Rules {
        let campaign = year
        let year = other ?? year
        try refuseUnknownYear(campaign)
        try refuseUnknownYear(year)
        let pieceLabels = try pieceLabels(for: year)
        let pieceIndices = Dictionary(uniqueKeysWithValues: pieceLabels.enumerated().map { ($1.code.description, $0) })
        let profileIndices = Dictionary(
            uniqueKeysWithValues: contributions.profileCodes.enumerated().map { ($1, $0) })
        // Both were checked when the files were read: every code named has its line.
        func pieceIndex(_ code: String) -> Int { pieceIndices[code] ?? 0 }
        func profileIndex(_ code: String) -> Int { profileIndices[code] ?? 0 }

        var benefits: [Benefit] = []
        var committeeRules: [CommitteeRules] = []
        let statuts = statusCodes(for: year)
        for (index, committee) in committees.enumerated() {
            committeeRules.append(try committee.rules(for: year, statuts: statuts, pieceIndex: pieceIndex))
            benefits += try committee.benefits(
                for: year, committee: index, profileIndex: profileIndex, pieceIndex: pieceIndex)
        }
        let fallback = try situations.defaultCommittee.required(for: year)
        // The register of the campaign before was written under its own values.
        let registers = Set([campaign - 1, campaign, year - 1, year])
        let rules = Rules(
            millesime: campaign, situation: try situations.rules(for: year, statuts: statuts),
            contributions: try contributions.rules(for: year).moved(years: campaign - year),
            committees: committeeRules,
            defaultCommittee: committees.firstIndex { $0.code == fallback } ?? 0,
            benefits: benefits.sorted { $0.code < $1.code },
            pieces: pieceLabels.map { Piece(code: $0.code, label: $0.label) },
            regions: try regions.labels(for: year).map { Region(code: $0.code, label: $0.label) },
            highestRang: committees.flatMap { registers.compactMap($0.retirement.highestRang) }.max() ?? 0,
            watch: try situations.watch(for: year), completeness: try situations.completeness(for: year),
            simulation: try situations.simulation(for: year),
            letterTrigger: try situations.letterTrigger(for: year),
            smallestGroup: try situations.smallestGroup.required(for: year),
            inForce: parameters.flatMap { $0.inForce(for: year) })
        try rules.refuseLongLists()
        return rules
    }

    /// Of all committees, each once, in the order of their files.
    private func statusCodes(for year: Int) -> [String] {
        committees.flatMap { $0.statuts.codes(for: year) }.reduce(into: []) { known, code in
            if !known.contains(code) { known.append(code) }
        }
    }

    /// Refuses a campaign before the first, and one for which a parameter has no value.
    private func refuseUnknownYear(_ year: Int) throws(RuleBookError) {
        let first = situations.firstCampaign.spans.first?.value ?? year
        guard year >= first, year <= 9999 else {
            throw RuleBookError(problems: [
                RuleProblem(
                    file: situations.firstCampaign.file, line: situations.firstCampaign.line,
                    message:
                        "campagne \(year) refusée : les règles vont de \(first) (\(situations.firstCampaign.path)) à 9999."
                )
            ])
        }
        let missing = parameters.filter { !$0.mayBeAbsent && $0.values(for: year).isEmpty }
        guard missing.isEmpty else { throw RuleBookError(problems: missing.map { $0.missing(year) }) }
    }

    /// Labels of the common pieces and of those of each committee, by code as bytes.
    private func pieceLabels(for year: Int) throws(RuleBookError) -> [(code: Text, label: String)] {
        var labels = try pieces.labels(for: year)
        for committee in committees { labels += try committee.ownPieces?.labels(for: year) ?? [] }
        return labels.sorted { $0.code < $1.code }
    }
}
