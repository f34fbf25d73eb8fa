/// Where reading is in the rule files, and where its problems go.
struct Place {
    let file: String
    /// Dotted path of the keys above, e.g. `renouvellement.retraites`.
    let path: String
    let log: ReadingLog

    func below(_ key: String) -> Place {
        Place(file: file, path: path.isEmpty ? key : "\(path).\(key)", log: log)
    }

    /// Notes a problem at that line, led by the path.
    func refuse(_ line: Int, _ message: String) {
        let sentence = path.isEmpty ? message : "\(path) : \(message)"
        log.problems.append(RuleProblem(file: file, line: line, message: sentence))
    }
}

/// What one loading has found so far: the problems, and every parameter read.
final class ReadingLog {
    var problems: [RuleProblem] = []
    var parameters: [ParameterTrace] = []
}
