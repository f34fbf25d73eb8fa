import Domain
import Publishing
import Workers

/// For `verify`: whether what was issued of a campaign, and its corrections after it, are as they were.
enum IssuedVerification: Sendable {
    /// Nothing was issued.
    case none
    /// How many corrections follow the publication.
    case good(IssuedChain)
    /// Sentences.
    case broken(String)

    /// - Parameter publication: the campaign's, verified and clean.
    static func look(_ output: String, _ year: Int, _ publication: Verification) throws(RunError) -> IssuedVerification
    {
        let destination = Destination(output: output, year: year)
        do {
            guard try IssuedChain.emission(destination) != nil else {
                guard try !IssuedChain.entries(output, year).isEmpty else { return .none }
                let folder = IssuedChain.folder(output, year)
                return .broken("\(folder) contient des rectificatifs, et rien n'est émis : rangez ce dossier ailleurs.")
            }
            return .good(try IssuedChain.open(output, year, Workers(count: 2), publication: publication))
        } catch {
            guard error.status == .refused else { throw error }
            return .broken(error.message)
        }
    }

    var lines: [String] {
        switch self {
        case .none: []
        case .good(let chain):
            ["BON : émise\(IssueWords.day(chain.emission)), et c'est elle."]
                + chain.corrections.map {
                    "BON : \($0.folder), la suite de \($0.manifest.options[IssuedChain.Option.parent] ?? "")."
                }
        case .broken(let why): ["DIFFÉRENT de ce qui a été émis :", "  \(why)"]
        }
    }

    var isGood: Bool { if case .broken = self { false } else { true } }

    /// Nil where nothing was issued.
    var json: JSONValue? {
        switch self {
        case .none: nil
        case .good(let chain):
            .object([.init("good", .boolean(true)), .init("corrections", .integer(Int64(chain.corrections.count)))])
        case .broken(let why): .object([.init("good", .boolean(false)), .init("why", .string(why))])
        }
    }
}
