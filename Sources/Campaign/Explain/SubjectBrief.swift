import Decisions
import Domain
import Reports
import RuleBook

/// What came out for an agent, before how: the cells that he asks about first.
enum SubjectBrief {
    /// By table and column, in the order in which they are told.
    private static let asked: [(output: Decisions.Conclusion.Output, columns: [String])] = [
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

    /// What an establishment is for the year (S3, S4), and its row of `completude.csv`.
    static func of(_ establishment: Etablissement, _ rules: Rules, _ row: [(column: String, text: String)]) -> [Operand]
    {
        [
            Operand(name: "Établissement", value: .words("\(establishment.nom)")),
            Operand(name: "Adhésion (S4)", value: .period(establishment.adhesion)),
            Operand(name: "Contribution acquittée (S3)", value: .flag(establishment.contributionAcquittee)),
            Operand(name: "Organisme", value: .code("\(rules.committees[Int(establishment.organisme)].code)")),
            Operand(name: "Région", value: .code("\(rules.regions[Int(establishment.region)].code)")),
        ]
            + row.filter { !["finess", "region", "organisme"].contains($0.column) && !$0.text.isEmpty }.map { cell in
                let column = TableContract.completude.columns.first { $0.name == cell.column }
                return Operand(name: column?.title ?? cell.column, value: .code(cell.text))
            }
    }

    private static func title(of column: String, in output: Decisions.Conclusion.Output) -> String {
        let table = TableContract.published.first { $0.name == output.rawValue }
        return table?.columns.first { $0.name == column }?.title ?? column
    }
}
