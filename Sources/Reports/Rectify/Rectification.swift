import Domain

/// What an agent was told, or his tax office: nil where nothing is declared of him.
public struct IssuedAmounts: Sendable, Equatable {
    /// The sum of the taxable amounts.
    public var netImposable: Cents
    /// To declare; whole, at least 0.
    public var euros: Int64

    public init(netImposable: Cents, euros: Int64) {
        self.netImposable = netImposable
        self.euros = euros
    }
}

/// One agent of a correction: what was issued of him, what holds now, why, and what he is sent.
public struct Rectification: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A figure changes.
        case corrige
        /// He no longer has anything in `declarations.csv`.
        case annule
        /// He had nothing in it.
        case nouveau
        /// No figure changes: an address, a name, a region or a channel does, or a letter can go that could not.
        case reedite

        static let codes = allCases.map(\.rawValue)
    }

    /// What became of his letter.
    public enum Delivery: String, Sendable, CaseIterable {
        case courrier
        case enLigne = "en_ligne"
        /// What he declares is what he was told.
        case aucun
        /// Until somebody looks (`a_retenir.csv`), or mends his address (`adresses_a_corriger.csv`).
        case retenu
        case adresse
        /// He is no longer among the agents: somebody writes to him.
        case manuel

        static let codes = allCases.map(\.rawValue)

        /// He was told.
        public var isSent: Bool { self == .courrier || self == .enLigne }
        /// He is still to be told.
        public var isPending: Bool { self == .retenu || self == .adresse || self == .manuel }
    }

    /// Why an agent is in the correction though no figure of his changes.
    public enum Reissue: String, Sendable, CaseIterable {
        case identite, adresse, canal, organisme, region
        /// His letter could not go before.
        case attente

        static let pattern = {
            let one = "(\(allCases.map(\.rawValue).joined(separator: "|")))"
            return "^\(one)(\\|\(one))*$"
        }()
    }

    /// How the change of his figures is split; whole = after − before.
    public struct Split: Sendable, Equatable {
        /// Rules or program edited since; nil where that cannot be told apart, and counts under `donnees`.
        public var corrige: IssuedAmounts?
        public var donnees: IssuedAmounts
        public var regles: IssuedAmounts

        public init(corrige: IssuedAmounts?, donnees: IssuedAmounts, regles: IssuedAmounts) {
            self.corrige = corrige
            self.donnees = donnees
            self.regles = regles
        }
    }

    public let numero: Numero
    /// Index in `extraits.agents`; -1 where he is no longer among them.
    public let agent: Int32
    /// Index in `declarations`; -1 where he has none.
    public let declaration: Int32
    public let kind: Kind
    public var reissue: [Reissue] = []
    /// As `declarations.csv` has it, now or (of an annulled one) as issued.
    public var organisme = ""
    public var region = ""
    public var byPost = true
    /// As last issued, and now.
    public var before: IssuedAmounts?
    public var after: IssuedAmounts?
    public var split: Split
    /// As last told to himself: by the last letter that went, and the identity of the run that wrote it.
    public var told: IssuedAmounts?
    public var toldBy = ""
    /// He is sent the letter of the publication, and no correction: what holds is what he was told, or would have been.
    public var isReissue = false
    public var delivery = Delivery.aucun
    /// Since what was issued: payments first, by key; then what else is behind them.
    public var causes: [RectificationCause] = []
    /// Since what he was last told, which may be longer ago.
    public var causesSinceTold: [RectificationCause] = []

    public init(numero: Numero, agent: Int32, declaration: Int32, kind: Kind, split: Split) {
        self.numero = numero
        self.agent = agent
        self.declaration = declaration
        self.kind = kind
        self.split = split
    }

    /// What he is told once this correction has gone.
    public var toldNow: IssuedAmounts? { delivery.isSent ? after : told }

    /// What he is to be written.
    public enum Letter: Sendable { case none, correction, reissue }

    /// - Parameter isEnough: whether he is written to for such a change of what he was told; nothing told is 0 €.
    public func letter(_ isEnough: (IssuedAmounts, IssuedAmounts) -> Bool) -> Letter {
        let nothing = IssuedAmounts(netImposable: .zero, euros: 0)
        // His letter could not go before: as the publication would have written it, or the correction that waits.
        if reissue.contains(.attente), told == nil, after != nil { return kind == .reedite ? .reissue : .correction }
        if isEnough(told ?? nothing, after ?? nothing) { return .correction }
        // The same letter again, to where he is now or in his name.
        let isElsewhere = byPost && (reissue.contains(.adresse) || reissue.contains(.identite))
        return isElsewhere && after != nil ? .reissue : .none
    }
}

/// A line behind a change of an agent's figures.
public struct RectificationCause: Sendable {
    public enum Change: String, Sendable, CaseIterable {
        case ajoutee, retiree, modifiee
        /// It counts otherwise than it did: cancelled, rejected, ignored, or taken again.
        case autreSort = "autre_sort"
        /// The same line, the same sort, other contributions.
        case recalculee
        /// Of a line that is no payment: read now, and behind a payment above.
        case lue

        static let codes = allCases.map(\.rawValue)
    }

    /// A payment as `versements_detail.csv` has it.
    public struct Payment: Sendable {
        public var file: String
        /// Physical; header = 1.
        public var line: Int
        public var prestation: String
        /// Nil where it could not be read.
        public var date: Day?
        public var nature: String
        public var sort: String
        /// As written, without the sign of its nature; nil where it could not be read.
        public var brut: Cents?
        /// T2: the code of the profile that it follows; empty where it counts for nothing.
        public var profile: String
        /// What it adds to the agent's taxable sum.
        public var net: Cents

        /// A payment; or of another table a line, which has neither sort nor amounts.
        public init(
            file: String, line: Int, prestation: String = "", date: Day? = nil, nature: String = "", sort: String = "",
            brut: Cents? = nil, profile: String = "", net: Cents = .zero
        ) {
            self.file = file
            self.line = line
            self.prestation = prestation
            self.date = date
            self.nature = nature
            self.sort = sort
            self.brut = brut
            self.profile = profile
            self.net = net
        }
    }

    /// `versements`, `agents`, `retraites`; or `campagne`, `regles`.
    public let table: String
    /// The key of a payment.
    public let id: String
    public let change: Change
    public let before: Payment?
    public let after: Payment?

    public init(table: String, id: String = "", change: Change, before: Payment? = nil, after: Payment? = nil) {
        self.table = table
        self.id = id
        self.change = change
        self.before = before
        self.after = after
    }

    public static let payments = "versements"

    public var isPayment: Bool { table == RectificationCause.payments }

    /// It counts for nothing by itself, and cancels another.
    public var isCancellation: Bool { (after ?? before)?.sort == PaymentSort.cancellation.description }

    /// What the line changes in the agent's taxable sum.
    public var effect: Cents { (after?.net ?? .zero) - (before?.net ?? .zero) }
}
