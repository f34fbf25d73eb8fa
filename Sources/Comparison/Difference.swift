/// One thing that two files, the published one and the one obtained again, do not have in common.
///
/// Its text names the place; values stand in it only where both are numbers that are nobody's identifier.
public struct Difference: Equatable, Sendable {
    public enum Place: Equatable, Sendable {
        /// Only the published folder has the file, or only the second run.
        case onlyPublished
        case onlyObtained
        /// First byte that differs, 0 = first.
        case offset(Int64)
        /// Of a text: physical line where the record starts (1 = header), and column by name.
        case line(Int, column: String?)
        /// Of a workbook: a part of the archive, and what of it.
        case part(String, detail: String)
        /// Of a workbook: `xl/worksheets/sheet3.xml`, « Droits », F12.
        case cell(part: String, sheet: String, reference: String)
        /// Of the manifest: `comptes.droits.ouverts`.
        case key(String)
    }

    /// What both sides hold there.
    public enum Values: Equatable, Sendable {
        /// Not to be shown.
        case hidden(String)
        case shown(published: String, obtained: String)
    }

    /// Relative to the published folder.
    public let file: String
    public let place: Place
    public let values: Values?

    public init(file: String, place: Place, values: Values? = nil) {
        self.file = file
        self.place = place
        self.values = values
    }
}

extension Difference: CustomStringConvertible {
    public var description: String { "\(file) : \(where_)" + (valuesText.isEmpty ? "" : " : \(valuesText)") }

    /// The place alone: no value.
    public var placeText: String { where_ }

    private var where_: String {
        switch place {
        case .onlyPublished: "la seconde exécution ne l'écrit pas"
        case .onlyObtained: "la seconde exécution l'écrit, et il n'est pas publié"
        case .offset(let offset): "les octets diffèrent à partir du rang \(offset)"
        case .line(let line, nil): "ligne \(line)"
        case .line(let line, let column?): "ligne \(line), colonne \(column)"
        case .part(let part, let detail): "\(part) : \(detail)"
        case .cell(let part, let sheet, let reference): "\(part) (« \(sheet) »!\(reference))"
        case .key(let key): "clé \(key)"
        }
    }

    private var valuesText: String {
        switch values {
        case nil: ""
        case .hidden(let words): words
        case .shown(let published, let obtained): "\(published) publié, \(obtained) obtenu"
        }
    }
}
