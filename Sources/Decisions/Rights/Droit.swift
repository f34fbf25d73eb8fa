import Domain
import RuleBook

public enum Categorie: String, CodedValue {
    case actif, medical, retraite
    case sansSituation = "sans_situation"
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// The verdict on an agent's rights (column `droits`).
public enum Verdict: String, CodedValue {
    case ouverts
    case offresSeules = "offres_seules"
    case suspendus
    case nonOuverts = "non_ouverts"
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// Which part of the offer a day opens.
public enum Volet: String, CodedValue {
    case tous, offres
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// O8: the committee's share of holiday offers.
public enum ParticipationVacances: String, CodedValue {
    case pleine, reduite, aucune
    public static let vocabulary = Vocabulary(allCases.map(\.rawValue))
}

/// Consecutive open days of an agent, as many as can be, of one volet.
public struct OpenPeriod: Sendable, BitwiseCopyable, Equatable {
    public let agent: Int32
    public let days: Period
    public let volet: Volet

    public init(agent: Int32, days: Period, volet: Volet) {
        self.agent = agent
        self.days = days
        self.volet = volet
    }
}

/// What is decided of an agent's rights for N.
public struct Droit: Sendable, BitwiseCopyable {
    public var categorie = Categorie.sansSituation
    /// Index in `Rules.committees`; nil for `sans_situation`.
    public var organisme: UInt8?
    /// Index in `Rules.regions`; nil for `sans_situation`.
    public var region: UInt8?
    /// Index in `Extraits.etablissements`; nil for `sans_situation`.
    public var etablissement: Int32?
    public var verdict = Verdict.nonOuverts
    public var fondement = Fondement.aucun
    public var motifs: Motifs = []
    /// First and last open day of either volet.
    public var ouverture: Day?
    public var fermeture: Day?
    public var joursOuverts = 0
    /// 1 to 5 where the renewal opens; nil elsewhere.
    public var rangRenouvellement: UInt8?
    public var invitation = false
    /// O7, hundredths of a per cent.
    public var tauxPrestations: Int64 = 10_000
    public var droitMaladie = false
    public var participation = ParticipationVacances.aucune
    public var avantagesJusquAu: Day?

    /// S7 holds: a retired agent of the committee.
    public var isRetired = false
    /// Known at the cut-off.
    public var isDead = false
    /// He has an eligible day of N (§1), dossier or not.
    public var hasEligibleDay = false
    /// O3: a dossier of N restarts the ranks of the renewal, from the next campaign on.
    public var restartsRanks = false
    /// O3: `A-RANG5-INCOMPLET` was raised.
    public var isLastRankIncomplete = false
    /// Index in `Extraits.dossiers.rows` of his retained dossier (§2); -1 = none. It gives family, QF, situation, pieces.
    public var retainedDossier: Int32 = -1

    public init() {}

    init(_ situation: Situation) {
        motifs = situation.motifs
        isRetired = situation.isRetired
        isDead = situation.death != nil
        hasEligibleDay = !situation.eligible.isEmpty
        guard let attachment = situation.attachment else { return }
        categorie = attachment.categorie
        etablissement = attachment.etablissement
        organisme = attachment.organisme
        region = attachment.region
    }

    /// Of category `actif` or `retraite`: those of whom a dossier is asked.
    var isSettled: Bool { categorie == .actif || categorie == .retraite }
}

extension Droit {
    /// The committee that judges the agent: his own, or for an agent without one the default of the rules.
    @inlinable
    public func committee(in rules: Rules) -> CommitteeRules {
        rules.committees[organisme.map(Int.init) ?? rules.defaultCommittee]
    }

    /// The QF of the agent (§0): that of his retained dossier, whatever the verdict.
    @inlinable
    public func quotient(in extraits: Extraits) -> QuotientFamilial? {
        retainedDossier < 0 ? nil : extraits.dossiers.rows[Int(retainedDossier)].quotient
    }
}
