import Testing

@testable import TestSupport

/// `explain`: an entry of the catalogue, whatever the folder, in 80 columns; an unknown code is told its neighbours.
@Suite struct ExplainTests {
    @Test(arguments: [
        ("O7", ["O7 — La part des retraités", "Source", "cgos.taux_retraites.tranches", "Décidé par", "Prouvé par"]),
        ("ET1", ["Lecture (hypothèse", "cgos.etudes.date_limite"]),
        ("d13", ["D13 — Établissement non adhérent", "Cause", "Remède", "S4 — L'adhésion", "[F]"]),
        ("E05", ["E05 — QF au-dessus du plafond", "ET4"]), ("C06:rib", ["C06 — Pièce ou prix manquant", "Q2"]),
        ("r-ref", ["R-REF — Référence inconnue", "Cause", "Remède", "T4 — Remboursements"]),
        ("droits.csv", ["Colonnes", "avantages_jusqu_au"]),
        ("D01|D14", ["D01 — Dossier complet", "D14 — En disponibilité"]),
    ])
    func entryIsPrinted(_ code: String, says words: [String]) throws {
        let told = try Command.millesime(["explain", code, "--input", Repository.input])
        #expect(told.status == 0 && told.err.isEmpty)
        for word in words { #expect(told.out.contains(word), "\(word)") }
        #expect(told.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func withoutRulesTheEntryStandsAlone() throws {
        let told = try Command.millesime(["explain", "O7", "--input", "/nowhere"])
        #expect(
            told.status == 0 && told.out.contains("cgos.taux_retraites.*") && told.out.contains("valeurs non montrées"))
    }

    @Test func familiesAreListed() throws {
        #expect(try Command.millesime(["explain"]).out.contains("ET1, ET2, ET3, ET4, ET5"))
        #expect(try Command.millesime(["explain", "ET"]).out.contains("ET5 — Les pièces"))
    }

    @Test(arguments: [
        Refusal("a code that is near another", status: 2, says: "OO7", "O7", arguments: ["explain", "OO7"]),
        Refusal("nonsense", status: 2, says: "xyzzyx", "sans code", arguments: ["explain", "xyzzyx"]),
        Refusal("a year before the rules", status: 2, says: "2017", arguments: ["explain", "O7", "--year", "2017"]),
    ])
    func isTold(_ mistake: Refusal) throws { mistake.expect(try Command.millesime(mistake.arguments)) }

    @Test func rulesThatAreAskedForMustBeThere() throws {
        #expect(try Command.millesime(["explain", "O7", "--year", "2024", "--input", "/nowhere"]).status != 0)
    }
}
