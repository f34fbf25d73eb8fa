import Domain
import Testing

@testable import Extracts

/// `R-REF`: names something unknown; a rejected line is not there for those that name it.
@Suite("Findings: references")
struct ReferenceTests {
    @Test(
        "an unknown agent, establishment, dossier, benefit, piece, payment",
        arguments: [
            Case(.paie, ["numero": "99"], "R-REF numero"), Case(.paie, ["finess": "990000001"], "R-REF finess"),
            Case(.retraites, ["numero": "99"], "R-REF numero"),
            Case(.retraites, ["finess": "990000001"], "R-REF finess"),
            Case(.dossiers, ["numero": "99"], "R-REF numero"), Case(.ayantsDroit, ["dossier": "D9"], "R-REF dossier"),
            Case(.ayantsDroit, ["dossier": "d1"], "R-REF dossier"), Case(.versements, ["numero": "99"], "R-REF numero"),
            Case(.versements, ["prestation": "NOEL"], "R-REF prestation"),
            Case(.demandes, ["numero": "99"], "R-REF numero"),
            Case(.demandes, ["prestation": "99"], "R-REF prestation"),
            Case(.demandes, ["pieces": "acte|inconnue"], "R-REF pieces"),
            Case(.demandes, ["pieces": "inconnue|autre"], "R-REF pieces"),
            Case(.demandes, ["pieces": "acte,livret"], "R-REF pieces"), Case(.demandes, ["pieces": " acte | livret "]),
            Case(.versements, ["nature": "annulation", "reference": "V9"], "R-REF reference"),
            Case(.versements, ["reference": "V9"]),  // names nothing: only an annulation does
            Case(.paie, ["numero": "99", "finess": "990000001"], "R-REF numero", "R-REF finess"),
        ])
    func unknown(_ it: Case) throws { try it.check() }

    @Test("not looked at where the name itself is malformed or empty")
    func malformed() throws {
        try Case(.paie, ["numero": "x", "finess": "y"], "R-TYPE numero", "R-TYPE finess").check()
        try Case(.ayantsDroit, ["dossier": ""], "R-VIDE dossier").check()
        try Case(.versements, ["prestation": ""], "R-VIDE prestation").check()
    }

    /// One line of each table that names the agent, his dossier or the establishment.
    private func campaign() -> Given {
        var given = Given(for: .registre)
        for table in Table.allCases { given[table] = [[:]] }
        return given
    }

    @Test("a rejected agent takes his other lines with him")
    func rejectedAgent() throws {
        var given = campaign()
        given[.agents] = [["civilite": "MLLE"]]
        let outcome = try given.read()
        #expect(
            outcome.findings == [
                "agents.csv:2 R-VALEUR civilite", "ayants_droit.csv:2 R-REF dossier", "demandes.csv:2 R-REF numero",
                "dossiers.csv:2 R-REF numero", "paie.csv:2 R-REF numero", "retraites.csv:2 R-REF numero",
                "versements.csv:2 R-REF numero",
            ])
        // The register tolerates agents it does not know.
        #expect(outcome.counts(.registre) == Counts(ignored: [.unknownAgent: 1]))
    }

    @Test("a rejected establishment takes the rows that name it")
    func rejectedEstablishment() throws {
        var given = campaign()
        given[.etablissements] = [["region": "99"]]
        #expect(
            try given.read().findings == [
                "etablissements.csv:2 R-VALEUR region", "paie.csv:2 R-REF finess", "retraites.csv:2 R-REF finess",
            ])
    }

    @Test("a rejected dossier takes its dependants")
    func rejectedDossier() throws {
        var given = campaign()
        given[.dossiers] = [["canal": "fax"]]
        #expect(try given.read().findings == ["ayants_droit.csv:2 R-REF dossier", "dossiers.csv:2 R-VALEUR canal"])
    }

    @Test("a file that cannot be read takes what names its lines")
    func unreadable() throws {
        var given = campaign()
        given.file(.dossiers, "dossier;numero\nD1;0012\n")
        let outcome = try given.read()
        #expect(outcome.findings == ["ayants_droit.csv:2 R-REF dossier", "dossiers.csv:1 R-COLONNE"])
    }

    @Test("who is rejected for his key alone leaves the first one standing")
    func firstStands() throws {
        var given = campaign()
        given[.agents] = [[:], ["nom": "Autre", "nir": ""]]
        let outcome = try given.read()
        #expect(outcome.findings == ["agents.csv:3 R-CLE numero"])
        #expect(outcome.agents == ["0012 Dupont"])
    }
}
