import Domain
import Reports
import Testing

@testable import Campaign
@testable import Extracts
@testable import TestSupport

/// The equations between both readings, each opened by the fault it is there to find.
@Suite struct OpenCorrectionEquationTests {
    private struct Figures {
        var read: ReadExtracts
        var corrections: ReadCorrections
        var rejected: [Table: Int]
    }

    /// Payment 2 is corrected, 3 is still rejected, a correction of a line that does not exist is refused.
    private func figures() throws -> Figures {
        let sandbox = try Sandbox(2026)
        let lines = ["V2;0261012;?;;10/06/2026;versement;100,00;;;", "V3;0261012;?;;10/06/2026;versement;7,00;;;"]
        try sandbox.append(lines.map { $0 + "\n" }.joined(), to: "Input/2026/versements.csv")
        try sandbox.putBack(
            "versements",
            """
            versement;numero;prestation;date_versement;nature;brut;_fichier;_ligne;_empreinte
            V2;0261012;NOEL;10/06/2026;versement;90,00;versements.csv;3;\(Fingerprints.of(lines[0]))
            V3;0261012;?;10/06/2026;versement;5,00;versements.csv;4;\(Fingerprints.of(lines[1]))
            V4;0261012;NOEL;10/06/2026;versement;1,00;versements.csv;5;0000000000000000

            """)
        let plan = RunPlan(
            year: 2026, input: sandbox.input, output: sandbox.output, jobs: 2, cutOff: nil, allowedRejects: nil,
            command: "tests")
        let judged = try Run(plan).judge(hashing: false)
        return Figures(
            read: judged.read, corrections: try #require(judged.read.corrections), rejected: judged.rejects.counts)
    }

    private func open(_ figures: Figures) -> [String] {
        var read = figures.read
        read.corrections = figures.corrections
        return CorrectionEquations.all(read, rejectedLines: figures.rejected).filter { !$0.isClosed }.map(\.label)
    }

    private static let read = "versements : lignes lues sans les corrections = lues − remplacées − corrections refusées"
    private static let rejects = "versements : rejets sans les corrections = récupérés + encore rejetés"
    private static let readGross = "versements : brut lu sans les corrections = brut lu − brut des corrections"
    private static let rejectedGross = "versements : brut rejeté sans les corrections = récupéré + encore rejeté"
    private static let kept =
        "versements : brut accepté et ignoré = sans les corrections + récupéré − nouvellement rejeté"

    @Test func theyClose() throws {
        let figures = try figures()
        #expect(open(figures) == [])
        #expect(figures.corrections.refused == [.versements: 1] && figures.corrections.newlyRejected == [:])
        #expect(
            figures.corrections.gross
                == CorrectionGross(
                    corrections: Cents(9600), recoveredBefore: Cents(10_000), stillRejectedBefore: Cents(700),
                    recoveredNow: Cents(9000), newlyRejected: .zero, replaced: Cents(10_700)))
    }

    @Test func aRejectLost() throws {
        var figures = try figures()
        figures.rejected[.versements]! -= 1
        #expect(open(figures) == [Self.rejects])
    }

    @Test func aRecoveredLineNotListed() throws {
        let f = try figures()
        func with(
            recovered: [Table: [OriginalLine]]? = nil, refused: [Table: Int]? = nil, gross: CorrectionGross? = nil
        ) -> [String] {
            let c = f.corrections
            var changed = f
            changed.corrections = ReadCorrections(
                firstCounts: c.firstCounts, firstGross: c.firstGross, recovered: recovered ?? c.recovered,
                refused: refused ?? c.refused, newlyRejected: c.newlyRejected, gross: gross ?? c.gross,
                originals: c.originals, keptFindings: c.keptFindings)
            return open(changed)
        }
        #expect(with(recovered: [:]) == [Self.rejects])
        #expect(with(refused: [:]) == [Self.read, Self.rejects])
        func gross(_ change: (inout CorrectionGross) -> Void) -> [String] {
            var gross = f.corrections.gross
            change(&gross)
            return with(gross: gross)
        }
        #expect(gross { $0.corrections += Cents(1) } == [Self.readGross])
        #expect(gross { $0.stillRejectedBefore += Cents(1) } == [Self.rejectedGross])
        #expect(gross { $0.recoveredBefore += Cents(1) } == [Self.rejectedGross])
        #expect(gross { $0.recoveredNow += Cents(1) } == [Self.kept])
        #expect(gross { $0.newlyRejected += Cents(1) } == [Self.kept])
    }
}
