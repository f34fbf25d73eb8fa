import Domain

/// What codes are called: `pieces.yaml`, `regions.yaml`, and the pieces that one committee alone asks for.
struct LabelSection: Sendable {
    static let piecesFileName = "pieces.yaml"
    static let regionsFileName = "regions.yaml"

    private let labels: Dated<[String: String]>

    /// `key`: `pieces` or `regions`.
    init(_ file: Group, key: String) {
        labels = file.parameter(key, .labels)
    }

    /// Codes of all years, for the rules that name them; nil where they could not all be read.
    var codes: Set<String>? { labels.isComplete ? Set(labels.spans.flatMap(\.value.keys)) : nil }

    /// By code, as bytes.
    func labels(for year: Int) throws(RuleBookError) -> [(code: Text, label: String)] {
        try labels.required(for: year).map { (Text(leaking: $0), $1) }.sorted { $0.0 < $1.0 }
    }
}
