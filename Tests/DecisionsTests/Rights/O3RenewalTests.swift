import Domain
import Testing

@testable import TestSupport

/// O3: the automatic renewal of retired agents (C.G.O.S.). Rang = N − max(2021, liquidation year, last dossier).
struct O3RenewalTests {
    static func open(_ rang: Int, invited: Bool = false) -> [String: String] {
        [
            "droits": "ouverts", "fondement": "renouvellement_automatique", "motifs": "D03",
            "rang_renouvellement": "\(rang)", "invitation": ouiNon(invited),
        ]
    }
    static let notRenewed = [
        "droits": "non_ouverts", "fondement": "aucun", "motifs": "D10|D19", "rang_renouvellement": "",
        "invitation": "non",
    ]
    static let notYet = ["droits": "non_ouverts", "motifs": "D10", "rang_renouvellement": "", "invitation": "non"]

    static func year(_ n: Int, _ liquidation: Day, last: Int? = nil) -> Facts {
        let facts = Facts(n).retraite(liquidation)
        return last == nil ? facts : facts.registre(.renouvellementAutomatique, dernierDossier: last)
    }

    static let long = [
        Case("O3 source: the renewal is since 2022: 2021 − 2021 = 0", year(2021, "01/01/2010"), .droits(notYet)),
        Case("O3: 2022: rang 1", year(2022, "01/01/2010"), .droits(open(1))),
        Case("O3: 2025: rang 4, not yet invited", year(2025, "01/01/2010"), .droits(open(4))),
        Case("O3 source: in the fifth he is invited", year(2026, "01/01/2010"), .droits(open(5, invited: true))),
        Case("O3 source: nothing opens the year after: rang 6", year(2027, "01/01/2010"), .droits(notRenewed)),
    ]
    static let recent = [
        Case("O3: the year of the liquidation: 2023 − 2023 = 0", year(2023, "01/06/2023"), .droits(notYet)),
        Case("O3: the year after: rang 1", year(2024, "31/12/2023"), .droits(open(1))),
        Case("O3: liquidated in 2023: rang 5 in 2028", year(2028, "01/06/2023"), .droits(open(5, invited: true))),
        Case("O3: … and no more in 2029", year(2029, "01/06/2023"), .droits(notRenewed)),
    ]
    static let register = [
        Case("O3: from the last dossier: 2025 − 2024 = 1", year(2025, "01/01/2010", last: 2024), .droits(open(1))),
        Case("O3: 2029 − 2024 = 5", year(2029, "01/01/2010", last: 2024), .droits(open(5, invited: true))),
        Case("O3: 2030 − 2024 = 6", year(2030, "01/01/2010", last: 2024), .droits(notRenewed)),
        Case(
            "O3: a dossier before the liquidation counts for less than it", year(2028, "01/06/2023", last: 2022),
            .droits(open(5, invited: true))),
        Case(
            "O3: a dossier before 2021 counts for nothing", year(2026, "01/01/2010", last: 2019),
            .droits(open(5, invited: true))),
        Case(
            "O3: a register row without a dossier is as none",
            Facts(2026).retraite("01/01/2010").registre(.renouvellementAutomatique), .droits(open(5, invited: true))),
    ]
    static let withDossier = [
        Case(
            "O3 reading: a dossier of N does not change the rang of N; all his retired days are open",
            year(2024, "01/01/2010").dossier(complet: "15/09/2024"),
            .droits([
                "fondement": "dossier", "motifs": "D01|D03", "rang_renouvellement": "3", "periodes": "01/01-31/12",
                "jours_ouverts": "366",
            ])),
        Case(
            "O3: invited at rang 5 unless a dossier of N opens",
            year(2026, "01/01/2010").dossier(complet: "15/09/2026"),
            .droits(["motifs": "D01|D03", "rang_renouvellement": "5", "invitation": "non"])),
        Case(
            "O3: … his spouse's as well",
            year(2026, "01/01/2010").paie(de: "2").dossier(complet: "15/09/2026", conjoint: "1", de: "2"),
            .droits([
                "motifs": "D02|D03", "rang_renouvellement": "5", "invitation": "non", "fondement": "dossier_conjoint",
            ])),
        Case(
            "O3: an incomplete dossier does not restart the ranks: still invited, and someone should look",
            year(2026, "01/01/2010").dossier(complet: nil),
            .droits(open(5, invited: true)), .placedDiscordances("A-RANG5-INCOMPLET D1"),
            .registre(["fondement": "renouvellement_automatique", "rang": "5", "dernier_dossier": ""])),
        Case(
            "A-RANG5-INCOMPLET: on the retained one: the earliest constituted",
            year(2026, "01/01/2010").dossier(complet: nil, constitue: "01/05/2026").dossier(
                complet: nil, constitue: "01/04/2026"),
            .placedDiscordances("A-RANG5-INCOMPLET D2", "A-DOSSIERS-MULTIPLES D1")),
        Case(
            "A-RANG5-INCOMPLET: a spouse's incomplete dossier that names him is a candidate too",
            year(2026, "01/01/2010").paie(de: "2").dossier(complet: nil, conjoint: "1", de: "2"),
            // of the dossier's line, the spouse's
            .discordances("A-RANG5-INCOMPLET 2")),
        Case(
            "A-RANG5-INCOMPLET: not at rang 4", year(2025, "01/01/2010").dossier(complet: nil), .discordances()),
        Case(
            "A-RANG5-INCOMPLET: not where another would open",
            year(2026, "01/01/2010").dossier(complet: nil).paie(de: "2").dossier(
                complet: "01/03/2026", conjoint: "1", de: "2"),
            .droits(["invitation": "non"]),
            .discordances("A-COUPLE-DOSSIERS 1", "A-COUPLE-DOSSIERS 2")),
        Case(
            "A-RANG5-INCOMPLET: not where he is dead",
            Facts(2026).retraite("01/01/2010", deces: "01/12/2026").dossier(complet: nil), .discordances()),
        Case(
            "O3: nor is he invited who is dead", Facts(2026).retraite("01/01/2010", deces: "01/12/2026"),
            .droits(["invitation": "non", "rang_renouvellement": "5", "periodes": "01/01-30/11", "motifs": "D03|D16"])),
        Case(
            "D19: not where a dossier opens: rang 6", year(2027, "01/01/2010").dossier(complet: "15/09/2027"),
            .droits(["motifs": "D01", "periodes": "15/09-31/12", "rang_renouvellement": "", "fondement": "dossier"])),
        Case(
            "D19: with an incomplete one", year(2027, "01/01/2010").dossier(complet: nil),
            .droits(["motifs": "D11|D19", "droits": "non_ouverts"])),
    ]
    static let others = [
        Case(
            "O9: none at the C.O.G.O.H.R.", Facts(2023).retraite("01/01/2010", chez: "R"),
            .droits(["droits": "non_ouverts", "motifs": "D10", "rang_renouvellement": "", "invitation": "non"])),
        Case(
            "O3: none for who S7 refuses", Facts(2023).retraite("01/01/2010", caisse: .autre),
            .droits(["droits": "non_ouverts", "motifs": "D17"])),
        Case(
            "O3: none for agents in activity, whatever the register",
            Facts(2023).paie().registre(.dossier, dernierDossier: 2022),
            .droits(["droits": "non_ouverts", "motifs": "D10"])),
    ]

    /// The other reading: any dossier constituted by the cut-off restarts the ranks.
    static let byConstitution = RuleFolder.shipped.changing(
        "cgos.yaml", "        valeur: complet\n", to: "        valeur: constitue\n"
    ).trusted(2026)
    static let constituted = [
        Case(
            "O3: `constitue`: an incomplete dossier restarts the ranks: not invited, no discordance, written",
            Facts(byConstitution).retraite("01/01/2010").dossier(complet: nil),
            .droits(open(5)), .discordances(), .registre(["rang": "5", "dernier_dossier": "2026"])),
        Case(
            "O3: `constitue`: without a dossier he is invited as ever", Facts(byConstitution).retraite("01/01/2010"),
            .droits(open(5, invited: true)), .registre(["dernier_dossier": ""])),
        Case(
            "O3: `constitue`: for agents in activity too", Facts(byConstitution).paie().dossier(complet: nil),
            .droits(["droits": "non_ouverts", "motifs": "D11"]),
            .registre(["fondement": "aucun", "dernier_dossier": "2026"])),
    ]

    @Test(arguments: long + recent + register + withDossier + others + constituted) func o3(_ c: Case) { c.check() }
}
