import Domain
import Publishing
import Reports
import RuleBook

/// A table's contract as a Frictionless Table Schema.
struct SchemaJSON {
    /// For the lists that rule files give.
    let rules: Rules

    private static let specification = "https://specs.frictionlessdata.io/schemas/table-schema.json"

    func schema(_ contract: TableContract) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("$schema", .string(SchemaJSON.specification)), .init("name", .string(contract.name)),
            .init("title", .string(contract.title)),
        ]
        if !contract.note.isEmpty { members.append(.init("description", .string(contract.note))) }
        members.append(.init("fields", .array(contract.columns.map(field))))
        if !contract.key.isEmpty { members.append(.init("primaryKey", names(contract.key))) }
        if !contract.references.isEmpty {
            members.append(.init("foreignKeys", .array(contract.references.map(reference))))
        }
        members.append(.init("missingValues", .array([.string("")])))
        return .object(members)
    }

    private func names(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }

    private func reference(_ reference: TableContract.Reference) -> JSONValue {
        .object([
            .init("fields", names(reference.fields)),
            .init(
                "reference",
                .object([.init("resource", .string(reference.table)), .init("fields", names(reference.named))])),
        ])
    }

    private func field(_ column: OutputColumn) -> JSONValue {
        let kind = describe(column.kind)
        var members: [JSONValue.Member] = [
            .init("name", .string(column.name)), .init("title", .string(column.title)),
        ]
        if !column.note.isEmpty { members.append(.init("description", .string(column.note))) }
        members.append(.init("type", .string(kind.type)))
        members += kind.format
        var constraints: [JSONValue.Member] = [.init("required", .boolean(column.isRequired))]
        if column.isUnique { constraints.append(.init("unique", .boolean(true))) }
        members.append(.init("constraints", .object(constraints + kind.constraints)))
        return .object(members)
    }

    private struct Described {
        let type: String
        var format: [JSONValue.Member] = []
        var constraints: [JSONValue.Member] = []
    }

    private func describe(_ kind: OutputColumn.Kind) -> Described {
        switch kind {
        case .text: Described(type: "string")
        case .matching(let pattern): shaped(pattern)
        case .numero: shaped("^[0-9]{1,10}$")
        case .finess: shaped("^[0-9][0-9AB][0-9]{7}$")
        case .oneOf(let codes): list(codes)
        case .regions: list(rules.regions.map { "\($0.code)" })
        case .committees: list(rules.committees.map { "\($0.code)" })
        case .benefits: list(rules.benefits.map { "\($0.code)" })
        case .profiles: list(rules.contributions.profiles.map { "\($0.code)" })
        case .integer(let from, let to): Described(type: "integer", constraints: bounds(from, to))
        case .amount(let from): number(bounds(from, nil))
        case .share: number(bounds(0, 100))
        case .date: Described(type: "date", format: [.init("format", .string("%d/%m/%Y"))])
        case .flag:
            Described(
                type: "boolean",
                format: [.init("trueValues", names(["oui"])), .init("falseValues", names(["non"]))])
        }
    }

    private func shaped(_ pattern: String) -> Described {
        Described(type: "string", constraints: [.init("pattern", .string(pattern))])
    }

    private func list(_ codes: [String]) -> Described {
        Described(type: "string", constraints: [.init("enum", names(codes))])
    }

    private func number(_ constraints: [JSONValue.Member]) -> Described {
        Described(type: "number", format: [.init("decimalChar", .string(","))], constraints: constraints)
    }

    private func bounds(_ from: Int?, _ to: Int?) -> [JSONValue.Member] {
        [("minimum", from), ("maximum", to)].compactMap { name, bound in
            bound.map { .init(name, .integer(Int64($0))) }
        }
    }
}
