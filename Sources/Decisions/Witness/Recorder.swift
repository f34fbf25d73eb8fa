import Domain

/// Keeps every step that a judge takes, in their order.
public struct Recorder: Witness {
    public private(set) var steps: [Step] = []
    private var subject = Subject(.identity)
    /// Another person than the agent, while his rights are judged for the agent's.
    private let person: Numero?
    /// Of other agents, in the order in which it was read.
    private(set) var consulted: [Consulted] = []

    public init() { person = nil }

    /// For the rights of another person: his number and lines are kept, nothing else of his (see `Step.person`).
    init(of person: Numero) { self.person = person }

    /// What of another person's rights can bear on the agent's: situation, dossier, renewal, share; no QF, no offers.
    private static let told: Set = [
        "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "O1", "O2", "O3", "O4", "O7", "O9", "§1", "§2", "DOSSIER",
        "§6", "Q1", "Q2", "Q3",
    ]

    public static var isRecording: Bool { true }

    public mutating func note<Words: StepWords>(_ words: @autoclosure () -> Words, _ fill: (inout Step) -> Void) {
        var step = Step(words(), subject, person: person)
        fill(&step)
        if person == nil {
            steps.append(step)
        } else if Recorder.told.contains(step.rule) {
            steps.append(step.ofAnotherPerson)
        }
    }

    public mutating func turn(to subject: @autoclosure () -> Subject) { self.subject = subject() }

    public mutating func consult(_ other: Consulted) {
        if !consulted.contains(other) { consulted.append(other) }
    }

    public mutating func settle(sole motif: @autoclosure () -> String?) {
        guard let motif = motif(),
            let i = steps.lastIndex(where: { $0.subject.thing == subject.thing && $0.motifs.contains(motif) })
        else { return }
        steps[i].isSoleObstacle = true
    }

    /// Some of the steps; all that was consulted.
    consuming func of(_ isKept: (Step) -> Bool) -> Recorder {
        steps = steps.filter(isKept)
        return self
    }

    /// Steps that another recorder kept, from here on, and what it consulted.
    mutating func append(_ other: Recorder, where isKept: (Step) -> Bool = { _ in true }) {
        steps += other.steps.filter(isKept)
        for consulted in other.consulted { consult(consulted) }
    }
}
