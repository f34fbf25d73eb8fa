import Decisions
import Domain
import Extracts
import Reports

/// What a run or a check tells: counts and sums by subject, then the conclusion.
public enum Summary {
    public static func text(_ outcome: Outcome) -> String {
        var lines = [outcome.ruleSource.sentence] + rights(outcome)
        lines += money(outcome)
        lines += statements(outcome)
        lines += extracts(outcome)
        lines += reconciliation(outcome)
        lines += completeness(outcome)
        lines += changes(outcome)
        lines += findings(outcome)
        lines += equations(outcome)
        lines += outcome.allWarnings.map { "Attention : \($0)." }
        if !outcome.allWarnings.isEmpty { lines.append("") }
        return (lines + Conclusion.lines(outcome)).joined(separator: "\n") + "\n"
    }

    private static func rights(_ o: Outcome) -> [String] {
        let agents = o.verdicts.reduce(0) { $0 + $1.count }
        var lines = ["Droits de \(French.count(agents, "agent", "agents"))"]
        lines += o.verdicts.map { row($0.verdict.words, $0.count) }
        lines.append(row("retraités invités à renouveler", o.invitations))
        lines.append("Études")
        lines += o.studies.map { row($0.status.words, $0.count) }
        if o.requests.contains(where: { $0.count > 0 }) {
            lines.append("Demandes")
            lines += o.requests.map { row($0.status.words, $0.count) }
        }
        return lines + [""]
    }

    private static func money(_ o: Outcome) -> [String] {
        [
            "Déclarations", row("agents", o.declared), sum("net imposable", French.euros(o.netImposable)),
            sum("à déclarer", French.wholeEuros(o.toDeclare)), "",
        ]
    }

    private static func statements(_ o: Outcome) -> [String] {
        guard let s = o.statements else { return [] }
        return [
            "Courriers", row("avis par la poste", s.letters), row("avis en ligne", s.online),
            row("invitations par la poste", s.invitations),
            row("invitations en ligne", s.invitationsOnline), row("agents dont le courrier attend", s.held),
        ]
            + s.heldByReason.map {
                "  \(pad($0.reason.code, 23))\(left(French.count($0.count), 9))  \($0.reason.meaning)"
            } + [""]
    }

    private static func extracts(_ o: Outcome) -> [String] {
        let titles = ["lues", "acceptées", "rejetées", "ignorées"]
        var lines = [pad("Extraits, en lignes", 24) + titles.map { left($0, 14) }.joined()]
        for (table, c) in o.tables {
            let over =
                o.tablesOverThreshold.contains { $0.0 == table } ? "  plus que les \(o.threshold.words) admis" : ""
            let counts = [c.read, c.accepted, c.rejected, c.ignoredTotal]
            lines.append(
                "  \(pad(table.rawValue, 22))" + counts.map { left(French.count($0), 14) }.joined()
                    + putBack(table, c, o) + over)
        }
        let consequences = o.consequences.values.reduce(0, +)
        if consequences > 0 {
            let rejected = o.tables.reduce(0) { $0 + $1.counts.rejected }
            lines.append(
                "  \(rejected < 2 ? "De la ligne rejetée" : "Des \(French.count(rejected)) lignes rejetées"), \(French.count(rejected - consequences, "a sa propre cause", "ont leur propre cause")) ; \(French.count(consequences, "nomme seulement", "nomment seulement")) ce qui a été rejeté."
            )
        }
        return lines + [""]
    }

    /// From what was read of payments to what is declared, by committee, in lines and euros: a page of 80 columns.
    private static func reconciliation(_ o: Outcome) -> [String] {
        let met = o.reconciliation.rows.filter { $0.read.lines > 0 }
        guard !met.isEmpty else { return [] }
        var lines = ["Versements"]
        for row in met {
            lines.append("  \(pad(row.name, 24))" + left("lignes", 12) + left("montant brut", 22))
            let flows: [(String, Reconciliation.Amount)] = [
                ("lus", row.read), ("− rejetés", row.rejected), ("− ignorés", row.ignored),
                ("− annulés", row.cancelled), ("− remboursés", row.repaid), ("= déclarés", row.declared),
                ("+ non imposables", row.notTaxable),
            ]
            lines += flows.map { name, flow in
                "    \(pad(name, 22))\(left(French.count(flow.lines), 12))\(left(French.euros(flow.gross), 22))"
            }
            if row.unreadable > 0 {
                lines.append("    \(French.count(row.unreadable, "montant illisible", "montants illisibles"))")
            }
        }
        return lines + [""]
    }

    private static func completeness(_ o: Outcome) -> [String] {
        let members = o.completeness.lines.filter(\.presence.isMember)
        let silent = members.count(where: \.presence.isEmpty)
        func found(_ code: FindingCode) -> Int { o.findings.first { $0.code == code }?.count ?? 0 }
        var parts = [
            "\(French.count(members.count - silent, "établissement adhérent", "établissements adhérents")) sur \(French.count(members.count)) \(French.plural(members.count - silent, "a", "ont")) une paie"
        ]
        if found(.fichierAbsent) > 0 {
            parts.append(
                "\(French.count(found(.fichierAbsent), "fichier de l'an passé manque", "fichiers de l'an passé manquent"))"
            )
        }
        if found(.volume) > 0 {
            parts.append("\(French.count(found(.volume), "volume", "volumes")) très en dessous de l'an passé")
        }
        if found(.sansPrecedent) > 0 { parts.append("tout n'est pas comparé à l'an passé") }
        return ["Complétude : \(parts.joined(separator: ", ")).", ""]
    }

    /// Against the publication that this one replaced.
    private static func changes(_ o: Outcome) -> [String] {
        guard let c = o.changes else { return [] }
        let counted: [(String, Change.What)] = [
            ("agents nouveaux", .nouveau), ("agents disparus", .disparu), ("droits changés", .verdict),
            ("montants changés", .montant), ("études changées", .etude), ("demandes changées", .demande),
        ]
        return ["Face à la publication remplacée (\(o.year)-changements.csv)"]
            + counted.map { row($0, c.count($1)) } + [
                sum("à déclarer, avant", French.wholeEuros(c.declaredBefore)),
                sum("à déclarer, maintenant", French.wholeEuros(o.toDeclare)),
            ]
            + c.unreadable.map {
                "  non comparé : sa table \($0) manque, ou n'est pas écrite comme ce programme l'écrit"
            }
            + [""]
    }

    /// Beside the counts of a table whose rejected lines came back.
    private static func putBack(_ table: Table, _ count: TableCounts, _ o: Outcome) -> String {
        guard let recovered = o.recovered?[table] ?? (count.replaced > 0 ? 0 : nil) else { return "" }
        return
            "  dont \(French.count(count.replaced, "remplacée", "remplacées")), \(French.count(recovered, "récupérée", "récupérées"))"
    }

    private static func findings(_ o: Outcome) -> [String] {
        guard !o.findings.isEmpty else { return ["Constats : aucun", ""] }
        return ["Constats"]
            + o.findings.map { "  \(pad($0.code.code, 23))\(left(French.count($0.count), 9))  \($0.code.meaning)" }
            + [""]
    }

    private static func equations(_ o: Outcome) -> [String] {
        let open = o.equations.filter { !$0.isClosed }
        guard !open.isEmpty else { return ["Équations : les \(French.count(o.equations.count)) sont fermées", ""] }
        return ["Équations : \(French.count(open.count)) OUVERTES sur \(French.count(o.equations.count))"]
            + open.map { "  \($0.label) : attendu \($0.expected), obtenu \($0.obtained)" } + [""]
    }

    private static func row(_ label: String, _ count: Int) -> String { sum(label, French.count(count)) }

    private static func sum(_ label: String, _ figure: String) -> String { "  \(pad(label, 32))\(left(figure, 20))" }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

extension Outcome {
    /// Who gets no letter, and what happened after the publication.
    var allWarnings: [String] {
        guard let s = statements else { return warnings }
        let letters = [
            (French.count(s.unaddressed, "avis n'est pas imprimé", "avis ne sont pas imprimés"), s.unaddressed, "avis"),
            (
                French.count(s.uninvited, "invitation n'est pas imprimée", "invitations ne sont pas imprimées"),
                s.uninvited, "invitations"
            ),
        ]
        return letters.filter { $0.1 > 0 }.map {
            "\($0.0), l'adresse est à corriger : voir \($0.2)/adresses_a_corriger.csv"
        } + warnings
    }
}
