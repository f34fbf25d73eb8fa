import Domain

extension OutputTable {
    /// `anomalies.csv`: every finding of the run, by file, line, code, numero.
    public static func anomalies(_ findings: [ListedFinding]) -> OutputTable {
        OutputTable(
            .anomalies, rows: findings.count
        ) { i, csv in
            let finding = findings[i]
            csv.string(finding.code.findingClass.rawValue)
            csv.string(finding.code.code)
            csv.text(finding.file)
            // A finding without line is of a whole file, or of the campaign.
            if finding.line > 0 { csv.integer(finding.line) } else { csv.empty() }
            csv.text(finding.column)
            csv.numero(finding.numero)
            csv.string(finding.cause?.rawValue ?? "")
            csv.text(finding.message)
        }
    }

    /// `controles.csv`: the equations of the run.
    public static func controles(_ equations: [Equation]) -> OutputTable {
        OutputTable(.controles, rows: equations.count) {
            i, csv in
            let equation = equations[i]
            csv.string(equation.label)
            for value in [equation.expected, equation.obtained, equation.gap] {
                if equation.unit == .cents { csv.hundredths(value) } else { csv.integer(value) }
            }
            csv.literal(equation.isClosed ? "conforme" : "écart")
        }
    }
}
