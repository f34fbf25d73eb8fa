import Domain
import Testing

@testable import Extracts

/// The smallest lines of one table that cause something, and exactly what they cause.
struct Case: CustomTestStringConvertible, Sendable {
    let table: Table
    let lines: [Line]
    /// `line code column`, in the table's file.
    let expected: [String]
    let ignored: [IgnoredReason: Int]

    /// One line, which is line 2 of its file: `Case(.agents, ["nom": ""], "R-VIDE nom")`.
    init(_ table: Table, _ line: Line, _ expected: String...) {
        self.init(table, [line], expected.map { "2 \($0)" }, [:])
    }

    /// One line without finding that is left out.
    init(_ table: Table, _ line: Line, ignored reason: IgnoredReason) { self.init(table, [line], [], [reason: 1]) }

    /// Several lines, from line 2 on: `Case(.agents, lines: [[:], [:]], "3 R-CLE numero")`.
    init(_ table: Table, lines: [Line], _ expected: String..., ignored: [IgnoredReason: Int] = [:]) {
        self.init(table, lines, expected, ignored)
    }

    private init(_ table: Table, _ lines: [Line], _ expected: [String], _ ignored: [IgnoredReason: Int]) {
        (self.table, self.lines, self.expected, self.ignored) = (table, lines, expected, ignored)
    }

    var testDescription: String {
        "\(table.rawValue): \(lines.map { $0.written(table) }.joined(separator: " ⏎ ")) → \(expected.isEmpty ? "rien" : expected.joined(separator: ", "))"
    }

    /// Exactly these findings; a line with an `R-…` is rejected, all others are accepted or ignored.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var given = Given(for: table)
        given[table] = lines
        let outcome = try given.read()
        let rejected = Set(expected.filter { $0.contains(" R-") }.map { $0.prefix { $0 != " " } }).count
        #expect(outcome.findings == expected.map { "\(table.rawValue).csv:\($0)" }, sourceLocation: sourceLocation)
        #expect(
            outcome.counts(table)
                == Counts(lines.count - rejected - ignored.values.reduce(0, +), rejected: rejected, ignored: ignored),
            sourceLocation: sourceLocation)
        #expect(outcome.openEquations == [], sourceLocation: sourceLocation)
    }
}
