import Catalogue
import Foundation
import RuleBook
import Testing

/// Entries name parameters; they never repeat a value, which would be a second place for it.
@Suite struct ParameterTests {
    /// Name (`cgos.etudes.age`) and value as shown, of every campaign that the sources and samples know.
    static let all: [(name: String, value: String)] = {
        let folder = "\(Project.root)/Input/Regles"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { ($0, Project.text("Input/Regles/\($0)")) }
        guard let book = try? RuleBook.load(files: files) else { return [] }
        return [2018, 2019, 2022, 2023, 2024, 2027].flatMap { year in
            ((try? book.rules(for: year))?.inForce ?? []).map {
                ("\($0.file.prefix { $0 != "." }).\($0.path)", $0.value)
            }
        }
    }()

    static let cited = Project.catalogue.entries.flatMap { entry in
        (entry.section("Paramètres")?.names ?? []).map { (entry.code, $0) }
    }

    static func matches(_ name: String, _ cited: String) -> Bool {
        let group = cited.hasSuffix(".*") ? String(cited.dropLast(2)) : cited
        return name == group || name.hasPrefix(group + ".")
    }

    @Test(arguments: cited)
    func citedParameterExists(entry: String, name: String) {
        #expect(ParameterTests.all.contains { ParameterTests.matches($0.name, name) }, "\(entry): \(name)")
    }

    @Test func everyParameterIsCited() {
        #expect(ParameterTests.all.count > 500)
        let names = Set(ParameterTests.all.map(\.name))
        let orphans = names.filter { name in
            !ParameterTests.cited.contains { ParameterTests.matches(name, $0.1) }
        }
        #expect(orphans.sorted() == [])
    }

    /// The pieces of a benefit, stated in words of the law, are those of its parameter.
    @Test(arguments: Project.catalogue.entries.filter { $0.section("Pièces") != nil }.map(\.code))
    func piecesAreThoseOfTheRules(code: String) throws {
        let stated = try #require(Project.catalogue.entry(code)?.section("Pièces")?.blocks.first?.text)
        let value = try #require(
            ParameterTests.all.first { $0.name == "cogohr.catalogue.\(code.dropFirst("Q3-".count)).pieces" }?.value)
        // « ` a ` + ( ` b ` + ` c ` ) / ` d ` » is « a, b et c ou d »; what depends on the child is told in words.
        var inGroup = false
        var written = ""
        for character in stated where !"` ".contains(character) {
            switch character {
            case "(": inGroup = true
            case ")": inGroup = false
            case "+": written += inGroup ? " et " : ", "
            case "/": written += " ou "
            default: written.append(character)
            }
        }
        let always = written.split(separator: "\u{A0}").first.map(String.init) ?? ""
        #expect(value == always || value.hasPrefix(always + ", ") && written != always, "\(written)")
        #expect(Set(ParameterTests.pieces(stated)) == Set(ParameterTests.pieces(value)))
    }

    private static func pieces(_ text: String) -> [String] {
        text.split { !($0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_")) }.map(String.init)
            .filter {
                $0.contains("_") || ["rib", "bail", "formulaire", "photographies", "justificatifs"].contains($0)
            }
    }

    /// A number stands in a quotation of the source, in an example that says its campaign, or not at all.
    @Test(arguments: Set(cited.map(\.0)).sorted())
    func proseRepeatsNoValue(code: String) throws {
        let entry = try #require(Project.catalogue.entry(code))
        let names = entry.section("Paramètres")?.names ?? []
        let values = ParameterTests.all.filter { p in names.contains { ParameterTests.matches(p.name, $0) } }
        let numbers = Set(values.flatMap { Numbers.of($0.value) })
        let prose = entry.sections.filter { $0.title != "Source" && $0.title != "Paramètres" }
        for block in prose.flatMap(\.blocks) {
            let repeated = Numbers.of(Numbers.withoutQuotations(block.text)).filter(numbers.contains)
            #expect(repeated == [], "\(code): \(block.text)")
        }
    }

    @Test func aRepeatedValueIsSeen() {
        #expect(Numbers.of("plafond de 1 270,00 € au 30/07, soit cinq ans") == ["1270", "30/07", "5"])
        #expect(Numbers.of("jusqu'au 30 juillet ; moins de 26 ans") == ["30/07", "26"])
        #expect(
            Numbers.of(Numbers.withoutQuotations("« au plus tard le 30 juillet », `10-2`, §3, 31/12/N, 26 ans")) == [
                "26"
            ])
    }
}
