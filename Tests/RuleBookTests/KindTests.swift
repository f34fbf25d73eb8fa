import Domain
import Testing

@testable import RuleBook

/// What each kind of value accepts, shows and refuses.
struct KindTests {
    private func read<Value>(_ kind: Kind<Value>, _ text: String) -> (value: Value?, shown: String?, problems: [String])
    {
        let log = ReadingLog()
        guard let tree = YamlTree.read(file: "t.yaml", text: "v: \(text)\n", into: log),
            case .mapping(let entries) = tree.content
        else { return (nil, nil, log.problems.map(\.message)) }
        let reading = kind.read(entries[0].node, Place(file: "t.yaml", path: "", log: log))
        return (reading?.value, reading?.display.text, log.problems.map(\.message))
    }

    @Test(arguments: [("1270.00", 127_000), ("0.01", 1), ("0.00", 0), ("152.50", 15_250)] as [(String, Int64)])
    func euros(text: String, cents: Int64) { #expect(read(.euros(), text).value == Cents(cents)) }

    @Test(arguments: [
        "1270", "1270.0", "1270,00", "1 270.00", "-1.00", "1e3", ".50", "1.", "1.000", "+1.00", "9999999.00", "abc",
        "[1.00]", "\"\"",
    ])
    func notEuros(text: String) {
        let result = read(.euros(), text)
        #expect(result.value == nil)
        #expect(result.problems.count == 1)
        #expect(
            result.problems[0].hasSuffix(
                "n'est pas un montant de 0.00 à 1000000.00 euros, écrit avec un point et deux décimales (1270.00)."))
    }

    @Test(arguments: [("6.8", 680), ("100", 10_000), ("0", 0), ("98.25", 9_825)] as [(String, Int64)])
    func percent(text: String, hundredths: Int64) { #expect(read(.percent, text).value == hundredths) }

    @Test(arguments: ["100.01", "6,8", "6.", "6.805", "-1", "%"])
    func notPercent(text: String) { #expect(read(.percent, text).problems.count == 1) }

    @Test(arguments: [("30/07", 7, 30), ("31/10", 10, 31), ("01/01", 1, 1)])
    func dayOfYear(text: String, month: Int, day: Int) {
        #expect(read(.dayOfYear, text).value == DayOfYear(month: month, day: day))
    }

    @Test(arguments: ["31/04", "29/02", "1/1", "30-07", "30/07/2023", "juillet"])
    func notDayOfYear(text: String) { #expect(read(.dayOfYear, text).problems.count == 1) }

    @Test func yesNo() {
        #expect(read(.yesNo, "oui").value == true)
        #expect(read(.yesNo, "non").value == false)
        #expect(read(.yesNo, "yes").problems == ["« yes » n'est pas « oui » ou « non »."])
    }

    @Test func shownInFrench() {
        #expect(read(.euros(1...100_000), "1270.00").shown == "1\u{202F}270,00\u{A0}€")
        #expect(read(.euros(), "1000000.00").shown == "1\u{202F}000\u{202F}000,00\u{A0}€")
        #expect(read(.percent, "6.8").shown == "6,80\u{A0}%")
        #expect(read(.dayOfYear, "30/07").shown == "30\u{A0}juillet")
        #expect(read(.dayOfYear, "01/10").shown == "1er\u{A0}octobre")
        #expect(read(.integer(1...9, unit: "ans"), "5").shown == "5\u{A0}ans")
        #expect(read(Kind.text.list, "[a, b]").shown == "a, b")
        #expect(
            read(.positionEffect, "{ effet: suspend, motif: D14 }").shown == "effet\u{A0}: suspend ; motif\u{A0}: D14")
        #expect(
            read(.renewal, "{ premiere_annee: 2022, annees_max: 5 }").shown
                == "première année\u{A0}: 2022 ; années max\u{A0}: 5\u{A0}ans")
        #expect(read(.deadline, "{ fin_du_mois: 3 }").shown == "fin du 3e mois qui suit")
        #expect(
            read(.bands, "[{ a_partir_de: 0, taux: 0 }, { a_partir_de: 6.5, taux: 25 }]").shown
                == "à partir de 0\u{A0}ans\u{A0}: 0,00\u{A0}% ; à partir de 6,5\u{A0}ans\u{A0}: 25,00\u{A0}%")
        #expect(read(Kind.euros().or(none: "aucun"), "aucun").shown == "aucun")
        #expect(SpelledKey.words("liee_a_l_activite") == "liée à l'activité")
        #expect(SpelledKey.words("prix_paye_jusqu_a") == "prix payé jusqu'à")
    }

    @Test func lists() {
        #expect(read(Kind.text.list, "[]").problems.count == 1)
        #expect(read(Kind.text.list, "a").problems.count == 1)
        #expect(read(Kind.text.list, "[a, a]").problems == ["« a » est deux fois dans la liste : retirez-en un."])
    }

    @Test(arguments: [
        "{ forfait: 80 }", "{ forfait: 80.00, nuits: 2 }", "{}", "{ nuits: 0 }", "{ forfait: 80.00, par: jour }",
        "{ forfait: 80.00, au_plus: 11 }", "{ part_du_prix: 20 }", "{ part_du_prix: 20, plafond: peut-etre }",
        "{ accorde: { de: 2.00, a: 1.00 } }", "{ bareme: [{ variante: centre, moins_de: 20, montant: 1.00 }] }",
        "{ bareme: [{ variante: centre, montant: 1.00 }, { montant: 1.00 }] }",
        "{ bareme: [{ variante: lune, montant: 1.00 }] }",
        "{ bareme: [{ montant: 1.00 }, { moins_de: 20, montant: 2.00 }] }", "80.00",
    ])
    func notAmounts(text: String) {
        let result = read(.amount, text)
        #expect(result.value == nil)
        #expect(result.problems.count == 1, "\(result.problems)")
    }

    @Test func pieces() {
        let known: Set = ["a", "b", "c", "d"]
        #expect(read(.alternatives(known), "a ou b et c ou d").value == [["a"], ["b", "c"], ["d"]])
        for text in ["a ou", "ou a", "a et et b", "a  ou b", "a/b", "e", "\"\"", "[a]"] {
            #expect(read(.alternatives(known), text).problems.count == 1, "\(text)")
        }
        #expect(
            read(.pieces(known), "[a, { piece: b, si_enfant_de: 16 }]").value?.map(\.condition) == [
                .always, .childFromAge(16),
            ])
        for text in [
            "[{ piece: b }]", "[{ piece: b, si_enfant_de: 16, si_enfant_scolarise: oui }]",
            "[{ piece: b, si_enfant_scolarise: non }]",
        ] {
            #expect(read(.pieces(known), text).problems.isEmpty == false, "\(text)")
        }
    }

    @Test func lastPieceAboveARate() {
        let known: Set = ["a", "b"]
        let read = { self.read(.pieces(known), $0) }
        #expect(read("[{ piece: a ou b, derniere_si_incapacite_plus_de: 80 }]").value?.map(\.lastAboveRate) == [80])
        #expect(read("[a ou b]").value?.map(\.lastAboveRate) == [nil])
        for text in [
            "[{ piece: a, derniere_si_incapacite_plus_de: 80 }]",
            "[{ piece: a ou b, derniere_si_incapacite_plus_de: 100 }]",
            "[{ piece: a ou b, derniere_si_incapacite_plus_de: 80, si_enfant_de: 3 }]",
        ] { #expect(read(text).problems.count == 1, "\(text)") }
    }

    @Test func pieceInPlaceOfAnother() {
        let known: Set = ["a", "b"]
        let good = read(.substitute(known), "{ piece: a, remplacee_par: b }").value
        #expect(good?.piece == "a" && good?.substitute == "b")
        for text in ["{ piece: a }", "{ piece: a, remplacee_par: c }", "a"] {
            #expect(read(.substitute(known), text).problems.count == 1, "\(text)")
        }
    }

    @Test func regimes() {
        let profiles = KnownProfiles(codes: ["activite", "aucune"], free: ["aucune"])
        func read(_ more: String, tied: String = "oui") -> Regime? {
            self.read(.regime(profiles), "{ imposable: oui, profil: activite, liee_a_l_activite: \(tied)\(more) }")
                .value
        }
        #expect(read("")?.isDueOnLeaving == false && read("")?.withoutRights == .signale)
        #expect(read(", due_au_depart: oui")?.isDueOnLeaving == true)
        #expect(read(", sans_droits: droit_maladie")?.withoutRights == .droitMaladie)
        #expect(read(", due_au_depart: oui", tied: "non") == nil && read(", sans_droits: jamais") == nil)
    }

    @Test(arguments: ["{ fin_du_mois: 3, annees: 1 }", "{}", "{ fin_du_mois: trois }", "{ mois: 3 }"])
    func notDeadlines(text: String) { #expect(!read(.deadline, text).problems.isEmpty) }

    @Test(arguments: ["[{ a_partir_de: 6, taux: 25 }]", "[{ a_partir_de: 0, taux: 0 }, { a_partir_de: 0, taux: 25 }]"])
    func notBands(text: String) {
        #expect(
            read(.bands, text).problems == ["les tranches commencent à 0 an et montent : remettez-les dans l'ordre."])
    }
}
