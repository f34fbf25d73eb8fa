import Domain
import Testing

@testable import Extracts

/// T4: `annulation` names in `reference` a payment or repayment that it cancels wholly.
@Suite("T4: cancellations")
struct CancellationTests {
    /// Payments of a campaign with two agents, 0012 and 13.
    private static func line(
        _ id: String, _ nature: String, _ date: String, _ reference: String = "", numero: String = "0012",
        brut: String = "100"
    ) -> Line {
        Line([
            "versement": id, "numero": numero, "nature": nature, "date_versement": date, "reference": reference,
            "brut": brut, "net": "",
        ])
    }
    private static func paid(_ id: String, _ date: String = "10/03/2023", numero: String = "0012") -> Line {
        line(id, "versement", date, numero: numero)
    }
    private static func annulled(
        _ id: String, _ reference: String, _ date: String = "10/04/2023", numero: String = "0012"
    ) -> Line {
        line(id, "annulation", date, reference, numero: numero)
    }

    struct Payments: CustomTestStringConvertible, Sendable {
        let what: String
        let lines: [Line]
        /// `numero cents`, `×` where it counts for nothing, by agent in the order of date, then id.
        let kept: [String]
        let findings: [String]
        let ignored: [IgnoredReason: Int]

        init(
            _ what: String, _ lines: [Line], _ kept: [String], _ findings: String...,
            ignored: [IgnoredReason: Int] = [:]
        ) {
            (self.what, self.lines, self.kept, self.findings, self.ignored) = (what, lines, kept, findings, ignored)
        }
        var testDescription: String { what }

        func check() throws {
            var given = Given(for: .versements)
            given[.agents] = [[:], ["numero": "13", "nir": ""], ["numero": "14", "nir": "", "nom": ""]]
            given[.versements] = lines
            let outcome = try given.read()
            #expect(outcome.findings == ["agents.csv:4 R-VIDE nom"] + findings.map { "versements.csv:\($0)" })
            #expect(outcome.versements == kept)
            let rejected = Set(findings.filter { $0.contains(" R-") }.map { $0.prefix { $0 != " " } }).count
            #expect(
                outcome.counts(.versements)
                    == Counts(
                        lines.count - rejected - ignored.values.reduce(0, +), rejected: rejected, ignored: ignored))
            #expect(outcome.openEquations == [])
        }
    }

    private static let both = ["0012 10000 ×", "0012 10000 ×"]

    @Test("A-ANNULATION carries both amounts")
    func amounts() throws {
        var given = Given(for: .versements)
        given[.versements] = [Self.paid("V1"), Self.line("A1", "annulation", "10/04/2023", "V1", brut: "99,99")]
        let found = try given.read().read.findings.filter { $0.code == .annulation }
        #expect(found.map(\.amounts) == [AmountPair(given: Cents(9_999), expected: Cents(10_000))])
    }

    @Test("an agent's payments stand in the order of date, then id")
    func order() throws {
        var given = Given(for: .versements)
        given[.versements] = [
            Self.line("b", "versement", "10/03/2023", brut: "1"), Self.line("a", "versement", "10/03/2023", brut: "2"),
            Self.line("c", "versement", "09/03/2023", brut: "3"),
        ]
        #expect(try given.read().versements == ["0012 300", "0012 200", "0012 100"])
    }

    @Test(
        "accepted: both count for nothing",
        arguments: [
            Payments("of a payment", [paid("V1"), annulled("A1", "V1")], both),
            Payments("of a repayment", [line("V1", "remboursement", "10/03/2023"), annulled("A1", "V1")], both),
            Payments("that stands before it", [annulled("A1", "V1"), paid("V1")], both),
            Payments(
                "another amount cancels wholly all the same, and is said",
                [paid("V1"), line("A1", "annulation", "10/04/2023", "V1", brut: "1")], ["0012 10000 ×", "0012 100 ×"],
                "3 A-ANNULATION brut"),
            Payments(
                "another amount, of a repayment",
                [line("V1", "remboursement", "10/03/2023"), line("A1", "annulation", "10/04/2023", "V1", brut: "100,01")],
                ["0012 10000 ×", "0012 10001 ×"], "3 A-ANNULATION brut"),
            Payments(
                "another amount, of an ignored payment: nothing to say",
                [paid("V1", "10/03/2022"), line("A1", "annulation", "10/04/2023", "V1", brut: "1")], [],
                ignored: [.otherYear: 1, .refersToIgnored: 1]),
            Payments("on the day of the payment", [paid("V1"), annulled("A1", "V1", "10/03/2023")], both),
            Payments("on the day of the cut-off", [paid("V1"), annulled("A1", "V1", "30/11/2023")], both),
            Payments(
                "the others count", [paid("V1"), paid("V2"), annulled("A1", "V2")],
                ["0012 10000", "0012 10000 ×", "0012 10000 ×"]),
            Payments("a reference with white space", [paid("V1"), annulled("A1", " V1\t")], both),
        ])
    func accepted(_ it: Payments) throws { try it.check() }

    @Test(
        "refused: the payment counts",
        arguments: [
            Payments("empty reference", [paid("V1"), annulled("A1", "")], ["0012 10000"], "3 R-VIDE reference"),
            Payments("unknown", [paid("V1"), annulled("A1", "V2")], ["0012 10000"], "3 R-REF reference"),
            Payments("another case", [paid("V1"), annulled("A1", "v1")], ["0012 10000"], "3 R-REF reference"),
            Payments(
                "rejected", [line("V1", "versement", "10/03/2023", brut: "0"), annulled("A1", "V1")], [],
                "2 R-VALEUR brut", "3 R-REF reference"),
            Payments(
                "rejected with its agent", [paid("V1", numero: "14"), annulled("A1", "V1")], [], "2 R-REF numero",
                "3 R-REF reference"),
            Payments(
                "another agent's", [paid("V1"), annulled("A1", "V1", numero: "13")], ["0012 10000"], "3 R-REF reference"
            ),
            Payments(
                "another agent's, outside N", [paid("V1", "10/03/2022"), annulled("A1", "V1", numero: "13")], [],
                "3 R-REF reference", ignored: [.otherYear: 1]),
            Payments(
                "an annulation", [paid("V1"), annulled("A1", "V1"), annulled("A2", "A1")], both, "4 R-REF reference"),
            Payments("itself", [paid("V1"), annulled("A1", "A1")], ["0012 10000"], "3 R-REF reference"),
            Payments(
                "an ignored annulation", [annulled("A1", "V1", "10/04/2022"), annulled("A2", "A1")], [],
                "3 R-REF reference", ignored: [.otherYear: 1]),
            Payments(
                "a bad line of its own, collected",
                [paid("V1"), line("A1", "annulation", "10/04/2023", "V2", brut: "0")], ["0012 10000"],
                "3 R-VALEUR brut", "3 R-REF reference"),
            Payments(
                "its own date unknown", [paid("V1"), line("A1", "annulation", "x", "V2")], ["0012 10000"],
                "3 R-TYPE date_versement", "3 R-REF reference"),
        ])
    func refused(_ it: Payments) throws { try it.check() }

    @Test(
        "already cancelled, in order of date, then id, not of lines",
        arguments: [
            Payments(
                "the later date is refused",
                [paid("V1"), annulled("A1", "V1", "11/04/2023"), annulled("A2", "V1", "10/04/2023")], both,
                "3 R-REF reference"),
            Payments(
                "the same date: the higher id is refused", [paid("V1"), annulled("A2", "V1"), annulled("A1", "V1")],
                both, "3 R-REF reference"),
            Payments(
                "ids as bytes", [paid("V1"), annulled("A9", "V1"), annulled("A10", "V1")], both, "3 R-REF reference"),
            Payments(
                "three", [paid("V1"), annulled("A1", "V1"), annulled("A2", "V1"), annulled("A3", "V1")], both,
                "4 R-REF reference", "5 R-REF reference"),
            Payments(
                "a rejected annulation cancels nothing",
                [paid("V1"), line("A1", "annulation", "01/04/2023", "V1", brut: "x"), annulled("A2", "V1")], both,
                "3 R-TYPE brut"),
            Payments(
                "nor one refused for its key", [paid("V1"), annulled("V1", "V1", "01/04/2023"), annulled("A2", "V1")],
                both, "3 R-CLE versement"),
            Payments(
                "nor one outside N", [paid("V1"), annulled("A1", "V1", "10/04/2022"), annulled("A2", "V1")], both,
                ignored: [.otherYear: 1]),
        ])
    func twice(_ it: Payments) throws { try it.check() }

    @Test(
        "ignored",
        arguments: [
            Payments(
                "outside N, its reference not examined", [paid("V1"), annulled("A1", "V9", "10/04/2022")],
                ["0012 10000"], ignored: [.otherYear: 1]),
            Payments(
                "outside N, its reference empty", [paid("V1"), annulled("A1", "", "01/01/2024")], ["0012 10000"],
                ignored: [.otherYear: 1]),
            Payments(
                "after the cut-off: the payment counts", [paid("V1"), annulled("A1", "V1", "01/12/2023")],
                ["0012 10000"], ignored: [.afterCutOff: 1]),
            Payments(
                "its payment is of another year", [paid("V1", "31/12/2022"), annulled("A1", "V1")], [],
                ignored: [.otherYear: 1, .refersToIgnored: 1]),
            Payments(
                "its payment is after the cut-off", [paid("V1", "01/12/2023"), annulled("A1", "V1")], [],
                ignored: [.afterCutOff: 1, .refersToIgnored: 1]),
            Payments(
                "outside N, but with a finding", [paid("V1"), line("A1", "annulation", "10/04/2022", "V1", brut: "0")],
                ["0012 10000"], "3 R-VALEUR brut"),
        ])
    func ignored(_ it: Payments) throws { try it.check() }

    /// A refused annulation does not hold its key, and the line that then stands may be what others name.
    @Test(
        "keys and references settled together",
        arguments: [
            Payments(
                "the refused one gives its key", [annulled("V1", "V9"), paid("V1")], ["0012 10000"], "2 R-REF reference"
            ),
            Payments(
                "and the payment that gets it can be cancelled",
                [annulled("V1", "V9"), paid("V1"), annulled("A2", "V1")], both, "2 R-REF reference"),
            Payments(
                "a chain: V3 names nothing, so a payment gets its id, which V2 may cancel; so V1 names an annulation",
                [annulled("V1", "V2"), annulled("V2", "V3"), annulled("V3", "V9"), paid("V1"), paid("V2"), paid("V3")],
                ["0012 10000", "0012 10000 ×", "0012 10000 ×"], "2 R-REF reference", "4 R-REF reference",
                "6 R-CLE versement"),
            Payments(
                "it names its own id, which another line gets: two lines never have one id",
                [annulled("V1", "V1"), paid("V1")], ["0012 10000"], "2 R-REF reference"),
            Payments(
                "two that name each other's id",
                [annulled("V1", "V2"), annulled("V2", "V1"), paid("V1"), paid("V2")], ["0012 10000", "0012 10000"],
                "2 R-REF reference", "3 R-REF reference"),
        ])
    func together(_ it: Payments) throws { try it.check() }
}
