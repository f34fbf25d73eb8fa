import Domain

/// Names and addresses that were spoiled before they came (`A-TEXTE`), and of which code page the marks of a file speak.
struct TextDamage: Sendable {
    /// Lines with marks of a wrong code page.
    private(set) var lines = 0
    /// What each page would explain, in thousandths of French text.
    private var likelihood = [Int](repeating: 0, count: CodePage.allCases.count)

    /// The page that a text was likely written in before somebody read it as Windows-1252.
    enum CodePage: Int, CaseIterable {
        case utf8, dos, macRoman

        var detail: Finding.Detail {
            switch self {
            case .utf8: .readAsWindows1252
            case .dos: .codePage850
            case .macRoman: .macRoman
            }
        }
    }

    mutating func add(_ other: TextDamage) {
        lines += other.lines
        for page in likelihood.indices { likelihood[page] += other.likelihood[page] }
    }

    /// The finding of a whole file; nil where no mark stands in it.
    func finding(file: Int) -> Finding? {
        guard lines > 0 else { return nil }
        let page = CodePage.allCases.max {
            (likelihood[$0.rawValue], -$0.rawValue) < (likelihood[$1.rawValue], -$1.rawValue)
        }!
        return Finding(
            .texte, page.detail, isOfFile: true, count: lines, place: Place(file: file, offset: 0), numero: .none)
    }

    // MARK: Marks

    /// A line whose texts have these marks.
    mutating func add(_ marks: [Mark]) {
        lines += 1
        for mark in marks {
            for page in CodePage.allCases { likelihood[page.rawValue] += mark.likelihood(page) }
        }
    }

    /// A character that stands where French has none, or the two that UTF-8 becomes.
    enum Mark {
        case pair
        case character(Unicode.Scalar)

        func likelihood(_ page: CodePage) -> Int {
            switch self {
            case .pair: page == .utf8 ? 1000 : 0
            case .character(let scalar):
                page == .utf8 ? 0 : (TextDamage.letters[scalar]?[page].flatMap { TextDamage.frequency[$0] } ?? 0)
            }
        }
    }

    /// The marks of a text in NFC (A-TEXTE); none in nearly every text.
    static func marks(_ text: String) -> [Mark] {
        let scalars = Array(text.unicodeScalars)
        var marks: [Mark] = []
        var i = 0
        while i < scalars.count {
            let scalar = scalars[i]
            let next = i + 1 < scalars.count ? scalars[i + 1] : nil
            if isLead(scalar), let next, (0x80...0xBF).contains(next.value) || isHigh(next) {
                marks.append(.pair)
                // Its second half is no mark of its own.
                i += 2
                continue
            }
            let before = i > 0 ? scalars[i - 1] : nil
            if let before, isMark(scalar, after: before, next) { marks.append(.character(scalar)) }
            i += 1
        }
        return marks
    }

    /// Whether a line with bytes over 0x7F can have marks at all: most have only letters with a sign.
    static func mayHaveMarks(_ b: UnsafeRawBufferPointer, _ range: Range<Int>, _ encoding: TextEncoding) -> Bool {
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            // On to the next byte over 0x7F.
            if i + 8 <= end {
                let high = b.loadUnaligned(fromByteOffset: i, as: UInt64.self) & ByteWord.highBits
                i += high == 0 ? 8 : high.trailingZeroBitCount / 8
                if high == 0 { continue }
            }
            let byte = b[i]
            let next = i + 1 < end ? b[i + 1] : 0
            i += 1
            if byte < 0x80 { continue }
            if encoding == .windows1252 {
                // Apostrophes, dashes and the small letters of 80–9F are no marks.
                if byte < 0xA0, ![0x91, 0x92, 0x96, 0x97, 0x9A, 0x9C, 0x9E].contains(byte) { return true }
                if byte == 0xC2 || byte == 0xC3 || byte == 0xC5, (0x80...0xBF).contains(next) { return true }
                continue
            }
            switch byte {
            // Â, Ã, Å before what may be the other half of a letter.
            case 0xC3:
                let third = i + 1 < end ? b[i + 1] : 0
                if next == 0x82 || next == 0x83 || next == 0x85, third == 0xC2 || third >= 0xC5 { return true }
            // Œ, Š, Ÿ, Ž behind a small letter.
            case 0xC5:
                if next == 0x92 || next == 0xA0 || next == 0xB8 || next == 0xBD {
                    let before = i - 2 >= range.lowerBound ? b[i - 2] : 0
                    if before >= 0x80 || before &- 0x61 < 26 { return true }
                }
            // The same three, decomposed: NFC makes one character of them.
            case 0xCC:
                if i >= range.lowerBound + 2, b[i - 2] == 0x41, next == 0x82 || next == 0x83 || next == 0x8A {
                    return true
                }
            case 0xC6, 0xCB: return true
            case 0xE2:
                let third = i + 1 < end ? b[i + 1] : 0
                // Apostrophes, dashes and a space are no marks.
                if next != 0x80 || ![0x90, 0x91, 0x93, 0x94, 0x98, 0x99, 0xAF].contains(third) { return true }
            default: break
            }
        }
        return false
    }

    private static func isMark(_ scalar: Unicode.Scalar, after before: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool
    {
        if isMarkAfterLetter(scalar) { return isLetter(before) }
        if isMarkBetweenLetters(scalar) { return isLetter(before) && next.map(isLetter) ?? false }
        return isMarkAfterSmall(scalar) && before.properties.generalCategory == .lowercaseLetter
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    private static func isLead(_ scalar: Unicode.Scalar) -> Bool { scalar == "Ã" || scalar == "Â" || scalar == "Å" }

    private static func isMarkAfterLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "‚", "ƒ", "„", "†", "‡", "ˆ", "‰", "‹", "›", "™", "€": true
        default: false
        }
    }

    private static func isMarkBetweenLetters(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "…" || scalar == "“" || scalar == "”" || scalar == "•"
    }

    private static func isMarkAfterSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "Š" || scalar == "Ž" || scalar == "Œ" || scalar == "Ÿ"
    }

    /// What Windows-1252 has at 80–9F.
    private static func isHigh(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x152 && Windows1252.high.contains { $0 == scalar.value }
    }

    /// What the byte of each mark means in the pages that people still find: CP850 (CP437 has the same letters
    /// there) and Mac Roman.
    private static let letters: [Unicode.Scalar: Letters] = [
        "€": Letters("Ç", "Ä"), "‚": Letters("é", "Ç"), "ƒ": Letters("â", "É"), "„": Letters("ä", "Ñ"),
        "…": Letters("à", "Ö"), "†": Letters("å", "Ü"), "‡": Letters("ç", "á"), "ˆ": Letters("ê", "à"),
        "‰": Letters("ë", "â"), "Š": Letters("è", "ä"), "‹": Letters("ï", "ã"), "Œ": Letters("î", "å"),
        "Ž": Letters("Ä", "é"), "“": Letters("ô", "ì"), "”": Letters("ö", "î"), "•": Letters("ò", "ï"),
        "™": Letters("Ö", "ô"), "›": Letters("ø", "õ"), "Ÿ": Letters("ƒ", "ü"),
    ]

    private struct Letters {
        let dos: Unicode.Scalar
        let macRoman: Unicode.Scalar
        init(_ dos: Unicode.Scalar, _ macRoman: Unicode.Scalar) { (self.dos, self.macRoman) = (dos, macRoman) }

        subscript(_ page: CodePage) -> Unicode.Scalar? {
            switch page {
            case .utf8: nil
            case .dos: dos
            case .macRoman: macRoman
            }
        }
    }

    /// Letters with a sign in French text, in a thousand of them; others hardly stand in it.
    private static let frequency: [Unicode.Scalar: Int] = [
        "é": 600, "è": 120, "à": 100, "ê": 60, "ç": 30, "ô": 30, "î": 25, "â": 20, "ï": 10, "ë": 8, "ö": 3, "ü": 4,
        "É": 6, "Ç": 2, "ä": 2,
    ]
}
