import Domain
import Publishing
import Reports

/// `--only invitations`: the invitations of a campaign under way, early enough for those who get one, in a folder of
/// their own beside the results of the campaign. It holds the letters and what they come from, and no register: the
/// next campaign does not look for it.
extension Publication {
    func publishInvitations(_ staging: Staging) throws(RunError) -> Outcome {
        guard let inputs = judged.digests, let setup = judged.letters else {
            fatalError("a run that publishes letters hashes its inputs and has templates")
        }
        run.progress.begin(.addresses)
        let identity = inputs.identity(options: Manifests.options(judged))
        let desk = LetterDesk(setup, judged, identity: identity, run.workers)
        let invitations = Invitations(desk)
        let equations = judged.equations + invitations.equations
        try refuseOpen(equations)
        let tables =
            [
                .invitations(judged.decisions), .anomalies(judged.findings),
                desk.heldBack.table(invitations.held, judged.decisions, in: invitations.mailing.name),
            ] + invitations.tables + judged.rejects.tables + [.controles(equations)]
        let files = StatementFiles(desk: desk, staging: staging)
        run.progress.begin(.writing)
        try writeRules(staging)
        try perform(
            invitationTasks(invitations, files)
                + tables.map { table in
                    Task(weight: table.subjects) { () throws(RunError) in try writeTable(table, staging) }
                })
        try writePackage(tables, identity, staging)
        run.progress.begin(.publishing)
        if let path = inputs.firstChanged(run) { throw RunError.changed(path) }
        var outcome = judged.outcome
        outcome.equations = equations
        outcome.statements = StatementCounts(desk, invitations, held: invitations.held)
        let figures = RunPageFigures(
            judged, outcome, RegionalIndex(judged.decisions, findings: judged.findings, run.workers),
            equations: equations,
            statements: outcome.statements, identity: identity)
        do {
            let published = try staging.publish(
                Manifests.manifest(
                    judged, inputs: inputs, identity: identity, compressor: compressor, counts: figures.counts,
                    equations: equations, year: run.plan.year))
            outcome.target = published.target
            outcome.warnings = (outcome.statements?.remarks ?? []) + (published.trouble.map { ["\($0)"] } ?? [])
            return outcome
        } catch {
            throw RunError(error)
        }
    }
}
