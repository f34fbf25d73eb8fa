import Decisions
import Domain

/// What `explain` prints, whatever the form: the run, then each subject that was asked for.
///
/// Everything in it was recorded by the judges or looked up: nothing is reckoned or compared here.
public struct Explained: Sendable {
    public let run: ExplainedRun
    public let subjects: [ExplainedSubject]
    public let sources: CitedSources

    public init(run: ExplainedRun, subjects: [ExplainedSubject], sources: CitedSources) {
        self.run = run
        self.subjects = subjects
        self.sources = sources
    }
}

/// The published run that is explained.
public struct ExplainedRun: Sendable {
    /// `1.0.0`: of the program that explains.
    public let version: String
    public let year: Int
    public let cutOff: Day
    /// The manifest's `identite`.
    public let identity: String
    /// French sentences that stand at the head: another version, rules edited since.
    public let warnings: [String]

    public init(version: String, year: Int, cutOff: Day, identity: String, warnings: [String]) {
        self.version = version
        self.year = year
        self.cutOff = cutOff
        self.identity = identity
        self.warnings = warnings
    }
}

/// One thing that was asked for.
public struct ExplainedSubject: Sendable {
    /// French: `l'agent 0000042`, `le versement V1 de l'agent 0000042`.
    public let title: String
    /// As the command names it: `--agent 0000042`.
    public let selector: String
    /// Nil for an establishment, or a line that gives no number.
    public let numero: Numero?
    /// What came out, before how: the cells that an agent asks about first, by the titles of their columns.
    public let brief: [Operand]
    /// In the order of chapters.
    public let parts: [ExplainedPart]
    /// Lines of his that do not count, and what was found on his lines.
    public let fates: [LineFate]

    public init(
        title: String, selector: String, numero: Numero?, brief: [Operand], parts: [ExplainedPart], fates: [LineFate]
    ) {
        self.brief = brief
        self.title = title
        self.selector = selector
        self.numero = numero
        self.parts = parts
        self.fates = fates
    }
}

/// Consecutive steps of a chapter about one thing.
public struct ExplainedPart: Sendable {
    public let chapter: Chapter
    /// The first of its chapter.
    public let opensChapter: Bool
    /// French: `Dossier D12`; nil where it is about the agent himself.
    public let title: String?
    public let steps: [Step]

    public init(chapter: Chapter, opensChapter: Bool, title: String?, steps: [Step]) {
        self.chapter = chapter
        self.opensChapter = opensChapter
        self.title = title
        self.steps = steps
    }
}

/// A line that does not count as it came, or on which something was found.
public struct LineFate: Sendable {
    /// Nil where the line is known by its table alone.
    public let line: LineName?
    /// French: `rejetée`, `ignorée`, `annulée`, `comptée, à vérifier`.
    public let fate: String
    /// Of the finding; nil where a line is left out without one.
    public let code: String?
    public let column: String?
    /// French, one sentence: what is wrong, what to do.
    public let message: String
    /// Its row in `anomalies.csv`, by column; empty where it has none of the agent's.
    public let cells: [Operand]

    public init(
        line: LineName?, fate: String, code: String?, column: String?, message: String, cells: [Operand] = []
    ) {
        self.cells = cells
        self.line = line
        self.fate = fate
        self.code = code
        self.column = column
        self.message = message
    }
}

/// A line as people find it.
public struct LineName: Sendable, Hashable {
    /// Relative to the campaign's folder.
    public let file: String
    /// Physical, header = 1.
    public let line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
