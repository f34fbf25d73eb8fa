import Domain

/// §3: the counted dossiers, the retained one of at least one agent; each counts once, under its own agent.
struct CountedDossiers: Sendable {
    let extraits: Extraits
    /// By agent.
    let droits: Rows<Droit>

    func isCounted(_ dossier: Int32) -> Bool { !holders(dossier).isEmpty }

    /// The agents whose retained dossier it is: its own agent, and the spouse it names.
    func holders(_ index: Int32) -> Holders {
        let dossier = extraits.dossiers.rows[Int(index)]
        return Holders(
            author: droits[Int(dossier.agent)].retainedDossier == index ? dossier.agent : -1,
            spouse: dossier.conjoint >= 0 && droits[Int(dossier.conjoint)].retainedDossier == index
                ? dossier.conjoint : -1)
    }

    /// Calls `body` with each counted dossier of one agent, in the order of their ids.
    func forEachDossier(of agent: Int, _ body: (Int32) -> Void) {
        let own = extraits.dossiers.range(agent)
        if own.count == 1 {
            let only = Int32(own.lowerBound)
            if isCounted(only) { body(only) }
            return
        }
        let dossiers = extraits.dossiers.rows
        for i in own.sorted(by: { dossiers[$0].id < dossiers[$1].id }) where isCounted(Int32(i)) { body(Int32(i)) }
    }

    /// At most two agents; -1 = none.
    struct Holders {
        let author: Int32
        let spouse: Int32

        var isEmpty: Bool { author < 0 && spouse < 0 }

        func contains(_ isSuch: (Int) -> Bool) -> Bool {
            (author >= 0 && isSuch(Int(author))) || (spouse >= 0 && isSuch(Int(spouse)))
        }

        /// The greatest of what is known of each who is such; nil where none is.
        func greatest(where isSuch: (Int) -> Bool, _ value: (Int) -> Int64) -> Int64? {
            var greatest: Int64?
            if author >= 0, isSuch(Int(author)) { greatest = value(Int(author)) }
            if spouse >= 0, isSuch(Int(spouse)) { greatest = max(greatest ?? Int64.min, value(Int(spouse))) }
            return greatest
        }
    }
}
