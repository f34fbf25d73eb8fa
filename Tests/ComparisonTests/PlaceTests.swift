import Testing

@testable import Comparison

@Suite struct PlaceTests {
    @Test func columnsAreLetters() {
        #expect([1, 26, 27, 702, 703].map(Cell.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
    }
}
