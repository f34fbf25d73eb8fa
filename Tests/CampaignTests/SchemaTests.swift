import Domain
import Extracts
import Foundation
import Reports
import Testing

@testable import Campaign

/// The schemas shipped with the product, the code, and what is published say the same.
@Suite struct SchemaTests {
    @Test(arguments: Table.allCases)
    func inputColumnsAreTheSchemas(table: Table) throws {
        let schema = try Schema("entrees/\(table.rawValue)")
        #expect(table.columns.map(\.name) == schema.fields.map(\.name))
        #expect(table.columns.filter(\.isRequired).map(\.name) == schema.fields.filter(\.isRequired).map(\.name))
    }

    @Test func everySchemaHasItsTable() throws {
        let inputs = try Tree(Repository.schemas + "/entrees").names
        #expect(inputs == Table.allCases.map { "\($0.rawValue).json" }.sorted())
        let outputs = try Tree(Repository.schemas + "/sorties").names
        let tables = try outputTables().map { "\($0.name).json" } + ["rejets.json"]
        #expect(outputs == tables.sorted())
    }

    @Test func outputColumnsAreTheSchemas() throws {
        for table in try outputTables() {
            #expect(table.columns == (try Schema("sorties/\(table.name)").fields.map(\.name)), "\(table.name)")
        }
    }

    @Test(arguments: SampleRuns.years)
    func publishedRowsSatisfyTheirSchemas(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        for name in tree.names(ending: ".csv") where !name.hasPrefix("rejets/") {
            let table = try tree.csv(name)
            #expect(try Schema("sorties/\(name.dropLast(4))").violations(table) == [], "\(name)")
        }
    }

    /// The rejected lines keep their own columns and writing; what is added behind them is ours.
    @Test(arguments: SampleRuns.years)
    func rejectsEndWithTheAddedColumns(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let added = try Schema("sorties/rejets")
        for name in tree.names(ending: ".csv") where name.hasPrefix("rejets/") {
            let table = try tree.csv(name)
            #expect(Array(table.header.suffix(4)) == added.fields.map(\.name))
            for row in table.rows {
                for field in added.fields { #expect(field.violation(row[field.name]!) == nil, "\(name)") }
            }
        }
    }

    /// The register that a campaign writes is one that the next can read.
    @Test func writtenRegisterIsAnInput() throws {
        let written = try SampleRuns.shared().tree(2023).csv("registre.csv")
        #expect(try Schema("entrees/registre").violations(written) == [])
    }

    /// A check that cannot fail would prove nothing.
    @Test(arguments: [
        ("numero;debut;fin;volet\n1;30/02/2023;31/12/2023;tous\n", "is no date"),
        ("numero;debut;fin;volet\n1;01/02/2023;;tous\n", "is required"),
        ("numero;debut;fin;volet\n1;01/02/2023;31/12/2023;rien\n", "is not in the list"),
        ("numero;debut;fin;volet\nA1;01/02/2023;31/12/2023;tous\n", "does not match"),
        ("numero;debut;fin;volet\n1;01/02/2023;31/12/2023;tous\n1;01/02/2023;31/12/2023;tous\n", "is not unique"),
        ("numero;fin;debut;volet\n", "the header"),
    ])
    func plantedRowIsSeen(text: String, says: String) throws {
        let found = try Schema("sorties/periodes").violations(try Csv(text))
        #expect(found.count == 1 && found[0].contains(says), "\(found)")
    }

    /// The tables of a run, as the code writes them.
    private func outputTables() throws -> [OutputTable] {
        let output = try SampleRuns.shared().output
        let judged = try Run(RunPlan.sample(2026, output: output)).judge(hashing: true)
        return OutputTable.all(judged.decisions, findings: judged.findings) + [.controles(judged.equations)]
    }
}

extension RunPlan {
    static func sample(_ year: Int, output: String) -> RunPlan {
        RunPlan(
            year: year, input: Repository.input, output: output, jobs: 2, cutOff: nil, allowedRejects: nil,
            command: "tests")
    }
}
