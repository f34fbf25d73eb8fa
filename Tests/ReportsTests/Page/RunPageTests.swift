import Decisions
import Domain
import Testing

@testable import Reports

/// The page of a run, from invented figures: what it may hold, however large or ill named they are.
@Suite struct RunPageTests {
    private func text(_ figures: ReportFigures) -> String {
        String(decoding: RunPage(figures).bytes, as: UTF8.self)
    }

    /// Four hundred of everything: regions, benefits, committees, establishments, files, parameters, with long names.
    @Test func isSmallAtAnySize() {
        let page = text(InventedFigures.figures(400, name: InventedFigures.badName, earlier: 4))
        #expect(page.utf8.count <= 300_000, "\(page.utf8.count) bytes")
        #expect(page.contains("La liste est coupée ici"))
    }

    @Test func namesStayNames() {
        let page = text(InventedFigures.figures(3, name: InventedFigures.badName, earlier: 1))
        #expect(page.contains("&lt;/table&gt;&lt;script&gt;"))
        #expect(!page.contains("<script") && !page.contains("\u{202E}"))
        let opened = page.components(between: "<", and: " ").filter { $0 == "table" }.count
        #expect(opened == page.components(between: "</", and: ">").filter { $0 == "table" }.count)
    }

    /// Whatever stands in a figure is a count of the manifest, of this year or of one before.
    @Test(arguments: [0, 1, 4])
    func everyFigureIsACount(earlier: Int) {
        let figures = InventedFigures.figures(5, name: "Nom", earlier: earlier)
        let counts = [figures.now.counts] + figures.earlier.map(\.counts)
        // Nothing is a number too.
        let known = Set(counts.flatMap(\.values)).union([0])
        let shown = Set(known.flatMap { [French.count($0), French.euros(Cents($0)), French.wholeEuros($0)] })
        let plain = Set(known.map { French.count($0) })
        var met = 0
        for html in RunPage(figures).body {
            html.walk { tag, styles, words in
                guard styles.contains("figure") else {
                    // Years, days and codes apart, no other word has a digit.
                    guard tag != .time, tag != .code, tag != .text else { return }
                    #expect(!words.contains { $0.isASCII && $0.isNumber } || words.hasPrefix("Nom"), "\(words)")
                    return
                }
                met += 1
                // Up to the space that holds the number and its words together.
                let number = String(words.split(separator: "\u{A0}")[0])
                #expect(shown.contains(words) || plain.contains(number), "\(words)")
            }
        }
        #expect(met > 200)
    }

    /// 1 agent of Mayotte, 40 of each other region: neither his sums nor those from which they could be had.
    @Test func aLoneAgentIsNotShown() {
        var figures = InventedFigures.figures(4, name: "Région ")
        var counts = figures.now.counts
        for i in 0..<4 {
            counts["region.r\(i).declarants"] = i == 2 ? 1 : 40 + Int64(i)
            counts["region.r\(i).agents"] = i == 2 ? 1 : 40 + Int64(i)
        }
        counts["rapport.effectif_minimal"] = 5
        figures.now = .init(year: 2023, counts: counts)
        let page = text(figures)
        for (region, isShown) in [("r0", false), ("r1", true), ("r2", false), ("r3", true)] {
            for key in ["net_imposable", "brut_imposable"] {
                let amount = French.euros(Cents(counts["region.\(region).\(key)"]!))
                #expect(page.contains(amount) == isShown, "\(region) \(key)")
            }
            #expect(page.contains(French.count(counts["region.\(region).droits.ouverts"]!)) == isShown, "\(region)")
        }
        #expect(page.contains("un groupe de moins de <span class=\"figure\">5\u{A0}agents</span>"))
    }

    /// Good or not stands first, then what to do, the most pressing first.
    @Test func theFirstScreenSaysWhatToDo() {
        var figures = InventedFigures.figures(0, name: "")
        figures.now = .init(year: 2023, counts: ["controles.equations": 59, "national.agents": 12])
        #expect(VerdictPart.headline(figures) == "publiée, rien à faire")
        figures.now = .init(
            year: 2023,
            counts: [
                "national.constats.anomalie": 3, "lignes.rejetees": 2, "paie.rejetees": 2, "constats.R-TYPE": 3,
                "national.constats.discordance": 1, "constats.A-ETABLISSEMENT-VIDE": 1,
                "completude.adherents_sans_paie": 1, "regles.a_relire": 7,
            ])
        let page = text(figures)
        let order = ["Réclamer ce qui manque", "Corriger les lignes", "Regarder les", "Relire"]
        let places = order.map { page.firstRange(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(page.contains("<code>paie</code> <span class=\"figure\">2</span>"))
    }

    /// Without studies or requests there is neither part nor tile of them; without a year before, no comparison.
    @Test func whatIsNotThereHasNoPart() {
        var figures = InventedFigures.figures(0, name: "")
        figures.now = .init(year: 2023, counts: ["national.agents": 0])
        let page = text(figures)
        for id in ["etudes", "demandes", "rapprochement"] { #expect(!page.contains("id=\"\(id)\"")) }
        #expect(!page.contains("Études retenues") && !page.contains("Demandes recevables"))
        #expect(page.contains("Aucune année précédente") && page.contains("Aucun agent"))
    }

    /// 40 agents become 10: the title names the region that changes most, by number of agents.
    @Test func theRegionThatChangesMostIsNamed() throws {
        var figures = InventedFigures.figures(3, name: "Région ")
        func agents(_ n: [Int64]) -> [String: Int64] {
            var counts = figures.now.counts
            for (i, n) in n.enumerated() { counts["region.r\(i).agents"] = n }
            return counts
        }
        let before = agents([40, 100, 7])
        figures.earlier = [.init(year: 2022, counts: before)]
        figures.now = .init(year: 2023, counts: agents([10, 110, 7]))
        let title = try #require(YearsPart.html(figures)).title
        var writer = HtmlWriter()
        writer.write(title)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self).hasSuffix(
                "la région qui change le plus\u{A0}: Région 0, <span class=\"figure\">10</span> contre <span class=\"figure\">40</span>"
            ))
    }
}

extension Html {
    /// Each text with the element that holds it and the classes of that element.
    func walk(_ tag: HtmlTag? = nil, _ styles: String = "", _ visit: (HtmlTag?, String, String) -> Void) {
        switch self {
        case .text(let words): visit(tag, styles, words)
        case .group(let parts): for part in parts { part.walk(tag, styles, visit) }
        case .element(let own, let attributes, let parts):
            let classes = attributes.first { $0.name == "class" }?.value ?? ""
            for part in parts { part.walk(own, classes, visit) }
        }
    }
}

extension String {
    /// What stands between an opening and the next closing text, each time.
    fileprivate func components(between open: String, and close: Character) -> [String] {
        split(separator: open).dropFirst().map { String($0.prefix { $0 != close && $0 != ">" && $0 != "\n" }) }
    }
}
