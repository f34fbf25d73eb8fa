import Domain

/// A campaign judged once, or as it was published: every figure of every agent, in a few bytes each.
///
/// Two of these are compared agent by agent, whether they come from tables of a published folder or from decisions just
/// made. A reference, so that « the same judging » can be told without looking at a million agents.
public final class JudgedFigures: Sendable {
    /// The campaign whose data were judged.
    public let year: Int
    public let names: FigureNames
    /// By numero.
    public let agents: Rows<AgentFigures>
    // What an agent has several of, by his index in `agents`, each in the order of its published table.
    public let benefits: Grouped<BenefitFigure>
    public let studies: Grouped<StudyFigure>
    /// By id.
    public let requests: Grouped<RequestFigure>
    public let dependants: Grouped<DependantFigure>
    /// The owner of the bytes of the texts above.
    private let owner: AnyObject & Sendable

    public init(
        year: Int, names: FigureNames, agents: Rows<AgentFigures>, benefits: Grouped<BenefitFigure>,
        studies: Grouped<StudyFigure>, requests: Grouped<RequestFigure>, dependants: Grouped<DependantFigure>,
        owner: AnyObject & Sendable
    ) {
        self.year = year
        self.names = names
        self.agents = agents
        self.benefits = benefits
        self.studies = studies
        self.requests = requests
        self.dependants = dependants
        self.owner = owner
    }

    /// Whether two agents have the same figures, of the same year or of two: ids of dossiers and requests are those of a
    /// year, and a day of the year after counts as the same.
    public func isSame(_ agent: Int, as other: Int, in later: JudgedFigures) -> Bool {
        let (a, b) = (agents[agent], later.agents[other])
        guard year != later.year else {
            return a.rights == b.rights && a.money == b.money && same(benefits[agent], later.benefits[other])
                && same(studies[agent], later.studies[other]) && same(requests[agent], later.requests[other])
                && same(dependants[agent], later.dependants[other])
        }
        return a.rights.isSame(as: b.rights, yearsLater: later.year - year) && a.money == b.money
            && same(benefits[agent], later.benefits[other])
            && studies[agent].elementsEqual(later.studies[other]) { $0.isAlike($1) }
            && requests[agent].elementsEqual(later.requests[other]) { $0.isAlike($1) }
            && dependants[agent].elementsEqual(later.dependants[other]) { $0.isAlike($1) }
    }

    private func same<Row: Equatable>(_ a: UnsafeBufferPointer<Row>, _ b: UnsafeBufferPointer<Row>) -> Bool {
        if a.isEmpty && b.isEmpty { return true }
        return a.count == b.count && a.elementsEqual(b)
    }

    /// The index of an agent; nil where he is not in this judging.
    public func index(of numero: Numero) -> Int? {
        let index = agents.firstIndex(notBefore: { $0.numero < numero })
        return index < agents.count && agents[index].numero == numero ? index : nil
    }
}

extension RightsFigures {
    /// As said of `JudgedFigures.isSame`; the register's last dossier is the same only where it is the same year, or each
    /// year's own.
    func isSame(as other: RightsFigures, yearsLater: Int) -> Bool {
        var a = self
        var b = other
        guard ouverture.isSame(as: b.ouverture, yearsLater: yearsLater),
            fermeture.isSame(as: b.fermeture, yearsLater: yearsLater),
            avantages.isSame(as: b.avantages, yearsLater: yearsLater)
        else { return false }
        (a.ouverture, a.fermeture, a.avantages) = (.none, .none, .none)
        (b.ouverture, b.fermeture, b.avantages) = (.none, .none, .none)
        // A rang and a register that go on by a year are what they were: what they open is told by the verdict.
        (a.rang, b.rang, a.lastDossier, b.lastDossier) = (0, 0, 0, 0)
        return a == b
    }
}

// Alike but for the ids, ages and dates of their years.
extension StudyFigure {
    fileprivate func isAlike(_ other: StudyFigure) -> Bool {
        status == other.status && motifs == other.motifs && share == other.share
    }
}

extension RequestFigure {
    fileprivate func isAlike(_ other: RequestFigure) -> Bool {
        prestation == other.prestation && status == other.status && amount == other.amount && nights == other.nights
    }
}

extension DependantFigure {
    fileprivate func isAlike(_ other: DependantFigure) -> Bool { rights == other.rights && share == other.share }
}
