/// How far a file may expand before it is taken for a bomb (DIALECTE, `.xlsx`).
enum Expansion {
    /// In bytes: 4 GiB.
    private static let most = 1 << 32
    /// Times the file, where that is over ``harmless``.
    private static let ratio = 100
    /// In bytes: 64 MiB are never too many.
    private static let harmless = 64 << 20

    /// In bytes.
    static func limit(ofFile count: Int) -> Int { min(most, max(harmless, count * ratio)) }

    /// Throws where all the parts together are beyond the limit; each is held to its size when it is unpacked.
    static func check(_ archive: ZipArchive) throws(SpreadsheetProblem) {
        let limit = limit(ofFile: archive.bytes.count)
        var sum = 0
        for part in archive.parts {
            guard part.size <= limit - sum else { throw .bomb }
            sum += part.size
        }
    }
}
