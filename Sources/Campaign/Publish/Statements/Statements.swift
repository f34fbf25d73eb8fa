import Decisions
import Domain
import Extracts
import Letters
import Reports
import Workers

/// The statements of a run (`--statements`), and the invitations beside them: the letters by post and online, and the
/// tables about them.
struct Statements: Sendable {
    let desk: LetterDesk
    /// What agents of declarations get by post, and what they find online.
    let statements: Mailing
    let online: OnlineStatements
    let invitations: Invitations
    /// Agents who would have had a letter, and are held back.
    private let held: [Int32]
    /// For the tax services: what its rows add up to.
    private let tax: (net: Cents, euros: Int64)
    let tables: [OutputTable]

    /// Looks at every address, on all threads.
    init(_ desk: LetterDesk, _ workers: Workers) {
        self.desk = desk
        let decisions = desk.decisions
        statements = desk.mailing("avis", "Avis du montant à déclarer", decisions.statementsByPost)
        online = OnlineStatements(desk.writer, held: desk.heldBack)
        invitations = Invitations(desk)
        let declared = decisions.declarations.lazy.map(\.agent).filter { desk.heldBack.holds($0) }
        held = Set(declared).union(invitations.held).sorted()
        let tax = TaxStatements(decisions) { desk.addresses.address(at: $0) }
        let ranges = workers.ranges(decisions.declarations.count)
        let looked = workers.map(ranges.count) { tax.look(ranges[$0]) }
        self.tax = (looked.reduce(.zero) { $0 + $1.net }, looked.reduce(0) { $0 + $1.euros })
        tables =
            [
                desk.heldBack.table(held, decisions, in: statements.name), OutputTable.taxAmounts(tax),
                .taxLacking(looked.flatMap(\.lacking), decisions),
            ] + desk.tables(statements) + invitations.tables
    }

    /// Nobody is lost between declarations and letters.
    var equations: [Equation] {
        let decisions = desk.decisions
        func net(_ declarations: some Sequence<Int32>) -> Int64 {
            declarations.reduce(0) { $0 + decisions.declarations[Int($1)].taxable.netImposable.value }
        }
        let printed = statements.volumes.flatMap(\.recipients).map(\.declaration)
        let heldDeclarations = decisions.declarations.indices.filter {
            desk.heldBack.holds(decisions.declarations[$0].agent)
        }.map { Int32($0) }
        let all = Int64(decisions.declarations.count)
        let total = decisions.declarations.reduce(Int64(0)) { $0 + $1.taxable.netImposable.value }
        return [
            Equation(
                "avis : courriers + adresses à corriger + en ligne + retenus = declarations.csv", expected: all,
                obtained: Int64(
                    printed.count + statements.unaddressed.count + online.declarations.count + heldDeclarations.count),
                unit: .lines),
            Equation(
                "avis : net imposable des courriers, des adresses à corriger, en ligne et retenus = declarations.csv",
                expected: total,
                obtained: net(printed) + net(statements.unaddressed.map(\.declaration)) + net(online.declarations)
                    + net(heldDeclarations),
                unit: .cents),
            Equation(
                "impots : net imposable de montants.csv = declarations.csv", expected: total,
                obtained: tax.net.value, unit: .cents),
            Equation(
                "impots : montants à déclarer de montants.csv = declarations.csv",
                expected: decisions.declarations.reduce(0) { $0 + $1.montantADeclarer }, obtained: tax.euros,
                unit: .lines),
        ] + invitations.equations
    }

    var counts: StatementCounts {
        StatementCounts(
            desk, invitations, held: held, letters: statements.letterCount, online: online.declarations.count,
            unaddressed: statements.unaddressed.count)
    }
}
