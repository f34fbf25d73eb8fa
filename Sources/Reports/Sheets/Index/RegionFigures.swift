import Decisions
import Domain
import RuleBook

/// The key figures of a part of the country; those of two parts add up.
///
/// Money in cents unless it says euros; lists by code are in the order of the code's `allCases`.
public struct RegionFigures: Equatable, Sendable {
    public var agents = 0
    public var byVerdict = [Int](repeating: 0, count: Verdict.allCases.count)
    public var byFondement = [Int](repeating: 0, count: Fondement.allCases.count)
    public var byCategorie = [Int](repeating: 0, count: Categorie.allCases.count)
    /// By index in `Rules.committees`; agents without situation have none.
    public var byCommittee: [Int]
    /// Sum of `jours_ouverts`.
    public var openDays = 0
    public var sicknessRights = 0
    /// Retired agents invited to constitute a dossier.
    public var invited = 0

    public var dependants = 0
    public var studies = 0
    public var byStudyStatus = [Int](repeating: 0, count: StudyStatus.allCases.count)
    public var requests = 0
    public var byRequestStatus = [Int](repeating: 0, count: RequestStatus.allCases.count)
    /// Of receivable requests.
    public var requestCents = 0
    /// Receivable with a ceiling that nobody knows (C09): a person verifies their amount.
    public var requestsToVerify = 0
    public var requestCentsToVerify = 0
    /// Lines of `relances.csv`.
    public var reminders = 0

    public var declarations = 0
    public var details = 0
    /// Payments and repayments that count.
    public var payments = 0
    public var brutImposable = 0
    public var csgDeductible = 0
    public var csgNonDeductible = 0
    public var crds = 0
    public var casa = 0
    public var netImposable = 0
    /// Whole euros.
    public var declaredEuros = 0
    /// Agents who declare more than 0.
    public var declaredAboveZero = 0
    /// Agents whose taxable net is below 0, and the sum of it: they declare 0.
    public var negativeAgents = 0
    public var negativeNet = 0
    public var nonImposable = 0
    public var remboursements = 0
    public var prelevementSource = 0
    /// Statements sent by post.
    public var byPost = 0
    /// Gross and taxable by benefit (index in `Rules.benefits`).
    public var brutByBenefit: [Int]
    public var netByBenefit: [Int]
    /// CSG, CRDS and CASA.
    public var contributionsByBenefit: [Int]

    public var findings = 0
    /// Findings of lines that are rejected only because what they name was.
    public var consequences = 0
    public var byFindingClass = [Int](repeating: 0, count: FindingClass.allCases.count)
    /// In the order of `FindingCode.allCases`.
    public var byFindingCode = [Int](repeating: 0, count: FindingCode.allCases.count)

    /// Of a campaign by these rules, before anything is counted.
    public init(_ rules: Rules) {
        byCommittee = [Int](repeating: 0, count: rules.committees.count)
        let benefits = rules.benefits.count
        brutByBenefit = [Int](repeating: 0, count: benefits)
        netByBenefit = brutByBenefit
        contributionsByBenefit = brutByBenefit
    }

    public func count(_ verdict: Verdict) -> Int { byVerdict[verdict.ordinal] }
    public func count(_ fondement: Fondement) -> Int { byFondement[fondement.ordinal] }
    public func count(_ categorie: Categorie) -> Int { byCategorie[categorie.ordinal] }
    public func count(_ status: StudyStatus) -> Int { byStudyStatus[status.ordinal] }
    public func count(_ status: RequestStatus) -> Int { byRequestStatus[status.ordinal] }
    public func count(_ findingClass: FindingClass) -> Int { byFindingClass[findingClass.ordinal] }
    public func count(_ code: FindingCode) -> Int { byFindingCode[Int(code.rawValue)] }

    /// What rounding each agent's amount adds to the sums above 0, or takes from them.
    public var roundingCents: Int { declaredEuros * 100 - (netImposable - negativeNet) }

    /// Committees that have an agent here; all where none has.
    var committees: [Int] {
        let met = byCommittee.indices.filter { byCommittee[$0] > 0 }
        return met.isEmpty ? Array(byCommittee.indices) : met
    }

    public static func + (a: RegionFigures, b: RegionFigures) -> RegionFigures {
        var sum = a
        sum += b
        return sum
    }

    public static func += (a: inout RegionFigures, b: RegionFigures) {
        for path in numbers { a[keyPath: path] += b[keyPath: path] }
        for path in lists {
            for i in b[keyPath: path].indices { a[keyPath: path][i] += b[keyPath: path][i] }
        }
    }

    private static var numbers: [WritableKeyPath<RegionFigures, Int>] {
        [
            \.agents, \.openDays, \.sicknessRights, \.invited, \.dependants, \.studies, \.requests, \.requestCents,
            \.requestsToVerify, \.requestCentsToVerify, \.declaredAboveZero, \.negativeAgents, \.negativeNet,
            \.reminders,
            \.declarations, \.details, \.payments, \.brutImposable, \.csgDeductible, \.csgNonDeductible, \.crds, \.casa,
            \.netImposable, \.declaredEuros, \.nonImposable, \.remboursements, \.prelevementSource, \.byPost,
            \.findings, \.consequences,
        ]
    }

    private static var lists: [WritableKeyPath<RegionFigures, [Int]>] {
        [
            \.byVerdict, \.byFondement, \.byCategorie, \.byCommittee, \.byStudyStatus, \.byRequestStatus,
            \.brutByBenefit, \.contributionsByBenefit,
            \.netByBenefit, \.byFindingClass, \.byFindingCode,
        ]
    }
}

extension RegionFigures {
    /// About how many cells its workbook has, findings apart.
    var weight: Int {
        agents * 12 + dependants * 7 + declarations * 11 + details * 9 + studies * 11
    }
}
