import Domain

/// `<output>/<N>-emission.json`, beside a publication: that its letters were sent, and of which publication.
///
/// From then on the publication is what agents and tax services were told: it is not replaced without a word, and
/// corrections count from it.
public struct Emission: Equatable, Sendable {
    /// Of the record's shape; a reader refuses any other.
    static let format: Int64 = 1

    /// The campaign.
    public let year: Int
    /// Of the publication's manifest: what was sent, and no other publication of that year.
    public let manifest: FileDigest
    /// The day the letters were sent, where the operator gave it.
    public let day: Day?
    /// The last correction after it, by its number and its manifest: that it is gone would be seen nowhere else.
    public var last: Correction?

    public struct Correction: Equatable, Sendable {
        /// 1 is the first.
        public let number: Int
        public let manifest: FileDigest

        public init(number: Int, manifest: FileDigest) {
            self.number = number
            self.manifest = manifest
        }
    }

    public init(year: Int, manifest: FileDigest, day: Day?) {
        self.year = year
        self.manifest = manifest
        self.day = day
    }

    /// Beside the publication of a campaign.
    public static func name(_ year: Int) -> String { "\(year)-emission.json" }

    /// What ``init(reading:)`` reads.
    public var bytes: [UInt8] {
        let correction = last.map { last -> JSONValue in
            .object([
                .init("numero", .integer(Int64(last.number))), .init("manifeste", Emission.value(last.manifest)),
            ])
        }
        return JSONValue.object([
            .init("programme", .string(Manifest.program)), .init("format", .integer(Emission.format)),
            .init("millesime", .integer(Int64(year))), .init("publication", .string("\(year)")),
            .init("manifeste", Emission.value(manifest)), .init("date", day.map { .string($0.iso) } ?? .null),
            .init("rectificatif", correction ?? .null),
        ]).bytes
    }

    private static func value(_ digest: FileDigest) -> JSONValue {
        .object([.init("octets", .integer(digest.bytes)), .init("sha256", .string(digest.sha256))])
    }

    /// Reads what ``bytes`` writes, and nothing else.
    public init(reading bytes: [UInt8]) throws(ManifestMistake) {
        let value: JSONValue
        do { value = try JSONReader.read(bytes) } catch { throw ManifestMistake("ligne \(error.line) : \(error.what)") }
        var top = try Fields(value, "l'émission")
        guard try top.string("programme") == Manifest.program, try top.integer("format") == Emission.format else {
            throw ManifestMistake("ce n'est pas une émission de \(Manifest.program), ou sa forme n'est pas connue")
        }
        year = Int(try top.integer("millesime"))
        guard try top.string("publication") == "\(year)" else {
            throw ManifestMistake("« publication » et « millesime » ne vont pas ensemble")
        }
        manifest = try Emission.digest(&top)
        switch try top.value("date") {
        case .null: day = nil
        case .string(let text):
            guard let day = Day(text) else { throw ManifestMistake("« date » n'est pas une date") }
            self.day = day
        default: throw ManifestMistake("« date » n'est pas une date")
        }
        let correction = try top.value("rectificatif")
        if correction != .null {
            var fields = try Fields(correction, "rectificatif")
            let number = Int(try fields.integer("numero"))
            last = Correction(number: number, manifest: try Emission.digest(&fields))
            try fields.end()
            guard number > 0 else { throw ManifestMistake("« rectificatif » n'a pas de numéro") }
        }
        try top.end()
    }

    private static func digest(_ fields: inout Fields) throws(ManifestMistake) -> FileDigest {
        var file = try Fields(try fields.value("manifeste"), "manifeste")
        let digest = try file.digest()
        try file.end()
        return digest
    }

    /// Of a campaign; nil where nothing was sent.
    ///
    /// - Throws: a record that is there and cannot be read.
    public static func load(_ destination: Destination) throws(PublishingError) -> Result<Emission, ManifestMistake>? {
        let path = destination.inside(name(destination.year))
        guard try FileStatus.of(path) != nil else { return nil }
        let bytes = try Manifest.load(path)
        return Result { () throws(ManifestMistake) in
            let emission = try Emission(reading: bytes)
            guard emission.year == destination.year else {
                throw ManifestMistake("c'est l'émission de \(emission.year), et non de \(destination.year)")
            }
            return emission
        }
    }

    /// Beside the publication, in one step.
    public func write(_ destination: Destination) throws(PublishingError) {
        let bytes = bytes
        var failure: PublishingError?
        bytes.withUnsafeBytes { raw in
            do throws(PublishingError) { try destination.write(raw, beside: Emission.name(year)) } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Where the publication it speaks of is no longer there.
    public static func forget(_ destination: Destination) throws(PublishingError) {
        try destination.remove(beside: name(destination.year))
    }
}
