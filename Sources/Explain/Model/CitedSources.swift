import Decisions
import Domain

/// What the steps cite, looked up: where lines stand, what parameters say, the words of rules.
public struct CitedSources: Sendable {
    /// By place.
    public let lines: [Place: LineName]
    public let parameters: [ParameterCitation: CitedParameter]
    /// The same, each once, by name.
    public let allParameters: [CitedParameter]
    /// In the order of their first citation.
    public let rules: [CitedRule]
    /// By code.
    private let index: [String: CitedRule]
    /// Words of motifs and finding codes, by code.
    public let meanings: [String: String]

    public init(
        lines: [Place: LineName], parameters: [ParameterCitation: CitedParameter],
        allParameters: [CitedParameter], rules: [CitedRule], meanings: [String: String]
    ) {
        self.allParameters = allParameters
        self.lines = lines
        self.parameters = parameters
        self.rules = rules
        self.meanings = meanings
        index = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func rule(_ code: String) -> CitedRule? { index[code] }
}

/// A parameter of the rules as it was in force.
public struct CitedParameter: Sendable {
    /// `cgos.etudes.qf_plafond`.
    public let name: String
    /// French: `1 270,00 €`.
    public let value: String
    /// What it is, French.
    public let label: String
    /// The text that says so, or why this reading was chosen.
    public let source: String
    public let isHypothesis: Bool
    /// `regles/cgos.yaml` of the publication, and the line of the value.
    public let place: LineName

    public init(name: String, value: String, label: String, source: String, isHypothesis: Bool, place: LineName) {
        self.name = name
        self.value = value
        self.label = label
        self.source = source
        self.isHypothesis = isHypothesis
        self.place = place
    }
}

/// A rule of the catalogue.
public struct CitedRule: Sendable {
    /// `O7`.
    public let code: String
    public let title: String
    /// Paragraphs.
    public let words: [String]
    /// What of the texts says so; empty where they are silent.
    public let quotations: [String]
    /// Where the text is silent or hesitates.
    public let readings: [String]

    public init(code: String, title: String, words: [String], quotations: [String], readings: [String]) {
        self.code = code
        self.title = title
        self.words = words
        self.quotations = quotations
        self.readings = readings
    }
}
