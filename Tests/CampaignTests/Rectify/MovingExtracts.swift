import Foundation

@testable import TestSupport

/// The extracts of an invented campaign, held in memory, so that lines can be changed at random, and put back.
struct MovingExtracts {
    struct Line: Equatable {
        var file: String
        var fields: [String]
    }

    static let tables = ["agents", "retraites", "versements", "paie", "etablissements"]

    private(set) var headers: [String: [String]] = [:]
    var lines: [String: [Line]] = [:]
    /// `campagne.yaml`.
    var settings: String
    /// `Regles/contributions.yaml`.
    var rules: String
    private var made = 0

    init(_ sandbox: Sandbox) throws {
        settings = "millesime: 2023\n"
        rules = try sandbox.read("Input/Regles/contributions.yaml")
        let tree = try Tree("\(sandbox.input)/2023")
        for table in MovingExtracts.tables {
            for name in tree.names where name == "\(table).csv" || name.hasPrefix("\(table)/") {
                let csv = try tree.csv(name)
                headers[table] = csv.header
                lines[table, default: []] += csv.fields.map { Line(file: name, fields: $0) }
            }
        }
    }

    /// Into a sandbox that has the files already.
    func write(_ sandbox: Sandbox) throws {
        for table in MovingExtracts.tables {
            let files = Dictionary(grouping: lines[table] ?? [], by: \.file)
            for name in try Tree("\(sandbox.input)/2023").names
            where name == "\(table).csv" || name.hasPrefix("\(table)/") {
                let rows = [headers[table]!] + (files[name] ?? []).map(\.fields)
                try sandbox.write(
                    rows.map { $0.map(MovingExtracts.quoted).joined(separator: ";") + "\n" }.joined(),
                    to: "Input/2023/\(name)")
            }
        }
        try sandbox.write(settings, to: "Input/2023/campagne.yaml")
        try sandbox.write(rules, to: "Input/Regles/contributions.yaml")
    }

    private static func quoted(_ field: String) -> String {
        field.contains { $0 == ";" || $0 == "\"" || $0 == "\n" }
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }

    func column(_ table: String, _ name: String) -> Int { headers[table]!.firstIndex(of: name)! }
    func value(_ table: String, _ line: Line, _ name: String) -> String { line.fields[column(table, name)] }

    // MARK: Putting back

    /// The line of a key as it is there, or its absence, in the place of that here.
    mutating func putBack(_ table: String, _ key: String, as before: MovingExtracts) {
        let place = column(table, MovingExtracts.key(table))
        let old = before.lines[table]!.filter { $0.fields[place] == key }
        lines[table]!.removeAll { $0.fields[place] == key }
        lines[table]! += old
    }

    static func key(_ table: String) -> String {
        switch table {
        case "versements": "versement"
        case "etablissements": "finess"
        default: "numero"
        }
    }

    /// The key of a physical line of a file; nil where there is none.
    func key(_ table: String, file: String, line: Int) -> String? {
        let inFile = lines[table]!.filter { $0.file == file }
        guard line >= 2, line - 2 < inFile.count else { return nil }
        return value(table, inFile[line - 2], MovingExtracts.key(table))
    }

    // MARK: Changes at random

    mutating func changeSomething(_ first: MovingExtracts, using numbers: inout SeededNumbers) {
        switch Int.random(in: 0..<22, using: &numbers) {
        case 0...2: set("versements", "brut", to: MovingExtracts.amount(&numbers), &numbers)
        case 3: nudge(&numbers)
        case 4, 5: remove("versements", &numbers)
        case 6, 7: pay(&numbers)
        case 8:
            set("versements", "nature", to: ["versement", "remboursement"].randomElement(using: &numbers)!, &numbers)
        case 9: cancel(&numbers)
        case 10:
            set(
                "versements", "prestation",
                to: ["ETUDES", "NOEL", "MALADIE", "VACANCES"].randomElement(using: &numbers)!, &numbers)
        case 11: set("versements", "date_versement", to: MovingExtracts.date(&numbers), &numbers)
        case 12: set("versements", "brut", to: "12O,00", &numbers)
        case 13: set("versements", "numero", to: anyAgent(&numbers), &numbers)
        case 14: set("agents", "nom", to: "NOUVEAU", &numbers)
        case 15:
            set(
                "agents", ["adresse_1", "commune"].randomElement(using: &numbers)!,
                to: ["", "3 RUE NEUVE"].randomElement(using: &numbers)!, &numbers)
        case 16: set("agents", "espace_agent", to: ["oui", "non"].randomElement(using: &numbers)!, &numbers)
        case 17:
            Bool.random(using: &numbers)
                ? remove("agents", &numbers) : set("agents", "date_naissance", to: "01/13/1980", &numbers)
        case 18:
            Bool.random(using: &numbers)
                ? set(
                    "retraites", "csg_pension", to: ["plein", "reduit", "exonere"].randomElement(using: &numbers)!,
                    &numbers)
                : remove("retraites", &numbers)
        case 19:
            set(
                "paie", "finess",
                to: value("etablissements", lines["etablissements"]!.randomElement(using: &numbers)!, "finess"),
                &numbers)
        case 20:
            set("etablissements", "adhesion_fin", to: ["31/12/2014", ""].randomElement(using: &numbers)!, &numbers)
        default: settle(first, &numbers)
        }
    }

    /// Cut-off, rate, or a table as it was at first.
    private mutating func settle(_ first: MovingExtracts, _ numbers: inout SeededNumbers) {
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: settings = "millesime: 2023\ndate_arrete: 31/10/2023\n"
        case 1: settings = first.settings
        case 2: rules = first.rules.replacing("{ csg_deductible: 6.8,", with: "{ csg_deductible: 5.1,")
        case 3: rules = first.rules
        default:
            let table = ["agents", "versements", "retraites"].randomElement(using: &numbers)!
            lines[table] = first.lines[table]
        }
    }

    private mutating func set(_ table: String, _ name: String, to value: String, _ numbers: inout SeededNumbers) {
        guard let i = lines[table]!.indices.randomElement(using: &numbers) else { return }
        lines[table]![i].fields[column(table, name)] = value
    }

    private mutating func remove(_ table: String, _ numbers: inout SeededNumbers) {
        guard let i = lines[table]!.indices.randomElement(using: &numbers) else { return }
        lines[table]!.remove(at: i)
    }

    /// Some cents more.
    private mutating func nudge(_ numbers: inout SeededNumbers) {
        let i = lines["versements"]!.indices.randomElement(using: &numbers)!
        let place = column("versements", "brut")
        guard let cents = Csv.cents(lines["versements"]![i].fields[place]) else { return }
        lines["versements"]![i].fields[place] = MovingExtracts.euros(cents + .random(in: 1...60, using: &numbers))
    }

    private mutating func pay(_ numbers: inout SeededNumbers) {
        var line = lines["versements"]!.randomElement(using: &numbers)!
        made += 1
        line.fields[column("versements", "versement")] = "NEUF\(made)"
        line.fields[column("versements", "numero")] = anyAgent(&numbers)
        line.fields[column("versements", "nature")] = "versement"
        line.fields[column("versements", "reference")] = ""
        line.fields[column("versements", "rang")] = ""
        line.fields[column("versements", "brut")] = MovingExtracts.amount(&numbers)
        lines["versements"]!.append(line)
    }

    private mutating func cancel(_ numbers: inout SeededNumbers) {
        var line = lines["versements"]!.randomElement(using: &numbers)!
        made += 1
        line.fields[column("versements", "reference")] = value("versements", line, "versement")
        line.fields[column("versements", "versement")] = "ANNULE\(made)"
        line.fields[column("versements", "nature")] = "annulation"
        lines["versements"]!.append(line)
    }

    private func anyAgent(_ numbers: inout SeededNumbers) -> String {
        lines["agents"]!.randomElement(using: &numbers).map { value("agents", $0, "numero") } ?? "1"
    }

    private static func amount(_ numbers: inout SeededNumbers) -> String {
        euros(.random(in: 100...60_000, using: &numbers))
    }

    private static func euros(_ cents: Int64) -> String {
        "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }

    private static func date(_ numbers: inout SeededNumbers) -> String {
        let month = Int.random(in: 1...12, using: &numbers)
        return "15/\(month < 10 ? "0" : "")\(month)/\([2022, 2023, 2023, 2023].randomElement(using: &numbers)!)"
    }
}
