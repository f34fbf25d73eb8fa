import Domain
import Workers

/// What cancels what (T4), and which payment holds each key.
struct Cancellations {
    /// Rows that an accepted annulation cancels, with that annulation.
    private(set) var cancelled: [Int: Int] = [:]
    /// Annulations whose payment is ignored.
    private(set) var ofIgnored: Set<Int> = []
    /// Annulations whose reference is wrong, and how.
    private(set) var refused: [Int: Finding.Detail] = [:]
    /// Rows whose key an earlier one holds.
    private(set) var duplicates: [Int] = []
    /// What each annulation names, by the place of its line.
    private(set) var references: [Place: Text] = [:]
    private var keys: KeyIndex?

    /// `R-CLE`, then `R-REF` of annulations. An annulation that is refused does not hold its key, which can give the
    /// key to a later line; so both are settled together until nothing changes (at once, in any sane file). Where that
    /// would go on for ever (an annulation that names its own id, which a later payment has too), what is refused stays so.
    init(_ table: RawTable<RawVersement>, _ workers: Workers, _ context: ExtractContext) {
        let references = Dictionary(table.references.map { ($0.place, $0.reference) }, uniquingKeysWith: { a, _ in a })
        let annulations =
            references.isEmpty
            ? []
            : workers.matching(table.rows.count) { i in
                let row = table.rows[i]
                return !row.line.isAbsent && row.nature == .annulation && references[row.line.place] != nil
            }.sorted { a, b in
                let (x, y) = (table.rows[a], table.rows[b])
                let (dx, dy) = (x.date ?? .distantFuture, y.date ?? .distantFuture)
                return dx != dy ? dx < dy : x.id != y.id ? x.id < y.id : a < b
            }
        let named = annulations.map { ($0, references[table.rows[$0].line.place]!) }
        var round = 0
        while true {
            let known = refused
            let keys = KeyIndex(
                workers, hashes: table.hashes, keepsHolders: !named.isEmpty, barred: Set(known.keys)
            ) { table.rows[$0].id == table.rows[$1].id }
            self = Cancellations(table.rows, named, keys, context, refused: round < 16 ? [:] : known)
            round += 1
            if Set(known.keys) == Set(refused.keys) {
                self.keys = named.isEmpty ? nil : keys
                break
            }
        }
        self.references = references
    }

    /// Whether there is a payment that differs from what is named only by the zeros in front.
    func hasOtherZeros(_ reference: Text, _ table: RawTable<RawVersement>) -> Bool {
        OtherZeros.of(reference) { id in
            keys?.holder(hash: KeyHash.of(id), isSame: { table.rows[$0].id == id }) != nil
        }
    }

    /// The annulations in order of date, then id; those of `refused` are so whatever they name.
    private init(
        _ rows: UnsafeMutableBufferPointer<RawVersement>, _ annulations: [(row: Int, reference: Text)],
        _ keys: KeyIndex,
        _ context: ExtractContext, refused known: [Int: Finding.Detail]
    ) {
        duplicates = keys.duplicates
        let seen = Set(annulations.isEmpty ? [] : duplicates)
        for (i, reference) in annulations {
            if let detail = known[i] {
                refused[i] = detail
                continue
            }
            let row = rows[i]
            guard let target = keys.holder(hash: KeyHash.of(reference), isSame: { rows[$0].id == reference }) else {
                refused[i] = .versementUnknown
                continue
            }
            let payment = rows[target]
            if payment.nature == .annulation {
                refused[i] = .versementAnnulation
            } else if row.line.numero != .none, payment.line.numero != row.line.numero {
                refused[i] = .versementOfOther
            } else if cancelled[target] != nil {
                refused[i] = .versementCancelled
            } else if row.line.isClean, !seen.contains(i) {
                let isIgnored = payment.date.map { !context.days.contains($0) } ?? false
                if isIgnored { ofIgnored.insert(i) } else { cancelled[target] = i }
            }
        }
    }
}
