import Domain
import Reports

/// A row of `versements_detail.csv`: what an extract said of a payment, and what was made of it.
struct PaymentLine: Sendable {
    /// Where the columns that are compared stand in a table.
    struct Columns: Sendable {
        let id, file, line, prestation, date, nature, sort, brut, profile, net, extractNet: Int
        /// Those that the extract gives, and those that follow from them.
        let given, reckoned: [Int]

        /// Nil where one is missing.
        init?(_ header: [String]) {
            func place(_ name: String) -> Int? { header.firstIndex(of: name) }
            guard let id = place("versement"), let file = place("fichier"), let line = place("ligne"),
                let prestation = place("prestation"), let date = place("date_versement"), let nature = place("nature"),
                let sort = place("sort"), let brut = place("brut"), let profile = place("profil"),
                let net = place("net_imposable"), let extractNet = place("net_extrait")
            else { return nil }
            self.id = id
            self.file = file
            self.line = line
            self.prestation = prestation
            self.date = date
            self.nature = nature
            self.sort = sort
            self.brut = brut
            self.net = net
            self.profile = profile
            self.extractNet = extractNet
            given = [prestation, date, nature, brut]
            let others = [id, file, line, sort, extractNet] + given
            reckoned = header.indices.filter { !others.contains($0) && header[$0] != "numero" }
        }
    }

    let fields: [String]
    let columns: Columns

    static func all(_ bytes: UnsafeRawBufferPointer, _ columns: Columns) -> [PaymentLine] {
        PublishedRows.rows(bytes).map { PaymentLine(fields: $0, columns: columns) }
    }

    var id: String { fields[columns.id] }
    var sort: String { fields[columns.sort] }

    /// The line itself: its key, or where it stands if it has none.
    var key: String { id.isEmpty ? "\(fields[columns.file])\n\(fields[columns.line])" : id }

    /// It adds to what the agent declares, or was paid.
    var counts: Bool { sort == PaymentSort.counted.description }

    var payment: RectificationCause.Payment {
        RectificationCause.Payment(
            file: fields[columns.file], line: Int(fields[columns.line]) ?? 0, prestation: fields[columns.prestation],
            date: Day(fields[columns.date]), nature: fields[columns.nature], sort: sort,
            brut: PublishedField.hundredths(fields[columns.brut]).map { Cents($0) }, profile: fields[columns.profile],
            net: Cents(counts ? PublishedField.hundredths(fields[columns.net]) ?? 0 : 0))
    }

    /// What became of a line since; nil where it adds what it did, and as it did.
    ///
    /// - Parameter evenIdle: also of lines that count for nothing, before and now: something else than a line of payments
    ///   is behind it too, and hides what these would add.
    static func change(from old: PaymentLine?, to new: PaymentLine?, evenIdle: Bool) -> RectificationCause.Change? {
        let matters = evenIdle || [old, new].contains { $0.map { $0.counts || $0.isOfCancellation } ?? false }
        guard matters else { return nil }
        guard let old else { return .ajoutee }
        guard let new else { return .retiree }
        func differs(_ columns: [Int]) -> Bool { columns.contains { old.fields[$0] != new.fields[$0] } }
        if old.sort != new.sort { return .autreSort }
        guard new.counts || evenIdle else { return nil }
        return differs(new.columns.given) ? .modifiee : differs(new.columns.reckoned) ? .recalculee : nil
    }

    /// It cancels another line, or is cancelled: without the one, the other counts.
    var isOfCancellation: Bool {
        [PaymentSort.cancelled, PaymentSort.cancellation].contains { $0.description == sort }
    }

    var isRejected: Bool { sort == PaymentSort.rejected.description }
}

/// The lines behind the change of an agent's figures.
enum PaymentChanges {
    /// In the order of the table now, gone lines where their key puts them.
    ///
    /// - Parameter evenIdle: see `PaymentLine.change`.
    static func causes(
        _ old: [PaymentLine], _ new: [PaymentLine], evenIdle: Bool
    ) -> [RectificationCause] {
        var left = old
        var causes: [(key: String, cause: RectificationCause)] = []
        func add(_ old: PaymentLine?, _ new: PaymentLine?) {
            guard let change = PaymentLine.change(from: old, to: new, evenIdle: evenIdle), let line = new ?? old else {
                return
            }
            causes.append(
                (
                    line.key,
                    RectificationCause(
                        table: RectificationCause.payments, id: line.id, change: change, before: old?.payment,
                        after: new?.payment)
                ))
        }
        for line in new {
            // Of one key there may be several lines: the first alike, else the first.
            let same = left.indices.filter { left[$0].key == line.key }
            let alike =
                same.first { PaymentLine.change(from: left[$0], to: line, evenIdle: evenIdle) == nil } ?? same.first
            add(alike.map { left.remove(at: $0) }, line)
        }
        for line in left { add(line, nil) }
        return causes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.cause)
    }
}
