import Testing

/// §3: `A-ENFANT-DOUBLE`: the same child on retained dossiers of two agents, not in alternating residence on both.
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
            "twice on one and once on the other: once for each agent",
            second(zoe.enfant(ne: "01/01/2015", prenom: "Zoé")).enfant(ne: "01/01/2015", prenom: "Zoé"),
            .discordances("A-ENFANT-DOUBLE 1", "A-ENFANT-DOUBLE 2")),
        Case(
            "on a dossier that is not retained: no",
            zoe.dossier(complet: "01/06/2023", de: "2").enfant(ne: "01/01/2015", prenom: "Zoé")
                .dossier(complet: "01/02/2023", de: "2"),
            .discordances("A-DOSSIERS-MULTIPLES 2")),
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
