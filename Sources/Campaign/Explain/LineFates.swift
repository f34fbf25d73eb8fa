import Decisions
import Domain
import Explain
import Extracts
import Reports
import RuleBook
import Workers

/// What became of an agent's lines that do not count as they came, and what was found on those that do.
struct LineFates {
    private let campaign: FrozenCampaign
    private let cutOff: Day
    private let workers: Workers
    /// Of those who are asked for.
    private let findings: [Numero: [Finding]]

    init(_ campaign: FrozenCampaign, cutOff: Day, asked: Set<Numero>, _ workers: Workers) {
        self.campaign = campaign
        self.cutOff = cutOff
        self.workers = workers
        var findings: [Numero: [Finding]] = [:]
        for finding in campaign.findings where asked.contains(finding.numero) {
            findings[finding.numero, default: []].append(finding)
        }
        self.findings = findings
    }

    /// By file and line.
    ///
    func of(_ subject: FoundSubject) -> [LineFate] {
        let extraits = campaign.decisions.extraits
        let place: Place
        switch subject.scope {
        case .whole: return ofPerson(subject)
        case .payment(let i): place = extraits.versements.rows[i].place
        case .request(let i): place = extraits.demandes.rows[Int(i)].place
        case .dossier(let i): place = extraits.dossiers.rows[Int(i)].place
        case .child(let i): place = extraits.ayantsDroit.rows[Int(i)].place
        case .establishment(let i): place = extraits.etablissements[Int(i)].place
        case .line(let line): place = line
        }
        let found = told(campaign.findings.filter { $0.place == place }, at: [place], of: subject.numero)
        return found.isEmpty ? ignored(campaign.read.leftOutPayments.filter { $0.place == place }) : found
    }

    private func ofPerson(_ subject: FoundSubject) -> [LineFate] {
        let numero = subject.numero ?? .none
        let found = findings[numero] ?? []
        let places = Set(found.map(\.place))
        // Payments of an agent that count for nothing are among his steps.
        if subject.agent != nil { return told(found, at: places, of: numero) }
        let payments = campaign.read.leftOutPayments
        let first = payments.firstIndex(notBefore: { $0.numero < numero })
        let own = payments[first...].prefix { $0.numero == numero }
        return told(found, at: places, of: numero) + ignored(own.filter { !places.contains($0.place) })
    }

    private func told(_ findings: [Finding], at places: Set<Place>, of numero: Numero?) -> [LineFate] {
        let listed = ListFindings.list(findings, unplaced: [], campaign.read, campaign.rules, workers)
        return listed.filter { $0.place.map(places.contains) ?? false }.map { finding in
            LineFate(
                line: finding.line == 0 ? nil : LineName(file: "\(finding.file)", line: finding.line),
                fate: LineFates.fate(finding), code: finding.code.code,
                column: finding.column.isEmpty ? nil : "\(finding.column)", message: "\(finding.message)",
                cells: finding.numero == numero ? LineFates.cells(finding) : [])
        }
    }

    /// As the writer of `anomalies.csv` gives them.
    private static func cells(_ finding: ListedFinding) -> [Operand] {
        let table = OutputTable.anomalies([finding])
        var csv = CsvBuffer(capacity: 1 << 10)
        _ = table.write(0..<1, &csv)
        let row = PublishedRows.rows(csv.bytes).first ?? []
        return zip(table.columns, row).map { Operand(name: $0, value: $1.isEmpty ? .none : .code($1)) }
    }

    private static func fate(_ finding: ListedFinding) -> String {
        switch (finding.code.findingClass, finding.cause) {
        case (.anomalie, .suite?): "rejetée, parce que ce qu'elle nomme l'est"
        case (.anomalie, _): "rejetée"
        case (.discordance, _): "comptée, à vérifier"
        case (.informative, _): "comptée"
        }
    }

    private func ignored(_ payments: [LeftOutPayment]) -> [LineFate] {
        let files = campaign.read.files
        let days = Period(Day.first(of: campaign.rules.millesime), cutOff)
        return payments.map { payment in
            let isOfCampaign = payment.date.map(days.contains) ?? false
            return LineFate(
                line: LineName(file: files[payment.place.file].source.name, line: Int(payment.line)),
                fate: payment.isIgnored ? "ignorée" : "rejetée", code: nil, column: nil,
                message: isOfCampaign
                    ? "Elle annule une ligne qui ne compte pas."
                    : "Sa date n'est pas de la campagne, qui va \(French.period(days))\u{A0}: elle ne compte pas, rien n'est à corriger si la date est exacte."
            )
        }
    }
}
