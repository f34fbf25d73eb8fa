/// Records keep the place of a code in its list in one byte.
extension Rules {
    /// Of each list of codes.
    static let mostCodes = 254

    func refuseLongLists() throws(RuleBookError) {
        let lists = [
            ("situations.yaml", "statuts", situation.statuts.count),
            ("situations.yaml", "positions", situation.positions.count),
            ("regions.yaml", "régions", regions.count),
            ("", "pièces, celles de tous les organismes", pieces.count),
            ("", "prestations, celles de tous les organismes", benefits.count),
            ("", "organismes", committees.count),
        ]
        let problems = lists.filter { $0.2 > Rules.mostCodes }.map { file, name, count in
            RuleProblem(
                file: file, line: 0,
                message: "\(count) \(name) : \(Rules.mostCodes) au plus.")
        }
        guard problems.isEmpty else { throw RuleBookError(problems: problems) }
    }
}
