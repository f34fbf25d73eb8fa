import Decisions
import Reports

/// What came out for an agent, before how: the cells that he asks about first.
enum SubjectBrief {
    /// By table and column, in the order in which they are told.
    private static let asked: [(output: Conclusion.Output, columns: [String])] = [
        (
            .droits,
            [
                "categorie", "droits", "fondement", "motifs", "ouverture", "fermeture", "jours_ouverts",
                "taux_prestations", "qf",
            ]
        ),
        (.declarations, ["nb_versements", "net_imposable", "montant_a_declarer"]),
        (.demandes, ["statut", "motifs", "montant"]),
        (.etudes, ["statut", "motifs", "taux"]),
        (.ayantsDroit, ["categorie", "taux"]),
        (.versementsDetail, ["sort", "brut", "net_imposable", "net_calcule"]),
    ]

    /// - Parameters:
    ///   - steps: that are told of the subject.
    ///   - isWhole: of an agent; of a line of his only what it gives itself.
    static func of(_ steps: [Step], isWhole: Bool) -> [Operand] {
        let concluded = steps.flatMap(\.conclusions)
        return asked.flatMap { output, columns -> [Operand] in
            // Of a whole agent what stands once.
            let isOnce = output == .droits || output == .declarations
            guard isOnce == isWhole else { return [] }
            return columns.flatMap { column in
                concluded.filter { $0.output == output && $0.column == column && $0.value != .none }.map {
                    Operand(name: title(of: column, in: output), value: $0.value)
                }
            }
        }
    }

    private static func title(of column: String, in output: Conclusion.Output) -> String {
        let table = TableContract.published.first { $0.name == output.rawValue }
        return table?.columns.first { $0.name == column }?.title ?? column
    }
}
