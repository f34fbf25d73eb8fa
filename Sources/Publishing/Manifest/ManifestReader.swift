import Domain

/// Why bytes are no manifest of this program; an English clause to follow the file's path.
public struct ManifestMistake: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}

extension Manifest {
    /// Reads what ``bytes`` writes, and nothing else: every key once and known, every list sorted, paths that
    /// stay in their folder.
    ///
    /// The `ecart` and `statut` of an equation must follow from its two sides.
    public init(reading bytes: [UInt8]) throws(ManifestMistake) {
        let value: JSONValue
        do { value = try JSONReader.read(bytes) } catch { throw ManifestMistake("ligne \(error.line) : \(error.what)") }
        var top = try Fields(value, "le manifeste")
        guard try top.string("programme") == Manifest.program else {
            throw ManifestMistake("ce n'est pas un manifeste de \(Manifest.program)")
        }
        let format = try top.integer("format")
        guard format == Manifest.format else { throw ManifestMistake("son format \(format) n'est pas connu") }
        version = try top.string("version")
        year = Int(try top.integer("millesime"))
        libraries = try top.table("bibliotheques") { if case .string(let s) = $0 { s } else { nil } }
        options = try top.table("options") { if case .string(let s) = $0 { s } else { nil } }
        rules = try Manifest.inputs(&top, "regles")
        inputs = try Manifest.inputs(&top, "entrees")
        outputs = []
        for value in try top.array("sorties") {
            var file = try Fields(value, "sorties")
            outputs.append(Output(path: try file.path(), digest: try file.digest()))
            try file.end()
        }
        try Manifest.checkOrder(outputs.map(\.path), "sorties")
        guard !outputs.contains(where: { $0.path == Manifest.fileName }) else {
            throw ManifestMistake("sorties : le manifeste se cite lui-même")
        }
        counts = try top.table("comptes") { if case .integer(let n) = $0 { n } else { nil } }
        earlierYears = top.has("annees_precedentes") ? try Manifest.earlierYears(&top, before: year) : nil
        equations = []
        for value in try top.array("equations") {
            var fields = try Fields(value, "equations")
            let equation = Equation(
                controle: try fields.string("controle"), attendu: try fields.integer("attendu"),
                obtenu: try fields.integer("obtenu"))
            let (ecart, overflow) = equation.obtenu.subtractingReportingOverflow(equation.attendu)
            guard !overflow, try fields.integer("ecart") == ecart, try fields.string("statut") == equation.statut else {
                throw ManifestMistake("equations : \(equation.controle) : ecart ou statut ne suit pas de ses membres")
            }
            try fields.end()
            equations.append(equation)
        }
        recovered = top.has("rejets_recuperes") ? try Manifest.recovered(&top) : nil
        nature = nil
        if top.has("nature") {
            let word = try top.string("nature")
            guard let known = Nature(rawValue: word) else { throw ManifestMistake("its nature \(word) is not known") }
            nature = known
        }
        try top.end()
    }

    /// Each once, the latest first.
    private static func earlierYears(_ top: inout Fields, before year: Int) throws(ManifestMistake) -> [EarlierYear] {
        let key = "annees_precedentes"
        var found: [EarlierYear] = []
        for value in try top.array(key) {
            var fields = try Fields(value, key)
            let earlier = EarlierYear(
                year: Int(try fields.integer("millesime")),
                counts: try fields.table("comptes") { if case .integer(let n) = $0 { n } else { nil } })
            try fields.end()
            guard earlier.year < found.last?.year ?? year else {
                throw ManifestMistake("\(key) : \(earlier.year) est en double ou hors de son rang")
            }
            found.append(earlier)
        }
        return found
    }

    private static func recovered(_ top: inout Fields) throws(ManifestMistake) -> [Recovered] {
        let key = "rejets_recuperes"
        var found: [Recovered] = []
        for value in try top.array(key) {
            var table = try Fields(value, key)
            var recovered = Recovered(table: try table.string("table"), lines: [])
            for value in try table.array("lignes") {
                var line = try Fields(value, key)
                recovered.lines.append(.init(file: try line.path("fichier"), line: try line.integer("ligne")))
                try line.end()
            }
            guard try table.integer("nombre") == Int64(recovered.lines.count) else {
                throw ManifestMistake("\(key) : \(recovered.table) : nombre n'est pas le nombre de ses lignes")
            }
            try table.end()
            found.append(recovered)
        }
        return found
    }

    private static func inputs(_ top: inout Fields, _ key: String) throws(ManifestMistake) -> [Input] {
        var found: [Input] = []
        for value in try top.array(key) {
            var file = try Fields(value, key)
            found.append(
                Input(
                    path: try file.path(), lines: try file.integer("lignes"), digest: try file.digest(),
                    columns: file.has("colonnes") ? try file.strings("colonnes") : nil))
            try file.end()
        }
        try checkOrder(found.map(\.path), key)
        return found
    }

    private static func checkOrder(_ paths: [String], _ key: String) throws(ManifestMistake) {
        for (a, b) in zip(paths, paths.dropFirst()) where !utf8Less(a, b) {
            throw ManifestMistake("\(key) : \(b) est en double ou hors de son rang")
        }
    }
}

/// The members of an object, taken one by one; what is left at the end is unknown.
struct Fields {
    private var members: [String: JSONValue] = [:]
    private let place: String

    init(_ value: JSONValue, _ place: String) throws(ManifestMistake) {
        self.place = place
        guard case .object(let list) = value else { throw ManifestMistake("\(place) : un objet était attendu") }
        for member in list { members[member.name] = member.value }
    }

    /// As it stands.
    mutating func value(_ key: String) throws(ManifestMistake) -> JSONValue { try take(key) }

    private mutating func take(_ key: String) throws(ManifestMistake) -> JSONValue {
        guard let value = members.removeValue(forKey: key) else {
            throw ManifestMistake("\(place) : « \(key) » manque")
        }
        return value
    }

    func has(_ key: String) -> Bool { members[key] != nil }

    mutating func string(_ key: String) throws(ManifestMistake) -> String {
        guard case .string(let text) = try take(key) else {
            throw ManifestMistake("\(place) : « \(key) » n'est pas un texte")
        }
        return text
    }

    mutating func integer(_ key: String) throws(ManifestMistake) -> Int64 {
        guard case .integer(let n) = try take(key) else {
            throw ManifestMistake("\(place) : « \(key) » n'est pas un nombre")
        }
        return n
    }

    mutating func array(_ key: String) throws(ManifestMistake) -> [JSONValue] {
        guard case .array(let list) = try take(key) else {
            throw ManifestMistake("\(place) : « \(key) » n'est pas une liste")
        }
        return list
    }

    mutating func strings(_ key: String) throws(ManifestMistake) -> [String] {
        var strings: [String] = []
        for value in try array(key) {
            guard case .string(let text) = value else {
                throw ManifestMistake("\(place) : « \(key) » ne contient pas de textes")
            }
            strings.append(text)
        }
        return strings
    }

    mutating func table<Value>(
        _ key: String, _ read: (JSONValue) -> Value?
    ) throws(ManifestMistake) -> [String: Value] {
        guard case .object(let list) = try take(key) else {
            throw ManifestMistake("\(place) : « \(key) » n'est pas un objet")
        }
        var table: [String: Value] = [:]
        for member in list {
            guard let value = read(member.value) else {
                throw ManifestMistake("\(place) : « \(key) » : « \(member.name) » n'a pas la bonne forme")
            }
            table[member.name] = value
        }
        return table
    }

    mutating func path(_ key: String = "chemin") throws(ManifestMistake) -> String {
        let path = try string(key)
        guard RelativePath.isPlain(path) else { throw ManifestMistake("\(place) : « \(path) » sort de son dossier") }
        return path
    }

    mutating func digest() throws(ManifestMistake) -> FileDigest {
        let bytes = try integer("octets")
        let sha256 = try string("sha256")
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { throw ManifestMistake("\(place) : « sha256 » n'est pas fait de 64 chiffres hexadécimaux") }
        return FileDigest(bytes: bytes, sha256: sha256)
    }

    func end() throws(ManifestMistake) {
        if let key = members.keys.min() { throw ManifestMistake("\(place) : clé inconnue « \(key) »") }
    }
}

/// Paths inside a folder that stay there.
enum RelativePath {
    /// `a/b/c`: no empty part, no `.` or `..`, no control character.
    static func isPlain(_ path: String) -> Bool {
        guard !path.isEmpty, !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
