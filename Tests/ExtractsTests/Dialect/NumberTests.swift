import Domain
import Testing

@testable import Extracts

/// DIALECTE: "Amounts `1234,56` or `1234.56`; spaces, U+00A0, U+202F between groups of three; at most two decimals".
@Suite("Dialect: numbers")
struct NumberTests {
    /// As written, in cents.
    @Test(
        "amounts that are read",
        arguments: [
            ("1234,56", 123_456), ("1234.56", 123_456), ("1234", 123_400), ("1234,5", 123_450), ("0,01", 1),
            ("0.1", 10), ("007", 700),
            ("1 234,56", 123_456), ("1‹C2›‹A0›234,56", 123_456), ("1‹E2›‹80›‹AF›234.56", 123_456),
            ("1 234 567", 123_456_700),
            ("12 345", 1_234_500), ("123 456", 12_345_600), ("1 234‹C2›‹A0›567,8", 123_456_780), ("  12,5\t", 1250),
            ("\"1 234,56\"", 123_456), ("999999999,99", 99_999_999_999), ("999 999 999,99", 99_999_999_999),
            ("000000000000000001", 100),
            ("12,50€", 1250), ("12,50 ‹E2›‹82›‹AC›", 1250), ("1 234,56‹C2›‹A0›‹E2›‹82›‹AC›", 123_456),
            ("12 ‹E2›‹82›‹AC›", 1200),
        ])
    func read(_ written: String, _ cents: Int) throws {
        var given = Given(for: .versements)
        given[.versements] = [["brut": written]]
        let outcome = try given.read()
        #expect(outcome.findings == [])
        #expect(outcome.versements == ["0012 \(cents)"])
        #expect(outcome.read.gross.read == Cents(Int64(cents)))
    }

    @Test("U+00A0 as Windows-1252 writes it")
    func windows1252() throws {
        var given = Given(for: .versements)
        given.file(
            .versements,
            "versement;numero;prestation;date_versement;nature;brut\n‹C9›1;0012;ETUDES;10/03/2023;versement;1‹A0›234,56‹A0›\n"
        )
        let outcome = try given.read()
        #expect(outcome.findings == [] && outcome.versements == ["0012 123456"])
    }

    /// Four to eight characters are read at one look: each ASCII byte in each place, against the catalogue once more.
    @Test("amounts with any byte in any place", arguments: ["1,23", "45,67", "890,12", "3456,78", "90123,45"])
    func everyByte(_ amount: String) {
        var wrong: [String] = []
        for i in amount.utf8.indices {
            for byte in UInt8(1)...0x7F {
                let before = String(amount[..<i])
                let after = String(amount[amount.utf8.index(after: i)...])
                let written = before + String(Unicode.Scalar(byte)) + after
                let read = Array(written.utf8).withUnsafeBytes { Number.hundredths($0) }
                if read.cents != slowly(written) { wrong.append(written) }
            }
        }
        #expect(wrong == [])
    }

    /// A minus, groups of three after one to three digits, a comma or point, one or two decimals.
    private func slowly(_ written: String) -> Int64? {
        guard let match = written.wholeMatch(of: /(-?)([0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[,.]([0-9]{1,2}))?/) else {
            return nil
        }
        let decimals = String(match.3 ?? "").padding("00")
        let cents = Int64(match.2.filter { $0 != " " } + decimals)!
        return match.1.isEmpty ? cents : -cents
    }

    static let malformed = [
        "+5", ",5", ".5", "12,", "12.", "12,345", "12.345", "1,234.56", "1.234,56", "12 34", "1234 567", "1 2345",
        "1 23", "1  234", "1 234 ,5",
        "1 234 5", "12, 5", "- 5", "--5", "-", "5-", "1e3", "€", "€12", "12€€", "12€5", "12,€", "12 EUR", "douze",
        "0x10", "１２", "1,2,3", "12,a", "1_000",
        "1'234", "‹C2›12",
        "1,000,000", "1‹E2›‹80›‹89›234", "NaN", "1/2",
    ]

    @Test("amounts that are not", arguments: malformed)
    func refused(_ written: String) throws {
        // A byte that makes the line unreadable is another matter.
        let code = written.contains("‹C2›12") ? "R-ENCODAGE" : "R-TYPE brut"
        var given = Given(for: .versements)
        given[.versements] = [["versement": "V-É", "brut": written]]
        let outcome = try given.read()
        #expect(outcome.findings == ["versements.csv:2 \(code)"])
        #expect(outcome.read.gross.unreadableLines == 1)
    }

    @Test(
        "every column of amounts, shares or years is read the same way",
        arguments: [
            (Table.versements, "brut"), (.versements, "net"), (.versements, "prelevement_source"),
            (.dossiers, "ressources"), (.dossiers, "parts"),
            (.retraites, "annees_service"), (.demandes, "montant_paye"), (.demandes, "montant_accorde"),
        ])
    func columns(_ table: Table, _ column: String) throws {
        for good in ["1234,56", "1234.56", "1", "999999999,99"] { try Case(table, [column: good]).check() }
        for bad in ["+5", ",5", "12,", "12,345", "12 34", "abc", "1e3"] {
            try Case(table, [column: bad], "R-TYPE \(column)").check()
        }
        for out in ["-1", "-0,01", "1000000000", "99999999999999999999999"] {
            try Case(table, [column: out], "R-VALEUR \(column)").check()
        }
        // The sign of the euro is for amounts, not for shares or years.
        let isAmount = column != "parts" && column != "annees_service"
        if isAmount {
            try Case(table, [column: "12,5 €"]).check()
        } else {
            try Case(table, [column: "12,5 €"], "R-TYPE \(column)").check()
        }
        // Zero is a value, but for a gross.
        if column != "brut" { try Case(table, [column: "0"]).check() }
    }

    @Test("values that are kept: hundredths of a share, of a year; cents")
    func kept() throws {
        var given = Given(for: .demandes)
        given[.dossiers] = [["ressources": "30 480,01", "parts": "2,25"]]
        given[.retraites] = [["annees_service": "19.99"]]
        given[.demandes] = [["montant_paye": "12,5", "montant_accorde": "0"]]
        let extraits = try given.read().extraits
        #expect(extraits.dossiers.rows.first?.quotient == QuotientFamilial(ressources: Cents(3_048_001), parts: 225))
        #expect(extraits.retraites.first?.anneesService == 1999)
        #expect(extraits.demandes.rows.first?.montantPaye == Cents(1250))
        #expect(extraits.demandes.rows.first?.montantAccorde == .zero)
    }

    /// Column, lowest, highest.
    @Test(
        "whole numbers within bounds",
        arguments: [
            (Table.paie, "quotite", 1, 100), (.ayantsDroit, "rang", 1, 99), (.ayantsDroit, "taux_incapacite", 0, 100),
            (.versements, "rang", 1, 99), (.demandes, "rang", 1, 99), (.demandes, "quantite", 1, 999),
        ])
    func integers(_ table: Table, _ column: String, _ low: Int, _ high: Int) throws {
        for good in ["\(low)", "\(high)", "0\(low)"] { try Case(table, [column: good]).check() }
        for out in ["\(low - 1)", "\(high + 1)", "-5", "99999999999999999999"] {
            try Case(table, [column: out], "R-VALEUR \(column)").check()
        }
        // Decimals of zero are nothing.
        for whole in ["\(high),0", "\(high).00", "\(high),000000"] { try Case(table, [column: whole]).check() }
        try Case(table, [column: "\(high + 1),0"], "R-VALEUR \(column)").check()
        for bad in ["+5", "5,5", "5.01", "5,", ",0", "5,0,0", "1 0", "cinq", "５", "-", "1e1", "5€"] {
            try Case(table, [column: bad], "R-TYPE \(column)").check()
        }
    }
}

extension Number.Hundredths {
    fileprivate var cents: Int64? { if case .value(let cents) = self { cents } else { nil } }
}

extension String {
    /// As long as `zeros`, with zeros behind.
    fileprivate func padding(_ zeros: String) -> String { self + zeros.dropFirst(count) }
}
