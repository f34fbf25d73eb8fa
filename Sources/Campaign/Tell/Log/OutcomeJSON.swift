import Domain
import Extracts
import Publishing
import Reports

/// What a run tells at its end, as JSON: counts, never people.
public enum OutcomeJSON {
    /// The closing summary, one object on one line.
    public static func text(_ o: Outcome) -> String {
        let open = o.equations.filter { !$0.isClosed }.map { JSONValue.string($0.label) }
        var members: [JSONValue.Member] = [
            .init("campaign", .integer(Int64(o.year))), .init("cut_off", .string("\(o.cutOff)")),
            .init("rules", .string(o.ruleSource.rawValue)),
            .init("status", .integer(Int64(o.status.rawValue))), .init("outcome", .string(o.status.word)),
            .init(
                "tables",
                .object(
                    o.tables.map { .init($0.table.rawValue, .object(counts($0.counts) + [following($0.table, o)])) })),
            .init("rights", .counts(o.verdicts.map { ($0.verdict.rawValue, $0.count) })),
            .init("invitations", .integer(Int64(o.invitations))),
            .init("studies", .counts(o.studies.map { ($0.status.rawValue, $0.count) })),
            .init("requests", .counts(o.requests.map { ($0.status.rawValue, $0.count) })),
            .init(
                "declarations",
                .object([
                    .init("agents", .integer(Int64(o.declared))),
                    .init("net_taxable_cents", .integer(o.netImposable.value)),
                    .init("to_declare_euros", .integer(o.toDeclare)),
                ])),
            .init("findings", .counts(o.findings.map { ($0.code.code, $0.count) })),
            .init(
                "equations", .object([.init("count", .integer(Int64(o.equations.count))), .init("open", .array(open))])),
        ]
        if let s = o.statements {
            members.append(
                .init(
                    "statements",
                    .counts([
                        ("by_post", s.letters), ("online", s.online), ("invitations_by_post", s.invitations),
                        ("invitations_online", s.invitationsOnline), ("template_remarks", s.remarks.count),
                        ("unaddressed", s.unaddressed), ("uninvited", s.uninvited), ("held_back", s.held),
                    ])))
        }
        if let c = o.changes {
            members.append(
                .init("changes", .counts(Change.What.allCases.map { ($0.rawValue, c.count($0)) })))
        }
        if let target = o.target { members.append(.init("results", .string(target))) }
        return JSONValue.object(members).line + "\n"
    }

    /// For the log: one event a table that was read, one a code that was found.
    static func events(_ o: Outcome) -> [(String, [JSONValue.Member])] {
        o.tables.map {
            ("table", [.init("table", .string($0.table.rawValue))] + counts($0.counts) + [following($0.table, o)])
        }
            + o.findings.map { code, count in
                (
                    "finding",
                    [
                        .init("code", .string(code.code)), .init("class", .string(code.findingClass.rawValue)),
                        .init("count", .integer(Int64(count))),
                    ]
                )
            }
    }

    /// For the log, at the end.
    public static func warnings(_ o: Outcome) -> String {
        o.allWarnings.map { LogFormat.event("warning", [.init("message", .string($0))]) }.joined()
    }

    /// How the command ended.
    public static func ended(_ status: ExitStatus) -> String {
        LogFormat.event(
            "ended", [.init("status", .integer(Int64(status.rawValue))), .init("outcome", .string(status.word))])
    }

    /// Rejected only because what they name was.
    private static func following(_ table: Table, _ o: Outcome) -> JSONValue.Member {
        .init("rejected_in_consequence", .integer(Int64(o.consequences[table] ?? 0)))
    }

    private static func counts(_ c: TableCounts) -> [JSONValue.Member] {
        [("read", c.read), ("accepted", c.accepted), ("rejected", c.rejected), ("ignored", c.ignoredTotal)]
            .map { .init($0.0, .integer(Int64($0.1))) }
    }
}

extension JSONValue {
    fileprivate static func counts(_ counts: [(String, Int)]) -> JSONValue {
        .object(counts.map { Member($0.0, .integer(Int64($0.1))) })
    }
}
