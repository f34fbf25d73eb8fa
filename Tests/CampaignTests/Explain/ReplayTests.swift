import Testing

@testable import TestSupport

/// A reader who has only the printed French does each operation again, with the rounding that is named there, and gets
/// every cent and every date.
@Suite struct ReplayTests {
    @Test(arguments: SampleRuns.years)
    func everyOperationIsDoneAgain(_ year: Int) throws {
        let output = try SampleRuns.shared().output
        let told = try Command.millesime([
            "explain", "\(year)", "--input", Repository.input, "--output", output, "--agents-from",
            "\(output)/\(year)/droits.csv",
        ])
        let all = PrintedOperation.all(in: told.rawOut)
        #expect(all.count > 40)
        // What is worded the same is done once; in a quick run one in twelve of the rest.
        let words = Set(all.map(\.words)).sorted().enumerated().filter { Depth.isDeep || $0.offset % 12 == year % 12 }
        for operation in words.map({ PrintedOperation(words: $0.element) }) {
            let (obtained, printed) = try operation.again()
            #expect(obtained == printed, "\(operation.words)")
        }
    }

    /// By hand: 300,00 € at 6,80 % is 20,40 €; 1 523 805 ÷ 2 ÷ 12 cents is 63 491,875, so 634,92 €; from 12/02 to 30/07/2022
    /// there are 168 days; 559,50 € is 560 €, −0,01 € is 0 €.
    @Test(arguments: [
        ("CSG~: brut 300,00~€ × taux 6,80~% = 20,40~€ (arrondi au centime, un demi-centime compte pour un)", "20,40~€"),
        (
            "QF~: ressources 15^238,05~€ ÷ parts 2~parts ÷ mois 12~mois = 0,00~€ (arrondi au centime, un demi-centime compte pour un)",
            "634,92~€"
        ),
        ("jours~: de constitution 12/02/2022 à date limite 30/07/2022 = 0~jour", "168~jours"),
        ("somme~: net 559,50~€ = 0~€ (arrondi à l'euro, 0,50~€ compte pour un~; une somme négative donne 0)", "560~€"),
        ("somme~: net −0,01~€ = 9~€ (arrondi à l'euro, 0,50~€ compte pour un~; une somme négative donne 0)", "0~€"),
        ("brut~: versement A 100,00~€ + versement B −250,50~€ = 0,00~€", "−150,50~€"),
        (
            "jours~: en commun, a (du 01/01/2023 au 10/01/2023)~; b (du 05/01/2023 au 31/12/2023) = aucun jour",
            "du 05/01/2023 au 10/01/2023"
        ),
        (
            "jours~: a (du 01/01/2023 au 10/01/2023), moins b (le 05/01/2023) = x",
            "du 01/01/2023 au 04/01/2023 et du 06/01/2023 au 10/01/2023"
        ),
        ("limite~: fin du mois, mois 3~mois après celui de événement 15/11/2023 = x", "29/02/2024"),
        ("limite~: même jour, années 1 après événement 29/02/2024 (le 29~février devient le 28) = x", "28/02/2025"),
    ])
    func readerReckonsRight(_ words: String, _ result: String) throws {
        // « ~ » stands for a no-break space, « ^ » for a narrow one.
        func spaced(_ text: String) -> String { text.replacing("~", with: "\u{A0}").replacing("^", with: "\u{202F}") }
        #expect(try PrintedOperation(words: spaced(words)).again().obtained == spaced(result))
    }
}
