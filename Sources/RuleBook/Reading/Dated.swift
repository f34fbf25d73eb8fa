import Domain

/// The values of one parameter through time: in order, without gap or overlap.
struct Dated<Value: Sendable>: Sendable {
    struct Span: Sendable {
        let line: Int
        let from: Day
        /// Nil: still in force.
        let to: Day?
        let value: Value
    }

    let file: String
    let path: String
    let line: Int
    /// `libelle`.
    let label: String
    /// Only those that could be read.
    let spans: [Span]
    /// `false`: reading has noted a problem, the rest of the values is not known.
    var isComplete = true

    func value(on day: Day) -> Value? {
        spans.last { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.value
    }

    /// The value for a whole campaign: the one in force on 31/12/N.
    func value(for year: Int) -> Value? { value(on: .last(of: year)) }

    /// The same, where the year must have one.
    func required(for year: Int) throws(RuleBookError) -> Value {
        guard let value = value(for: year) else { throw RuleBookError(problems: [missing(year)]) }
        return value
    }

    func missing(_ year: Int) -> RuleProblem {
        RuleProblem(
            file: file, line: line,
            message:
                "\(path) : aucune valeur pour \(year) ; ajoutez une ligne sous « valeurs » qui couvre le 31/12/\(year)."
        )
    }
}

extension Dated {
    /// A parameter that could not be read, or is not there: that was noted.
    static func unread(_ place: Place, _ line: Int) -> Dated {
        Dated(file: place.file, path: place.path, line: line, label: "", spans: [], isComplete: false)
    }

    /// Whether a value in force at any time, past or future, is such; nil where that is not known, because not all of
    /// them could be read.
    func isEver(_ isSuch: (Value) -> Bool) -> Bool? {
        if spans.contains(where: { isSuch($0.value) }) { return true }
        return isComplete ? false : nil
    }

    /// Has a value other than `aucun` at any time.
    func isEverSome<Wrapped>() -> Bool? where Value == Wrapped? { isEver { $0 != nil } }
}
