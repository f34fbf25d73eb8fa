import Domain
import Testing

@testable import Extracts

/// One code says several things; the detail decides which sentence a person reads.
@Suite("Findings: which of the things a code says")
struct DetailTests {
    struct Told: CustomTestStringConvertible, Sendable {
        let table: Table
        let lines: [Line]
        let detail: Finding.Detail
        init(_ table: Table, _ lines: Line..., is detail: Finding.Detail) {
            (self.table, self.lines, self.detail) = (table, lines, detail)
        }
        var testDescription: String { "\(table.rawValue) \(detail)" }
    }

    @Test(
        "the last line's finding",
        arguments: [
            Told(.agents, "x", is: .fieldCount), Told(.agents, "\"a\"b", is: .textAfterQuote),
            Told(.agents, "\"a", is: .openQuote),
            Told(.agents, ["nom": "É"], ["numero": "2", "nom": "É‹FF›"], is: .mixed),
            Told(.agents, ["nom": "‹E9›‹81›"], is: .windows1252),
            Told(.agents, ["numero": "x"], is: .numero), Told(.agents, ["nir": "1"], is: .malformed),
            Told(.paie, ["finess": "1"], is: .finess), Told(.registre, ["annee": "2021"], is: .afterItsYear),
            Told(.agents, ["nom": "NULL"], is: .placeholder), Told(.agents, ["commune": "'Paris'"], is: .quotesAround),
            Told(.agents, ["prenom": "LÃ©a"], is: .wrongPage),
            Told(.etablissements, ["siret": "1"], is: .malformed), Told(.dossiers, ["annee": "23"], is: .year),
            Told(.paie, ["debut": "x"], is: .date),
            Told(.paie, ["quotite": "x"], is: .integer), Told(.versements, ["brut": "x"], is: .amount),
            Told(.versements, ["brut": "1,234"], is: .decimals),
            Told(.versements, ["net": "1,234"], is: .decimals), Told(.agents, ["espace_agent": "x"], is: .boolean),
            Told(.agents, ["civilite": "x"], is: .notInList), Told(.paie, ["quotite": "101"], is: .outOfRange),
            Told(.versements, ["brut": "0"], is: .zeroAmount),
            Told(.versements, ["brut": "-1"], is: .negative), Told(.versements, ["net": "-1"], is: .negative),
            Told(.versements, ["brut": "1000000000"], is: .tooLarge),
            Told(.etablissements, ["region": "99"], is: .region),
            Told(.agents, ["date_naissance": "01/12/2023"], is: .birthAfterCutOff),
            Told(.versements, ["prestation": "11"], is: .notForAgents),
            Told(.demandes, ["prestation": "11"], is: .notForAgents),
            Told(.demandes, ["prestation": "ETUDES"], is: .notRequestable),
            Told(.paie, ["numero": "99"], is: .agent), Told(.paie, ["finess": "990000001"], is: .etablissement),
            Told(.ayantsDroit, ["dossier": "D9"], is: .dossier),
            Told(.versements, ["prestation": "X"], is: .prestation), Told(.demandes, ["pieces": "x"], is: .piece),
            Told(.versements, ["nature": "annulation", "reference": "V9"], is: .versementUnknown),
            Told(
                .versements, [:], ["versement": "A1", "nature": "annulation", "reference": "V1"],
                ["versement": "A2", "nature": "annulation", "reference": "A1"], is: .versementAnnulation),
            Told(
                .versements, [:], ["versement": "A1", "nature": "annulation", "reference": "V1"],
                ["versement": "A2", "nature": "annulation", "reference": "V1"], is: .versementCancelled),
        ])
    func detail(_ it: Told) throws {
        var given = Given(for: it.table)
        given[it.table] = it.lines
        #expect(try given.read().read.findings.max { $0.place < $1.place }?.detail == it.detail)
    }

    @Test("another agent's payment")
    func otherAgent() throws {
        var given = Given(for: .versements)
        given[.agents] = [[:], ["numero": "13", "nir": ""]]
        given[.versements] = [[:], ["versement": "A1", "numero": "13", "nature": "annulation", "reference": "V1"]]
        #expect(try given.read().read.findings.map(\.detail) == [.versementOfOther])
    }

    @Test("a header: what is missing comes before what stands twice")
    func header() throws {
        var given = Given()
        given.file(.agents, "numero;nom;nom;prenom;date_naissance;espace_agent\n;;;;;\n")
        let kinds = try given.read().read.fileFindings.filter { $0.code != .fichierVide }.map(\.kind)
        #expect(kinds == [.columnsMissing(["civilite"], .incomplete(near: []))])
    }
}
