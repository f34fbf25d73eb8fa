/// How a cell shows its number, as far as it changes what a person reads in it.
public enum NumberFormat: Equatable, Sendable {
    /// Anything that shows the number as a number: plain, with decimals, as an amount, in per cent.
    case general
    /// Zeros alone, as many: `0000000` shows 42 as 0000042.
    case zeros(Int)
    /// A day, with a time or without.
    case date
    /// A time alone.
    case time

    /// Of a format that is known by its number alone (ECMA-376, 18.8.30; 27–36 and 50–58 are dates of eastern
    /// languages).
    init(builtIn number: Int) {
        switch number {
        case 1: self = .zeros(1)
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .general
        }
    }

    /// Of a format as it is written: `dd/mm/yyyy;@`.
    init(_ code: String) {
        let shown = NumberFormat.letters(ofFirstSection: code)
        // `General`, in whatever case, has the letters of several units.
        if shown.range(of: "general") || shown.range(of: "standard") {
            self = .general
        } else if !shown.isEmpty, shown.allSatisfy({ $0 == "0" }) {
            self = .zeros(shown.count)
        } else {
            let hasTime = shown.contains("h") || shown.contains("s")
            // m is a month, unless it stands by hours or seconds: then it is a minute.
            let hasDay = shown.contains("d") || shown.contains("y") || (!hasTime && shown.contains("m"))
            self = hasDay ? .date : hasTime ? .time : .general
        }
    }

    /// What of the first section (that of positive numbers) is neither quoted, escaped, a filling, a colour, a
    /// condition nor a language; in small letters. `[h]`, hours beyond a day, stays.
    private static func letters(ofFirstSection code: String) -> [Character] {
        var letters: [Character] = []
        var rest = Substring(code.lowercased())
        while let letter = rest.popFirst(), letter != ";" {
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                // It is shown, or takes room: no zeros alone.
                rest = rest.dropFirst()
                letters.append(" ")
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
                    letters.append(unit == "m" ? "h" : unit)
                }
            default: letters.append(letter)
            }
        }
        return letters
    }
}

extension [Character] {
    fileprivate func range(of word: String) -> Bool {
        let word = Array(word)
        return count >= word.count
            && (0...(count - word.count)).contains { self[$0..<($0 + word.count)].elementsEqual(word) }
    }
}
