import Decisions
import Domain
import Extracts
import Reports
import RuleBook
import Workers

/// What changed since the last issue, agent by agent, and who is to be written to.
struct Rectifications {
    let issued: IssuedRows
    let current: CurrentRows
    let desk: LetterDesk
    let judged: Judged
    let split: RuleSplit
    /// The cut-off of what was last issued, where it is another.
    let hasOtherCutOff: Bool
    let workers: Workers
    let pensions: PensionCauses

    /// In the order of numbers.
    func all() -> [Rectification] {
        let found = ChangedAgents.find(issued, current, workers)
        issued.releasePages()
        let pending = issued.pending
        let waiting = Set(pending)
        let known = Set(found.map(\.numero))
        let others = pending.filter { !known.contains($0) }.map { numero in
            let place = current.place(of: numero)
            return ChangedAgents.Found(
                numero: numero, agent: place.agent, declaration: place.declaration, differsInFigures: false,
                reissue: [])
        }
        let subjects = (found + others).sorted { $0.numero < $1.numero }
        let rejected = rejectedAgents(subjects)
        let ranges = workers.ranges(subjects.count)
        return workers.map(ranges.count) { i in
            ranges[i].map { rectification(subjects[$0], waits: waiting.contains(subjects[$0].numero), rejected) }
                .filter(isNews)
        }.flatMap(\.self)
    }

    /// Something is to be published of him: a figure, what the tax services have, or a letter that waited and can go.
    /// Who only waits on stays where he was.
    private func isNews(_ row: Rectification) -> Bool {
        if row.kind != .reedite || row.reissue.contains(where: { $0 != .attente }) { return true }
        switch row.delivery {
        case .enLigne: return true
        case .courrier:
            guard case .success = desk.plan.look(Addressee(agent: row.agent, declaration: row.declaration)) else {
                return false
            }
            return true
        default: return false
        }
    }

    private func rectification(
        _ found: ChangedAgents.Found, waits: Bool, _ rejected: [Numero: [RectificationCause]]
    ) -> Rectification {
        let numero = found.numero
        let old = issued.declaration(of: numero)
        let before = issued.amounts(old)
        let after = current.amounts(found.declaration)
        let kind: Rectification.Kind =
            !found.differsInFigures ? .reedite : before == nil ? .nouveau : after == nil ? .annule : .corrige
        var row = Rectification(
            numero: numero, agent: found.agent, declaration: found.declaration, kind: kind,
            split: split.split(numero, before, after))
        row.before = before
        row.after = after
        row.told = issued.told(numero)
        row.toldBy = issued.toldBy(numero)
        row.reissue = found.reissue + (waits ? [.attente] : [])
        describe(&row, old)
        if kind != .reedite { row.causes = causes(row, issued.payments(of: numero), rejected) }
        row.causesSinceTold =
            waits && row.told != after
            ? causes(row, issued.payments(of: numero, asTold: true), rejected) : row.causes
        let letter = row.letter(isEnough)
        row.isReissue = letter == .reissue
        row.delivery = letter == .none ? .aucun : delivery(row)
        return row
    }

    /// Committee, region and channel: now, or as issued of one of whom nothing is declared any more.
    private func describe(_ row: inout Rectification, _ old: UnsafeRawBufferPointer) {
        var fields: [String]
        if row.declaration >= 0 {
            var csv = CsvBuffer(capacity: 1 << 9)
            _ = current.declarations.write(Int(row.declaration)..<Int(row.declaration) + 1, &csv)
            fields = PublishedRows.rows(csv.bytes).first ?? []
        } else {
            fields = PublishedRows.rows(old).first ?? []
        }
        func field(_ name: String) -> String {
            guard let i = current.declarations.columns.firstIndex(of: name), i < fields.count else { return "" }
            return fields[i]
        }
        row.organisme = field("organisme")
        row.region = field("region")
        row.byPost = row.agent >= 0 ? judged.decisions.isByPost(Int(row.agent)) : field("canal") == "courrier"
    }

    // MARK: Letters

    private func delivery(_ row: Rectification) -> Rectification.Delivery {
        if row.agent < 0 { return .manuel }
        if desk.heldBack.holds(row.agent) { return .retenu }
        return row.byPost ? .courrier : .enLigne
    }

    /// `rectificatif.courrier_si_change`.
    private func isEnough(_ told: IssuedAmounts, _ now: IssuedAmounts) -> Bool {
        switch judged.rules.letterTrigger {
        case .euro: told.euros != now.euros
        case .cents: told.netImposable != now.netImposable || told.euros != now.euros
        }
    }

    // MARK: Causes

    /// - Parameter old: the lines of his payments, as they were.
    private func causes(
        _ row: Rectification, _ old: [PaymentLine], _ rejected: [Numero: [RectificationCause]]
    ) -> [RectificationCause] {
        let lines = current.lines(row.numero, row.agent)
        // A cancellation stands in the way of another of the same payment.
        let hasCancellation = (old + lines).contains(where: \.isOfCancellation)
        let payments = PaymentChanges.causes(
            old, lines,
            evenIdle: row.agent < 0 || hasOtherCutOff || hasCancellation || row.split.regles.netImposable != .zero)
        var causes = payments
        // Edited rules recalculate everybody's payments: no line is behind that.
        if row.split.donnees.netImposable != .zero || row.split.donnees.euros != 0 {
            causes += pensions.causes(row.agent, payments)
        }
        causes += rejected[row.numero] ?? []
        // All his lines were rejected, and count now: he may have been none of the agents.
        if row.agent >= 0, row.before == nil, !old.isEmpty, old.allSatisfy(\.isRejected) {
            causes.append(pensions.line(judged.decisions.extraits.agents[Int(row.agent)].place))
        }
        if hasOtherCutOff, payments.contains(where: { $0.change == .autreSort }) {
            causes.append(RectificationCause(table: "campagne", change: .modifiee))
        }
        if row.split.regles.netImposable != .zero {
            causes.append(RectificationCause(table: "regles", change: .modifiee))
        }
        return causes
    }

    /// Of agents who are no longer among the accepted ones: their lines of `agents` that are rejected, or that there is none.
    private func rejectedAgents(_ subjects: [ChangedAgents.Found]) -> [Numero: [RectificationCause]] {
        let gone = Set(subjects.filter { $0.agent < 0 }.map(\.numero))
        guard !gone.isEmpty else { return [:] }
        var found: [Numero: [RectificationCause]] = [:]
        for finding in judged.findings where finding.code.isRejecting && gone.contains(finding.numero) {
            guard let place = finding.place, judged.read.files[place.file].table == .agents else { continue }
            found[finding.numero, default: []].append(
                RectificationCause(
                    table: "agents", change: .autreSort,
                    after: .init(
                        file: "\(finding.file)", line: finding.line, sort: PaymentSort.rejected.description)))
        }
        for numero in gone where found[numero] == nil {
            found[numero] = [RectificationCause(table: "agents", change: .retiree)]
        }
        return found
    }
}
