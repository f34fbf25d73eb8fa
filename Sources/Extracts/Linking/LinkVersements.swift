import Domain
import Workers

extension Linker {
    /// Payments accepted, by agent, with what cancels what (T4).
    mutating func versements(_ table: RawTable<RawVersement>, agents count: Int, _ numeros: NumeroIndex) -> Grouped<
        Versement
    > {
        var table = table
        let agents = resolveAgents(&table, numeros, column: VersementColumn.numero.rawValue)
        let links = cancellations(&table)
        let marks = links.marks(table.rows.count)
        let context = context
        let outcomes = settle(.versements, table) { i, row in
            if let date = row.date, !context.isInCampaign(date) {
                return date > context.cutOff && date <= context.year.last ? .afterCutOff : .otherYear
            }
            return marks[i] == Cancellations.ofIgnoredMark ? .refersToIgnored : nil
        }
        let rows = table.rows
        countGross(table, outcomes)
        return workers.group(into: count, groupOf: groups(agents, outcomes)) { i in
            let row = rows[i]
            return Versement(
                agent: agents[i], prestation: row.prestation, nature: row.nature!,
                isCancelled: row.nature == .annulation || marks[i] == Cancellations.cancelledMark, date: row.date!,
                brut: Cents(row.brut!), net: row.net, prelevementSource: row.prelevementSource, place: row.line.place)
        }
    }

    private struct Cancellations {
        /// Rows that an accepted annulation cancels.
        var cancelled: Set<Int32> = []
        /// Annulations whose payment is ignored.
        var ofIgnored: Set<Int32> = []
        /// Annulations whose reference is wrong, and how.
        var refused: [Int: Finding.Detail] = [:]

        static let cancelledMark: UInt8 = 1
        static let ofIgnoredMark: UInt8 = 2

        /// The same by row: looked up once for every payment.
        func marks(_ rows: Int) -> [UInt8] {
            var marks = [UInt8](repeating: 0, count: rows)
            for row in cancelled { marks[Int(row)] = Cancellations.cancelledMark }
            for row in ofIgnored { marks[Int(row)] = Cancellations.ofIgnoredMark }
            return marks
        }
    }

    /// `R-CLE`, then `R-REF` of annulations. An annulation that is refused does not hold its key, which can give the
    /// key to a later line; so both are settled together until nothing changes (at once, in any sane file). Where that
    /// would go on for ever (an annulation that names its own id, which a later payment has too), what is refused stays so.
    private mutating func cancellations(_ table: inout RawTable<RawVersement>) -> Cancellations {
        let rows = table.rows
        let ranges = workers.ranges(rows.count)
        let toExamine = workers.map(ranges.count) { part in
            ranges[part].filter { rows[$0].nature == .annulation && !rows[$0].reference.isEmpty }
        }.joined().sorted { a, b in
            let (x, y) = (rows[a], rows[b])
            let (dx, dy) = (x.date ?? .distantFuture, y.date ?? .distantFuture)
            return dx != dy ? dx < dy : x.id != y.id ? x.id < y.id : a < b
        }
        var links = Cancellations()
        var keys: KeyIndex
        var round = 0
        repeat {
            let refused = links.refused
            keys = keyIndex(rows, refused: Set(refused.keys))
            links = examine(rows, toExamine, keys, refused: round < 16 ? [:] : refused)
            round += 1
            if Set(refused.keys) == Set(links.refused.keys) { break }
        } while true
        for (i, detail) in links.refused.sorted(by: { $0.key < $1.key }) {
            table.rows[i].line.add(.ref)
            add(
                Finding(
                    .ref, detail, column: VersementColumn.reference.rawValue, place: rows[i].line.place,
                    numero: rows[i].line.numero))
        }
        reject(&table, keys.duplicates, .cle, column: VersementColumn.versement.rawValue)
        return links
    }

    private func keyIndex(_ rows: [RawVersement], refused: Set<Int>) -> KeyIndex {
        let hashes: [UInt64] = workers.fill(rows.count, ranges: workers.ranges(rows.count)) { _, range, target in
            for i in range { (target + i).initialize(to: KeyHash.of(rows[i].id)) }
        }
        return KeyIndex(
            workers, hashes: hashes, isSame: { rows[$0].id == rows[$1].id },
            mayHold: { rows[$0].line.isClean && (refused.isEmpty || !refused.contains($0)) })
    }

    /// The annulations in order of date, then id; those of `refused` are so whatever they name.
    private func examine(
        _ rows: [RawVersement], _ annulations: [Int], _ keys: KeyIndex, refused: [Int: Finding.Detail]
    ) -> Cancellations {
        var links = Cancellations()
        let duplicates = Set(keys.duplicates)
        for i in annulations {
            if let detail = refused[i] {
                links.refused[i] = detail
                continue
            }
            let row = rows[i]
            guard let target = keys.holder(hash: KeyHash.of(row.reference), isSame: { rows[$0].id == row.reference })
            else {
                links.refused[i] = .versementUnknown
                continue
            }
            let cancelled = rows[target]
            if cancelled.nature == .annulation {
                links.refused[i] = .versementAnnulation
            } else if row.line.numero != .none, cancelled.line.numero != row.line.numero {
                links.refused[i] = .versementOfOther
            } else if links.cancelled.contains(Int32(target)) {
                links.refused[i] = .versementCancelled
            } else if row.line.isClean, !duplicates.contains(i) {
                let isIgnored = cancelled.date.map { !context.isInCampaign($0) } ?? false
                if isIgnored { links.ofIgnored.insert(Int32(i)) } else { links.cancelled.insert(Int32(target)) }
            }
        }
        return links
    }

    private mutating func countGross(_ table: RawTable<RawVersement>, _ outcomes: [LineOutcome]) {
        let rows = table.rows
        let ranges = workers.ranges(rows.count)
        let parts = workers.map(ranges.count) { part in
            var gross = GrossCounts()
            for i in ranges[part] { gross.add(rows[i].brut, outcomes[i]) }
            return gross
        }
        var gross = parts.reduce(into: GrossCounts()) { $0.add($1) }
        gross.unreadableLines += table.read - rows.count
        setGross(gross)
    }
}

extension GrossCounts {
    /// One line; `brut` nil where it cannot be read.
    fileprivate mutating func add(_ brut: Int64?, _ outcome: LineOutcome) {
        guard let brut else {
            unreadableLines += 1
            return
        }
        read += Cents(brut)
        switch outcome {
        case .accepted: accepted += Cents(brut)
        case .rejected: rejected += Cents(brut)
        case .ignored: ignored += Cents(brut)
        }
    }

    fileprivate mutating func add(_ other: GrossCounts) {
        read += other.read
        accepted += other.accepted
        rejected += other.rejected
        ignored += other.ignored
        unreadableLines += other.unreadableLines
    }
}
