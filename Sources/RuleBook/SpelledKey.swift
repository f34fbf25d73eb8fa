/// Keys of rule files as French words.
enum SpelledKey {
    /// A key or a code of a rule file (`a_partir_de`) with its accents (`à partir de`): to be read, not to be read back.
    static func words(_ code: String) -> String {
        var text = ""
        for word in code.split(separator: "_") {
            if !text.isEmpty, !text.hasSuffix("'") { text += " " }
            text += accented[String(word)] ?? String(word)
        }
        return text
    }

    private static let accented = [
        "a": "à", "accorde": "accordé", "activite": "activité", "alternee": "alternée", "annee": "année",
        "annees": "années", "bareme": "barème", "beneficiaire": "bénéficiaire", "casa": "CASA",
        "categorie": "catégorie",
        "crds": "CRDS", "csg": "CSG", "debut": "début", "deces": "décès", "declarer": "déclarer",
        "deductible": "déductible",
        "derniere": "dernière",
        "des": "dès", "etudes": "études", "exonere": "exonéré", "finess": "FINESS", "handicape": "handicapé",
        "incapacite": "incapacité", "jugee": "jugée", "jusqu": "jusqu'", "l": "l'", "liee": "liée", "median": "médian",
        "noel": "Noël", "paye": "payé", "piece": "pièce", "premiere": "première", "quotite": "quotité",
        "recent": "récent",
        "reduit": "réduit", "residence": "résidence", "reunion": "Réunion", "superieur": "supérieur",
    ]
}
