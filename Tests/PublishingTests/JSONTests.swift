import Domain
import Testing

@testable import Publishing

@Suite struct JSONTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .boolean(true)), ("-12", .integer(-12)), ("0", .integer(0)),
        ("[]", .array([])), ("{}", .object([])), ("[1,[2]]", .array([.integer(1), .array([.integer(2)])])),
        (#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, .string("a\"\\/\u{8}\u{c}\n\r\té😀")),
        (#"{"b":1,"a":2}"#, .object([.init("b", .integer(1)), .init("a", .integer(2))])),
    ])
    func isRead(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
        #expect(try JSONReader.read(value.bytes) == value)
    }

    @Test(arguments: [
        "", " ", "[", "[1", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"a\":1,\"a\":2}", "1 2", "01", "-", "-0",
        "1.5",
        "1e3", "+1", "tru", "nullx", "\"a", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud83d\"",
        "\"\\ude00\"",
        "//\n1", "NaN", "'a'", "9223372036854775808",
    ])
    func isRefused(text: String) {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: JSONReader.Mistake(line: 1, what: "un texte n'est pas en UTF-8")) {
            try JSONReader.read([0x22, 0xE9, 0x22])
        }
    }

    @Test func aTowerOfBracketsIsRefused() {
        let tower = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONReader.Mistake(line: 1, what: "trop de niveaux")) { try JSONReader.read(tower) }
    }
}
