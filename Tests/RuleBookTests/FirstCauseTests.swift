import RuleBook
import Testing

@testable import TestSupport

/// One mistake, one message: what follows from it is not told.
struct FirstCauseTests {
    private let shipped = RuleFolder.shipped

    @Test func misspeltField() {
        let line = shipped.line(of: "annees_max: 5", in: "cgos.yaml")
        #expect(
            shipped.changing("cgos.yaml", "annees_max: 5", to: "anees_max: 5").refusals == [
                "cgos.yaml:\(line): renouvellement.retraites : clé inconnue « anees_max » ; clés possibles encore : annees_max."
            ])
    }

    @Test func valueOutOfItsBounds() {
        let line = shipped.line(of: "annees_max: 5", in: "cgos.yaml")
        #expect(
            shipped.changing("cgos.yaml", "annees_max: 5", to: "annees_max: 51").refusals == [
                "cgos.yaml:\(line): renouvellement.retraites.annees_max : « 51 » n'est pas un nombre entier de 1 à 50."
            ])
    }

    @Test func misspeltSection() {
        let line = shipped.line(of: "participation_vacances:", in: "cgos.yaml")
        #expect(
            shipped.changing("cgos.yaml", "participation_vacances:", to: "participations_vacances:").refusals.map {
                String($0.prefix(60))
            }
                == ["cgos.yaml:\(line): clé inconnue « participations_vacances » ; clés possibles encore".prefix(60)]
                .map(String.init))
    }

    @Test func misspeltGrounds() {
        let line = shipped.line(of: "valeur: cnracl", in: "cgos.yaml") + 1
        #expect(
            shipped.changing("cgos.yaml", "valeur: cnracl\n        source:", to: "valeur: cnracl\n        sources:")
                .refusals == [
                    "cgos.yaml:\(line): retraite.caisse : clé inconnue « sources » ; clés possibles encore : au, source, hypothese, pourquoi."
                ])
    }

    /// Nothing is said of what the other files name in it.
    @Test(arguments: [
        "cgos.yaml", "cogohr.yaml", "contributions.yaml", "pieces.yaml", "regions.yaml", "situations.yaml",
    ])
    func brokenYaml(_ name: String) {
        let refusals = shipped.with(name, shipped[name] + "\nfin: [a, b\n").refusals
        #expect(refusals.count == 1, "\(refusals)")
        #expect(refusals.first?.hasPrefix("\(name):") == true)
    }

    /// Every key of every file, misspelt in turn (one in eleven: each reading takes its time), but for the codes of
    /// tables: another code is another line.
    @Test(arguments: [
        "cgos.yaml", "cogohr.yaml", "contributions.yaml", "pieces.yaml", "regions.yaml", "situations.yaml",
    ])
    func misspeltKeys(_ name: String) {
        let lines = shipped[name].components(separatedBy: "\n")
        var above: [(indent: Int, key: Substring)] = []
        for (i, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let rest = line.dropFirst(indent)
            guard let colon = rest.firstIndex(of: ":"), !rest.hasPrefix("#"), !rest.hasPrefix("-") else { continue }
            let key = rest[..<colon]
            above.removeAll { $0.indent >= indent }
            let parent = above.last?.key ?? ""
            above.append((indent, key))
            if i % 11 != 5 || key.contains(" ") || key.contains("\"") || Self.tables.contains(parent) { continue }
            var changed = lines
            changed[i] = "\(line.prefix(indent))\(key)x\(rest[colon...])"
            let refusals = shipped.with(name, changed.joined(separator: "\n")).refusals
            #expect(refusals.count == 1, "\(name):\(i + 1) \(line): \(refusals)")
        }
    }

    /// Every line with a value of its own, written twice (one in nineteen), then twice under a name that nobody knows:
    /// told once, whatever the key was needed for.
    @Test(arguments: [
        "cgos.yaml", "cogohr.yaml", "contributions.yaml", "pieces.yaml", "regions.yaml", "situations.yaml",
    ])
    func repeatedKeys(_ name: String) {
        let lines = shipped[name].components(separatedBy: "\n")
        for (i, line) in lines.enumerated() where i % 19 == 7 {
            let rest = line.drop { $0 == " " }
            guard let colon = rest.firstIndex(of: ":"), !rest[colon...].dropFirst().allSatisfy({ $0 == " " }),
                !rest.hasPrefix("#"), !rest.hasPrefix("-"), !rest.hasPrefix("\""), !rest[..<colon].contains(" ")
            else { continue }
            var changed = lines
            changed.insert(line, at: i)
            let twice = shipped.with(name, changed.joined(separator: "\n")).refusals
            #expect(twice.count == 1 && twice[0].contains("en double"), "\(name):\(i + 1) \(line): \(twice)")
            let unknown = "\(line.prefix(line.count - rest.count))inconnue: x"
            changed.replaceSubrange(i...i + 1, with: [line, unknown, unknown])
            let both = shipped.with(name, changed.joined(separator: "\n")).refusals
            #expect(both.count == 1 && both[0].contains("« inconnue »"), "\(name):\(i + 1) \(line): \(both)")
        }
    }

    /// The grounds of a value: what an unknown key among them may explain is not told.
    @Test func groundsBesideAMisspeltKey() {
        let misspelt = shipped.changing(
            "cgos.yaml", "valeur: cnracl\n        source:",
            to: "valeur: cnracl\n        hypotese: oui\n        pourquoi: essai\n        source:")
        #expect(misspelt.refusals.count == 1 && misspelt.refusals[0].contains("« hypotese »"), "\(misspelt.refusals)")
    }

    private static let tables: Set<Substring> = [
        "statuts", "positions", "catalogue", "ayants_droit", "textes", "pieces_generales", "delais_particuliers",
        "profils", "valeur",
    ]
}
