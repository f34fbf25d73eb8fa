import Decisions
import Domain
import Foundation
import Publishing
import Reports
import Testing
import Workers

@testable import Campaign
@testable import Extracts
@testable import TestSupport

/// An equation that is open: the run is refused, says which, and publishes nothing. Each is opened by the fault it
/// is there to find.
@Suite struct OpenEquationTests {
    @Test func runIsRefused() throws {
        let sandbox = try Sandbox(2026)
        let (run, judged) = try judge(sandbox)
        let open = judged.with(
            equations: judged.equations + [Equation("plantée", expected: 7, obtained: 8, unit: .lines)])
        #expect(open.outcome.status == .refused)
        let refusal = #expect(throws: RunError.self) { try run.refuseIfNotPublishable(open) }
        #expect(refusal?.status == .refused)
        #expect(refusal?.message.contains("plantée : attendu 7, obtenu 8") == true)
        #expect(throws: Never.self) { try run.refuseIfNotPublishable(judged) }
    }

    @Test func nothingIsPublished() throws {
        let sandbox = try Sandbox(2026)
        let (run, judged) = try judge(sandbox)
        let open = judged.with(
            equations: judged.equations + [Equation("plantée", expected: 7, obtained: 8, unit: .cents)])
        let staging = try Staging(OutputLock(Destination(output: sandbox.output, year: 2026), command: "tests"))
        let refusal = #expect(throws: RunError.self) {
            _ = try Publication(run: run, judged: open, compressor: .zlib).publish(staging)
        }
        #expect(refusal?.status == .refused)
        try staging.discard()
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == [])
    }

    /// What workbooks show is known only once they are written.
    @Test func workbooksShowOtherDaysThanTheTables() throws {
        let sandbox = try Sandbox(2026)
        let (run, judged) = try judge(sandbox)
        let d = judged.decisions
        let nobody = CampaignDecisions(
            extraits: d.extraits, rules: d.rules, cutOff: d.cutOff, droits: Rows([]), periods: d.periods,
            dependants: d.dependants, studies: d.studies, declarations: d.declarations, details: d.details,
            requests: d.requests, reminders: d.reminders)
        let other = Totals(nobody, run.workers)
        #expect(other.openDays == 0 && judged.totals.openDays > 0)
        let staging = try Staging(OutputLock(Destination(output: sandbox.output, year: 2026), command: "tests"))
        let refusal = #expect(throws: RunError.self) {
            _ = try Publication(run: run, judged: judged.with(totals: other), compressor: .zlib).publish(staging)
        }
        #expect(refusal?.status == .refused)
        let label = "classeurs : jours ouverts = droits.csv : attendu 0, obtenu \(judged.totals.openDays)"
        #expect(refusal?.message.contains(label) == true, "\(refusal?.message ?? "")")
        #expect(staging.finished.keys.contains { $0.hasPrefix("regions/") })
        #expect(!staging.finished.keys.contains("national.xlsx") && !staging.finished.keys.contains("controles.csv"))
        try staging.discard()
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == [])
    }

    @Test func aLineLostWhileReading() throws {
        let (_, judged) = try judge(Sandbox(2026))
        for table in judged.read.counts.keys {
            let read = judged.read.with { $0[table]!.read += 1 }
            #expect(
                openOnes(read, judged.decisions, judged) == [
                    "\(table.rawValue) : lignes lues = acceptées + rejetées + ignorées"
                ])
        }
    }

    @Test func aRejectNotWritten() throws {
        let (_, judged) = try judge(Sandbox(2026))
        let read = judged.read.with {
            $0[.paie]!.read += 1
            $0[.paie]!.rejected += 1
        }
        #expect(openOnes(read, judged.decisions, judged).count == 1)
    }

    @Test func centsLostWhileReading() throws {
        let (_, judged) = try judge(Sandbox(2026))
        var gross = judged.read.gross
        gross.accepted += Cents(1)
        let read = ReadExtracts(
            extraits: judged.read.extraits, findings: judged.read.findings, counts: judged.read.counts, gross: gross,
            payments: judged.read.payments, leftOutPayments: judged.read.leftOutPayments,
            fileFindings: judged.read.fileFindings, refusedLines: judged.read.refusedLines, files: judged.read.files)
        #expect(openOnes(read, judged.decisions, judged).count == 2)
    }

    @Test func decisionsLost() throws {
        let (_, judged) = try judge(Sandbox(2026))
        let d = judged.decisions
        func decisions(
            droits: Rows<Droit>? = nil, periods: Rows<OpenPeriod>? = nil, declarations: Rows<Declaration>? = nil,
            details: Rows<DeclarationDetail>? = nil
        ) -> [String] {
            openOnes(
                judged.read,
                CampaignDecisions(
                    extraits: d.extraits, rules: d.rules, cutOff: d.cutOff, droits: droits ?? d.droits,
                    periods: periods ?? d.periods, dependants: d.dependants, studies: d.studies,
                    declarations: declarations ?? d.declarations, details: details ?? d.details, requests: d.requests,
                    reminders: d.reminders),
                judged)
        }
        #expect(decisions() == [])
        #expect(decisions(droits: Rows(d.droits.dropLast())).contains("agents acceptés = agents de droits.csv"))
        #expect(
            decisions(periods: Rows(d.periods.dropLast())) == ["jours ouverts de droits.csv = jours de periodes.csv"])
        #expect(decisions(details: Rows([])).contains("déclarations : brut du détail = brut des déclarations"))
        #expect(
            decisions(declarations: Rows([]), details: Rows([])) == [
                "versements acceptés, signés et hors annulés = brut imposable + non imposable",
                "rapprochement C.G.O.S. : déclaré + non imposable − remboursé = brut de declarations_detail.csv",
            ])
    }

    private func judge(_ sandbox: Sandbox) throws -> (Run, Judged) {
        let plan = RunPlan(
            year: 2026, input: sandbox.input, output: sandbox.output, jobs: 2, cutOff: nil, allowedRejects: nil,
            command: "tests")
        let run = Run(plan)
        return (run, try run.judge(hashing: true))
    }

    private func openOnes(_ read: ReadExtracts, _ decisions: CampaignDecisions, _ judged: Judged) -> [String] {
        let totals = Totals(decisions, Workers(count: 2))
        return Equations.all(
            read, decisions, totals, Reconciliation(read.payments, totals, decisions),
            rejectedLines: judged.rejects.counts
        ).filter { !$0.isClosed }.map(\.label)
    }
}

extension Judged {
    fileprivate func with(equations: [Equation]? = nil, totals: Totals? = nil) -> Judged {
        Judged(
            files: files, digests: digests, rules: rules, ruleSource: ruleSource, letters: letters,
            sendsHeld: sendsHeld, read: read,
            decisions: decisions, totals: totals ?? self.totals, completeness: completeness,
            reconciliation: reconciliation, findings: findings, rejects: rejects,
            equations: equations ?? self.equations, cutOff: cutOff, issued: issued, threshold: threshold)
    }
}

extension ReadExtracts {
    fileprivate func with(counts change: (inout [Table: TableCounts]) -> Void) -> ReadExtracts {
        var changed = counts
        change(&changed)
        return ReadExtracts(
            extraits: extraits, findings: findings, counts: changed, gross: gross, payments: payments,
            leftOutPayments: leftOutPayments, fileFindings: fileFindings, refusedLines: refusedLines, files: files)
    }
}
