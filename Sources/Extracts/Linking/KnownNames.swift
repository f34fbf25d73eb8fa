import Domain

/// What the lines of later tables may name: accepted agents and establishments, looked up as the lines are read.
///
/// Views on indices that live as long as the reading: looking up counts no reference.
struct KnownNames: BitwiseCopyable, @unchecked Sendable {
    var numeros = NumeroIndex.View.empty
    var finess = FinessIndex.View.empty
    /// Asked only where a name is unknown; kept by the reader.
    var refused: Unmanaged<RefusedNames>?

    /// Why an agent is unknown: his line was rejected, a file of his table was refused whole, or nobody knows.
    @inline(never)
    func refused(agent: Numero) -> Finding.Detail {
        refused?._withUnsafeGuaranteedRef { $0.agents.detail(agent.packed) } ?? .agent
    }

    @inline(never)
    func refused(etablissement: Finess) -> Finding.Detail {
        refused?._withUnsafeGuaranteedRef { $0.etablissements.detail(etablissement.packed) } ?? .etablissement
    }
}

/// The keys of lines that were rejected: who names one of them follows a mistake that is elsewhere.
final class RefusedNames: Sendable {
    let agents: RefusedKeys<UInt64>
    let etablissements: RefusedKeys<UInt64>

    init(agents: RefusedKeys<UInt64>, etablissements: RefusedKeys<UInt64>) {
        self.agents = agents
        self.etablissements = etablissements
    }
}

/// The keys of the rejected lines of a table that others name.
struct RefusedKeys<Key: Hashable & Sendable>: Sendable {
    let rejected: Set<Key>
    /// A file of the table was refused whole: any key may stand in it.
    let isFileRefused: Bool
    let details: (unknown: Finding.Detail, rejected: Finding.Detail, unread: Finding.Detail)

    /// What is wrong with a name that no accepted or ignored line has.
    func detail(_ key: Key) -> Finding.Detail {
        rejected.contains(key) ? details.rejected : isFileRefused ? details.unread : details.unknown
    }
}
