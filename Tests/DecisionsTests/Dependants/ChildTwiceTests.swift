import Testing

/// §3: `A-ENFANT-DOUBLE`: the same child on counted dossiers of two agents, at fiscal charge on both, not in alternating
/// residence on both; on each such line.
struct ChildTwiceTests {
    static let first = Facts(2023).paie().paie(de: "2").dossier(complet: "01/01/2023")
    /// Zoé on dossier D1 of agent 1.
    static let zoe = first.enfant(ne: "01/01/2015", prenom: "Zoé")
    static let alternating = first.enfant(ne: "01/01/2015", alternee: true, prenom: "Zoé")
    static func second(_ facts: Facts) -> Facts { facts.dossier(complet: "01/02/2023", de: "2") }

    static let cases = [
        Case(
            "the same child on two dossiers: each agent", second(zoe).enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2")),
        Case("another birth date: another child", second(zoe).enfant(ne: "02/01/2015", prenom: "Zoé"), .discordances()),
        Case("another first name: another child", second(zoe).enfant(ne: "01/01/2015", prenom: "Léa"), .discordances()),
        Case(
            "in alternating residence on both: as it should be",
            second(alternating).enfant(ne: "01/01/2015", alternee: true, prenom: "Zoé"), .discordances()),
        Case(
            "in alternating residence on one only", second(alternating).enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2")),
        Case(
            "twice on one agent's dossier is not two agents", zoe.enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances()),
        Case(
            "twice on one and once on the other: on each line",
            second(zoe.enfant(ne: "01/01/2015", prenom: "Zoé")).enfant(ne: "01/01/2015", prenom: "Zoé"),
            .placedDiscordances("A-ENFANT-DOUBLE D1/1", "A-ENFANT-DOUBLE D1/2", "A-ENFANT-DOUBLE D2/1")),
        Case(
            "one parent with and one without the charge: both declare rightly",
            second(zoe).enfant(ne: "01/01/2015", charge: false, prenom: "Zoé"), .discordances()),
        Case(
            "neither has the charge",
            second(first.enfant(ne: "01/01/2015", charge: false, prenom: "Zoé")).enfant(
                ne: "01/01/2015", charge: false, prenom: "Zoé"), .discordances()),
        Case(
            "alternating on one, without the charge on the other",
            second(alternating).enfant(ne: "01/01/2015", charge: false, prenom: "Zoé"), .discordances()),
        Case(
            "another person of the same names is no child",
            second(zoe).autre(ne: "01/01/2015"), .discordances()),
        Case(
            "on a dossier that nobody retains: no",
            zoe.dossier(complet: "01/02/2023", de: "2").enfant(ne: "01/01/2015", prenom: "Zoé")
                .dossier(complet: "01/06/2023", de: "2"),
            .discordances("A-DOSSIERS-MULTIPLES 2")),
        Case(
            "two dossiers of one agent, one of them retained by the spouse: not two agents",
            first.dossier(complet: "01/02/2023", conjoint: "2").enfant(ne: "01/01/2015", prenom: "Zoé")
                .dossier(complet: "01/03/2023").enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-DOSSIERS-MULTIPLES 1", "A-DOSSIERS-MULTIPLES 1")),
        Case(
            "three agents",
            second(zoe).enfant(ne: "01/01/2015", prenom: "Zoé").dossier(complet: "01/03/2023", de: "3").enfant(
                ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2", "A-ENFANT-DOUBLE 3")),
        Case(
            "rights that are not open do not matter",
            zoe.dossier(complet: nil, de: "2").enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2")),
        Case(
            "a couple with one dossier each",
            first.enfant(ne: "01/01/2015", prenom: "Zoé")
                .dossier(complet: "01/02/2023", conjoint: "1", de: "2").enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-COUPLE-DOSSIERS 1", "A-COUPLE-DOSSIERS 2", "A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2")),
        Case(
            "a spouse with a child's names is no child",
            first.conjoint().dossier(complet: "01/02/2023", de: "2").conjoint(), .discordances()),
    ].map { Case("A-ENFANT-DOUBLE: \($0.says)", $0.facts, all: $0.expected, at: $0.location) }

    @Test(arguments: cases) func childTwice(_ c: Case) { c.check() }
}
