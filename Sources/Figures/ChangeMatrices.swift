import Decisions
import Domain
import Workers

/// How many agents went from one verdict to another, and how many requests from one statut to another: over the whole
/// change, and effect by effect.
///
/// Requests of two years are no two states of one: there each leads from or to `absent`.
public struct ChangeMatrices: Sendable {
    public enum Subject: String, Sendable, CaseIterable {
        case droits, etudes, demandes

        public var label: String {
            switch self {
            case .droits: "Droits"
            case .etudes: "Études"
            case .demandes: "Demandes"
            }
        }

        /// What a row or column may be, in order; the last means « not there ».
        public var states: [String] {
            let codes: [String] =
                switch self {
                case .droits: Verdict.allCases.map(\.rawValue)
                case .etudes: StudyStatus.allCases.map(\.rawValue)
                case .demandes: RequestStatus.allCases.map(\.rawValue)
                }
            return codes + [ChangeMatrices.absent]
        }
    }

    public static let absent = "absent"

    /// Nil effect = the whole change.
    public struct Cell: Sendable {
        public let subject: Subject
        public let effect: Effect?
        public let from: String
        public let to: String
        public let count: Int
    }

    private let tables: [Table]

    private struct Table: Sendable {
        let subject: Subject
        let effect: Effect?
        let size: Int
        var counts: [Int]

        init(_ subject: Subject, _ effect: Effect?) {
            self.subject = subject
            self.effect = effect
            size = subject.states.count
            counts = Array(repeating: 0, count: size * size)
        }

        mutating func add(_ from: Int?, _ to: Int?) {
            if from == nil, to == nil { return }
            counts[(from ?? size - 1) * size + (to ?? size - 1)] += 1
        }
    }

    /// The effects shown, the whole last.
    private static let parts: [Effect?] = Effect.allCases + [nil]

    public init(_ chain: FigureChain, _ workers: Workers) {
        let empty = Subject.allCases.flatMap { subject in ChangeMatrices.parts.map { Table(subject, $0) } }
        let ranges = workers.ranges(chain.agents.count, atLeast: 16_384)
        let parts = workers.map(ranges.count) { i in
            var tables = empty
            for link in chain.agents.view(ranges[i]) {
                for table in tables.indices { ChangeMatrices.add(link, chain, &tables[table]) }
            }
            return tables
        }
        var whole = empty
        for part in parts {
            for i in whole.indices {
                for j in whole[i].counts.indices { whole[i].counts[j] += part[i].counts[j] }
            }
        }
        tables = whole
    }

    /// Cells that are not 0, in the order of subjects, effects (the whole last) and states.
    public var cells: [Cell] {
        tables.flatMap { table in
            let states = table.subject.states
            return states.indices.flatMap { from in
                states.indices.compactMap { to in
                    let count = table.counts[from * table.size + to]
                    return count == 0
                        ? nil
                        : Cell(
                            subject: table.subject, effect: table.effect, from: states[from], to: states[to],
                            count: count)
                }
            }
        }
    }

    public func count(_ subject: Subject, _ effect: Effect?, from: Int, to: Int) -> Int {
        guard let table = tables.first(where: { $0.subject == subject && $0.effect == effect }) else { return 0 }
        return table.counts[from * table.size + to]
    }

    private static func add(_ link: FigureChain.Link, _ chain: FigureChain, _ table: inout Table) {
        let ends = table.effect.map(chain.ends) ?? (from: .avant, to: .apres)
        let (a, b) = (chain.view(ends.from), chain.view(ends.to))
        let (i, j) = (link[ends.from], link[ends.to])
        let isSameYear = table.effect != .donnees && table.effect != nil || chain.isOfOneYear
        switch table.subject {
        case .droits:
            table.add(
                i < 0 ? nil : Int(a.pointee.agent(i).pointee.rights.verdict.index),
                j < 0 ? nil : Int(b.pointee.agent(j).pointee.rights.verdict.index))
        case .etudes:
            pair(i < 0 ? nil : a.pointee.studies(i), j < 0 ? nil : b.pointee.studies(j), isSameYear: isSameYear) {
                ($0.dossier, $0.rang) < ($1.dossier, $1.rang)
            } each: {
                table.add($0.map { Int($0.status.index) }, $1.map { Int($0.status.index) })
            }
        case .demandes:
            pair(i < 0 ? nil : a.pointee.requests(i), j < 0 ? nil : b.pointee.requests(j), isSameYear: isSameYear) {
                $0.id < $1.id
            } each: {
                table.add($0.map { Int($0.status.index) }, $1.map { Int($0.status.index) })
            }
        }
    }

    /// Two lists in one order, gone through side by side.
    static func pair<Row>(
        _ a: UnsafeBufferPointer<Row>?, _ b: UnsafeBufferPointer<Row>?, isSameYear: Bool,
        precedes: (Row, Row) -> Bool, each: (Row?, Row?) -> Void
    ) {
        let (a, b) = (a ?? .init(start: nil, count: 0), b ?? .init(start: nil, count: 0))
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if isSameYear, i < a.count, j < b.count, !precedes(a[i], b[j]), !precedes(b[j], a[i]) {
                each(a[i], b[j])
                i += 1
                j += 1
            } else if j >= b.count || (i < a.count && (!isSameYear || precedes(a[i], b[j]))) {
                each(a[i], nil)
                i += 1
            } else {
                each(nil, b[j])
                j += 1
            }
        }
    }
}
