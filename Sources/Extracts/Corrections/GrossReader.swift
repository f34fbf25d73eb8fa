import Domain
import Workers

/// Reads the gross amount of single payments again, each at its place: another way to it than the sums of the run.
struct GrossReader {
    let workers: Workers
    let context: ExtractContext
    let plans: [PlannedFile]

    /// Without any line replaced: all of them can be asked for.
    init(workers: Workers, context: ExtractContext, plans: [PlannedFile]) {
        self.workers = workers
        self.context = context
        self.plans = plans.map { plan in
            var plan = plan
            plan.corrections = plan.isCorrection ? FileCorrections(isCorrection: true) : nil
            return plan
        }
    }

    /// Of payments only; amounts that cannot be read count for nothing, as in the sums of the run.
    func sum(_ places: [Place]) -> Cents {
        let payments = places.filter { plans[$0.file].table == .versements }
        let ranges = workers.ranges(payments.count)
        return workers.map(ranges.count) { part in
            ranges[part].reduce(Cents.zero) { $0 + Cents(brut(payments[$1]) ?? 0) }
        }.reduce(Cents.zero, +)
    }

    private func brut(_ place: Place) -> Int64? {
        let file = plans[place.file]
        // Whom the line names is nothing to its amount.
        let keeper = ArenaKeeper()
        let known = KnownNames()
        let reader = TableReader(
            workers: workers, context: context, known: known, keep: keeper, decode: RawVersement.decode)
        var line = LineDecoder<VersementColumn>(
            file, place.offset..<file.text.bytes.count, arena: keeper.new(), context: context, known: known)
        guard line.cutter.advance() else { return nil }
        line.beginLine()
        guard reader.isReadable(&line, file), file.corrections?.examine(&line, file.header) ?? true else {
            return nil
        }
        return RawVersement.decode(&line).brut
    }
}
