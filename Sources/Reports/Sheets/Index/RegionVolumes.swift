import Domain

/// A region with very many findings has several workbooks: all its records and the first findings in one, the other
/// findings in continuations. One workbook is one thread's work, and a list of a million lines is nobody's reading.
extension RegionPart {
    /// Findings of one workbook, at most.
    public static let mostFindings = 200_000

    /// A workbook's share of the findings, by their place in the region's list.
    struct Volume: Sendable {
        /// From 1 on; the first is the region's own workbook.
        let number: Int
        let count: Int
        let findings: Range<Int>
        let total: Int
    }

    /// Its workbooks in order; itself where one is enough.
    public func volumes(mostFindings most: Int = RegionPart.mostFindings) -> [RegionPart] {
        let total = records.findings.count
        guard total > most else { return [self] }
        let count = (total + most - 1) / most
        return (0..<count).map { i in
            let range = i * most..<min((i + 1) * most, total)
            var own = i == 0 ? records : RegionRecords()
            own.findings = Array(records.findings[range])
            return RegionPart(
                code: code, label: label, figures: figures, records: own, words: words,
                volume: Volume(number: i + 1, count: count, findings: range, total: total))
        }
    }

    var isContinuation: Bool { (volume?.number ?? 1) > 1 }

    /// `00-sans-rattachement.xlsx`, `00-sans-rattachement-anomalies-2.xlsx`.
    var workbookName: String { workbookName(volume: volume?.number ?? 1) }

    func workbookName(volume: Int) -> String { volume > 1 ? "\(slug)-anomalies-\(volume).xlsx" : "\(slug).xlsx" }

    /// As counted when the campaign was cut, for this workbook.
    var findingCount: Int { volume?.findings.count ?? figures.findings }

    /// About how many cells its workbook has: what to write first.
    public var weight: Int { (isContinuation ? 0 : figures.weight) + findingCount * 6 }
}
