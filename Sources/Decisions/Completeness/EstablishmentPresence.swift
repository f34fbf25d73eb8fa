import Domain
import RuleBook

/// What payroll an establishment sent for N: accepted rows whose own days are in N, up to the cut-off (S6).
public struct EstablishmentPresence: Sendable, Equatable {
    /// S4: a member on a day of N.
    public var isMember = false
    public var lines = 0
    /// Whose they are.
    public var agents = 0
    /// Files that hold payroll lines of it, whatever became of them.
    public var files = 0

    /// A member without a row: `A-ETABLISSEMENT-VIDE`.
    public var isEmpty: Bool { isMember && lines == 0 }

    /// Of each establishment of the campaign, in their order.
    ///
    /// - Parameter files: how many hold payroll lines of an establishment.
    public static func all(_ extraits: Extraits, millesime: Int, cutOff: Day, files: (Int) -> Int)
        -> [EstablishmentPresence]
    {
        let year = Period(Day.first(of: millesime), Day.last(of: millesime))
        var all = extraits.etablissements.map { EstablishmentPresence(isMember: $0.adhesion.overlaps(year)) }
        let known = Period(year.first, cutOff)
        for i in all.indices { all[i].files = files(i) }
        // The last agent seen of each: an agent's rows follow each other.
        var lastAgent = [Int32](repeating: -1, count: all.count)
        for row in extraits.paie.rows.view(extraits.paie.rows.indices) where row.isOfYear(known) {
            let i = Int(row.etablissement)
            all[i].lines += 1
            if lastAgent[i] != row.agent {
                lastAgent[i] = row.agent
                all[i].agents += 1
            }
        }
        return all
    }
}
