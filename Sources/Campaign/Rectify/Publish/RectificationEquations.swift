import Domain
import Reports

/// What a correction must add up to.
enum RectificationEquations {
    static func all(_ rows: [Rectification], _ before: IssuedRows.Totals, _ judged: Judged) -> [Equation] {
        let changes = rows.filter { $0.kind != .reedite }
        func sum(_ value: (Rectification) -> Cents?) -> Cents {
            rows.reduce(.zero) { $0 + (value($1) ?? .zero) }
        }
        let difference = sum(\.difference)
        let declarations = judged.decisions.declarations
        let euros = rows.reduce(Int64(0)) { $0 + ($1.after?.euros ?? 0) - ($1.before?.euros ?? 0) }
        let unexplained = changes.filter { row in
            row.causes.reduce(Cents.zero) { $0 + $1.effect } != row.difference
        }
        return [
            Equation(
                "rectificatif : déclarations émises + nouvelles − annulées = declarations.csv d'à présent",
                expected: Int64(declarations.count),
                obtained: Int64(
                    before.count + rows.count { $0.kind == .nouveau } - rows.count { $0.kind == .annule }),
                unit: .lines),
            Equation(
                "rectificatif : net imposable émis + écarts = declarations.csv d'à présent",
                expected: judged.totals.declared.netImposable.value,
                obtained: (before.amounts.netImposable + difference).value, unit: .cents),
            Equation(
                "rectificatif : montants à déclarer émis + écarts = declarations.csv d'à présent",
                expected: judged.totals.toDeclare, obtained: before.amounts.euros + euros, unit: .lines),
            Equation(
                "rectificatif : corrigé + données + règles = écart du net imposable", expected: difference.value,
                obtained: sum {
                    ($0.split.corrige?.netImposable ?? .zero) + $0.split.donnees.netImposable
                        + $0.split.regles.netImposable
                }.value, unit: .cents),
            Equation(
                "rectificatif : effets des lignes en cause = écart du net imposable", expected: difference.value,
                obtained: rows.flatMap(\.causes).reduce(Cents.zero) { $0 + $1.effect }.value, unit: .cents),
            Equation(
                "rectificatif : agents dont les lignes en cause ne font pas l'écart", expected: 0,
                obtained: Int64(unexplained.count), unit: .lines),
        ]
    }
}

extension Rectification {
    /// Of the taxable sum.
    var difference: Cents { (after?.netImposable ?? .zero) - (before?.netImposable ?? .zero) }
}
