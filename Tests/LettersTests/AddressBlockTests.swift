import Domain
import LetterModel
import Letters
import Testing

@testable import Reports

/// The window's lines, case by case (NF Z10-011).
@Suite struct AddressBlockTests {
    private let font: FontMetrics

    init() throws { font = try LetterFonts().printable }

    private func lines(
        _ street: [String], _ postcode: String, _ town: String, country: String = "", name: String = "Mme Élise GARNIER"
    ) -> Result<[String], AddressFault> {
        Result { () throws(AddressFault) in
            try AddressBlock.lines(
                name: [name], PostalAddress(lines: street, postcode: postcode, town: town, country: country), font)
        }
    }

    @Test func homeEndsWithPostcodeAndTownInCapitals() {
        #expect(
            lines(["8, rue Neuve", "", "Le Bourg"], "77990", "Saint-Étienne-sur-Œuf")
                == .success(["Mme Élise GARNIER", "8, rue Neuve", "Le Bourg", "77990 SAINT-ÉTIENNE-SUR-ŒUF"]))
        #expect(
            lines(["1 rue A"], "75 012", "paris", country: "France")
                == .success(["Mme Élise GARNIER", "1 rue A", "75012 PARIS"]))
    }

    @Test func foreignEndsWithTheCountry() {
        #expect(
            lines(["Kerkstraat 14"], "8999", "Wambreke", country: "Belgique")
                == .success(["Mme Élise GARNIER", "Kerkstraat 14", "8999 WAMBREKE", "BELGIQUE"]))
        #expect(
            lines(["1 Main Street"], "", "Dublin", country: "Irlande")
                == .success(["Mme Élise GARNIER", "1 Main Street", "DUBLIN", "IRLANDE"]))
    }

    @Test func whatIsMissingIsFound() {
        #expect(lines(["", "", ""], "", "") == .failure(.missing))
        #expect(lines([], "77990", "TROIS-MOULINS") == .failure(.street))
        #expect(lines(["1 rue A"], "", "PARIS") == .failure(.postcode))
        #expect(lines(["1 rue A"], "7501", "PARIS") == .failure(.postcode))
        #expect(lines(["1 rue A"], "2A004", "AJACCIO") == .failure(.postcode))
        #expect(lines(["1 rue A"], "75012", "") == .failure(.town))
    }

    @Test func nothingIsEverCut() {
        let fits = String(repeating: "e", count: 38)
        #expect(lines([fits], "75012", "PARIS") == .success(["Mme Élise GARNIER", fits, "75012 PARIS"]))
        #expect(lines([fits + "e"], "75012", "PARIS") == .failure(.characters))
        #expect(lines(["1 rue A"], "75012", String(repeating: "p", count: 33)) == .failure(.characters))
        #expect(
            lines(["1 rue A"], "75012", "PARIS", name: "M. \(String(repeating: "N", count: 60))")
                == .failure(.characters))
        #expect(lines([String(repeating: "W", count: 38)], "75012", "PARIS") == .failure(.width))
        #expect(lines(["a", "b", "c\nd"], "1000", "BRUXELLES", country: "Belgique") == .failure(.lines))
    }

    @Test func aFieldOnSeveralLinesIsSeveralLines() {
        #expect(
            lines(["Résidence ; 4\r\n  12\true   des Écoles"], "75012", "PARIS")
                == .success(["Mme Élise GARNIER", "Résidence ; 4", "12 rue des Écoles", "75012 PARIS"]))
    }

    @Test(arguments: [
        "Łukasz WIŚNIEWSKI", "Şebnem ÇELİK", "Thị Lan NGUYỄN", "Ğ Ő Ű Ș Ț Ħ Ŋ Ž Ð Þ", "Александр", "Ελένη",
    ])
    func anyEuropeanNameIsPrinted(_ name: String) throws {
        #expect(try lines(["1 rue A"], "75012", "PARIS", name: name).get()[0] == name)
    }

    @Test(arguments: ["王芳", "محمد", "דוד", "M. \u{1F600}", "x\u{302}q"])
    func aNameTheFontHasNotIsFound(_ name: String) {
        #expect(lines(["1 rue A"], "75012", "PARIS", name: name) == .failure(.glyph))
    }
}
