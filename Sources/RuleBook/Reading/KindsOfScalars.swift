import Domain

extension Kind where Value == String {
    /// Any text that is not empty.
    static var text: Kind {
        scalar("un texte") { text in text.allSatisfy(\.isWhitespace) ? nil : .init(text, text) }
    }

    /// A code as the extracts carry them: letters without accent, digits, `_`, `-`.
    static var code: Kind {
        scalar("un code (lettres sans accent, chiffres, « _ », « - »)") { text in
            Codes.isCode(text) ? .init(text, text) : nil
        }
    }

    /// One of those codes.
    static func oneOf(_ codes: [String], called what: String) -> Kind {
        scalar("\(what) connu ; écrivez : \(codes.joined(separator: ", "))") { text in
            codes.contains(text) ? .init(text, SpelledKey.words(text)) : nil
        }
    }

    /// A reading that is the way the program is built: shown as a parameter, changed only by programming.
    static func programmed(_ only: String) -> Kind {
        Kind { node, place in
            guard node.scalar == only else {
                place.refuse(
                    node.line,
                    "\(node.description) : cette lecture n'est pas programmée ; seule « \(only) » l'est, une autre demande de changer le programme."
                )
                return nil
            }
            return .init(only, only)
        }
    }
}

extension Kind where Value == Bool {
    static var yesNo: Kind {
        scalar("« oui » ou « non »") { text in
            switch text {
            case "oui": .init(true, text)
            case "non": .init(false, text)
            default: nil
            }
        }
    }
}

extension Kind where Value == Int {
    static func integer(_ range: ClosedRange<Int>, unit: String = "") -> Kind {
        scalar("un nombre entier de \(range.lowerBound) à \(range.upperBound)") { text in
            guard let n = Number.integer(text), range.contains(n) else { return nil }
            return .init(n, unit.isEmpty ? String(n) : "\(n)\u{A0}\(unit)")
        }
    }
}

extension Kind where Value == Cents {
    /// Euros, always with two decimals after a point: `1270.00`.
    static func euros(_ range: ClosedRange<Int64> = 0...1_000_000) -> Kind {
        scalar(
            "un montant de \(range.lowerBound).00 à \(range.upperBound).00 euros, écrit avec un point et deux décimales (1270.00)"
        ) { text in
            guard let cents = Number.hundredths(text, decimals: 2...2),
                cents >= range.lowerBound * 100, cents <= range.upperBound * 100
            else { return nil }
            return .init(Cents(cents), French.euros(Cents(cents)))
        }
    }
}

extension Kind where Value == Int64 {
    /// Hundredths of a per cent, written in per cent: `6.8`.
    static var percent: Kind {
        scalar("un taux de 0 à 100 pour cent, écrit avec un point et deux décimales au plus (6.8)") { text in
            guard let n = Number.hundredths(text, decimals: 0...2), n <= 10_000 else { return nil }
            return .init(n, French.percent(n))
        }
    }

    /// Hundredths of a year, written in years: `6`, `6.5`.
    static var years: Kind {
        scalar("un nombre d'années de 0 à 100, deux décimales au plus") { text in
            guard let n = Number.hundredths(text, decimals: 0...2), n <= 10_000 else { return nil }
            return .init(n, "\(French.hundredths(n))\u{A0}ans")
        }
    }
}

/// A day of any year, `30/07`.
struct DayOfYear: Sendable, Equatable {
    let month: Int
    let day: Int
}

extension Kind where Value == DayOfYear {
    static var dayOfYear: Kind {
        scalar("un jour et un mois (30/07)") { text in
            let bytes = Array(text.utf8)
            // 2023 has no 29 February: a rule for every year cannot name it.
            guard bytes.count == 5, let day = Day(text + "/2023") else { return nil }
            let c = day.components
            return .init(DayOfYear(month: c.month, day: c.day), French.day(c.day, month: c.month))
        }
    }
}

extension Kind where Value: CaseIterable & RawRepresentable<String>, Value.AllCases: Sendable {
    /// A case of a closed list of the program.
    static func oneOf(_ type: Value.Type, called what: String) -> Kind {
        scalar("\(what) connu ; écrivez : \(type.allCases.map(\.rawValue).joined(separator: ", "))") { text in
            Value(rawValue: text).map { .init($0, SpelledKey.words(text)) }
        }
    }
}
