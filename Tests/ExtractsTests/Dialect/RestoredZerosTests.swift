import Domain
import Testing

@testable import Extracts

/// DIALECTE: zeros that a spreadsheet took come back where the width is fixed and one or two digits are missing.
@Suite("Dialect: zeros that a spreadsheet took")
struct RestoredZerosTests {
    private func restored(_ outcome: Outcome) -> [Int] {
        outcome.read.files.indices.map { outcome.read.tallies[$0]?.restoredZeros ?? 0 }
    }

    @Test("FINESS, and who names it", arguments: [("010000017", "10000017"), ("001000017", "1000017")])
    func finess(_ whole: String, _ short: String) throws {
        var given = Given(for: .retraites)
        given[.etablissements] = [["finess": short]]
        given[.paie] = [["finess": whole], ["finess": short, "debut": "01/01/2021"]]
        let outcome = try given.read()
        #expect(outcome.findings == ["etablissements.csv: I-DIALECTE", "paie.csv: I-DIALECTE"])
        #expect(outcome.notes("paie.csv") == [.zerosRestored(1)])
        #expect(outcome.extraits.etablissements.map { "\($0.finess)" } == [whole])
        #expect(outcome.extraits.paie.rows.count == 2)
        #expect(restored(outcome).reduce(0, +) == 2)
    }

    /// 05550001000008 and 00550001000003, whose Luhn sums are 20 and 10.
    @Test("SIRET, where it is one then", arguments: ["5550001000008", "550001000003", "555 000 1000 008"])
    func siret(_ short: String) throws {
        var given = Given()
        given[.etablissements] = [["siret": short]]
        let outcome = try given.read()
        #expect(outcome.findings == ["etablissements.csv: I-DIALECTE"])
        #expect(restored(outcome).reduce(0, +) == 1)
        try Case(.etablissements, ["siret": "5550001000009"], "A-SIRET siret").check()
    }

    @Test("region, in both tables that have one")
    func region() throws {
        var given = Given(for: .retraites)
        given[.etablissements] = [["region": "4"]]
        given[.retraites] = [["region_choisie": "4"]]
        let outcome = try given.read()
        #expect(outcome.findings == ["etablissements.csv: I-DIALECTE", "retraites.csv: I-DIALECTE"])
        // 04 is the first of the regions of these tests.
        #expect(outcome.extraits.etablissements.map(\.region) == [0])
        #expect(outcome.extraits.retraites.map(\.regionChoisie) == [0])
        #expect(restored(outcome).reduce(0, +) == 2)
    }

    /// Postcode and country as written, the postcode of the letter, whether a zero came back.
    @Test(
        "postcode, where the country is empty or France",
        arguments: [
            ("1000", "", "01000", true), ("1000", "France", "01000", true), ("1000", "FRANCE", "01000", true),
            ("1000", "Belgique", "1000", false), ("01000", "", "01000", false), ("100", "", "00100", true),
            ("10", "", "10", false), ("2A00", "", "2A00", false), ("", "", "", false), ("750010", "", "750010", false),
        ])
    func postcode(_ written: String, _ country: String, _ read: String, _ isRestored: Bool) throws {
        var given = Given()
        given[.agents] = [["code_postal": written, "pays": country]]
        let outcome = try given.read()
        #expect(outcome.findings == (isRestored ? ["agents.csv: I-DIALECTE"] : []))
        let address = AddressReader(outcome.read).address(at: outcome.extraits.agents[0].place)
        #expect(address.postcode == read)
        #expect(restored(outcome).reduce(0, +) == (isRestored ? 1 : 0))
    }

    @Test("never in numero or another key; not where more than two are missing")
    func never() throws {
        try Case(.paie, ["numero": "12"], "R-REF numero").check()
        try Case(.ayantsDroit, ["dossier": "1"], "R-REF dossier").check()
        try Case(.etablissements, ["finess": "750001"], "R-TYPE finess").check()
        try Case(.etablissements, ["siret": "73282932000"], "A-SIRET siret").check()
        try Case(.etablissements, ["finess": "A0000154"], "R-TYPE finess").check()
    }
}
