import Domain

/// The agents of a correction: it says nothing of the others.
struct CorrectedAgents {
    private let run: FrozenRun
    private let rows: PublishedRows

    init(_ run: FrozenRun) throws(RunError) {
        self.run = run
        rows = try PublishedRows("rectifications", run, asked: [])
    }

    /// - Throws: subjects that the correction says nothing of (2).
    func refuseOthers(_ subjects: [FoundSubject]) throws(RunError) {
        let others = subjects.filter { subject in subject.numero.map { rows.rows(of: $0).isEmpty } ?? true }
        guard others.isEmpty else {
            throw RunError(
                .usage,
                others.map {
                    "\(run.folder) ne dit rien de ceci\u{A0}: \($0.title). Ce qui en vaut est dans la publication, ou dans un autre rectificatif."
                }.joined(separator: "\n"))
        }
    }
}
