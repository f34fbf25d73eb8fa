import Domain
import Workers

/// All corrections of a run: which line each replaces.
struct Corrections: Sendable {
    /// Of all correction files, in the order in which they stand: the last correction of a line counts.
    let lines: [CorrectionLine]
    /// By index in `FirstPass.rejected`: the correction that replaces the line.
    private(set) var standing: [Int: Place] = [:]
    /// Rejected lines that a correction replaces, and corrections that a later one replaces.
    private(set) var replaced: [Place] = []

    init(_ plans: [PlannedFile], _ first: FirstPass) {
        var lines: [CorrectionLine] = []
        for table in Table.allCases {
            let files = plans.filter { $0.table == table }
            let corrections = files.filter(\.isCorrection).sorted(by: PlannedFile.precedes)
            if corrections.isEmpty { continue }
            let reader = CorrectionReader(table, files.filter { !$0.isCorrection }, first)
            for file in corrections { lines += reader.read(file) }
        }
        self.lines = lines
        for line in lines {
            guard case .original(let index) = line.reference else { continue }
            replaced.append(standing[index] ?? first.rejected[index])
            standing[index] = line.place
        }
    }

    /// Those that are read: not the ones that are as `rejets` shows their line.
    var effective: [CorrectionLine] { lines.filter { if case .unchanged = $0.reference { false } else { true } } }

    /// The files as they are read with corrections.
    func applied(to plans: [PlannedFile]) -> [PlannedFile] {
        var offsets: [Int: [Int]] = [:]
        for place in replaced { offsets[place.file, default: []].append(place.offset) }
        var refused: [Int: [Int: [CorrectionLine.Refusal]]] = [:]
        var nothing: [Int: Set<Int>] = [:]
        for line in lines {
            switch line.reference {
            case .refused(let refusals): refused[line.place.file, default: [:]][line.place.offset] = refusals
            case .unchanged: nothing[line.place.file, default: []].insert(line.place.offset)
            case .original, .unreadable: break
            }
        }
        return plans.map { plan in
            guard plan.isCorrection || offsets[plan.number] != nil else { return plan }
            var plan = plan
            plan.corrections = FileCorrections(
                replaced: (offsets[plan.number] ?? []).sorted(), refused: refused[plan.number] ?? [:],
                nothing: nothing[plan.number] ?? [], isCorrection: plan.isCorrection)
            return plan
        }
    }
}
