import Testing

/// O5: until when the offers « Avantages » last. O6: what is tied to professional activity.
struct O5O6OffersTests {
    static let cases = [
        Case(
            "O5 source: until 31 October of N+1", Facts(2023).paie().dossier(complet: "01/12/2023"),
            .droits(["avantages_jusqu_au": "31/10/2024"])),
        Case(
            "O5 reading: otherwise until the last open day",
            Facts(2023).paie(au: "30/12/2023").dossier(complet: "01/01/2023"),
            .droits(["avantages_jusqu_au": "30/12/2023"])),
        Case(
            "O5: retired agents too", Facts(2023).retraite("01/01/2010"), .droits(["avantages_jusqu_au": "31/10/2024"])),
        Case(
            "O5: a retired agent who died", Facts(2023).retraite("01/01/2010", deces: "15/05/2023"),
            .droits(["avantages_jusqu_au": "14/05/2023"])),
        Case("O5: medical staff too", Facts(2023).paie(.medical), .droits(["avantages_jusqu_au": "31/10/2024"])),
        Case("O5: empty where nothing is open", Facts(2023).paie(), .droits(["avantages_jusqu_au": ""])),
        Case(
            "O5: empty where suspended", Facts(2023).paie(.titulaire, .disponibilite).dossier(complet: "01/01/2023"),
            .droits(["avantages_jusqu_au": ""])),
        Case(
            "O5: empty for the C.O.G.O.H.R.", Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023"),
            .droits(["droits": "ouverts", "avantages_jusqu_au": ""])),
    ]

    @Test(arguments: cases) func o5(_ c: Case) { c.check() }

    @Test("O6, §5: MALADIE and DEPART_RETRAITE are tied to professional activity, and no other of the C.G.O.S.")
    func o6() {
        let rules = ShippedRules.of(2023)
        let tied = rules.benefits.filter {
            $0.isTiedToActivity && rules.committees[$0.committee].code.description == "cgos"
        }
        #expect(tied.map(\.code.description) == ["DEPART_RETRAITE", "MALADIE"])
    }
}
