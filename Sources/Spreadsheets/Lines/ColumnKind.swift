/// What a column may hold in a numeric cell, by what it is for (DIALECTE, `.xlsx`).
public enum ColumnKind: Sendable {
    /// Nobody judges it: a column that the table does not know, or that is never rejected. Any cell counts as what it
    /// shows.
    case unjudged
    /// Text whose zeros count (`numero`, keys, what refers to one) or that is a word of a list: a number is not what
    /// was meant, unless it is shown as zeros alone.
    case text
    /// Identifiers of a fixed width, `nir`, `prestation`, `code_postal`: whole numbers are read, and zeros that a
    /// spreadsheet took come back later.
    case digits
    /// Names, addresses: whole numbers are read, and only here may a cell hold several lines.
    case freeText
    /// Dates, amounts, numbers, oui/non: the cell's value, which the column's own reading judges.
    case value
}
