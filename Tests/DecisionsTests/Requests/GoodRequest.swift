import Domain

/// A request of each benefit with which nothing is wrong, and what can be made wrong with it.
///
/// Agent 1 of the C.O.G.O.H.R., dossier complete on 1 January, child of rang 1 (3 years on 1 January 2024) with a
/// disability of 60 %; event 15/06/2023, complete 01/07/2023, deadline 30/09/2023 (13: 31/08/2023, which is the cut-off:
/// what is missing then can still come that day).
enum GoodRequest {
    static let retiredOnly: Set = ["19-1", "19-2", "22"]

    static func agent(_ code: String, situation: SituationFamiliale = .celibataire) -> Facts {
        let facts = Facts(2023, arrete: "31/08/2023")
        return
            (retiredOnly.contains(code)
            ? facts.paie(au: "31/05/2023", chez: "R").retraite("01/06/2023", chez: "R") : facts.paie(chez: "R"))
            .dossier(complet: "01/01/2023", situation: situation).enfant(ne: "01/01/2021", incapacite: 60)
    }

    static func of(
        _ code: String, _ agent: Facts? = nil, evenement: Day = "15/06/2023", complet: Day? = "01/07/2023",
        pieces: [String]? = nil, rang: UInt8? = nil, variante: Variant? = nil, quantite: Int64 = 1, paye: Cents? = nil,
        accorde: Cents? = nil
    ) -> Facts {
        (agent ?? self.agent(code)).demande(
            code, evenement: evenement, complet: complet, pieces: pieces, rang: rang ?? (code == "8" ? 1 : 0),
            variante: variante ?? variants[code], quantite: quantite, paye: paye ?? prices[code],
            accorde: accorde ?? granted[code])
    }

    static let variants: [String: Variant] = ["5": .reunion, "7": .domicile, "9": .reunion, "10-1": .neige]
    static let prices: [String: Cents] = ["10-2": "100,00", "13": "100,00", "14": "100,00", "19-1": "100,00"]
    static let granted: [String: Cents] = ["16-1": "300,00", "22": "300,00"]
    /// C09 says that the source gives no ceiling; it is not a fault of the request.
    static func motifs(_ code: String) -> String { code == "13" || code == "14" ? "C09" : "" }
}
