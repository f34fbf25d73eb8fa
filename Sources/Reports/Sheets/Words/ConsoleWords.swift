import Decisions

// The words of the sheets for a sentence or a list of the console: in lower case.

extension Labelled {
    fileprivate var lowered: String { "\(label)".lowercased() }
}

extension Verdict {
    public var words: String { lowered }
}

extension StudyStatus {
    public var words: String { lowered }
}

extension RequestStatus {
    public var words: String { lowered }
}
