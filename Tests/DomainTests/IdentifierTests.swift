import Domain
import Testing

@testable import TestSupport

@Suite("Numero and FINESS: shapes and order")
struct IdentifierTests {
    @Test(
        "a numero is 1 to 10 digits, kept as written",
        arguments: ["0", "7", "07", "007", "1234567890", "0000000000", "9999999999"])
    func numero(_ written: String) { #expect(Numero(written)?.description == written) }

    @Test("anything else is none", arguments: ["", "12345678901", "12a", "-1", "+1", "1 2", "1.0", " 1", "１", "²"])
    func notNumero(_ written: String) { #expect(Numero(written) == nil) }

    @Test("leading zeros count: two agents")
    func leadingZeros() { #expect(Numero("7") != Numero("07")) }

    @Test("the zeros in front, and the numbers that differ by them alone")
    func zeros() {
        #expect(["7", "007", "0", "000", "70", "0070"].map { Numero($0)!.leadingZeros } == [0, 2, 0, 2, 0, 2])
        #expect(["7", "007", "1234567890"].map { Numero($0)!.digits } == [1, 3, 10])
        #expect(Numero("0070")!.withoutZeros(1).description == "070")
        #expect(Numero("12345678")!.withOtherZeros.map(\.description) == ["012345678", "0012345678"])
        #expect(Numero("000000001")!.withOtherZeros.map(\.description).first == "1")
        #expect(Numero("000000001")!.withOtherZeros.count == 9)
        #expect(Numero("1234567890")!.withOtherZeros.isEmpty && Numero.none.withOtherZeros.isEmpty)
        #expect(Numero("00")!.withOtherZeros.map(\.description).prefix(2) == ["0", "000"])
    }

    @Test("order is that of the bytes")
    func numeroOrder() {
        var numbers = SeededNumbers(seed: 7)
        var texts = ["0", "00", "1", "10", "100", "2", "09", "9", "0000000000", "9999999999"]
        for _ in 0..<400 {
            let length = Int.random(in: 1...10, using: &numbers)
            // Few digits, so that prefixes meet often.
            texts.append((0..<length).map { _ in String([0, 1, 9][Int.random(in: 0..<3, using: &numbers)]) }.joined())
        }
        let byBytes = Array(Set(texts)).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(byBytes.map { Numero($0)! }.sorted().map(\.description) == byBytes)
    }

    @Test(
        "a FINESS is nine characters, the second of which may be A or B",
        arguments: ["750000001", "2A0000154", "2B0000020", "000000000", "999999999", "9B9999999"])
    func finess(_ written: String) {
        #expect(Finess(written)?.description == written)
        #expect(Finess(written) != Finess.none)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "75000000", "7500000011", "2C0000154", "2a0000154", "A50000001", "20A000154", "75000000A", "75 000001",
            "7500-0001",
        ])
    func notFiness(_ written: String) { #expect(Finess(written) == nil) }

    @Test("FINESS order is that of the bytes")
    func finessOrder() {
        let byBytes = [
            "000000000", "200000000", "290000000", "2A0000000", "2A0000001", "2B0000000", "300000000", "999999999",
        ]
        #expect(byBytes.reversed().map { Finess($0)! }.sorted().map(\.description) == byBytes)
    }
}
