import RuleBook
import Testing

struct ShippedFilesTests {
    @Test(arguments: 2018...2030)
    func loadForYear(year: Int) throws {
        do {
            let rules = try RuleFolder.shipped.rules(for: year)
            #expect(rules.millesime == year)
            #expect(rules.committees.map(\.code.description) == ["cgos", "cogohr"])
        } catch let error as RuleBookError {
            Issue.record("\(error)")
        }
    }
}
