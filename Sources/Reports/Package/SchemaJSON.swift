import Domain
import RuleBook

/// The contract of a table as a Frictionless Table Schema: what output tables and input tables have in common.
public struct SchemaJSON {
    /// For the lists that rule files give.
    let rules: Rules

    public init(rules: Rules) { self.rules = rules }

    private static let specification = "https://specs.frictionlessdata.io/schemas/table-schema.json"

    public func schema(_ contract: TableContract) -> JSONValue {
        schema(
            contract.name, contract.title, contract.note, fields: contract.columns.map(field), key: contract.key,
            references: contract.references.map { (names($0.fields), $0.table, names($0.named)) })
    }

    func schema(
        _ name: String, _ title: String, _ note: String, fields: [JSONValue], key: [String],
        references: [(fields: JSONValue, table: String, named: JSONValue)]
    ) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("$schema", .string(SchemaJSON.specification)), .init("name", .string(name)),
            .init("title", .string(title)),
        ]
        if !note.isEmpty { members.append(.init("description", .string(note))) }
        members.append(.init("fields", .array(fields)))
        if !key.isEmpty { members.append(.init("primaryKey", names(key))) }
        if !references.isEmpty {
            members.append(
                .init(
                    "foreignKeys",
                    .array(
                        references.map { reference in
                            .object([
                                .init("fields", reference.fields),
                                .init(
                                    "reference",
                                    .object([
                                        .init("resource", .string(reference.table)),
                                        .init("fields", reference.named),
                                    ])),
                            ])
                        })))
        }
        members.append(.init("missingValues", .array([.string("")])))
        return .object(members)
    }

    func names(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }

    private func field(_ column: OutputColumn) -> JSONValue {
        field(
            column.name, column.title, column.note, describe(column.kind), isRequired: column.isRequired,
            isUnique: column.isUnique)
    }

    func field(
        _ name: String, _ title: String, _ note: String, _ kind: FieldKind, isRequired: Bool, isUnique: Bool
    ) -> JSONValue {
        var members: [JSONValue.Member] = [.init("name", .string(name)), .init("title", .string(title))]
        if !note.isEmpty { members.append(.init("description", .string(note))) }
        members.append(.init("type", .string(kind.type)))
        members += kind.format
        var constraints: [JSONValue.Member] = [.init("required", .boolean(isRequired))]
        if isUnique { constraints.append(.init("unique", .boolean(true))) }
        members.append(.init("constraints", .object(constraints + kind.constraints)))
        return .object(members)
    }

    private func describe(_ kind: OutputColumn.Kind) -> FieldKind {
        switch kind {
        case .text: .text
        case .matching(let pattern): .shaped(pattern)
        case .numero: .numero
        case .finess: .finess
        case .oneOf(let codes): .list(codes)
        case .regions: .list(rules.regions.map { "\($0.code)" })
        case .committees: .list(rules.committees.map { "\($0.code)" })
        case .benefits: .list(rules.benefits.map { "\($0.code)" })
        case .profiles: .list(rules.contributions.profiles.map { "\($0.code)" })
        case .integer(let from, let to): .integer(from, to)
        case .amount(let from): .number(from, nil)
        case .share: .number(0, 100)
        case .date: FieldKind(type: "date", format: [.init("format", .string("%d/%m/%Y"))])
        case .flag: .flag
        }
    }
}
