import Domain
import Workers

extension Gain {
    /// Whom any figure of changes from one judging to another, by numero.
    ///
    /// Of variants of one baseline only those are looked at whom one of them changes.
    public static func all(
        from before: JudgedFigures, to after: JudgedFigures, _ workers: Workers
    ) -> [(numero: Numero, gain: Gain)] {
        if before === after { return [] }
        let everyone = before.baseline ?? before
        guard everyone === after.baseline ?? after else {
            let chain = FigureChain(before, after)
            return gains(chain.agents.count, workers) { i in
                let link = chain.agents[i]
                return (link.numero, Gain(link[.avant], in: before, link[.apres], in: after))
            }
        }
        let candidates = union(before.changed, after.changed)
        return gains(candidates.count, workers) { i in
            let index = Int(candidates[i])
            return (
                everyone.numero(index), Gain(before.place(index), in: before, after.place(index), in: after)
            )
        }
    }

    private static func gains(
        _ count: Int, _ workers: Workers, _ gain: @Sendable (Int) -> (numero: Numero, gain: Gain)
    ) -> [(numero: Numero, gain: Gain)] {
        let ranges = workers.ranges(count)
        return workers.map(ranges.count) { i in ranges[i].map(gain).filter { $0.gain != .inchange } }.flatMap { $0 }
    }

    /// Two rising lists as one, each element once.
    private static func union(_ a: Rows<Int32>, _ b: Rows<Int32>) -> Rows<Int32> {
        var both = RowList<Int32>(capacity: a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            let next = j >= b.count || (i < a.count && a[i] <= b[j]) ? a[i] : b[j]
            if i < a.count, a[i] == next { i += 1 }
            if j < b.count, b[j] == next { j += 1 }
            both.append(next)
        }
        return both.rows()
    }
}
