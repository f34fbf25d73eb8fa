import Domain

/// Values as a French reader expects them; a no-break space (U+00A0) holds numbers and units together.
enum French {
    /// `1 270,00 €`
    static func euros(_ amount: Cents) -> String { "\(grouped(amount.value / 100)),\(two(amount.value % 100))\u{A0}€" }

    /// Hundredths of a per cent -> `6,80 %`.
    static func percent(_ hundredths: Int64) -> String {
        "\(grouped(hundredths / 100)),\(two(hundredths % 100))\u{A0}%"
    }

    /// Hundredths -> `6`, `6,50`.
    static func hundredths(_ n: Int64) -> String {
        n % 100 == 0 ? grouped(n / 100) : "\(grouped(n / 100)),\(two(n % 100))"
    }

    /// `30 juillet`, `1er octobre`.
    static func day(_ day: Int, month: Int) -> String { "\(day == 1 ? "1er" : String(day))\u{A0}\(months[month - 1])" }

    /// A key or a code of a rule file (`a_partir_de`) with its accents (`à partir de`): to be read, not to be read back.
    static func spelled(_ code: String) -> String {
        var text = ""
        for word in code.split(separator: "_") {
            if !text.isEmpty, !text.hasSuffix("'") { text += " " }
            text += words[String(word)] ?? String(word)
        }
        return text
    }

    private static let words = [
        "a": "à", "accorde": "accordé", "activite": "activité", "alternee": "alternée", "annee": "année",
        "annees": "années", "bareme": "barème", "beneficiaire": "bénéficiaire", "casa": "CASA",
        "categorie": "catégorie",
        "crds": "CRDS", "csg": "CSG", "debut": "début", "deces": "décès", "deductible": "déductible",
        "derniere": "dernière",
        "des": "dès", "etudes": "études", "exonere": "exonéré", "finess": "FINESS", "handicape": "handicapé",
        "incapacite": "incapacité", "jugee": "jugée", "jusqu": "jusqu'", "l": "l'", "liee": "liée", "median": "médian",
        "noel": "Noël", "paye": "payé", "piece": "pièce", "premiere": "première", "quotite": "quotité",
        "recent": "récent",
        "reduit": "réduit", "residence": "résidence", "reunion": "Réunion", "superieur": "supérieur",
    ]

    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    private static func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : String(n) }

    /// Not negative.
    private static func grouped(_ n: Int64) -> String {
        n < 1000 ? String(n) : grouped(n / 1000) + "\u{A0}" + String(String(1000 + n % 1000).dropFirst())
    }
}
