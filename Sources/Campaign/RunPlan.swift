import Domain
import Publishing
import Reports
import Workbooks

/// What compresses workbooks, for those who ask for a run.
public typealias Compressor = Workbooks.Compressor

/// What a run is asked to do.
public struct RunPlan: Sendable {
    /// N, 2018 or later.
    public var year: Int
    /// Holds `<N>/`, `Regles/`.
    public var input: String
    /// Receives `<N>/`; also where the register of N−1 is looked for.
    public var output: String
    /// Threads.
    public var jobs: Int
    /// Instead of `date_arrete`.
    public var cutOff: Day?
    /// Instead of `seuil_rejets`; hundredths of a per cent.
    public var allowedRejects: Int64?
    /// Statements and invitations are written too.
    public var statements = false
    /// Nothing is published but the invitations, in a folder of their own: `cutOff` is given, and names it.
    public var invitationsAlone = false
    /// What the run gives is held against what was issued, and only what changed is published.
    public var rectifies = false
    /// The day that letters bear, instead of `date_emission`.
    public var letterDay: Day?
    /// A publication whose letters were sent is published again all the same.
    public var replacesIssued = false
    /// Letters that wait for somebody to look are written all the same.
    public var withHeld = false
    /// Whose rules judge.
    public var rules = RuleSource.input
    /// What compresses workbooks; nil = ISA-L where the machine has it, else zlib.
    public var compressor: Compressor?
    /// The command line, shown to an operator who finds the output locked.
    public var command: String

    public init(
        year: Int, input: String, output: String, jobs: Int, cutOff: Day?, allowedRejects: Int64?, command: String
    ) {
        self.year = year
        self.input = input
        self.output = output
        self.jobs = jobs
        self.cutOff = cutOff
        self.allowedRejects = allowedRejects
        self.command = command
    }

    /// The letters that are written, of which the templates must be there.
    var letters: [LetterKind] {
        if rectifies { return [.avis, .rectificatif] }
        return invitationsAlone ? [.invitation] : statements ? [.avis, .invitation] : []
    }

    /// Where the results go.
    var destination: Destination {
        guard invitationsAlone, let cutOff else { return Destination(output: output, year: year) }
        return Destination(output: output, year: year, name: PublishedName.invitations(year, cutOff).name)
    }
}
