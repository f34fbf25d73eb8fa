/// The counts that are followed over the years: what a manifest carries of the campaigns before it.
public enum FollowedCounts {
    /// Years in all, the campaign's own included.
    public static let years = 5

    static let rejectedLines = "lignes.rejetees"
    static let toDeclare = "national.montant_a_declarer"

    /// As the page names them, in its order.
    static let national = [
        ("national.agents", "Agents"), ("droits.ouverts", "Droits ouverts"),
        ("national.etudes.retenue", "Études retenues"), ("national.demandes.recevable", "Demandes recevables"),
        ("national.declarants", "Agents à déclarer"), ("national.net_imposable", "Net imposable"),
        (toDeclare, "Montant à déclarer"), (rejectedLines, "Lignes rejetées"),
        ("national.constats.discordance", "Discordances"),
    ]

    private static let ofRegions = ["agents", "declarants", "net_imposable"]
    private static let payments = "versements.comptes."

    public static func isFollowed(_ key: String) -> Bool {
        if national.contains(where: { $0.0 == key }) || key.hasPrefix(payments) { return true }
        let parts = key.split(separator: ".")
        return parts.count == 3 && parts[0] == "region" && ofRegions.contains(String(parts[2]))
    }
}
