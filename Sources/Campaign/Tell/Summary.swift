import Decisions
import Domain
import Extracts
import Reports

/// The closing summary: good or not in the first line, then what a person wants to know next.
public enum Summary {
    public static func text(_ outcome: Outcome, style: Style = .run) -> String {
        var lines = [headline(outcome, style), ""]
        lines += rights(outcome)
        lines += money(outcome)
        lines += statements(outcome)
        lines += extracts(outcome)
        lines += reconciliation(outcome)
        lines += completeness(outcome)
        lines += changes(outcome)
        lines += findings(outcome)
        lines += equations(outcome)
        lines += outcome.allWarnings.map { "Warning: \($0)" }
        if let target = outcome.target { lines.append("Results: \(target)") }
        return lines.joined(separator: "\n") + "\n"
    }

    public enum Style: Sendable { case run, check }

    private static func headline(_ o: Outcome, _ style: Style) -> String {
        let name = "Campaign \(o.year), cut-off \(o.cutOff)"
        return switch o.status {
        case .clean:
            style == .run
                ? "OK: \(name) published\(rest(o))" : "OK: \(name) can be published\(rest(o))"
        case .published:
            style == .run
                ? "PUBLISHED, with findings to look at: \(name)." : "PUBLISHABLE, with findings to look at: \(name)."
        default: "REFUSED: \(name) cannot be published (see below)."
        }
    }

    /// Only a run without any finding leaves nothing to look at.
    private static func rest(_ o: Outcome) -> String {
        o.findings.isEmpty ? ", nothing to look at." : ", with information only (see below)."
    }

    private static func rights(_ o: Outcome) -> [String] {
        let agents = o.verdicts.reduce(0) { $0 + $1.count }
        var lines = ["Rights of \(French.count(agents)) agents"]
        lines += o.verdicts.map { row($0.verdict.rawValue, $0.count) }
        lines.append(row("invited to renew", o.invitations))
        lines.append("Studies")
        lines += o.studies.map { row($0.status.rawValue, $0.count) }
        if o.requests.contains(where: { $0.count > 0 }) {
            lines.append("Requests")
            lines += o.requests.map { row($0.status.rawValue, $0.count) }
        }
        return lines + [""]
    }

    private static func money(_ o: Outcome) -> [String] {
        [
            "Declarations", row("agents", o.declared),
            "  \(pad("net taxable", 26)) \(left(French.euros(o.netImposable), 20))",
            "  \(pad("to declare", 26)) \(left(French.count(o.toDeclare), 18)) €", "",
        ]
    }

    private static func statements(_ o: Outcome) -> [String] {
        guard let s = o.statements else { return [] }
        return [
            "Statements", row("by post", s.letters), row("online", s.online), row("invitations by post", s.invitations),
            row("agents held back", s.held),
        ] + s.heldByReason.map { row("  \($0.reason.code)", $0.count) } + [""]
    }

    private static func extracts(_ o: Outcome) -> [String] {
        var lines = ["Extracts                              read     accepted   rejected    ignored"]
        for (table, c) in o.tables {
            let over =
                o.tablesOverThreshold.contains { $0.0 == table }
                ? "  more than \(o.threshold.words) rejected" : ""
            lines.append(
                "  \(pad(table.rawValue, 24)) \(left(French.count(c.read), 16)) \(left(French.count(c.accepted), 12)) \(left(French.count(c.rejected), 10)) \(left(French.count(c.ignoredTotal), 10))\(putBack(table, c, o))\(over)"
            )
        }
        let consequences = o.consequences.values.reduce(0, +)
        if consequences > 0 {
            let rejected = o.tables.reduce(0) { $0 + $1.counts.rejected }
            lines.append(
                "  Of \(French.count(rejected)) rejected lines, \(French.count(rejected - consequences)) have a cause of their own; \(French.count(consequences)) only name what was rejected."
            )
        }
        return lines + [""]
    }

    /// From what was read of payments to what is declared, by committee, in lines and euros.
    private static func reconciliation(_ o: Outcome) -> [String] {
        let met = o.reconciliation.rows.filter { $0.read.lines > 0 }
        guard !met.isEmpty else { return [] }
        let titles = ["read", "rejected", "ignored", "cancelled", "repaid", "declared", "not taxable"]
        var lines = ["Payments  " + pad("", 6) + titles.map { left($0, 17) }.joined()]
        for row in met {
            let amounts = [
                row.read, row.rejected, row.ignored, row.cancelled, row.repaid, row.declared, row.notTaxable,
            ]
            lines.append(
                "  \(pad(row.name, 14))" + amounts.map { left(French.count($0.lines), 17) }.joined() + "  lines")
            lines.append(
                "  \(pad("", 14))" + amounts.map { left(French.euros($0.gross), 19) }.joined()
                    + (row.unreadable > 0 ? ", \(French.count(row.unreadable)) amounts unreadable" : ""))
        }
        return lines + ["  read − rejected − ignored − cancelled − repaid = declared + not taxable", ""]
    }

    private static func completeness(_ o: Outcome) -> [String] {
        let members = o.completeness.lines.filter(\.presence.isMember)
        let silent = members.count(where: \.presence.isEmpty)
        func found(_ code: FindingCode) -> Int { o.findings.first { $0.code == code }?.count ?? 0 }
        var parts = [
            "\(French.count(members.count - silent)) of \(French.count(members.count)) member establishments have payroll"
        ]
        if found(.fichierAbsent) > 0 {
            parts.append("\(French.count(found(.fichierAbsent))) files of the year before missing")
        }
        if found(.volume) > 0 { parts.append("\(French.count(found(.volume))) volumes far below the year before") }
        if found(.sansPrecedent) > 0 { parts.append("not compared in all with the year before") }
        return ["Completeness: \(parts.joined(separator: ", ")).", ""]
    }

    /// Against the publication that this one replaced.
    private static func changes(_ o: Outcome) -> [String] {
        guard let c = o.changes else { return [] }
        let counted: [(String, Change.What)] = [
            ("agents new", .nouveau), ("agents gone", .disparu), ("verdicts changed", .verdict),
            ("amounts changed", .montant), ("studies changed", .etude), ("requests changed", .demande),
        ]
        return ["Changes against the publication replaced (\(o.year)-changements.csv)"]
            + counted.map { row($0, c.count($1)) } + [
                "  \(pad("to declare, before and now", 26)) \(left(French.count(c.declaredBefore), 18)) € \(left(French.count(o.toDeclare), 18)) €"
            ] + c.unreadable.map { "  not compared: its \($0) is not there, or not as this program writes it" } + [""]
    }

    /// Beside the counts of a table whose rejected lines came back.
    private static func putBack(_ table: Table, _ count: TableCounts, _ o: Outcome) -> String {
        guard let recovered = o.recovered?[table] ?? (count.replaced > 0 ? 0 : nil) else { return "" }
        return
            "  replaced: \(French.count(count.replaced)), recovered: \(French.count(recovered)) line\(recovered == 1 ? "" : "s")"
    }

    private static func findings(_ o: Outcome) -> [String] {
        guard !o.findings.isEmpty else { return ["Findings: none", ""] }
        return ["Findings"] + o.findings.map { "\(row($0.code.code, $0.count))  \($0.code.meaning)" } + [""]
    }

    private static func equations(_ o: Outcome) -> [String] {
        let open = o.equations.filter { !$0.isClosed }
        guard !open.isEmpty else { return ["Equations: all \(o.equations.count) close", ""] }
        return ["Equations: \(open.count) of \(o.equations.count) OPEN"]
            + open.map { "  \($0.label): expected \($0.expected), obtained \($0.obtained)" } + [""]
    }

    private static func row(_ label: String, _ count: Int) -> String {
        "  \(pad(label, 32)) \(left(French.count(count), 12))"
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// Every finding, one a line, as compilers do: `file:line: code column: sentence`.
public enum FindingsListing {
    public static func text(_ outcome: Outcome) -> String {
        outcome.listed.map { finding in
            let agent = finding.numero == .none ? "" : " [agent \(finding.numero)]"
            // Of a whole file, or of the campaign: no line, or no file either.
            let line = finding.line > 0 ? ":\(finding.line)" : ""
            let place = finding.file.isEmpty ? "" : "\(finding.file)\(line): "
            return "\(place)\(finding.code.code)\(agent) \(finding.message)\n"
        }.joined()
    }
}

extension Outcome {
    /// Who gets no letter, and what happened after the publication.
    var allWarnings: [String] {
        guard let s = statements else { return warnings }
        let letters = [(s.unaddressed, "statement", "avis"), (s.uninvited, "invitation", "invitations")]
        return letters.filter { $0.0 > 0 }.map {
            "\(French.count($0.0)) \($0.1)\($0.0 == 1 ? " is" : "s are") not printed, the address must be corrected: see \($0.2)/adresses_a_corriger.csv"
        } + warnings
    }
}
