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

    /// The counted dossiers of one agent, in the order of their ids.
    func dossiers(of agent: Int) -> [Int32] {
        let own = extraits.dossiers.range(agent)
        let counted = own.map { Int32($0) }.filter(isCounted)
        guard counted.count > 1 else { return counted }
        return counted.sorted { extraits.dossiers.rows[Int($0)].id < extraits.dossiers.rows[Int($1)].id }
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
            for agent in [author, spouse] where agent >= 0 && isSuch(Int(agent)) {
                greatest = max(greatest ?? Int64.min, value(Int(agent)))
            }
            return greatest
        }
    }
}
