import Domain
import Testing

/// A line of a table of cases: what the text says (rule, « source » or « reading », a few words), facts, what must come out.
struct Case: Sendable, CustomTestStringConvertible {
    let says: String
    let facts: Facts
    let expected: [Expectation]
    let location: SourceLocation

    init(_ says: String, _ facts: Facts, _ expected: Expectation..., at location: SourceLocation = #_sourceLocation) {
        self.init(says, facts, all: expected, at: location)
    }

    init(_ says: String, _ facts: Facts, all expected: [Expectation], at location: SourceLocation = #_sourceLocation) {
        self.says = says
        self.facts = facts
        self.expected = expected
        self.location = location
    }

    var testDescription: String { says }

    func check() {
        #expect(!expected.isEmpty, "« \(says) » expects nothing", sourceLocation: location)
        let outcome = Outcome(facts)
        for expectation in expected { expectation.check(outcome, says, location) }
    }
}

/// What must come out: some columns of one line, compared as they read.
struct Expectation: Sendable {
    /// The line that is looked at, e.g. `droits of agent 1`.
    let subject: String
    /// Nil: there is no such line.
    let columns: [String: String]?
    let look: @Sendable (Outcome) -> Outcome.Line?

    func check(_ outcome: Outcome, _ says: String, _ location: SourceLocation) {
        let line = look(outcome)
        guard let columns else {
            #expect(line == nil, "\(says): \(subject) should not be there", sourceLocation: location)
            return
        }
        guard let line else {
            Issue.record("\(says): no \(subject)", sourceLocation: location)
            return
        }
        for (column, wanted) in columns.sorted(by: { $0.key < $1.key }) {
            let found = line[column] ?? "no such column"
            #expect(found == wanted, "\(says): \(subject), \(column)", sourceLocation: location)
        }
    }
}

extension Expectation {
    static func droits(_ columns: [String: String], of agent: String = "1") -> Expectation {
        Expectation(subject: "droits of agent \(agent)", columns: columns) { $0.droits(agent) }
    }

    /// The line of rang 1 of dossier D1, where not said.
    static func ayantDroit(_ columns: [String: String]?, rang: UInt8 = 1, dans dossier: String = "D1") -> Expectation {
        Expectation(subject: "ayant droit \(rang) of \(dossier)", columns: columns) { $0.ayantDroit(rang, dossier) }
    }

    static func etudes(_ columns: [String: String]?, rang: UInt8 = 1, dans dossier: String = "D1") -> Expectation {
        Expectation(subject: "études of \(rang) of \(dossier)", columns: columns) { $0.etudes(rang, dossier) }
    }

    static func declaration(_ columns: [String: String]?, of agent: String = "1") -> Expectation {
        Expectation(subject: "declaration of agent \(agent)", columns: columns) { $0.declaration(agent) }
    }

    static func detail(_ prestation: String, _ columns: [String: String]?, of agent: String = "1") -> Expectation {
        Expectation(subject: "detail \(prestation) of agent \(agent)", columns: columns) {
            $0.detail(agent, prestation)
        }
    }

    static func demande(_ columns: [String: String], id: String = "Q1") -> Expectation {
        Expectation(subject: "demande \(id)", columns: columns) { $0.demande(id) }
    }

    static func registre(_ columns: [String: String]?, of agent: String = "1") -> Expectation {
        Expectation(subject: "registre of agent \(agent)", columns: columns) { $0.registre(agent) }
    }

    /// O11.
    static func dossierPapier(_ isSent: Bool, of agent: String = "1") -> Expectation {
        Expectation(subject: "dossier papier of agent \(agent)", columns: ["envoi": ouiNon(isSent)]) { outcome in
            outcome.index(agent).map { ["envoi": ouiNon(outcome.decisions.getsPaperDossier($0))] }
        }
    }

    /// The findings of a code, by the ids of the lines that carry them, sorted.
    static func constats(_ code: String, _ ids: String...) -> Expectation {
        Expectation(subject: code, columns: ["lignes": ids.sorted().joined(separator: ", ")]) {
            ["lignes": $0.lines(code).joined(separator: ", ")]
        }
    }

    /// A row of relances.csv by what it is about, e.g. `dossier D1`; nil: there is none.
    static func relance(_ objet: String, _ columns: [String: String]?, of agent: String = "1") -> Expectation {
        Expectation(subject: "relance \(objet) of agent \(agent)", columns: columns) { $0.relance(objet, agent) }
    }

    /// All of them with their lines, e.g. `A-COUPLE-DOSSIERS D1`, sorted.
    static func placedDiscordances(_ all: String...) -> Expectation {
        Expectation(subject: "discordances", columns: ["toutes": all.sorted().joined(separator: ", ")]) {
            ["toutes": $0.placed.joined(separator: ", ")]
        }
    }

    /// All of them, e.g. `A-NET 1`, sorted.
    static func discordances(_ all: String...) -> Expectation {
        Expectation(subject: "discordances", columns: ["toutes": all.sorted().joined(separator: ", ")]) {
            ["toutes": $0.discordances.joined(separator: ", ")]
        }
    }
}
