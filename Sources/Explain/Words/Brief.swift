import Decisions
import Domain

/// What came out, before how: the cells that an agent asks about first.
enum Brief {
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
    ]

    static func of(_ subject: ExplainedSubject, _ sources: CitedSources) -> [(title: String, value: String)] {
        let concluded = subject.parts.flatMap(\.steps).flatMap(\.conclusions)
        return asked.flatMap { output, columns in
            columns.flatMap { column in
                concluded.filter { $0.output == output && $0.column == column && $0.value != .none }.map {
                    (sources.title(of: column, in: output), $0.value.french)
                }
            }
        }
    }
}
