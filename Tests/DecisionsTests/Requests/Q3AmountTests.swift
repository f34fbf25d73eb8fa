import Domain
import Testing

/// Q3: what is paid, for each benefit of the form.
struct Q3AmountTests {
    static func pays(_ says: String, _ facts: Facts, _ montant: String, nuits: String = "", motifs: String = "") -> Case
    {
        Case(
            "Q3: \(says)", facts,
            .demande(["statut": "recevable", "motifs": motifs, "montant": montant, "nuits": nuits]))
    }
    static func good(
        _ code: String, variante: Variant? = nil, quantite: Int64 = 1, paye: Cents? = nil, accorde: Cents? = nil
    ) -> Facts {
        GoodRequest.of(code, variante: variante, quantite: quantite, paye: paye, accorde: accorde)
    }

    static let flat = [
        pays("1: 80 € a month", good("1"), "80,00"), pays("1: × 7 months", good("1", quantite: 7), "560,00"),
        pays("2: two nights, in kind", good("2"), "", nuits: "2"),
        pays("2: not × quantite", good("2", quantite: 3), "", nuits: "2"),
        pays("3: 180 € a child", good("3"), "180,00"), pays("3: twins", good("3", quantite: 2), "360,00"),
        pays("5: hors Réunion", good("5", variante: .horsReunion), "1300,00"),
        pays("5: Réunion", good("5", variante: .reunion), "850,00"),
        pays("5: not × quantite", good("5", variante: .reunion, quantite: 2), "850,00"),
        pays("6: 120 € a child", good("6"), "120,00"), pays("6: × 3", good("6", quantite: 3), "360,00"),
        pays("8: 70 € a month", good("8"), "70,00"), pays("8: × 5", good("8", quantite: 5), "350,00"),
        pays("9: hors Réunion", good("9", variante: .horsReunion), "300,00"),
        pays("9: Réunion", good("9", variante: .reunion), "150,00"),
        pays("10-1: neige: paid by the family", good("10-1", variante: .neige), "0,00"),
        pays("10-1: Maurice", good("10-1", variante: .maurice), "0,00"),
        pays("10-3: 400 € a child", good("10-3"), "400,00"), pays("10-3: × 2", good("10-3", quantite: 2), "800,00"),
        pays("15: 120 €", good("15"), "120,00"), pays("15: not × quantite", good("15", quantite: 2), "120,00"),
        pays("16-2: 300 €", good("16-2"), "300,00"), pays("16-3: 500 €", good("16-3"), "500,00"),
        pays("17: 1555 €", good("17"), "1555,00"),
        pays("19-2: two nights, in kind", good("19-2"), "", nuits: "2"),
        pays("3: × 999", good("3", quantite: 999), "179820,00"),
    ]
    static let prices = [
        pays("10-2: the price", good("10-2", paye: "151,99"), "151,99"),
        pays("10-2: at most 152", good("10-2", paye: "152,01"), "152,00"),
        pays("10-2: two children: 304, of the whole price", good("10-2", quantite: 2, paye: "310,00"), "304,00"),
        pays("10-2: two children, a lower price", good("10-2", quantite: 2, paye: "200,00"), "200,00"),
        pays("13: 20 % of 1234,56 = 246,912", good("13", paye: "1 234,56"), "246,91", motifs: "C09"),
        pays("13: 20 % of 0,03 = 0,006", good("13", paye: "0,03"), "0,01", motifs: "C09"),
        pays("13: no ceiling known: 20 % of 20 000", good("13", paye: "20 000,00"), "4000,00", motifs: "C09"),
        pays("14: 40 % of 333,33 = 133,332", good("14", paye: "333,33"), "133,33", motifs: "C09"),
        pays("14: 40 % of 0,99 = 0,396", good("14", paye: "0,99"), "0,40", motifs: "C09"),
        pays("14: not × quantite: the whole price", good("14", quantite: 3, paye: "100,00"), "40,00", motifs: "C09"),
        pays("19-1: the invoice", good("19-1", paye: "499,99"), "499,99"),
        pays("19-1: at most 500", good("19-1", paye: "500,01"), "500,00"),
        pays("19-1: not × quantite", good("19-1", quantite: 2, paye: "900,00"), "500,00"),
    ]
    static let granted = [
        pays("16-1: from 0", good("16-1", accorde: "0"), "0,00"),
        pays("16-1: to 1600", good("16-1", accorde: "1 600,00"), "1600,00"),
        pays("22: from 278", good("22", accorde: "278,00"), "278,00"),
        pays("22: to 858", good("22", accorde: "858,00"), "858,00"),
    ]

    /// 7: age on the day of the event, 15/06/2023; rate 60.
    static func disabled(_ ne: Day, _ variante: Variant) -> Facts {
        GoodRequest.of(
            "7", Facts(2023).paie(chez: "R").dossier(complet: "01/01/2023").enfant(ne: ne, incapacite: 60), rang: 1,
            variante: variante)
    }
    static let disability = [
        pays("7: 19, the day before 20, centre", disabled("16/06/2003", .centre), "530,00"),
        pays("7: 19, domicile", disabled("16/06/2003", .domicile), "771,00"),
        pays("7 reading: 20 that very day, centre", disabled("15/06/2003", .centre), "820,00"),
        pays("7: 20, domicile", disabled("15/06/2003", .domicile), "1255,00"),
        pays("7: a small child", disabled("01/01/2023", .centre), "530,00"),
        pays("7: 45", disabled("01/01/1978", .domicile), "1255,00"),
        pays("7: without rang, the agent himself, 43, no rate known", good("7", variante: .centre), "820,00"),
        pays(
            "7: the agent himself, 19",
            GoodRequest.of(
                "7", Facts(2023).agent(ne: "16/06/2003").paie(chez: "R").dossier(complet: "01/01/2023"),
                variante: .domicile), "771,00"),
        pays("7: not × quantite", GoodRequest.of("7", variante: .centre, quantite: 2), "820,00"),
    ]

    @Test(arguments: flat + prices + granted + disability) func q3(_ c: Case) { c.check() }
}
