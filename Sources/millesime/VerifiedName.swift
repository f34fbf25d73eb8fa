import ArgumentParser

/// What `verify` looks at: a campaign by its year, or a comparison by the name of its folder.
enum VerifiedName: ExpressibleByArgument {
    case campaign(Year)
    case comparison(String)

    init?(argument: String) {
        if let year = Year(argument: argument) {
            self = .campaign(year)
        } else if ["comparaison-", "SIMULATION-"].contains(where: { argument.hasPrefix($0) }), !argument.contains("/") {
            // A simulation is told that it is none.
            self = .comparison(argument)
        } else {
            return nil
        }
    }

    var year: Year? { if case .campaign(let year) = self { year } else { nil } }
}
