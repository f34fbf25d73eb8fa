import ArgumentParser
import Campaign

/// What `verify` looks at: what was published of a campaign, or a comparison by the name of its folder.
enum VerifiedName: ExpressibleByArgument {
    case campaign(PublishedName)
    case comparison(String)

    init?(argument: String) {
        if let published = PublishedName(argument) {
            self = .campaign(published)
        } else if ["comparaison-", "SIMULATION-"].contains(where: { argument.hasPrefix($0) }), !argument.contains("/") {
            // A simulation is told that it is none.
            self = .comparison(argument)
        } else {
            return nil
        }
    }

    var isCampaign: Bool { if case .campaign = self { true } else { false } }
}
