import Domain

/// What a Table Schema says of the values of a field: type, format, constraints.
struct FieldKind {
    let type: String
    var format: [JSONValue.Member] = []
    var constraints: [JSONValue.Member] = []

    static let text = FieldKind(type: "string")
    static let numero = shaped("^[0-9]{1,10}$")
    static let finess = shaped("^[0-9][0-9AB][0-9]{7}$")

    /// `oui`, `non`.
    static let flag = FieldKind(
        type: "boolean", format: [.init("trueValues", list(of: ["oui"])), .init("falseValues", list(of: ["non"]))])

    /// A regular expression for the whole field.
    static func shaped(_ pattern: String) -> FieldKind {
        FieldKind(type: "string", constraints: [.init("pattern", .string(pattern))])
    }

    static func list(_ codes: [String]) -> FieldKind {
        FieldKind(type: "string", constraints: [.init("enum", list(of: codes))])
    }

    static func integer(_ from: Int?, _ to: Int?) -> FieldKind {
        FieldKind(type: "integer", constraints: bounds(from, to))
    }

    /// With a decimal comma.
    static func number(_ from: Int?, _ to: Int?) -> FieldKind {
        FieldKind(type: "number", format: [.init("decimalChar", .string(","))], constraints: bounds(from, to))
    }

    private static func bounds(_ from: Int?, _ to: Int?) -> [JSONValue.Member] {
        [("minimum", from), ("maximum", to)].compactMap { name, bound in
            bound.map { .init(name, .integer(Int64($0))) }
        }
    }

    private static func list(of codes: [String]) -> JSONValue { .array(codes.map(JSONValue.string)) }
}
