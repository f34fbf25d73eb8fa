import Domain
import Testing

/// S7: who is a retired agent of the committee. Where he is: category retraite, rang 2 of the renewal in 2023.
struct S7RetirementTests {
    static let retired: [String: String] = [
        "categorie": "retraite", "motifs": "D03", "droits": "ouverts", "periodes": "01/01-31/12",
    ]
    static func refused(_ motifs: String) -> [String: String] {
        [
            "categorie": "sans_situation", "motifs": motifs, "droits": "non_ouverts", "organisme": "", "region": "",
            "etablissement": "",
        ]
    }
    /// The establishment was a member until that day.
    static func memberUntil(_ day: Day) -> Facts { Facts(2023).etablissement("A", jusquAu: day) }

    static let byFund = [
        Case("S7 source: CNRACL, member", Facts(2023).retraite("01/07/2010"), .droits(retired)),
        Case(
            "S7: not in activity on the day is no matter for him",
            Facts(2023).retraite("01/07/2010", enActivite: false), .droits(retired)),
        Case("S7 source: another fund", Facts(2023).retraite("01/07/2010", caisse: .ircantec), .droits(refused("D17"))),
        Case("S7 source: yet another", Facts(2023).retraite("01/07/2010", caisse: .autre), .droits(refused("D17"))),
        Case(
            "S7 source: the last day of membership is one", memberUntil("01/07/2010").retraite("01/07/2010"),
            .droits(retired)),
        Case(
            "S7 source: no longer a member", memberUntil("30/06/2010").retraite("01/07/2010"), .droits(refused("D17"))),
        Case(
            "S7: not yet a member", Facts(2023).etablissement("A", membre: "02/07/2010").retraite("01/07/2010"),
            .droits(refused("D17"))),
        Case(
            "S7: whether the establishment is a member in N does not matter",
            memberUntil("31/12/2015").retraite("01/07/2010"), .droits(retired)),
        Case(
            "S7: nor that it has paid", Facts(2023).etablissement("A", contribution: false).retraite("01/07/2010"),
            .droits(retired)),
        Case(
            "S7: a medical one is judged by the fund",
            Facts(2023).retraite("01/07/2010", statut: .medical, enActivite: false), .droits(retired)),
        Case(
            "S7: … and refused by it", Facts(2023).retraite("01/07/2010", caisse: .ircantec, statut: .medical),
            .droits(refused("D17"))),
    ]

    static let contractual: [Statut] = [.contractuel, .assistanteMaternelle, .accueilFamilial, .emploiAide, .apprenti]
    static let byActivity = contractual.flatMap { statut in
        [
            Case(
                "S7 source: \(statut.rawValue), in activity: whatever the fund",
                Facts(2023).retraite("01/07/2010", caisse: .ircantec, statut: statut), .droits(retired)),
            Case(
                "S7 source: \(statut.rawValue), not in activity: even with the CNRACL",
                Facts(2023).retraite("01/07/2010", statut: statut, enActivite: false), .droits(refused("D18"))),
            Case(
                "S7 source: \(statut.rawValue), not a member",
                memberUntil("30/06/2010").retraite("01/07/2010", statut: statut), .droits(refused("D17"))),
            Case(
                "S7: \(statut.rawValue), both may apply",
                memberUntil("30/06/2010").retraite("01/07/2010", statut: statut, enActivite: false),
                .droits(refused("D17|D18"))),
        ]
    }

    @Test(arguments: byFund + byActivity) func s7(_ c: Case) { c.check() }
}
