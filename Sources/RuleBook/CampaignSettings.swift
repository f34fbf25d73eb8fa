import Domain
import Yams

/// `campagne.yaml`: what a campaign is, before anything is read.
public struct CampaignSettings: Sendable, Equatable {
    public static let fileName = "campagne.yaml"

    public private(set) var millesime = 0
    /// Nil where the file does not say: 31/12/N.
    public private(set) var cutOff: Day?
    /// Hundredths of a per cent; nil where the file does not say: 1 %.
    public private(set) var allowedRejects: Int64?
    /// Lines; nil where the file does not say: 5.
    public private(set) var allowedLines: Int?
    /// Nil where the register of N−1 must be there, and final, as it must without a word.
    public private(set) var register: RegisterSetting?
    /// The date that letters bear; nil where the file does not say: the cut-off.
    public private(set) var issued: Day?

    /// What a campaign without a word about them takes (the catalogue): 1 % of a table, and 5 lines.
    public static let defaultAllowedRejects: Int64 = 100
    public static let defaultAllowedLines = 5

    /// O3: what the register of N−1 may lack.
    public enum RegisterSetting: String, Sendable, CaseIterable {
        /// There may be none: the first campaign.
        case aucun
        /// It may be of a campaign whose cut-off was before its last day.
        case provisoire
    }

    /// The keys of the file.
    enum Key: String, CaseIterable {
        case millesime, date_arrete, seuil_rejets, seuil_lignes, registre, date_emission
    }

    /// A file that cannot be used, for the operator.
    public struct Invalid: Error, Sendable, CustomStringConvertible {
        public let line: Int
        public let reason: String
        public var description: String { "\(CampaignSettings.fileName):\(line) : \(reason)" }
    }

    public init(yaml: String) throws(Invalid) {
        if let line = SharedNode.line(in: yaml) {
            throw Invalid(line: line, reason: "une ancre et son renvoi (`&`, `*`) : écrire la valeur aux deux endroits")
        }
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw CampaignSettings.unreadable(error) }
        guard let root, case .mapping(let mapping) = root else {
            throw Invalid(line: 1, reason: "des clés comme `millesime: 2023` sont attendues")
        }
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            let written = key.string ?? "?"
            guard let known = Key(rawValue: written) else { throw CampaignSettings.unknown(written, line: line) }
            guard case .scalar(let scalar) = value else {
                throw Invalid(line: line, reason: "une seule valeur est attendue")
            }
            if let reason = take(known, scalar.string) {
                throw Invalid(line: line, reason: "`\(written)` doit être \(reason)")
            }
        }
        if millesime == 0 { throw Invalid(line: 1, reason: "`millesime` manque") }
    }

    /// Takes a value; else what it must be.
    private mutating func take(_ key: Key, _ value: String) -> String? {
        let date = "une date, jj/mm/aaaa ou aaaa-mm-jj"
        switch key {
        case .millesime:
            millesime = Int(value) ?? 0
            return millesime == 0 ? "une année comme 2023" : nil
        case .date_arrete:
            cutOff = Day(value)
            return cutOff == nil ? date : nil
        case .date_emission:
            issued = Day(value)
            return issued == nil ? date : nil
        case .seuil_rejets:
            allowedRejects = CampaignSettings.share(value)
            return allowedRejects == nil ? "un pourcentage de 0 à 100, à deux décimales au plus" : nil
        case .seuil_lignes:
            allowedLines = CampaignSettings.lines(value)
            return allowedLines == nil ? "un nombre entier de lignes, 0 ou plus" : nil
        case .registre:
            register = RegisterSetting(rawValue: value)
            return register == nil
                ? "`aucun` (première campagne) ou `provisoire` (la campagne d'avant a été arrêtée avant sa fin)" : nil
        }
    }

    private static func unknown(_ key: String, line: Int) -> Invalid {
        let names = Key.allCases.map(\.rawValue)
        let meant = NearestName.of(key, among: names).map { ", peut-être `\($0)`" } ?? ""
        return Invalid(line: line, reason: "clé inconnue `\(key)`\(meant) ; connues : \(names.joined(separator: ", "))")
    }

    /// One short sentence: Yams would show the text, however long its lines.
    private static func unreadable(_ error: any Error) -> Invalid {
        switch error {
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            Invalid(
                line: context.mark.line,
                reason: "`\(keys.joined(separator: "`, `"))` est écrit deux fois : garder l'un des deux")
        default:
            Invalid(line: max(1, YamlSyntax.explain(error).line), reason: YamlSyntax.explain(error).message)
        }
    }

    /// A number of lines; nil for anything else.
    static func lines(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
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
