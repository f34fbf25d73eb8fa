import Domain
import TestSheets
import Testing

@testable import Extracts

/// DIALECTE, `.xlsx`: workbooks as extracts.
@Suite("Dialect: workbooks")
struct WorkbookTests {
    typealias Cell = TestBook.Cell

    /// A table in one sheet: the contract's header, and rows that are the contract's valid line but for some cells.
    static func book(_ table: Table, _ rows: [[String: Cell]]) -> TestBook {
        let columns = Contract.columns(table)
        var book = TestBook.table([columns.map(\.name)])
        for (i, row) in rows.enumerated() {
            precondition(row.keys.allSatisfy { key in columns.contains { $0.name == key } }, "\(row.keys)")
            book.rows.append((i + 2, columns.enumerated().map { ($0 + 1, row[$1.name] ?? .text($1.valid)) }))
        }
        return book
    }

    static func read(_ table: Table, _ book: TestBook, _ name: String? = nil) throws -> Outcome {
        var given = Given(for: table)
        given.folder(table, [(name ?? "\(table.rawValue).xlsx", book.bytes)])
        return try given.read()
    }

    /// What is found of a row with these cells.
    static func findings(_ table: Table, _ row: [String: Cell]) throws -> [String] {
        let outcome = try read(table, book(table, [row]))
        #expect(outcome.openEquations == [])
        return outcome.findings.map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    static let date = "dd/mm/yyyy"

    @Test("rows are lines") func rows() throws {
        let book = TestBook.table([
            FileCase.header.split(separator: ";").map(String.init),
            ["0042", "M", "D’Été ", "Jean", "01/01/1980", "oui"],
            [], ["7", "MME", "a\nb", "Anne", "1981-02-28", "Non"], ["8", "X", "C", "C", "01/01/1980", "oui"],
        ])
        let outcome = try Self.read(.agents, book)
        #expect(outcome.agents == ["0042 D’Été", "7 a\nb"])
        // The cell of two lines moves no number of a row.
        #expect(outcome.findings == ["agents.xlsx:5 R-VALEUR civilite"] && outcome.openEquations == [])
        #expect(outcome.rejects(.agents).lines == [["8", "X", "C", "C", "01/01/1980", "oui"]])
    }

    struct Value: CustomTestStringConvertible, Sendable {
        let table: Table
        let row: [String: Cell]
        let findings: [String]
        init(_ table: Table, _ row: [String: Cell], _ findings: String...) {
            (self.table, self.row, self.findings) = (table, row, findings)
        }
        var testDescription: String { "\(table) \(row)" }
    }

    @Test(
        "cells by their column",
        arguments: [
            // Keys, and what names one: a number only where it is shown as zeros alone.
            Value(.agents, ["numero": .number("42")], "R-TYPE numero"),
            Value(.agents, ["numero": .number("42", "0000000")]),
            Value(.agents, ["numero": .number("42", "0.00")], "R-TYPE numero"),
            Value(.dossiers, ["dossier": .number("5")], "R-TYPE dossier"),
            Value(.versements, ["versement": .number("5")], "R-TYPE versement"),
            Value(.dossiers, ["numero_conjoint": .number("5")], "R-TYPE numero_conjoint"),
            // Fixed widths, whose zeros come back; whole numbers.
            Value(.agents, ["code_postal": .number("1000")], "I-DIALECTE"),
            Value(.agents, ["code_postal": .number("75001")]),
            Value(.agents, ["code_postal": .number("75001.5")], "R-TYPE code_postal"),
            Value(.etablissements, ["finess": .number("750000001")]),
            Value(.etablissements, ["region": .number("4")], "I-DIALECTE"),
            Value(.etablissements, ["siret": .number("73282932000074")]),
            Value(.etablissements, ["siret": .number("7.3282932000074E13")]),
            Value(.versements, ["prestation": .number("3")]),
            Value(.versements, ["prestation": .number("45016", date)], "R-TYPE prestation"),
            // Texts: a whole number, no other.
            Value(.agents, ["nom": .number("12")]),
            Value(.agents, ["adresse_1": .number("45047", "d-mmm")], "R-TYPE adresse_1"),
            Value(.agents, ["adresse_1": .number("1.5")], "R-TYPE adresse_1"),
            Value(.dossiers, ["pieces_manquantes": .number("45047", "d-mmm")], "A-PIECES pieces_manquantes"),
            Value(.dossiers, ["pieces_manquantes": .error("#N/A")], "A-PIECES pieces_manquantes"),
            // Days.
            Value(.agents, ["date_naissance": .number("29221", date)]),
            Value(.agents, ["date_naissance": .raw("<c t=\"d\"><v>1980-01-01</v></c>")]),
            Value(.agents, ["date_naissance": .raw("<c t=\"d\"><v>1980-01-01T00:00:00</v></c>")]),
            Value(
                .agents, ["date_naissance": .raw("<c t=\"d\"><v>1980-01-01T10:00:00</v></c>")], "R-TYPE date_naissance"),
            Value(.agents, ["date_naissance": .number("29221.5", date)], "R-TYPE date_naissance"),
            Value(.agents, ["date_naissance": .number("29221")], "R-TYPE date_naissance"),
            Value(.agents, ["date_naissance": .number("60", date)], "R-TYPE date_naissance"),
            // Amounts and numbers.
            Value(.versements, ["brut": .number("1234.5600000000001")]), Value(.versements, ["brut": .number("1.2E2")]),
            Value(.versements, ["brut": .number("12.345")], "R-TYPE brut"),
            Value(.versements, ["brut": .number("0")], "R-VALEUR brut"),
            Value(.paie, ["quotite": .number("80")]), Value(.paie, ["quotite": .number("0.8", "0%")], "R-TYPE quotite"),
            Value(.dossiers, ["annee": .number("2023")]),
            Value(.dossiers, ["annee": .number("2023", "yyyy")], "R-TYPE annee"),
            // oui / non, lists.
            Value(.agents, ["espace_agent": .boolean(true)]),
            Value(.agents, ["espace_agent": .number("1")], "R-TYPE espace_agent"),
            Value(.agents, ["civilite": .number("1")], "R-TYPE civilite"),
            // Errors and formulas.
            Value(.agents, ["nom": .error("#N/A")], "R-TYPE nom"),
            Value(.agents, ["nir": .error("#REF!")], "R-TYPE nir"),
            Value(.agents, ["nom": .raw("<c><f>A1</f></c>")], "R-TYPE nom"),
            Value(.agents, ["nom": .raw("<c t=\"str\"><f>A1</f><v>X</v></c>")]),
            Value(.agents, ["nom": .raw("<c t=\"str\"><f>A1</f><v></v></c>")], "R-VIDE nom"),
        ])
    func cells(_ it: Value) throws {
        let findings = try Self.findings(it.table, it.row)
        #expect(findings == it.findings)
    }

    /// `pieces_manquantes`, and columns that nobody knows, reject nothing.
    @Test("columns that nobody knows") func unknownColumns() throws {
        var book = Self.book(.agents, [[:]])
        book.rows[0].cells.append((30, .text("saisi_le")))
        book.rows[1].cells.append((30, .number("45016.5", Self.date)))
        #expect(try Self.read(.agents, book).findings == ["agents.xlsx:1 I-COLONNE-INCONNUE"])
    }

    @Test("title lines, a header that is repeated, an ending that is not its own") func dialect() throws {
        var book = TestBook.table([
            ["Extraction du 3 mai"], [], FileCase.header.split(separator: ";").map(String.init),
            ["1", "M", "A", "Jean", "01/01/1980", "oui"],
            FileCase.header.uppercased().split(separator: ";").map(String.init),
        ])
        book.rows.remove(at: 1)
        let outcome = try Self.read(.agents, book, "agents.csv")
        #expect(outcome.agents == ["1 A"] && outcome.openEquations == [])
        #expect(outcome.notes() == [.wrongEnding(isSheet: true), .skippedAbove([1]), .repeatedHeaders(1)])
    }

    // MARK: Sheets

    static let good = [
        FileCase.header.split(separator: ";").map(String.init), ["1", "M", "A", "Jean", "01/01/1980", "oui"],
    ]

    @Test("one sheet holds the header") func oneSheet() throws {
        var book = TestBook.table([["Mode d'emploi"], ["numero", "nom"]])
        book.others = [[], Self.good]
        #expect(try Self.read(.agents, book).agents == ["1 A"])
    }

    @Test("two sheets hold it") func twoSheets() throws {
        var book = TestBook.table(Self.good)
        book.others = [[["x"]], Self.good]
        let outcome = try Self.read(.agents, book)
        #expect(outcome.agents == [] && outcome.findings == ["agents.xlsx: R-FICHIER"])
        #expect(outcome.read.fileFindings.contains { $0.kind == .unreadable(.severalSheets(["Feuil1", "Feuil3"])) })
    }

    @Test("no sheet holds it: one finding, its lines rejected") func noSheet() throws {
        let book = TestBook.table([["numero", "nom"], ["1", "A"], ["2", "B"]])
        let outcome = try Self.read(.agents, book)
        #expect(outcome.findings == ["agents.xlsx:1 R-COLONNE"] || outcome.findings == ["agents.xlsx: R-COLONNE"])
        #expect(outcome.counts(.agents) == Counts(0, rejected: 2) && outcome.openEquations == [])
        #expect(try Self.read(.agents, TestBook()).findings.map { $0.hasSuffix("R-COLONNE") } == [true])
    }

    @Test("what a sheet is broken by") func broken() throws {
        for (part, why) in [
            ("<worksheet", FileFinding.Unreadable.brokenWorkbook), ("<!DOCTYPE x><worksheet/>", .brokenWorkbook),
            (String(repeating: " ", count: 70 << 20), .bomb),
        ] {
            var book = TestBook.table(Self.good)
            book.parts[book.sheetPart] = part
            let outcome = try Self.read(.agents, book)
            #expect(outcome.read.fileFindings.filter { $0.table == .agents }.map(\.kind) == [.unreadable(why)])
        }
    }

    /// SHA-256 of `0042␟M␟A␟Jean␟␟oui`, as sha256sum says it.
    @Test("a row is known by its cells' texts") func fingerprint() throws {
        var book = TestBook.table([Self.good[0], ["0042", "M", "A", "Jean", "", "oui"]])
        for change in [{ _ in }, { $0.texts = .sharedRich }, { $0.rows[1].cells.remove(at: 4) }]
            as [(inout TestBook) -> Void]
        {
            change(&book)
            let outcome = try Self.read(.agents, book)
            let place = try #require(outcome.rejectedPlaces.first)
            #expect(RejectedTable(.agents, outcome.read).fingerprint(of: place, line: 2) == "9aaf32ca635f38b8")
        }
    }

    /// Every column of every table has a kind that was meant for it: dates, amounts, numbers and oui/non are values.
    @Test("kinds of columns") func kinds() {
        let values: Set = [
            "debut", "fin", "adhesion_debut", "adhesion_fin", "contribution_acquittee", "date_naissance",
            "espace_agent",
            "quotite", "date_liquidation", "en_activite_liquidation", "annees_service", "date_deces", "annee",
            "date_constitution", "date_complet", "ressources", "parts", "annee_ressources", "signature_agent",
            "signature_correspondant", "refus_renseignements", "rang", "charge_fiscale", "residence_alternee",
            "taux_incapacite", "correspondance", "demande_etudes", "certificat_scolarite",
            "justificatif_correspondance",
            "date_versement", "brut", "net", "prelevement_source", "date_evenement", "date_reception", "quantite",
            "montant_paye", "montant_accorde", "dernier_dossier",
        ]
        for table in Table.allCases {
            for column in table.columns {
                #expect((column.kindOfCells == .value) == values.contains(column.name), "\(table) \(column.name)")
            }
        }
    }
}
