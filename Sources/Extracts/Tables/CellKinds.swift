import Spreadsheets

extension ColumnNames {
    /// What a column wants of a numeric cell (DIALECTE, `.xlsx`).
    func kindOfCells(_ index: Int) -> ColumnKind {
        let name = columns[index].name
        if isFreeText(index) { return .freeText }
        if ColumnNames.neverRejected.contains(name) { return .unjudged }
        if ColumnNames.digits.contains(name) { return .digits }
        return ColumnNames.texts.contains(name) ? .text : .value
    }

    private static let neverRejected: Set = ["pieces_manquantes"]

    /// Of a fixed width, whose zeros come back, or read as whole numbers.
    private static let digits: Set = [
        "nir", "prestation", "code_postal", "finess", "siret", "region", "region_choisie",
    ]

    /// Keys and what names one, whose zeros count; words of a list. All others are dates, amounts, numbers, oui/non.
    private static let texts: Set = [
        "numero", "dossier", "versement", "demande", "numero_conjoint", "reference", "pieces",
        "organisme", "civilite", "position", "statut", "caisse", "statut_liquidation", "csg_pension", "canal",
        "situation_familiale", "lien", "situation", "niveau_etudes", "nature", "variante", "fondement",
    ]
}
