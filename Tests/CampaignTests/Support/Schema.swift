import Foundation

@testable import TestSupport

/// A Frictionless Table Schema, as far as ours go.
struct Schema {
    struct Field {
        let name: String
        let type: String
        let isRequired: Bool
        let pattern: Regex<AnyRegexOutput>?
        let values: Set<String>?
        let minimum: Int64?
        let maximum: Int64?
        let isUnique: Bool
        let words: (true: [String], false: [String])
    }

    let fields: [Field]
    let primaryKey: [String]

    init(_ file: String) throws {
        let path = "\(Repository.schemas)/\(file).json"
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any],
            let fields = root["fields"] as? [[String: Any]]
        else { throw CocoaError(.fileReadCorruptFile) }
        primaryKey = root["primaryKey"] as? [String] ?? (root["primaryKey"] as? String).map { [$0] } ?? []
        self.fields = try fields.map { field in
            let constraints = field["constraints"] as? [String: Any] ?? [:]
            return Field(
                name: field["name"] as? String ?? "", type: field["type"] as? String ?? "",
                isRequired: constraints["required"] as? Bool ?? false,
                pattern: try (constraints["pattern"] as? String).map { try Regex($0) },
                values: (constraints["enum"] as? [Any]).map { Set($0.map { "\($0)" }) },
                minimum: (constraints["minimum"] as? NSNumber).map { Int64(($0.doubleValue * 100).rounded()) },
                maximum: (constraints["maximum"] as? NSNumber).map { Int64(($0.doubleValue * 100).rounded()) },
                isUnique: constraints["unique"] as? Bool ?? false,
                words: (field["trueValues"] as? [String] ?? ["true"], field["falseValues"] as? [String] ?? ["false"]))
        }
    }

    /// What is wrong with a table: header, values, keys. Empty where all is well.
    func violations(_ table: Csv) -> [String] {
        guard table.header == fields.map(\.name) else { return ["the header is \(table.header)"] }
        var found: [String] = []
        for (row, values) in table.fields.enumerated() {
            for (field, value) in zip(fields, values) {
                if let what = field.violation(value) {
                    found.append("row \(row + 1), \(field.name): « \(value) » \(what)")
                }
            }
        }
        for key in [primaryKey] + fields.filter(\.isUnique).map({ [$0.name] }) where !key.isEmpty {
            let keys = table.rows.map { row in key.map { row[$0]! } }
            if Set(keys).count != keys.count { found.append("the key \(key) is not unique") }
        }
        return found
    }
}

extension Schema.Field {
    func violation(_ value: String) -> String? {
        if value.isEmpty { return isRequired ? "is required" : nil }
        if let pattern, (try? pattern.firstMatch(in: value)) == nil { return "does not match" }
        if let values, !values.contains(value) { return "is not in the list" }
        switch type {
        case "string": return nil
        case "boolean": return words.true.contains(value) || words.false.contains(value) ? nil : "is no boolean"
        case "date": return Self.isDate(value) ? nil : "is no date"
        case "integer": return value.wholeMatch(of: #/-?(0|[1-9][0-9]*)/#) == nil ? "is no integer" : outOfRange(value)
        case "year": return value.wholeMatch(of: #/[0-9]{4}/#) == nil ? "is no year" : nil
        case "number":
            return value.wholeMatch(of: #/-?(0|[1-9][0-9]*)(,[0-9]{2})?/#) == nil || value == "-0,00"
                ? "is no number" : outOfRange(value)
        default: return "has the unknown type \(type)"
        }
    }

    private func outOfRange(_ value: String) -> String? {
        guard let cents = Csv.cents(value) else { return "is no number" }
        if let minimum, cents < minimum { return "is under \(minimum / 100)" }
        if let maximum, cents > maximum { return "is over \(maximum / 100)" }
        return nil
    }

    /// dd/mm/yyyy, a day that exists.
    static func isDate(_ text: String) -> Bool {
        guard let parts = text.wholeMatch(of: #/([0-9]{2})/([0-9]{2})/([0-9]{4})/#), let day = Int(parts.1),
            let month = Int(parts.2), let year = Int(parts.3), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return (1...last).contains(day)
    }
}
