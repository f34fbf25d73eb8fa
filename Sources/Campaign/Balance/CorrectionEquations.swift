import Domain
import Extracts
import Reports

/// What ties a run with corrected rejects to the one without them, which the run itself makes first.
///
/// Each side comes another way: the first reading's sums, the second's, the lines of correction files as they were cut
/// one by one, the rejects as they are written, the recovered lines as the manifest lists them.
enum CorrectionEquations {
    static func all(_ read: ReadExtracts, rejectedLines: [Table: Int]) -> [Equation] {
        guard let corrections = read.corrections else { return [] }
        return lines(read, corrections, rejectedLines) + cents(read.gross, corrections)
    }

    /// Per table. Nothing was lost or read twice: without its replaced lines, and the corrections that replace none,
    /// the run read what the run before did. And every line that was rejected is recovered, or still in `rejets/`,
    /// where the corrections that replace nothing and the lines newly rejected stand too.
    private static func lines(_ read: ReadExtracts, _ corrections: ReadCorrections, _ rejected: [Table: Int])
        -> [Equation]
    {
        Table.allCases.flatMap { table -> [Equation] in
            guard let now = read.counts[table], let before = corrections.firstCounts[table] else { return [] }
            let refused = corrections.refused[table] ?? 0
            let recovered = corrections.recovered[table]?.count ?? 0
            let still = (rejected[table] ?? 0) - refused - (corrections.newlyRejected[table] ?? 0)
            return [
                Equation(
                    "\(table.rawValue) : lignes lues sans les corrections = lues − remplacées − corrections refusées",
                    expected: Int64(before.read), obtained: Int64(now.read - now.replaced - refused), unit: .lines),
                Equation(
                    "\(table.rawValue) : rejets sans les corrections = récupérés + encore rejetés",
                    expected: Int64(before.rejected), obtained: Int64(recovered + still), unit: .lines),
            ]
        }
    }

    /// Payments, gross as written. The first two say in cents what the lines say; the last, that nothing but the
    /// recovered lines came to what is kept, with their corrected amounts.
    private static func cents(_ now: GrossCounts, _ corrections: ReadCorrections) -> [Equation] {
        let (before, gross) = (corrections.firstGross, corrections.gross)
        return [
            Equation(
                "versements : brut lu sans les corrections = brut lu − brut des corrections",
                expected: before.read.value, obtained: (now.read - gross.corrections).value, unit: .cents),
            Equation(
                "versements : brut rejeté sans les corrections = récupéré + encore rejeté",
                expected: before.rejected.value, obtained: (gross.recoveredBefore + gross.stillRejectedBefore).value,
                unit: .cents),
            Equation(
                "versements : brut accepté et ignoré = sans les corrections + récupéré − nouvellement rejeté",
                expected: (now.accepted + now.ignored).value,
                obtained: (before.accepted + before.ignored + gross.recoveredNow - gross.newlyRejected).value,
                unit: .cents),
        ]
    }
}
