import Domain
import Publishing

/// A folder of published results by its name in the output folder: `2026`, or `2026-invitations-2026-06-30`.
public struct PublishedName: Sendable, Equatable {
    /// The campaign.
    public let year: Int
    public let name: String

    public init(year: Int) {
        self.year = year
        name = "\(year)"
    }

    private init(_ year: Int, _ name: String) {
        self.year = year
        self.name = name
    }

    /// Of the invitations that were published apart.
    ///
    /// - Parameter cutOff: of that run.
    static func invitations(_ year: Int, _ cutOff: Day) -> PublishedName {
        PublishedName(year, "\(year)-\(Manifests.invitations)-\(cutOff.iso)")
    }

    /// Nil for a text that names nothing this program publishes.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, first.allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(first)
        else { return nil }
        self.init(year: year)
        if parts.count == 1 { return }
        guard parts.count == 3, let day = Day(String(parts[2])) else { return nil }
        self = .invitations(year, day)
        if name != text { return nil }
    }

    func destination(_ output: String) -> Destination { Destination(output: output, year: year, name: name) }
}
