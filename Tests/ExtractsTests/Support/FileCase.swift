import Domain
import Testing

/// A tiny `agents.csv`, the agents read from it, and the findings: one sentence of the dialect.
struct FileCase: CustomTestStringConvertible, Sendable {
    let what: String
    let file: String
    /// `numero nom`.
    let agents: [String]
    /// `line code column`; of the whole file ` code`.
    let findings: [String]

    static let header = "numero;civilite;nom;prenom;date_naissance;espace_agent"

    /// Lines under the header; each ends with LF.
    init(_ what: String, _ lines: [String], _ agents: [String], _ findings: String...) {
        self.init(what, file: ([FileCase.header] + lines).map { $0 + "\n" }.joined(), agents, findings)
    }

    /// A file to the byte.
    init(_ what: String, file: String, _ agents: [String], _ findings: String...) {
        self.init(what, file: file, agents, findings)
    }

    private init(_ what: String, file: String, _ agents: [String], _ findings: [String]) {
        (self.what, self.file, self.agents, self.findings) = (what, file, agents, findings)
    }

    var testDescription: String { what }

    /// - Parameter ignored: lines that are the header again.
    func check(ignored: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) throws {
        var given = Given()
        given.file(.agents, file)
        let outcome = try given.read()
        #expect(outcome.agents == agents, sourceLocation: sourceLocation)
        #expect(outcome.findings == findings.map { "agents.csv:\($0)" }, sourceLocation: sourceLocation)
        #expect(outcome.counts(.agents).ignored[.repeatedHeader] ?? 0 == ignored, sourceLocation: sourceLocation)
        #expect(outcome.openEquations == [], sourceLocation: sourceLocation)
    }
}

/// A line of `FileCase`: that number, that name as written.
func agent(_ numero: Int, _ nom: String) -> String { "\(numero);M;\(nom);Jean;01/01/1980;oui" }
