import Domain
import Testing

@testable import Extracts

/// `A-CONJOINT`, `A-NIR-DOUBLE`, and the informative findings: the line is kept.
@Suite("Findings: kept, but to be looked at")
struct DiscordanceTests {
    @Test(
        "numero_conjoint unknown, or his own",
        arguments: [
            Case(.dossiers, ["numero_conjoint": "99"], "A-CONJOINT numero_conjoint"),
            Case(.dossiers, ["numero_conjoint": "0012"], "A-CONJOINT numero_conjoint"),
            Case(.dossiers, ["numero_conjoint": "12"], "A-CONJOINT numero_conjoint"),
            Case(.dossiers, ["numero_conjoint": "99x"], "R-TYPE numero_conjoint"),
            Case(.dossiers, ["numero_conjoint": ""]),
            // Findings come first, then who is left out: neither is looked at further.
            Case(.dossiers, ["numero_conjoint": "99", "canal": ""], "R-VIDE canal"),
            Case(.dossiers, lines: [["numero_conjoint": "99", "annee": "2022"]], ignored: [.otherYear: 1]),
        ])
    func conjoint(_ it: Case) throws { try it.check() }

    @Test("a spouse who is known is tied; a rejected one is unknown")
    func knownSpouse() throws {
        var given = Given(for: .dossiers)
        given[.agents] = [[:], ["numero": "13", "nir": ""], ["numero": "14", "nir": "", "nom": ""]]
        given[.dossiers] = [["numero_conjoint": "13"], ["dossier": "D2", "numero_conjoint": "14"]]
        let outcome = try given.read()
        #expect(outcome.findings == ["agents.csv:4 R-VIDE nom", "dossiers.csv:3 A-CONJOINT numero_conjoint"])
        #expect(outcome.extraits.dossiers.rows.map(\.conjoint) == [1, -1])
        #expect(outcome.extraits.dossiersNaming[1].map { $0 } == [0])
        #expect(outcome.extraits.dossiersNaming[0].isEmpty)
    }

    @Test(
        "two accepted agents with one NIR: a finding each",
        arguments: [
            Case(.agents, lines: [[:], ["numero": "13"]], "2 A-NIR-DOUBLE nir", "3 A-NIR-DOUBLE nir"),
            Case(
                .agents, lines: [[:], ["numero": "13"], ["numero": "14", "nir": ""], ["numero": "15"]],
                "2 A-NIR-DOUBLE nir", "3 A-NIR-DOUBLE nir", "5 A-NIR-DOUBLE nir"),
            Case(.agents, lines: [["nir": ""], ["numero": "13", "nir": ""]]),
            Case(.agents, lines: [[:], ["numero": "13", "nir": "185057800608491"]]),
            Case(.agents, lines: [[:], ["numero": "13", "nom": ""]], "3 R-VIDE nom"),
            Case(.agents, lines: [[:], [:]], "3 R-CLE numero"),
            Case(
                .agents, lines: [["nir": "255081416802539"], ["numero": "13", "nir": "255081416802539"]], "2 A-NIR nir",
                "3 A-NIR nir"),
        ])
    func nir(_ it: Case) throws { try it.check() }

    @Test(
        "a date after the cut-off is taken as empty",
        arguments: [
            Case(.dossiers, ["date_complet": "01/12/2023"], "I-DATE-APRES-ARRETE date_complet"),
            Case(.dossiers, ["date_complet": "30/11/2023"]),
            Case(.demandes, ["date_complet": "01/12/2023"], "I-DATE-APRES-ARRETE date_complet"),
            Case(.demandes, ["date_complet": "30/11/2023"]),
            Case(.retraites, ["date_deces": "01/12/2023"], "I-DATE-APRES-ARRETE date_deces"),
            Case(.retraites, ["date_deces": "30/11/2023"]),
            Case(.dossiers, ["date_complet": "01/12/2023", "canal": ""], "R-VIDE canal"),
            Case(.paie, ["fin": "31/12/2023"]), Case(.etablissements, ["adhesion_fin": "31/12/2030"]),
            Case(.etablissements, ["adhesion_debut": "01/01/2030"]),
        ])
    func afterCutOff(_ it: Case) throws { try it.check() }

    @Test("and is nil in the record; one on the cut-off is there")
    func emptied() throws {
        var given = Given(for: .registre)
        given[.dossiers] = [["date_complet": "01/12/2023"], ["dossier": "D2", "date_complet": "30/11/2023"]]
        given[.retraites] = [["date_deces": "15/12/2023"]]
        given[.demandes] = [["date_complet": "2023-12-31"]]
        let extraits = try given.read().extraits
        #expect(extraits.dossiers.rows.map(\.dateComplet) == [nil, Day("30/11/2023")])
        #expect(extraits.retraites.map(\.dateDeces) == [nil])
        #expect(extraits.demandes.rows.map(\.dateComplet) == [nil])
    }

    @Test("of several lines one finding for the table and the column, at the first, counted")
    func afterCutOffCounted() throws {
        var given = Given(for: .demandes)
        given[.dossiers] = [
            [:], ["dossier": "D2", "date_complet": "01/12/2023"], ["dossier": "D3", "date_complet": "02/12/2023"],
            ["dossier": "D4", "date_complet": "02/12/2023", "canal": ""],
        ]
        given[.demandes] = [["date_complet": "01/12/2023"]]
        let outcome = try given.read()
        #expect(
            outcome.findings == [
                "demandes.csv:2 I-DATE-APRES-ARRETE date_complet", "dossiers.csv:3 I-DATE-APRES-ARRETE date_complet",
                "dossiers.csv:5 R-VIDE canal",
            ])
        let counted = outcome.read.findings.filter { $0.code == .dateApresArrete }.sorted { $0.place < $1.place }
        #expect(counted.map(\.count) == [1, 2] && counted.allSatisfy { $0.numero == .none })
    }

    @Test(
        "a complete dossier with pieces missing; resources of another year than the two before",
        arguments: [
            Case(.dossiers, ["pieces_manquantes": "avis_impot"], "A-PIECES pieces_manquantes"),
            Case(.dossiers, ["pieces_manquantes": "l'avis, et le RIB !"], "A-PIECES pieces_manquantes"),
            Case(.dossiers, ["pieces_manquantes": "rib", "date_complet": ""]),
            Case(
                .dossiers, ["pieces_manquantes": "rib", "date_complet": "01/12/2023"],
                "I-DATE-APRES-ARRETE date_complet"),
            Case(.dossiers, ["pieces_manquantes": "rib", "annee": "2022"], ignored: .otherYear),
            Case(.dossiers, ["annee_ressources": "2022"]), Case(.dossiers, ["annee_ressources": "2021"]),
            Case(.dossiers, ["annee_ressources": ""]),
            Case(.dossiers, ["annee_ressources": "2020"], "A-ANNEE-RESSOURCES annee_ressources"),
            Case(.dossiers, ["annee_ressources": "2023"], "A-ANNEE-RESSOURCES annee_ressources"),
            Case(.dossiers, ["annee_ressources": "0000"], "A-ANNEE-RESSOURCES annee_ressources"),
            Case(.dossiers, ["annee_ressources": "2020", "annee": "2021"], ignored: .otherYear),
            Case(
                .dossiers, ["annee_ressources": "2020", "pieces_manquantes": "x", "numero_conjoint": "99"],
                "A-ANNEE-RESSOURCES annee_ressources", "A-CONJOINT numero_conjoint", "A-PIECES pieces_manquantes"),
        ])
    func dossiers(_ it: Case) throws { try it.check() }

    @Test("unknown columns: one informative finding per file, on its header", arguments: Table.allCases)
    func unknownColumns(_ table: Table) throws {
        var given = Given(for: table)
        given.file(table, "\(Contract.header(table));autre\n\(Line([:]).written(table));x\n")
        let outcome = try given.read()
        #expect(outcome.findings == ["\(table.rawValue).csv:1 I-COLONNE-INCONNUE"])
        #expect(outcome.counts(table) == Counts(1))
    }
}
