import Glibc

/// Where results of a campaign are published: the folder `<output>/<name>`, and the hidden names beside it. The name is
/// the campaign's year for its results, and another for what is published of it apart.
///
/// | name | what |
/// |---|---|
/// | `2023` | the published results |
/// | `.verrou-2023` | the lock of the run under way |
/// | `.2023.en-cours-<pid>-<16 hex>` | results being written; after the exchange, the old ones being removed |
/// | `.2023.precedent-<pid>-<16 hex>` | the old ones between two renames, where the file system has no exchange |
public struct Destination: Hashable, Sendable {
    /// The output folder, as the operator gave it.
    public let output: String
    /// The campaign.
    public let year: Int
    /// Of the published folder.
    public let name: String

    /// - Parameter name: where it is not the year.
    public init(output: String, year: Int, name: String? = nil) {
        var folder = output.isEmpty ? "." : output
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.output = folder
        self.year = year
        self.name = name ?? "\(year)"
    }

    /// The published folder.
    public var target: String { inside(name) }
    var lock: String { inside(".verrou-\(name)") }

    func inside(_ name: String) -> String { output == "/" ? "/" + name : output + "/" + name }

    /// The hidden names a run uses beside the target.
    enum Role: String, CaseIterable, Sendable {
        case underWay = "en-cours"
        case previous = "precedent"
    }

    /// A name that no other run has: process number, and 64 random bits.
    func newName(_ role: Role) -> String {
        let random = String(UInt64.random(in: .min ... .max), radix: 16)
        let padded = String(repeating: "0", count: 16 - random.count) + random
        return ".\(name).\(role.rawValue)-\(getpid())-\(padded)"
    }

    /// What a name beside the target is; nil for any that this program does not give.
    func role(of name: String) -> Role? {
        for role in Role.allCases {
            let prefix = ".\(self.name).\(role.rawValue)-"
            guard name.hasPrefix(prefix) else { continue }
            let parts = name.utf8.dropFirst(prefix.utf8.count)
                .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isHex = { (c: UInt8) in (48...57).contains(c) || (97...102).contains(c) }
            guard parts.count == 2, (1...10).contains(parts[0].count), parts[0].allSatisfy({ (48...57).contains($0) }),
                parts[1].count == 16, parts[1].allSatisfy(isHex)
            else { return nil }
            return role
        }
        return nil
    }
}
