import Domain
import Workers

extension ExtractReader {
    /// The extracts alone, then with the corrections of what that rejects.
    ///
    /// The first reading is what the run before published, as long as nobody sent a file again: it says exactly which
    /// lines may be replaced, and what this run must add up to. It costs as much as the second, and is made only where
    /// there are corrections.
    func readTwice(_ plans: [PlannedFile], _ sources: ExtractSources) -> ReadExtracts {
        let alone = plans.map { $0.isCorrection ? nil : $0 }
        let first = FirstPass(read(alone, of: plans, sources), workers)
        let corrections = Corrections(plans, first)
        var second = read(corrections.applied(to: plans), of: plans, sources)
        let found = compare(first, second, corrections, plans)
        second.gross.replaced = found.gross.replaced
        second.gross.read += found.gross.replaced
        second.corrections = found
        return second
    }

    private func compare(
        _ first: FirstPass, _ second: ReadExtracts, _ corrections: Corrections, _ plans: [PlannedFile]
    ) -> ReadCorrections {
        let rejected = second.rejectedPlaces
        let isRejected = Set(rejected)
        let wasRejected = Set(first.rejected)
        var originals: [Place: OriginalLine] = [:]
        var recovered: [Table: [OriginalLine]] = [:]
        var recoveredNow: [Place] = []
        var stillRejected: [Place] = []
        var kept: [Finding] = []
        for (i, place) in first.rejected.enumerated() {
            let original = OriginalLine(place: place, file: plans[place.file].source.name, line: first.lines[i])
            let standing = corrections.standing[i] ?? place
            if standing != place { originals[standing] = original }
            if isRejected.contains(standing) {
                stillRejected.append(place)
                if standing != place { kept += first.findings(of: place) }
            } else {
                recovered[plans[place.file].table, default: []].append(original)
                recoveredNow.append(standing)
            }
        }
        let newlyRejected = rejected.filter { !plans[$0.file].isCorrection && !wasRejected.contains($0) }
        let effective = corrections.effective
        let refused = effective.filter { if case .original = $0.reference { false } else { true } }
        func byTable(_ places: [Place]) -> [Table: Int] {
            places.reduce(into: [:]) { $0[plans[$1.file].table, default: 0] += 1 }
        }
        let reader = GrossReader(workers: workers, context: context, plans: plans)
        let gross = CorrectionGross(
            corrections: reader.sum(effective.map(\.place)),
            recoveredBefore: reader.sum(recovered.values.joined().map(\.place)),
            stillRejectedBefore: reader.sum(stillRejected), recoveredNow: reader.sum(recoveredNow),
            newlyRejected: reader.sum(newlyRejected), replaced: reader.sum(corrections.replaced))
        return ReadCorrections(
            firstCounts: first.counts, firstGross: first.gross, recovered: recovered,
            refused: byTable(refused.map(\.place)), newlyRejected: byTable(newlyRejected), gross: gross,
            originals: originals, keptFindings: kept)
    }
}
