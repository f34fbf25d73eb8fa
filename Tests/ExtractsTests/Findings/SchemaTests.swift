import Domain
import Foundation
import Testing

@testable import Extracts

/// The Table Schemas shipped in `Input/Schemas/entrees` say the same as the decoders.
@Suite("The shipped Table Schemas")
struct SchemaTests {
    private struct Schema: Decodable {
        struct Field: Decodable {
            let name: String
            let constraints: Constraints
        }
        struct Constraints: Decodable {
            let required: Bool
            let pattern: String?
        }
        let fields: [Field]
    }

    private func schema(_ table: Table) throws -> Schema {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().pathComponents.dropLast(4)
        let path = NSString.path(withComponents: root + ["Input", "Schemas", "entrees", "\(table.rawValue).json"])
        return try JSONDecoder().decode(Schema.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("the same columns, in the same order, as often required", arguments: Table.allCases)
    func columns(_ table: Table) throws {
        #expect(
            try schema(table).fields.map { Contract.Written($0.name, isRequired: $0.constraints.required) }
                == table.columns.map { Contract.Written($0.name, isRequired: $0.isRequired) })
    }

    @Test("every pattern fits the contract's valid value", arguments: Table.allCases)
    func patterns(_ table: Table) throws {
        for (field, column) in zip(try schema(table).fields, Contract.columns(table)) {
            guard let pattern = field.constraints.pattern, !column.valid.isEmpty else { continue }
            #expect(
                column.valid.range(of: pattern, options: .regularExpression) != nil, "\(field.name): \(column.valid)")
        }
    }
}
