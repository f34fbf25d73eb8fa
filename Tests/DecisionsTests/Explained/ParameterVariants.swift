import Foundation
import RuleBook

@testable import TestSupport

/// Other admitted values of a parameter of the shipped rule files, made from the text of its value: each word, number or
/// day in it by others of its kind; what the reader of the rules refuses is no value.
struct ParameterVariants {
    /// Which parameters it touches, and the rules it makes.
    struct Variant {
        let touched: Set<String>
        let rules: Rules
        let text: String
    }

    static func name(_ file: String, _ path: String) -> String { "\(file) \(path)" }

    static func of(_ parameter: ParameterInForce, year: Int) -> [Variant] {
        var folders = texts(parameter).map { (RuleFolder.shipped.with(parameter.file, $0.file), $0.value) }
        let touched: Set = [name(parameter.file, parameter.path)]
        var variants = folders.compactMap { variant(touched, $0.0, $0.1, year) }
        folders = []
        let section = String(parameter.path.prefix { $0 != "." })
        let other = parameter.file == "cgos.yaml" ? "cogohr.yaml" : "cgos.yaml"
        if sections.contains(section), let folder = ChangedRules.section(section, of: other, to: parameter.file) {
            let whole = ShippedRules.of(year).inForce.filter {
                $0.file == parameter.file && $0.path.hasPrefix("\(section).")
            }.map { name($0.file, $0.path) }
            variants += [variant(touched.union(whole), folder, "section \(section) de \(other)", year)].compactMap(
                \.self)
        }
        return variants
    }

    private static func variant(_ touched: Set<String>, _ folder: RuleFolder, _ text: String, _ year: Int) -> Variant? {
        guard let book = try? RuleBook.load(files: folder.files), let rules = try? book.rules(for: year) else {
            return nil
        }
        return Variant(touched: touched, rules: rules, text: text)
    }

    /// What a committee that has it writes with keys that one without has not.
    private static let sections: Set = [
        "dossier", "renouvellement", "avantages", "taux_retraites", "participation_vacances", "droit_maladie",
        "dossiers_papier", "etudes",
    ]

    private static let kinds: [[String]] = [
        ["oui", "non"], ["ouvre", "suspend", "ferme", "deces"], ["tous", "offres"], ["caisse", "activite"],
        ["cnracl", "ircantec", "autre"], ["date_complet", "date_constitution"], ["complet", "constitue"],
        ["toutes", "hors_etudes"], ["incluse", "exclue"], ["evenement", "veille"], ["enfant", "agent"],
        ["enfant", "conjoint", "autre"], ["cgos", "cogohr"], ["signale", "admis", "droit_maladie"], ["D14", "D15"],
        ["primaire", "secondaire", "superieur", "maternelle"], ["neige", "maurice", "reunion", "hors_reunion"],
        [
            "activite", "remplacement", "pension_plein", "pension_median", "pension_reduit", "pension_exonere",
            "aucune",
            "selon_beneficiaire",
        ],
        ["separe", "divorce", "celibataire", "marie", "veuf", "pacse", "concubin"],
        ["rib", "carte_grise", "formulaire", "avis_impot"],
        ["justificatif_pension", "formulaire", "carte_grise"], ["avis_impot", "formulaire"],
    ]

    /// The whole file with each change, and what the value became.
    private static func texts(_ parameter: ParameterInForce) -> [(file: String, value: String)] {
        let lines = RuleFolder.shipped[parameter.file].components(separatedBy: "\n")
        guard
            let first = lines.indices.dropFirst(parameter.line - 1).first(where: { lines[$0].contains("valeur:") })
        else { return [] }
        let after = lines.indices.dropFirst(first).first {
            lines[$0].contains("source:") || lines[$0].contains("hypothese:")
        }
        let end = after ?? first + 1
        let value = lines[first..<end].joined(separator: "\n")
        return values(value).map { changed in
            ((lines[..<first] + [changed] + lines[end...]).joined(separator: "\n"), changed)
        }
    }

    private static func values(_ value: String) -> [String] {
        var all: [String] = []
        for match in value.matches(of: #/[A-Za-z0-9_./]+/#) {
            let token = String(match.output)
            let next = value[match.range.upperBound...].first
            if next == ":" { continue }
            for other in others(token) { all.append(value.replacingCharacters(in: match.range, with: other)) }
        }
        // A list of criteria or levels: each alone.
        if let list = value.firstMatch(of: #/\[([a-z_, ]+)\]/#), !value.contains("{") {
            for item in list.output.1.split(separator: ", ") {
                all.append(value.replacingCharacters(in: list.range, with: "[\(item)]"))
            }
        }
        // A line of the table of dependants: without conditions.
        if let conditions = value.firstMatch(of: #/si: \{[^}]*\}, /#) {
            all.append(value.replacingCharacters(in: conditions.range, with: ""))
        }
        // A piece that is asked for, too.
        if let list = value.firstMatch(of: #/valeur: \[/#) {
            all.append(value.replacingCharacters(in: list.range, with: "valeur: [carte_grise, "))
            all.append("\(value[..<list.range.lowerBound])valeur: [formulaire]")
        }
        return all
    }

    private static func others(_ token: String) -> [String] {
        if token.wholeMatch(of: #/[0-9]{2}/[0-9]{2}/#) != nil { return ["01/01", "31/12", "29/07", "31/07"] }
        if token.wholeMatch(of: #/[0-9]+\.[0-9]+/#) != nil {
            return ["0.00", "0.01", "1.00", "1269.99", "3000.00", "99999.00", "100.00", "0.5", "9.7"]
                .filter { $0 != token }
        }
        if let n = Int(token) {
            return [0, 1, 2, 12, 18, 50, 99, 100, n - 1, n + 1, 2023].filter { $0 != n }.map { "\($0)" }
        }
        return Array(Set(kinds.filter { $0.contains(token) }.joined())).sorted().filter { $0 != token }
    }
}
