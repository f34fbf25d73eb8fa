import Catalogue
import Decisions
import Domain
import Explain
import Extracts
import RuleBook
import Workers

extension CitedSources {
    /// Looks up what steps cite: where lines stand, parameters as they were in force, rules in the catalogue.
    static func look(
        _ steps: [Step], lines: [Place: LineName], codes: [String], _ campaign: FrozenCampaign, _ catalogue: Catalogue
    ) -> CitedSources {
        var rules: [CitedRule] = []
        var known: Set<String> = []
        for step in steps where known.insert(step.rule).inserted {
            if let entry = catalogue.entry(step.rule) { rules.append(CitedRule(entry)) }
        }
        let cited = Set(steps.flatMap(\.parameters))
        let parameters = Dictionary(
            uniqueKeysWithValues: cited.map { citation in
                (
                    citation,
                    campaign.rules.parameter(citation).map { CitedParameter($0) } ?? CitedParameter(unwritten: citation)
                )
            })
        var seen: Set<String> = []
        let sorted = parameters.values.sorted { ($0.name, $0.place.line) < ($1.name, $1.place.line) }.filter {
            seen.insert("\($0.name) \($0.place.line)").inserted
        }
        let motifs = Set(steps.flatMap(\.motifs) + codes)
        let meanings = Dictionary(
            uniqueKeysWithValues: motifs.compactMap { code in catalogue.entry(code).map { (code, $0.title) } })
        return CitedSources(
            lines: lines, parameters: parameters,
            allParameters: sorted, rules: rules, meanings: meanings)
    }

    /// Where the lines stand that steps cite or conclude; a corrected line goes by the name of the one it replaces.
    static func lines(of steps: [Step], _ read: ReadExtracts, _ workers: Workers) -> [Place: LineName] {
        let concluded = steps.flatMap(\.conclusions).compactMap { conclusion -> Place? in
            if case .fileOf(let place) = conclusion.value { place } else { nil }
        }
        let sorted = Set(steps.flatMap(\.lines).map(\.place) + concluded).sorted()
        return Dictionary(
            uniqueKeysWithValues: zip(sorted, read.lineNumbers(of: sorted, workers)).map { place, line in
                (place, read.name(of: place, counted: line))
            })
    }
}

extension ReadExtracts {
    /// Where people find a line: a corrected one goes by the name of the one it replaces.
    ///
    /// - Parameter counted: its number in the file where it was read.
    func name(of place: Place, counted line: Int) -> LineName {
        let original = corrections?.original(of: place)
        return LineName(file: original?.file ?? files[place.file].source.name, line: original?.line ?? line)
    }
}

extension CitedRule {
    init(_ entry: CatalogueEntry) {
        func texts(_ section: String) -> [String] { entry.section(section)?.blocks.map(\.text) ?? [] }
        self.init(
            code: entry.code, title: entry.title, words: texts(""), quotations: texts("Source"),
            readings: texts("Lecture"))
    }
}

extension CitedParameter {
    init(_ parameter: ParameterInForce) {
        self.init(
            name: "\(parameter.file.prefix { $0 != "." }).\(parameter.path)", value: parameter.value,
            label: parameter.label, source: parameter.source, isHypothesis: parameter.isHypothesis,
            place: LineName(file: "regles/\(parameter.file)", line: parameter.line))
    }
}

extension CitedParameter {
    /// That no line of its file gives: the rule without it was read.
    init(unwritten citation: ParameterCitation) {
        let file = citation.file.hasSuffix(".yaml") ? citation.file : "\(citation.file).yaml"
        self.init(
            name: "\(file.prefix { $0 != "." }).\(citation.path)", value: "absent du fichier",
            label: "Le fichier ne donne pas ce paramètre\u{A0}: la règle s'applique sans lui.",
            source: "aucun texte ne le demande.", isHypothesis: false, place: LineName(file: "regles/\(file)", line: 1))
    }
}

extension Rules {
    /// The value that was cited; nil where there is no such parameter.
    func parameter(_ citation: ParameterCitation) -> ParameterInForce? {
        let file = citation.file.hasSuffix(".yaml") ? citation.file : "\(citation.file).yaml"
        let values = inForce.filter { $0.file == file && $0.path == citation.path }
        guard let day = citation.day else { return values.last }
        return values.last { $0.from <= day && $0.to.map { day <= $0 } ?? true } ?? values.last
    }
}
