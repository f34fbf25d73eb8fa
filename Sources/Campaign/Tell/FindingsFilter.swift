import Domain
import Reports

/// Which findings `millesime check` lists: those that answer all that is asked; without any, all.
public struct FindingsFilter: Sendable {
    let codes: Set<FindingCode>
    let numero: String?
    let table: Table?

    /// Lists everything.
    public init() {
        codes = []
        numero = nil
        table = nil
    }

    /// As typed, case aside; refuses a code or a table that does not exist.
    public init(codes: [String], numero: String?, table: String?) throws(RunError) {
        var known: Set<FindingCode> = []
        for written in codes {
            guard let code = FindingCode.allCases.first(where: { $0.code == written.uppercased() }) else {
                throw FindingsFilter.unknown(written, "un code de constat", among: FindingCode.allCases.map(\.code))
            }
            known.insert(code)
        }
        self.codes = known
        self.numero = numero
        self.table = try table.map { written throws(RunError) in
            guard let table = Table(rawValue: written.lowercased()) else {
                throw FindingsFilter.unknown(written, "une table", among: Table.allCases.map(\.rawValue))
            }
            return table
        }
    }

    var isEmpty: Bool { codes.isEmpty && numero == nil && table == nil }

    func admits(_ finding: ListedFinding) -> Bool {
        (codes.isEmpty || codes.contains(finding.code))
            && (numero.map { finding.numero != .none && "\(finding.numero)" == $0 } ?? true)
            && (table.map { FindingsFilter.table(of: "\(finding.file)") == $0.rawValue } ?? true)
    }

    /// The table that a file is of: its name, or that of the folder it lies in.
    private static func table(of file: String) -> String {
        let parts = file.split(separator: "/").drop { $0 == "rejets" }
        return parts.first.map { $0.prefix { $0 != "." }.lowercased() } ?? ""
    }

    private static func unknown(_ written: String, _ kind: String, among known: [String]) -> RunError {
        let meant = NearestName.of(written, among: known).map { " : est-ce « \($0) » ?" } ?? "."
        return RunError(.usage, "« \(written) » n'est pas \(kind)\(meant) Connus : \(known.joined(separator: ", ")).")
    }
}
