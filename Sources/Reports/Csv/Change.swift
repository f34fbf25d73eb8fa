import Domain

/// One difference between a publication and the one that it replaces.
public struct Change: Sendable, Equatable {
    public enum What: String, Sendable, CaseIterable {
        case demande, disparu, etude
        case montant = "montant_a_declarer"
        case nouveau, verdict
    }

    public let numero: Numero
    public let what: What
    /// `dossier/rang` of a study, a request's id; empty elsewhere.
    public let object: String
    public let before: String
    public let after: String

    public init(_ numero: Numero, _ what: What, object: String = "", before: String = "", after: String = "") {
        self.numero = numero
        self.what = what
        self.object = object
        self.before = before
        self.after = after
    }

    /// By numero, what, object.
    public static func precedes(_ a: Change, _ b: Change) -> Bool {
        if a.numero != b.numero { return a.numero < b.numero }
        if a.what != b.what { return a.what.rawValue < b.what.rawValue }
        return a.object.utf8.lexicographicallyPrecedes(b.object.utf8)
    }

    /// `<N>-changements.csv`.
    public static func table(_ changes: [Change]) -> OutputTable {
        OutputTable(.changements, subjects: changes.count) { range, csv in
            for change in changes[range] {
                csv.numero(change.numero)
                for text in [change.what.rawValue, change.object, change.before, change.after] { csv.string(text) }
                csv.endRow()
            }
            return range.count
        }
    }
}

extension TableContract {
    /// Beside the publication, no part of it.
    public static let changements = TableContract(
        "changements", "Changements", "Ce que cette publication change à celle qu'elle remplace.",
        key: ["numero", "quoi", "objet"],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent concerné."),
            OutputColumn("quoi", .oneOf(Change.What.allCases.map(\.rawValue)), "Quoi", "Ce qui change."),
            OutputColumn(
                "objet", .text, "Objet", "Dossier et rang d'une étude, demande ; vide ailleurs.", optional: true),
            OutputColumn("avant", .text, "Avant", "Vide : n'y était pas.", optional: true),
            OutputColumn("apres", .text, "Après", "Vide : n'y est plus.", optional: true),
        ])
}
