/// The figures that everybody asks for, under the verdict.
enum KeyFigures {
    static func html(_ f: ReportFigures) -> Html {
        var tiles: [(Html, Html)] = [
            ("Agents", f.count("national.agents")), ("dont droits ouverts", f.count("droits.ouverts")),
        ]
        if f["national.etudes"] > 0 { tiles.append(("Études retenues", f.count("national.etudes.retenue"))) }
        if f["national.demandes"] > 0 {
            tiles.append(("Demandes recevables", f.count("national.demandes.recevable")))
        }
        tiles += [
            ("Agents à déclarer", f.count("national.declarants")),
            ("Net imposable", f.amount("national.net_imposable")),
            ("Montant à déclarer", f.wholeEuros(FollowedCounts.toDeclare)),
            ("Lignes rejetées", f.count(FollowedCounts.rejectedLines)),
        ]
        return .dl(tiles.map { (term: $0.0, description: $0.1) }, class: .tiles)
    }
}
