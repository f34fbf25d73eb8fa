import Domain

/// Keeps every step that a judge takes, in their order.
public struct Recorder: Witness {
    public private(set) var steps: [Step] = []
    private var subject = Subject(.identity)
    /// Another person than the agent, while his rights are judged for the agent's.
    private let person: Numero?

    public init() { person = nil }

    /// For the rights of another person: his number and lines are kept, nothing else of his (see `Step.person`).
    init(of person: Numero) { self.person = person }

    public static var isRecording: Bool { true }

    public mutating func note<Words: StepWords>(_ words: @autoclosure () -> Words, _ fill: (inout Step) -> Void) {
        var step = Step(words(), subject, person: person)
        fill(&step)
        steps.append(person == nil ? step : step.ofAnotherPerson)
    }

    public mutating func turn(to subject: @autoclosure () -> Subject) { self.subject = subject() }

    /// Steps that another recorder kept, from here on.
    mutating func append(_ other: Recorder) { steps += other.steps }
}
