import Domain
import Testing

@testable import Extracts

/// DIALECTE: what a line names may be unknown because its line was rejected, or its file refused whole; and a number
/// may exist with other zeros in front.
@Suite("Findings: causes apart from consequences")
struct ConsequenceTests {
    /// Details of `R-REF`, by file, line and column.
    private func details(_ given: Given) throws -> [Finding.Detail] {
        let order: [Table] = Table.allCases
        let read = try given.read().read
        return read.findings.filter { $0.code == .ref }.sorted { a, b in
            func key(_ f: Finding) -> (Int, Place, UInt8) {
                (order.firstIndex(of: read.files[f.place.file].table)!, f.place, f.column)
            }
            return key(a) < key(b)
        }.map(\.detail)
    }

    private func campaign() -> Given {
        var given = Given(for: .registre)
        for table in Table.allCases { given[table] = [[:]] }
        return given
    }

    @Test("a rejected agent, and all that follows")
    func agent() throws {
        var given = campaign()
        given[.agents] = [["civilite": "MLLE"]]
        #expect(
            try details(given) == [
                .agentRejected, .agentRejected, .agentRejected, .dossierRejected, .agentRejected, .agentRejected,
            ])
    }

    @Test("an establishment, a dossier, a payment that are rejected")
    func others() throws {
        var given = campaign()
        given[.etablissements] = [["region": "99"]]
        given[.dossiers] = [["canal": "fax"]]
        given[.versements] = [
            ["brut": "0"], ["versement": "A1", "nature": "annulation", "reference": "V1"],
            ["versement": "A2", "nature": "annulation", "reference": "V9"],
        ]
        #expect(
            try details(given) == [
                .etablissementRejected, .etablissementRejected, .dossierRejected, .versementRejected, .versementUnknown,
            ])
    }

    @Test("a line whose examination ended early is known by its first column, as far as it can be told")
    func endedEarly() throws {
        var given = campaign()
        given[.agents] = ["0012;x", ["numero": "13", "nom": "‹81›"], ["numero": "14", "nom": "É", "nir": ""]]
        given[.etablissements] = ["750000001;;"]
        given[.dossiers] = ["D1;0012;2023"]
        given[.paie] = [[:], ["numero": "13"], ["numero": "15"]]
        #expect(
            try details(given).prefix(6) == [
                .agentRejected, .etablissementRejected, .agentRejected, .etablissementRejected, .agent,
                .etablissementRejected,
            ])
        #expect(try details(given).contains(.dossierRejected))
    }

    @Test("a file that is refused whole: nobody can say who stands in it")
    func refusedWhole() throws {
        var given = campaign()
        given.file(.agents, "nom;prenom\nA;B\n")
        #expect(try details(given).allSatisfy { $0 == .agentUnread || $0 == .dossierRejected })
        given.folder(
            .agents,
            [
                ("agents/1.csv", Array("\(Contract.header(.agents))\n\(Line([:]).written(.agents))\n".utf8)),
                ("agents/2.csv", Array("nom;prenom\nA;B\n".utf8)),
            ])
        given[.paie] = [[:], ["numero": "99"]]
        #expect(try details(given) == [.agentUnread])
    }

    @Test("what nobody has is a mistake of the line itself")
    func unknown() throws {
        var given = campaign()
        given[.paie] = [["numero": "99", "finess": "990000001"]]
        #expect(try details(given) == [.agent, .etablissement])
        for detail in [
            Finding.Detail.agent, .etablissement, .dossier, .prestation, .piece, .versementUnknown,
            .versementOfOther, .versementCancelled, .versementAnnulation, .correctedLine,
        ] { #expect(!detail.isConsequence) }
    }

    /// Table, column, value, whether the same with other zeros exists (agent 0012, dossier 07, payment 0100).
    @Test(
        "the same number with other zeros in front",
        arguments: [
            (Table.paie, "numero", "12", true), (.paie, "numero", "000012", true),
            (.paie, "numero", "0000000012", true),
            (.paie, "numero", "120", false), (.paie, "numero", "112", false), (.ayantsDroit, "dossier", "7", true),
            (.ayantsDroit, "dossier", "007", true), (.ayantsDroit, "dossier", "70", false),
            (.ayantsDroit, "dossier", "7a", false), (.versements, "reference", "100", true),
            (.versements, "reference", "00100", true), (.versements, "reference", "10", false),
        ])
    func otherZeros(_ table: Table, _ column: String, _ value: String, _ exists: Bool) throws {
        var given = Given(for: .registre)
        given[.dossiers] = [["dossier": "07"]]
        given[.versements] = [["versement": "0100"]]
        switch table {
        case .versements:
            given[.versements] = [
                ["versement": "0100"], ["versement": "A1", "nature": "annulation", "reference": value],
            ]
        default: given[table] = [Line([column: value])]
        }
        let found = try given.read().read.findings
        #expect(found.map(\.code) == [.ref] && found.map(\.count) == [exists ? 1 : 0])
    }
}
