/// The part of a workbook's file name that says the region: ASCII, lower case, words joined by `-`.
enum RegionSlug {
    static func slug(code: String, label: String) -> String {
        var slug = code
        var isBreak = true
        for scalar in label.unicodeScalars {
            guard let letters = ascii(scalar) else {
                isBreak = true
                continue
            }
            if isBreak { slug += "-" }
            isBreak = false
            slug += letters
        }
        return slug
    }

    /// Nil for what stands between words.
    private static func ascii(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        case "A"..."Z": String(Unicode.Scalar(UInt8(scalar.value) + 32))
        case "À", "Á", "Â", "Ã", "Ä", "Å", "à", "á", "â", "ã", "ä", "å": "a"
        case "Ç", "ç": "c"
        case "È", "É", "Ê", "Ë", "è", "é", "ê", "ë": "e"
        case "Ì", "Í", "Î", "Ï", "ì", "í", "î", "ï": "i"
        case "Ñ", "ñ": "n"
        case "Ò", "Ó", "Ô", "Õ", "Ö", "ò", "ó", "ô", "õ", "ö": "o"
        case "Ù", "Ú", "Û", "Ü", "ù", "ú", "û", "ü": "u"
        case "Ý", "Ÿ", "ý", "ÿ": "y"
        case "Æ", "æ": "ae"
        case "Œ", "œ": "oe"
        default: nil
        }
    }
}
