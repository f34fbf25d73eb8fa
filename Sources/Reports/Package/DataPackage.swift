import Domain
import RuleBook

/// `datapackage.json`: every table of a publication with its schema, keys, references and hash, as a Frictionless Data
/// Package: any tool of that family reads it.
public enum DataPackage {
    public static let fileName = "datapackage.json"

    /// - Parameters:
    ///   - files: what was written, by path.
    ///   - version: of the program.
    ///   - name, title: those of the campaign where none are given.
    public static func json(
        _ tables: [TableFile], files: [String: WrittenFile], rules: Rules, identity: String, version: String,
        name: String? = nil, title: String? = nil
    ) -> JSONValue {
        let names = rules.committees.map(\.name).joined(separator: ", ")
        return .object([
            .init("profile", .string("data-package")), .init("name", .string(name ?? "millesime-\(rules.millesime)")),
            .init("title", .string(title ?? "Campagne \(rules.millesime) – \(names)")), .init("id", .string(identity)),
            .init("version", .string(version)),
            .init("resources", .array(tables.map { resource($0, among: tables, files, SchemaJSON(rules: rules)) })),
        ])
    }

    /// A table and what it is.
    public struct TableFile: Sendable {
        /// e.g. `avis/index`.
        public let name: String
        public let contract: TableContract

        public init(name: String, contract: TableContract) {
            self.name = name
            self.contract = contract
        }

        var path: String { "\(name).csv" }
    }

    /// How long a file is, and its SHA-256 in hexadecimal.
    public struct WrittenFile: Sendable {
        public let bytes: Int64
        public let sha256: String

        public init(bytes: Int64, sha256: String) {
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    private static func resource(
        _ table: TableFile, among tables: [TableFile], _ files: [String: WrittenFile], _ schemas: SchemaJSON
    ) -> JSONValue {
        // A folder of a part of the results lacks tables that its own ones refer to.
        let contract = table.contract.referring(onlyTo: Set(tables.map(\.name)))
        var members: [JSONValue.Member] = [
            .init("name", .string(table.name)), .init("path", .string(table.path)),
            .init("title", .string(table.contract.title)), .init("profile", .string("tabular-data-resource")),
            .init("format", .string("csv")), .init("mediatype", .string("text/csv")),
            .init("encoding", .string("utf-8")),
            .init(
                "dialect",
                .object([
                    .init("delimiter", .string(";")), .init("lineTerminator", .string("\n")),
                    .init("quoteChar", .string("\"")), .init("doubleQuote", .boolean(true)),
                    .init("header", .boolean(true)),
                ])),
        ]
        if let digest = files[table.path] {
            members += [
                .init("bytes", .integer(digest.bytes)), .init("hash", .string("sha256:\(digest.sha256)")),
            ]
        }
        return .object(members + [.init("schema", schemas.schema(contract))])
    }
}
