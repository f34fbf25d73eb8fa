import Domain

/// T2: the contributions of a payment, by profile and by day of payment.
public struct ContributionRules: Sendable {
    public let profiles: [ContributionProfile]
    /// Index in `profiles` for agents in activity (benefits `selon_beneficiaire`).
    public let activity: Int
    /// Index in `profiles` by the agent's `csg_pension`: plein, median, reduit, exonere.
    public let pension: [Int]
    /// T3: a `net` of the extract that differs from ours by more than this is a discordance (cents).
    public let netTolerance: Cents

    public init(profiles: [ContributionProfile], activity: Int, pension: [Int], netTolerance: Cents) {
        self.profiles = profiles
        self.activity = activity
        self.pension = pension
        self.netTolerance = netTolerance
    }
}

extension ContributionRules {
    /// The same rates on the same days of the year, so many years later; 29 February is 28 where there is none.
    func moved(years: Int) -> ContributionRules {
        guard years != 0 else { return self }
        let moved = profiles.map { profile in
            ContributionProfile(
                code: profile.code, label: profile.label,
                rates: profile.rates.map { DatedRates(from: $0.from.moved(years: years), rates: $0.rates) })
        }
        return ContributionRules(profiles: moved, activity: activity, pension: pension, netTolerance: netTolerance)
    }
}

extension Day {
    fileprivate func moved(years: Int) -> Day {
        let c = components
        return Day(year: c.year + years, month: c.month, day: c.day)
            ?? Day(year: c.year + years, month: c.month, day: c.day - 1) ?? self
    }
}

public struct ContributionProfile: Sendable {
    public let code: Text
    public let label: String
    /// Rates by first day, in order; the last that began on or before the day of payment applies.
    /// Cover the whole of N at least.
    public let rates: [DatedRates]

    public init(code: Text, label: String, rates: [DatedRates]) {
        self.code = code
        self.label = label
        self.rates = rates
    }

    @inlinable
    public func rates(on day: Day) -> ContributionRates {
        for dated in rates.reversed() where dated.from <= day { return dated.rates }
        return rates[0].rates
    }
}

public struct DatedRates: Sendable {
    public let from: Day
    public let rates: ContributionRates

    public init(from: Day, rates: ContributionRates) {
        self.from = from
        self.rates = rates
    }
}

/// All in hundredths of a per cent: 6.8 % is 680, 100 % is 10 000.
public struct ContributionRates: Sendable, Equatable {
    /// Share of the gross that bears contributions (no abatement: reading).
    public let base: Int64
    public let csgDeductible: Int64
    public let csgNonDeductible: Int64
    public let crds: Int64
    public let casa: Int64

    public init(base: Int64, csgDeductible: Int64, csgNonDeductible: Int64, crds: Int64, casa: Int64) {
        self.base = base
        self.csgDeductible = csgDeductible
        self.csgNonDeductible = csgNonDeductible
        self.crds = crds
        self.casa = casa
    }
}

/// A benefit of a committee's catalogue.
public struct Benefit: Sendable {
    public enum Profile: Sendable, Equatable {
        /// The profile of agents in activity, or the agent's pension profile.
        case selonBeneficiaire
        /// Index in `ContributionRules.profiles`.
        case fixed(Int)
    }

    /// O6: what a payment without rights of N or N−1 is.
    public enum WithoutRights: String, Sendable, CaseIterable {
        /// To be looked at.
        case signale
        /// Nothing to look at (help at a death).
        case admis
        /// Nothing to look at where the agent has `droit_maladie`.
        case droitMaladie = "droit_maladie"
    }

    public let code: Text
    public let label: String
    /// Index in `Rules.committees`.
    public let committee: Int
    public let isTaxable: Bool
    public let profile: Profile
    /// O6: tied to professional activity, not for retired agents.
    public let isTiedToActivity: Bool
    /// O6: due by the departure itself: paid to a retired agent without being looked at.
    public let isDueOnLeaving: Bool
    /// O6: whether its payment to an agent without rights is looked at (`A-SANS-DROITS`).
    public let withoutRights: WithoutRights
    /// `false` for what is not paid to agents (benefit 11): refused in per-agent tables (`R-VALEUR`).
    public let isForAgents: Bool
    /// How a request for it is judged; nil where this committee's requests are not judged here.
    public let request: RequestRule?
    /// Where it stands in its source, the heading quoted (`[R] n° 3 « … »`); empty where no source names it.
    public let reference: String
    /// What the form asks and no rule judges (« si nécessaire », « tout justificatif utile »): shown to the officer.
    public let reminders: [String]

    public init(
        code: Text, label: String, committee: Int, isTaxable: Bool, profile: Profile, isTiedToActivity: Bool,
        isForAgents: Bool, request: RequestRule?, reference: String = "", reminders: [String] = [],
        isDueOnLeaving: Bool = false, withoutRights: WithoutRights = .signale
    ) {
        self.code = code
        self.label = label
        self.committee = committee
        self.isTaxable = isTaxable
        self.profile = profile
        self.isTiedToActivity = isTiedToActivity
        self.isForAgents = isForAgents
        self.request = request
        self.reference = reference
        self.reminders = reminders
        self.isDueOnLeaving = isDueOnLeaving
        self.withoutRights = withoutRights
    }
}
