/// An agent's address as his line of the extract gives it, read again when a letter needs it (it is kept in no record).
///
/// Trimmed, in NFC; a text that was written over several lines within its quotes keeps its line ends.
public struct PostalAddress: Equatable, Sendable {
    /// `adresse_1` to `adresse_3`; empty where not given.
    public var lines: [String]
    public var postcode: String
    public var town: String
    /// Empty or `France`: at home.
    public var country: String

    public init(lines: [String], postcode: String, town: String, country: String = "") {
        self.lines = lines
        self.postcode = postcode
        self.town = town
        self.country = country
    }
}
