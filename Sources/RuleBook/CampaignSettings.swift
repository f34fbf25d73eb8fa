import Domain
import Yams

/// `campagne.yaml`: what a campaign is, before anything is read.
public struct CampaignSettings: Sendable, Equatable {
    public static let fileName = "campagne.yaml"

    public let millesime: Int
    /// Nil where the file does not say: 31/12/N.
    public let cutOff: Day?
    /// Hundredths of a per cent; nil where the file does not say: 1 %.
    public let allowedRejects: Int64?
    /// The date that letters bear; nil where the file does not say: the cut-off.
    public let issued: Day?

    /// A file that cannot be used: English, for the operator.
    public struct Invalid: Error, Sendable, CustomStringConvertible {
        public let line: Int
        public let reason: String
        public var description: String { "\(CampaignSettings.fileName):\(line): \(reason)" }
    }

    public init(yaml: String) throws(Invalid) {
        if let line = SharedNode.line(in: yaml) {
            throw Invalid(line: line, reason: "an anchor and its alias (`&`, `*`): write the value in both places")
        }
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw CampaignSettings.unreadable(error) }
        guard let root, case .mapping(let mapping) = root else {
            throw Invalid(line: 1, reason: "expected keys such as `millesime: 2023`")
        }
        var millesime: Int?
        var cutOff: Day?
        var rejects: Int64?
        var issued: Day?
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard case .scalar(let scalar) = value else { throw Invalid(line: line, reason: "expected one value") }
            switch key.string {
            case "millesime":
                guard let year = Int(scalar.string) else {
                    throw Invalid(line: line, reason: "`millesime` must be a year such as 2023")
                }
                millesime = year
            case "date_arrete":
                guard let day = Day(scalar.string) else {
                    throw Invalid(line: line, reason: "`date_arrete` must be a date, dd/mm/yyyy or yyyy-mm-dd")
                }
                cutOff = day
            case "seuil_rejets":
                guard let share = CampaignSettings.share(scalar.string) else {
                    throw Invalid(
                        line: line, reason: "`seuil_rejets` must be a percentage from 0 to 100, two decimals at most")
                }
                rejects = share
            case "date_emission":
                guard let day = Day(scalar.string) else {
                    throw Invalid(line: line, reason: "`date_emission` must be a date, dd/mm/yyyy or yyyy-mm-dd")
                }
                issued = day
            default:
                throw Invalid(
                    line: line,
                    reason:
                        "unknown key `\(key.string ?? "?")`; known: millesime, date_arrete, seuil_rejets, date_emission"
                )
            }
        }
        guard let millesime else { throw Invalid(line: 1, reason: "`millesime` is missing") }
        self.millesime = millesime
        self.cutOff = cutOff
        allowedRejects = rejects
        self.issued = issued
    }

    /// One short sentence: Yams would show the text, however long its lines.
    private static func unreadable(_ error: any Error) -> Invalid {
        switch error {
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            Invalid(line: context.mark.line, reason: "`\(keys.joined(separator: "`, `"))` stands twice: keep one")
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            Invalid(line: mark.line, reason: "not YAML: \(problem)")
        default: Invalid(line: 1, reason: "not YAML: a character that no YAML file may hold, or not UTF-8")
        }
    }

    /// A percentage in hundredths of a per cent, 0 to 100; nil for anything else.
    public static func share(_ text: String) -> Int64? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole >= 0, whole <= 100,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber) })
        else { return nil }
        var decimals: Int64 = 0
        if parts.count == 2 {
            guard parts[1].count <= 2 else { return nil }
            decimals = Int64(parts[1])! * (parts[1].count == 1 ? 10 : 1)
        }
        let share = whole * 100 + decimals
        return share <= 10_000 ? share : nil
    }
}
