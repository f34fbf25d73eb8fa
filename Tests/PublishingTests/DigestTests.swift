import Testing

@testable import Publishing

/// NIST's examples (FIPS 180-4).
@Suite struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func isTheStandards(text: String, expected: String) {
        let digest = Array(text.utf8).withUnsafeBytes { FileDigest(of: $0) }
        #expect(digest == FileDigest(bytes: Int64(text.utf8.count), sha256: expected))
    }

    @Test func piecesGiveTheSameAsTheWhole() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var running = RunningDigest()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            Array(bytes[start..<min(start + 777, bytes.count)]).withUnsafeBytes { running.update($0) }
        }
        #expect(running.value == bytes.withUnsafeBytes { FileDigest(of: $0) })
    }
}
