import Foundation

@testable import TestSupport

/// One way to write a value otherwise that is nothing to the program.
struct ValueRespelling: Sendable {
    /// What the catalogue says, by which the table of clauses is read.
    let clause: String
    let kinds: Set<ColumnKind>
    /// Nil where it does not bear on the value. The line's other fields may be asked.
    let spell: @Sendable (String, inout SeededNumbers, (String) -> String?) -> String?

    init(
        _ clause: String, _ kinds: ColumnKind...,
        spell: @escaping @Sendable (String, inout SeededNumbers, (String) -> String?) -> String?
    ) {
        (self.clause, self.kinds, self.spell) = (clause, Set(kinds), spell)
    }

    /// Of a value alone.
    private init(_ clause: String, _ kinds: ColumnKind..., each: @escaping @Sendable (String) -> String?) {
        (self.clause, self.kinds, spell) = (clause, Set(kinds), { value, _, _ in each(value) })
    }

    private static let spaces = [" ", "\u{A0}", "\u{202F}"]
    private static let midnights = [
        " 00:00", " 00:00:00", "T00:00:00", " 0:00", " 00:00:00.000", "T00:00:00Z", "\u{A0}00:00",
    ]

    static let all: [ValueRespelling] = [
        ValueRespelling("dates: dd/mm/yyyy or yyyy-mm-dd", .date, each: otherDate),
        ValueRespelling("dates: a midnight behind", .date) { value, random, _ in
            value + midnights.randomElement(using: &random)!
        },
        ValueRespelling("amounts: comma or point", .amount) { value, _, _ in
            value.contains(",") ? value.replacing(",", with: ".") : nil
        },
        ValueRespelling("amounts: decimals of zero left out, or one given", .amount) { value, _, _ in
            value.hasSuffix(",00")
                ? String(value.dropLast(3))
                : value.hasSuffix("0") && value.contains(",")
                    ? String(value.dropLast()) : nil
        },
        ValueRespelling("amounts: spaces between groups of three", .amount) { value, random, _ in
            grouped(value, spaces.randomElement(using: &random)!)
        },
        ValueRespelling("amounts: a final €", .amount) { value, random, _ in
            value + ["€", " €", "\u{A0}€"].randomElement(using: &random)!
        },
        ValueRespelling("whole numbers: decimals of zero", .whole, .year) { value, random, _ in
            value + [",0", ".0", ",00"].randomElement(using: &random)!
        },
        ValueRespelling("oui/non, vrai/faux", .flag) { value, _, _ in value == "oui" ? "vrai" : "faux" },
        ValueRespelling("oui/non and lists: any case", .flag, .list) { value, random, _ in
            let other = Bool.random(using: &random) ? value.uppercased() : value.capitalized
            return other == value ? value.lowercased() : other
        },
        ValueRespelling("lists: accents aside", .flag, .list) { value, _, _ in
            value.contains("e") ? value.replacing("e", with: "é") : nil
        },
        ValueRespelling("lists: spaces, - and _ one and the same", .list) { value, random, _ in
            value.contains("_")
                ? value.replacing("_", with: ["-", " ", "\u{A0}", " - "].randomElement(using: &random)!)
                : value.contains("-") ? value.replacing("-", with: "_") : nil
        },
        ValueRespelling("spaces of any kind inside NIR, SIRET, FINESS", .nir, .siret, .finess) { value, random, _ in
            let at = value.index(value.startIndex, offsetBy: 3)
            let space = ["\u{2009}", "\u{3000}", " "].randomElement(using: &random)!
            return "\(value[..<at])\(space)\(value[at...])"
        },
        ValueRespelling("letters of NIR, FINESS in any case", .nir, .finess) { value, _, _ in
            value.lowercased() == value ? nil : value.lowercased()
        },
        ValueRespelling("zeros that a spreadsheet took", .finess, .siret, .region, each: withoutZeros),
        ValueRespelling("zeros that a spreadsheet took: postcode of France", .postcode) { value, _, line in
            ["", "france"].contains((line("pays") ?? "").lowercased()) ? withoutZeros(value) : nil
        },
        ValueRespelling(
            "text is trimmed of Unicode white space", .date, .year, .amount, .whole, .flag, .list, .region, .nir,
            .siret,
            .finess, .postcode, .text
        ) { value, random, _ in
            let white = [" ", "\t", "\u{A0}", "\u{2003}", "\u{3000}"]
            return white.randomElement(using: &random)! + value + white.randomElement(using: &random)!
        },
        ValueRespelling("text is normalised to NFC", .text) { value, _, _ in
            let other = value.decomposedStringWithCanonicalMapping
            return other.utf8.elementsEqual(value.utf8) ? nil : other
        },
    ]

    private static func otherDate(_ value: String) -> String? {
        let parts = value.split { $0 == "/" || $0 == "-" }
        guard parts.count == 3 else { return nil }
        return parts.reversed().joined(separator: value.contains("/") ? "-" : "/")
    }

    private static func grouped(_ value: String, _ space: String) -> String? {
        let parts = value.split { $0 == "," || $0 == "." }
        guard parts[0].count > 3, parts[0].allSatisfy(\.isNumber) else { return nil }
        var whole = ""
        for (i, digit) in parts[0].enumerated() {
            if i > 0, (parts[0].count - i) % 3 == 0 { whole += space }
            whole.append(digit)
        }
        return whole + value.dropFirst(parts[0].count)
    }

    private static func withoutZeros(_ value: String) -> String? {
        guard value.hasPrefix("0"), value.allSatisfy(\.isNumber) else { return nil }
        return String(value.dropFirst())
    }
}
