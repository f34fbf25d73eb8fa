import Foundation

/// The part of JSON Schema that `explication.json` uses, read by a reader of its own.
struct JsonShape {
    private let root: [String: Any]

    init(_ file: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What of a value is not as the schema says: a path and why.
    func faults(_ value: Any) -> [String] { faults(value, root, "") }

    private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(path): no \(reference)"]
            }
            return faults(value, definition, path)
        }
        if let any = schema["anyOf"] as? [[String: Any]] {
            return any.contains { faults(value, $0, path).isEmpty } ? [] : ["\(path): none of its kinds"]
        }
        if let constant = schema["const"] { return "\(constant)" == "\(value)" ? [] : ["\(path): \(value)"] }
        if let list = schema["enum"] as? [String] {
            return (value as? String).map(list.contains) ?? false ? [] : ["\(path): \(value)"]
        }
        var found: [String] = []
        let kinds = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
        if let kinds, !kinds.contains(where: { JsonShape.isOf($0, value) }) { found.append("\(path): no \(kinds)") }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path): \(text)")
        }
        if let members = value as? [String: Any], let known = schema["properties"] as? [String: [String: Any]] {
            for name in schema["required"] as? [String] ?? [] where members[name] == nil {
                found.append("\(path): no \(name)")
            }
            for (name, member) in members {
                found += known[name].map { faults(member, $0, "\(path).\(name)") } ?? ["\(path): unknown \(name)"]
            }
        }
        if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
            for element in elements { found += faults(element, items, "\(path)[]") }
        }
        return found
    }

    private static func isOf(_ kind: String, _ value: Any) -> Bool {
        switch kind {
        case "string": value is String
        case "null": value is NSNull
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "boolean", "integer": value is NSNumber
        default: false
        }
    }
}
