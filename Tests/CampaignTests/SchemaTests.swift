import Domain
import Extracts
import Foundation
import Reports
import Testing

@testable import Campaign
@testable import TestSupport

/// The schemas shipped with the product, the code, and what is published say the same.
@Suite struct SchemaTests {
    /// Written from the declarations of the columns by `make schemas`.
    @Test func inputSchemasAreThoseDeclared() throws {
        let rules = try Run(RunPlan.sample(2026, output: SampleRuns.shared().output)).judge(hashing: false).rules
        for table in Table.allCases {
            let schema = SchemaJSON(rules: rules).schema(table.contract) { $0.contract.key }
            try compare(schema, with: "entrees/\(table.rawValue).json")
        }
    }

    @Test func everySchemaHasItsTable() throws {
        let inputs = try Tree(Repository.schemas + "/entrees").names
        #expect(inputs == Table.allCases.map { "\($0.rawValue).json" }.sorted())
        let outputs = try Tree(Repository.schemas + "/sorties").names
        let tables = (TableContract.published + [.changements]).map { "\($0.name).json" } + ["rejets.json"]
        #expect(outputs == tables.sorted())
        let letters = TableContract.withLetters.map { "\($0.name).json" } + ["espace_agent.json"]
        #expect(try Tree(Repository.schemas + "/avis").names == letters.sorted())
        let tax = TableContract.forTaxServices.map { "\($0.name).json" }
        #expect(try Tree(Repository.schemas + "/impots").names == tax.sorted())
        for (folder, contracts) in [
            ("comparaison", TableContract.comparison), ("simulation", TableContract.simulation),
        ] {
            #expect(
                try Tree("\(Repository.schemas)/\(folder)").names == contracts.map { "\($0.name).json" }.sorted())
        }
        let corrections = TableContract.rectification.map { "\($0.name).json" } + ["espace_agent.json"]
        #expect(try Tree(Repository.schemas + "/rectificatif").names == corrections.sorted())
    }

    /// A table that is published under no contract would have no schema.
    @Test func everyTableIsListed() throws {
        let known = Set(TableContract.published.map(\.name))
        for table in try outputTables() { #expect(known.contains(table.name), "\(table.name)") }
    }

    /// Written from the declarations of the columns by `make schemas`.
    @Test func outputSchemasAreThoseDeclared() throws {
        let rules = try Run(RunPlan.sample(2026, output: SampleRuns.shared().output)).judge(hashing: false).rules
        let folders = [
            ("sorties", TableContract.published + [.changements]), ("avis", TableContract.withLetters),
            ("impots", TableContract.forTaxServices), ("comparaison", TableContract.comparison),
            ("simulation", TableContract.simulation), ("rectificatif", TableContract.rectification),
        ]
        for (folder, contracts) in folders {
            for contract in contracts {
                try compare(SchemaJSON(rules: rules).schema(contract), with: "\(folder)/\(contract.name).json")
            }
        }
    }

    /// Compares a schema with the shipped file, or writes that file (`make schemas`).
    private func compare(_ schema: JSONValue, with file: String) throws {
        let path = "\(Repository.schemas)/\(file)"
        let declared = Data(schema.bytes)
        if ProcessInfo.processInfo.environment["MILLESIME_SCHEMAS"] == "1" {
            try declared.write(to: URL(fileURLWithPath: path))
        }
        #expect(
            FileManager.default.contents(atPath: path) == declared,
            "\(file) is not what its columns declare: run `make schemas`")
    }

    /// What the rows of the samples have in common with the contract of their key: no two rows with one.
    @Test(arguments: SampleRuns.years)
    func everyContractHasItsKey(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        for contract in TableContract.published where !contract.key.isEmpty {
            let rows = try tree.csv("\(contract.name).csv").rows
            #expect(Set(rows.map { row in contract.key.map { row[$0]! } }).count == rows.count, "\(contract.name)")
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
            #expect(Array(table.header.suffix(added.fields.count)) == added.fields.map(\.name))
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
