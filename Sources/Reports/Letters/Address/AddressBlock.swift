import Domain
import LetterModel

/// The lines seen through the window: name, address, `CODE POSTAL COMMUNE`, and the country of a foreign address.
///
/// Nothing is ever cut: what does not fit is a fault (NF Z10-011). Lines keep the order and the spelling of
/// the extract; the last line, and that of the town, are put in capitals.
public enum AddressBlock {
    public static func lines(name: [String], _ address: PostalAddress, _ font: FontMetrics) throws(AddressFault)
        -> [String]
    {
        let street = address.lines.flatMap(split)
        let town = joined(address.town)
        let postcode = joined(address.postcode)
        let country = joined(address.country).uppercased()
        if street.isEmpty, town.isEmpty, postcode.isEmpty { throw .missing }
        if street.isEmpty { throw .street }
        if town.isEmpty { throw .town }
        var lines = name.map(joined) + street
        if address.isHome {
            let digits = postcode.filter { $0 != " " }
            guard digits.utf8.count == 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw .postcode
            }
            lines.append("\(digits) \(town.uppercased())")
        } else {
            lines.append((postcode.isEmpty ? town : "\(postcode) \(town)").uppercased())
            lines.append(country)
        }
        guard lines.count <= AddressWindow.maximumLines else { throw .lines }
        guard lines.allSatisfy({ $0.count <= AddressWindow.maximumCharacters }) else { throw .characters }
        guard lines.allSatisfy(font.canPrint) else { throw .glyph }
        guard AddressWindow.size(for: lines, font) != nil else { throw .width }
        return lines
    }

    /// A field written over several lines is several lines.
    private static func split(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { joined(String($0)) }.filter { !$0.isEmpty }
    }

    /// One space between words, whatever white space stood there.
    fileprivate static func joined(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PostalAddress {
    /// In France: the country is not said, or is France.
    var isHome: Bool {
        let country = AddressBlock.joined(country).uppercased()
        return country.isEmpty || country == "FRANCE" || country == "FR" || country == "FRA"
    }
}
