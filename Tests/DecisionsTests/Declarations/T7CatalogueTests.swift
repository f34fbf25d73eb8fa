import Testing

/// T7: each benefit of both catalogues: taxable or not, and whose contributions; `A-ORGANISME`.
struct T7CatalogueTests {
    typealias Profile = T2ProfileTests
    enum Regime { case selonBeneficiaire, activite, remplacement, nonImposable }

    static let cgos: [(String, Regime)] = [
        ("ETUDES", .selonBeneficiaire), ("MALADIE", .remplacement), ("DEPART_RETRAITE", .activite),
        ("VACANCES", .selonBeneficiaire),
        ("NOEL", .nonImposable), ("NAISSANCE", .activite), ("HANDICAP", .selonBeneficiaire), ("GARDE", .activite),
        ("DECES", .nonImposable),
        ("CHEQUES_VACANCES", .nonImposable), ("CHEQUES_CULTURE", .nonImposable), ("CESU", .nonImposable),
        ("AIDE_REMBOURSABLE", .nonImposable),
    ]
    /// Where [R] writes « brut »: 3, 5, 6, 7, 22.
    static let cogohr: [(String, Regime)] =
        ["3", "5", "6", "7", "22"].map { ($0, .selonBeneficiaire) }
        + ["1", "2", "8", "9", "10-1", "10-2", "10-3", "13", "14", "15", "16-1", "16-2", "16-3", "17", "19-1", "19-2"]
        .map { ($0, .nonImposable) }

    static func cases(_ code: String, _ regime: Regime, chez: String) -> [Case] {
        let (active, retired): (String?, String?) =
            switch regime {
            case .selonBeneficiaire: (Profile.activite, Profile.plein)
            case .activite: (Profile.activite, Profile.activite)
            case .remplacement: (Profile.remplacement, Profile.remplacement)
            case .nonImposable: (nil, nil)
            }
        func expected(_ calcul: String?) -> Expectation {
            calcul.map { .declaration(["calcul": $0, "non_imposable": "0,00", "brut_imposable": "1000,00"]) }
                ?? .declaration([
                    "calcul": "0,00 0,00 0,00 0,00 → 0,00", "non_imposable": "1000,00", "brut_imposable": "0,00",
                    "montant_a_declarer": "0",
                ])
        }
        return [
            Case(
                "T7: \(code), an agent in activity: \(regime)",
                Facts(2023).paie(chez: chez).versement(code, "1 000,00"), expected(active), .discordances()),
            Case(
                "T7: \(code), a retired agent: \(regime)",
                Facts(2023).retraite("01/01/2010", chez: chez).versement(code, "1 000,00"), expected(retired),
                // O6: MALADIE supposes a post.
                code == "MALADIE" ? .discordances("A-PRESTATION-ACTIVITE 1") : .discordances()),
        ]
    }

    @Test(arguments: cgos.flatMap { cases($0.0, $0.1, chez: "A") } + cogohr.flatMap { cases($0.0, $0.1, chez: "R") })
    func t7(_ c: Case) { c.check() }

    @Test("T7, Q3: these, and 11, which is never paid to agents") func catalogue() {
        let benefits = ShippedRules.of(2023).benefits
        #expect(
            benefits.map(\.code.description).sorted() == (Self.cgos + Self.cogohr).map(\.0).sorted(by: <).merging("11"))
        #expect(benefits.filter { !$0.isForAgents }.map(\.code.description) == ["11"])
    }

    static let organisme = [
        Case(
            "A-ORGANISME: a benefit of the other committee, judged all the same",
            Facts(2023).paie().versement("3", "1 000,00"),
            .declaration(["calcul": Profile.activite]), .discordances("A-ORGANISME 1")),
        Case(
            "A-ORGANISME: one per agent",
            Facts(2023).paie(chez: "R").versement("ETUDES", "10,00").versement("NOEL", "10,00").versement("3", "10,00"),
            .discordances("A-ORGANISME 1")),
        Case(
            "A-ORGANISME: payments that count", Facts(2023).paie().versement("3", "10,00", annule: true),
            .discordances()),
        Case("A-ORGANISME: agents with an organisme", Facts(2023).versement("3", "10,00"), .discordances()),
        Case(
            "A-ORGANISME: repayments too", Facts(2023).paie().versement("1", "10,00", .remboursement),
            .discordances("A-ORGANISME 1")),
    ]

    @Test(arguments: organisme) func aOrganisme(_ c: Case) { c.check() }
}

extension [String] {
    fileprivate func merging(_ more: String) -> [String] { (self + [more]).sorted() }
}
