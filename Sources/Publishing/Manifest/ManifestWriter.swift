import Domain

extension Manifest {
    /// The file's bytes: keys in a fixed order, lists of files sorted by path, tables of names sorted by name.
    public var bytes: [UInt8] { json.bytes }

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .integer(Manifest.format)),
            .init("programme", .string(Manifest.program)),
            .init("version", .string(version)),
            .init("millesime", .integer(Int64(year))),
            .init("bibliotheques", .table(libraries, JSONValue.string)),
            .init("options", .table(options, JSONValue.string)),
            .init("regles", .list(rules)),
            .init("entrees", .list(inputs)),
            .init(
                "sorties",
                .array(outputs.sorted { utf8Less($0.path, $1.path) }.map { .object(.file($0.path, $0.digest)) })),
            .init("comptes", .table(counts, JSONValue.integer)),
        ]
        if let earlierYears { members.append(.init("annees_precedentes", .list(earlierYears))) }
        members.append(
            .init(
                "equations",
                .array(
                    equations.map {
                        .object([
                            .init("controle", .string($0.controle)),
                            .init("attendu", .integer($0.attendu)),
                            .init("obtenu", .integer($0.obtenu)),
                            .init("ecart", .integer($0.ecart)),
                            .init("statut", .string($0.statut)),
                        ])
                    })))
        let more: [JSONValue.Member?] = [
            recovered.map { .init("rejets_recuperes", .list($0)) },
            nature.map { .init("nature", .string($0.rawValue)) },
        ]
        return .object(members + more.compactMap { $0 })
    }
}

extension [JSONValue.Member] {
    fileprivate static func file(_ path: String, lines: Int64? = nil, _ digest: FileDigest) -> Self {
        var members = [
            JSONValue.Member("chemin", .string(path)), JSONValue.Member("octets", .integer(digest.bytes)),
        ]
        if let lines { members.append(.init("lignes", .integer(lines))) }
        members.append(.init("sha256", .string(digest.sha256)))
        return members
    }
}

extension JSONValue {
    fileprivate static func table<Value>(_ values: [String: Value], _ make: (Value) -> JSONValue) -> JSONValue {
        .object(values.sorted { utf8Less($0.key, $1.key) }.map { Member($0.key, make($0.value)) })
    }

    fileprivate static func list(_ years: [Manifest.EarlierYear]) -> JSONValue {
        .array(
            years.map {
                .object([.init("millesime", .integer(Int64($0.year))), .init("comptes", .table($0.counts, integer))])
            })
    }

    fileprivate static func list(_ recovered: [Manifest.Recovered]) -> JSONValue {
        .array(
            recovered.map { table in
                let lines = table.lines.map {
                    JSONValue.object([.init("fichier", .string($0.file)), .init("ligne", .integer($0.line))])
                }
                return .object([
                    .init("table", .string(table.table)), .init("nombre", .integer(Int64(lines.count))),
                    .init("lignes", .array(lines)),
                ])
            })
    }

    fileprivate static func list(_ inputs: [Manifest.Input]) -> JSONValue {
        .array(
            inputs.sorted { utf8Less($0.path, $1.path) }
                .map { input in
                    let columns = input.columns.map { names in
                        [JSONValue.Member("colonnes", .array(names.map(JSONValue.string)))]
                    }
                    return .object(.file(input.path, lines: input.lines, input.digest) + (columns ?? []))
                })
    }
}
