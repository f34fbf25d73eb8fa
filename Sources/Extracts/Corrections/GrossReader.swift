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
        var cutter = RecordCutter(
            file.source.bytes, place.offset..<file.source.bytes.count, encoding: file.encoding)
        guard cutter.advance() else { return nil }
        let reader = TableReader(
            workers: workers, context: context, keep: ArenaKeeper(), decode: RawVersement.decode)
        return withUnsafeTemporaryAllocation(of: RawVersement.self, capacity: 1) { row in
            let found = reader.readChunk(file, place.offset..<cutter.position, to: row.baseAddress!, most: 1)
            return found.rows == 1 ? row[0].brut : nil
        }
    }
}
