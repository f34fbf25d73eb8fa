import Domain
import Testing

@testable import Extracts

/// `R-VIDE`, `R-COLONNE`, for every column of every table.
@Suite("Findings: what is empty, missing, or twice")
struct EmptyAndMissingTests {
    static let required = Table.allCases.flatMap { table in
        Contract.columns(table).filter(\.isRequired).map { (table, $0.name) }
    }
    static let optional = Table.allCases.flatMap { table in
        Contract.columns(table).filter { !$0.isRequired }.map { (table, $0.name) }
    }
    static let all = Table.allCases.flatMap { table in Contract.columns(table).map { (table, $0.name) } }

    @Test("the columns are those of the contract, in its order", arguments: Table.allCases)
    func columns(_ table: Table) {
        #expect(
            table.columns.map { Contract.Written($0.name, isRequired: $0.isRequired) }
                == Contract.columns(table).map { Contract.Written($0.name, isRequired: $0.isRequired) })
    }

    @Test("the valid line of each table has no finding", arguments: Table.allCases)
    func valid(_ table: Table) throws { try Case(table, [:]).check() }

    @Test("a required value that is empty is R-VIDE", arguments: required)
    func empty(_ table: Table, _ column: String) throws {
        try Case(table, [column: ""], "R-VIDE \(column)").check()
        try Case(table, [column: " ‹C2›‹A0› "], "R-VIDE \(column)").check()
    }

    @Test("an optional value may be empty", arguments: optional)
    func mayBeEmpty(_ table: Table, _ column: String) throws { try Case(table, [column: ""]).check() }

    @Test("an annulation needs a reference")
    func reference() throws {
        try Case(.versements, ["nature": "annulation", "reference": " "], "R-VIDE reference").check()
    }

    /// The valid line, some columns left out, some there twice.
    private func read(_ table: Table, without: String? = nil, twice: String? = nil) throws -> Outcome {
        let columns =
            Contract.columns(table).filter { $0.name != without } + Contract.columns(table).filter { $0.name == twice }
        var given = Given(for: table)
        given.file(
            table,
            columns.map(\.name).joined(separator: ";") + "\n" + columns.map(\.valid).joined(separator: ";") + "\n")
        return try given.read()
    }

    @Test("a required column that is missing is R-COLONNE, once for the file, every line rejected", arguments: required)
    func missing(_ table: Table, _ column: String) throws {
        let outcome = try read(table, without: column)
        #expect(outcome.findings == ["\(table.rawValue).csv:1 R-COLONNE \(column)"])
        #expect(outcome.counts(table) == Counts(rejected: 1))
    }

    @Test("an optional column may be missing", arguments: optional)
    func mayBeMissing(_ table: Table, _ column: String) throws {
        let outcome = try read(table, without: column)
        #expect(outcome.findings == [])
        #expect(outcome.counts(table) == Counts(1))
    }

    @Test(
        "a column of the contract that stands twice is R-COLONNE, once for the file, every line rejected",
        arguments: all)
    func twice(_ table: Table, _ column: String) throws {
        let outcome = try read(table, twice: column)
        #expect(outcome.findings == ["\(table.rawValue).csv:1 R-COLONNE \(column)"])
        #expect(outcome.counts(table) == Counts(rejected: 1))
    }

    @Test("a line of another number of fields is R-CHAMPS", arguments: Table.allCases)
    func fields(_ table: Table) throws {
        let valid = Line([:]).written(table)
        try Case(table, Line(text: valid + ";x"), "R-CHAMPS").check()
        try Case(table, Line(text: String(valid[..<valid.lastIndex(of: ";")!])), "R-CHAMPS").check()
        try Case(table, Line(text: "x"), "R-CHAMPS").check()
    }

    @Test("a byte that stands for nothing is R-ENCODAGE", arguments: Table.allCases)
    func encoding(_ table: Table) throws {
        let last = Contract.columns(table).last!.name
        let outcome = Line(["\(last)": "‹81›"])
        var given = Given(for: table)
        given.file(table, Given.bytes("\(Contract.header(table));e\n\(outcome.written(table));\n"))
        #expect(
            try given.read().findings == [
                "\(table.rawValue).csv:1 I-COLONNE-INCONNUE", "\(table.rawValue).csv:2 R-ENCODAGE",
            ])
    }
}
