import Domain
import Figures
import Publishing
import RuleBook
import Workers

/// A publication that is compared: a folder whose every file is what its manifest says, and the rules it was made with.
struct PublishedFolder: Sendable {
    let folder: String
    let manifest: Manifest
    /// `regles/`, as used.
    let ruleTexts: [(name: String, text: String)]
    /// Not there where this version reads rule files that it wrote otherwise.
    private let book: Result<RuleBook, RuleBookError>

    var year: Int { manifest.year }

    /// - Throws: what is no publication, or not what its manifest says.
    static func open(_ place: PublicationPlace, output: String) throws(RunError) -> PublishedFolder {
        let folder = place.folder(in: output)
        guard try Folder.exists(folder) else {
            throw RunError(.usage, "Il n'y a rien à comparer : \(folder) n'existe pas.")
        }
        let verification: Verification
        do {
            verification = try Verification.check(
                folder: folder, year: place.year, together: Workers(count: 2).together)
        } catch { throw RunError(error) }
        if let nature = verification.manifest?.nature {
            throw RunError(
                .refused,
                "\(folder) n'est pas une publication, mais \(nature.words) : seule une campagne publiée se compare."
            )
        }
        guard verification.isClean, let manifest = verification.manifest else {
            throw RunError(
                .refused,
                (["\(folder) n'est pas ce que dit son manifeste : rien n'est comparé."]
                    + verification.differences.map { "  \($0)" } + [
                        "Publiez de nouveau cette campagne (`millesime run`), ou remettez le dossier en l'état."
                    ]).joined(separator: "\n"))
        }
        let texts = try rules(folder)
        let book = Result { () throws(RuleBookError) in try RuleBook.load(files: texts) }
        return PublishedFolder(folder: folder, manifest: manifest, ruleTexts: texts, book: book)
    }

    static func rules(_ folder: String) throws(RunError) -> [(name: String, text: String)] {
        let path = "\(folder)/regles"
        guard try Folder.exists(path) else {
            throw RunError(
                .refused, "\(path) n'existe pas : sans les règles de cette publication, rien ne se compare.")
        }
        var texts: [(name: String, text: String)] = []
        for name in try Folder.names(path) where name.hasSuffix(".yaml") {
            do {
                texts.append((name, String(decoding: try Manifest.load("\(path)/\(name)"), as: UTF8.self)))
            } catch {
                throw RunError(error)
            }
        }
        return texts
    }

    /// The rules of a campaign, with the values of another year where asked.
    func rules(for year: Int, valuesOf other: Int? = nil) throws(RunError) -> Rules {
        do { return try book.get().rules(for: year, valuesOf: other) } catch {
            throw RunError(
                .refused,
                "Les règles de \(folder)/regles ne peuvent juger \(other ?? year) avec cette version du programme :\n\(error)"
            )
        }
    }

    func figures(_ names: FigureNames, _ workers: Workers) throws(RunError) -> JudgedFigures {
        try PublishedFigures.read(folder, year: year, names, workers)
    }

    /// Whether its tables say these figures of everyone.
    func says(_ figures: JudgedFigures, _ workers: Workers) throws(RunError) -> Bool {
        if try PublishedSameness.holds(folder, figures, workers) { return true }
        return try self.figures(figures.names, workers).isSame(as: figures, workers)
    }
}

/// A publication as the command line names it: a year, in the output folder, or a folder.
public enum PublicationPlace: Sendable, Equatable {
    case year(Int)
    case folder(String)

    public init(_ text: String) {
        if text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(text) {
            self = .year(year)
        } else {
            self = .folder(text)
        }
    }

    var year: Int? { if case .year(let year) = self { year } else { nil } }

    func folder(in output: String) -> String {
        switch self {
        case .year(let year): Destination(output: output, year: year).target
        case .folder(let path): path
        }
    }
}
