import Decisions
import Domain
import Extracts
import Reports
import RuleBook

/// Is all there? What each establishment and committee sent for N, beside N−1 (the catalogue, completeness).
struct Completeness: Sendable {
    /// By establishment.
    let lines: [CompletenessLine]
    /// `A-ETABLISSEMENT-VIDE`, on the lines of establishments.
    let placed: [Finding]
    /// All others: they have no line.
    private(set) var listed: [ListedFinding] = []
    /// Payments of N that count, by committee.
    let payments: [Int]
    /// Committees whose payments are far below those of N−1, or missing.
    private(set) var lowCommittees: [Int] = []
    /// Establishments of N−1 that are no longer known, with their agents then.
    private(set) var gone: [(finess: Finess, agents: Int)] = []

    private let decisions: CampaignDecisions
    private let rules: CompletenessRules

    init(
        _ decisions: CampaignDecisions, _ read: ReadExtracts, _ totals: Totals, _ files: InputFiles, year: Int
    ) {
        let earlier = files.earlier
        self.decisions = decisions
        rules = decisions.rules.completeness
        let presences = EstablishmentPresence.all(
            decisions.extraits, millesime: year, cutOff: decisions.cutOff
        ) { establishment in
            // A correction takes its line's place.
            Set(
                (read.payrollFiles[establishment] ?? [:]).values.map {
                    (read.corrections?.original(of: $0)?.place ?? $0).file
                }
            ).count
        }
        let before = earlier.flatMap(EarlierVolumes.agents)
        let establishments = decisions.extraits.etablissements
        lines = presences.indices.map { i in
            let finess = establishments[i].finess
            let agentsBefore = before.map { $0[finess] ?? 0 }
            var findings: [FindingCode] = presences[i].isEmpty ? [.etablissementVide] : []
            if let agentsBefore, decisions.rules.completeness.isLow(presences[i].agents, before: agentsBefore) {
                findings.append(.volume)
            }
            return CompletenessLine(
                etablissement: i, presence: presences[i], agentsBefore: agentsBefore, findings: findings)
        }
        placed = lines.filter { $0.presence.isEmpty }.map {
            Finding(.etablissementVide, place: establishments[$0.etablissement].place, numero: .none)
        }
        payments = decisions.rules.committees.indices.map { committee in
            decisions.rules.benefits.indices.reduce(0) { sum, i in
                decisions.rules.benefits[i].committee == committee ? sum + totals.payments(i).lines : sum
            }
        }
        judgeEstablishments(before)
        judgeCommittees(earlier)
        judgeFiles(files, year: year)
        tellWhatIsNotCompared(earlier, before != nil, year: year)
    }

    private mutating func list(_ code: FindingCode, file: String = "", _ sentence: String) {
        listed.append(
            ListedFinding(
                place: nil, code: code, file: file.isEmpty ? .empty : Text(leaking: file), line: 0, column: .empty,
                numero: .none, message: Text(leaking: sentence)))
    }

    // MARK: Volumes

    private mutating func judgeEstablishments(_ before: [Finess: Int]?) {
        guard let before else { return }
        let establishments = decisions.extraits.etablissements
        for line in lines where line.findings.contains(.volume) {
            list(
                .volume,
                "L'établissement \(establishments[line.etablissement].finess) a \(agents(line.presence.agents)), contre \(line.agentsBefore ?? 0) l'an passé : vérifier que tous ses fichiers de paie sont déposés."
            )
        }
        let known = Set(establishments.map(\.finess))
        for (finess, agents) in before.sorted(by: { $0.key < $1.key })
        where !known.contains(finess) && rules.isLow(0, before: agents) {
            gone.append((finess, agents))
            list(
                .volume,
                "L'établissement \(finess), qui avait \(self.agents(agents)) l'an passé, n'est plus dans « etablissements » : vérifier que sa ligne et sa paie ne manquent pas."
            )
        }
    }

    private func agents(_ count: Int) -> String { French.count(count, "agent", "agents") }

    /// Only a whole year can be compared.
    private mutating func judgeCommittees(_ earlier: EarlierCampaign?) {
        guard decisions.cutOff == Day.last(of: decisions.millesime) else { return }
        for (i, committee) in decisions.rules.committees.enumerated() {
            if let before = earlier?.payments(of: committee) {
                guard rules.isLow(payments[i], before: before) else { continue }
                lowCommittees.append(i)
                list(
                    .volume,
                    "Le \(committee.name) a \(French.count(payments[i], "versement", "versements")), contre \(French.count(before)) l'an passé : vérifier que tous ses fichiers de versements sont déposés."
                )
            } else {
                let open = decisions.droits.reduce(0) {
                    $1.verdict == .ouverts && $1.organisme.map(Int.init) == i ? $0 + 1 : $0
                }
                guard payments[i] == 0, open >= max(rules.floor, 1) else { continue }
                lowCommittees.append(i)
                list(
                    .volume,
                    "Le \(committee.name) n'a aucun versement, pour \(agents(open)) aux droits ouverts : vérifier que ses fichiers de versements sont déposés."
                )
            }
        }
    }

    // MARK: Files

    /// `A-FICHIER-ABSENT`: not compared where the table is one file in one of the two years and a folder in the other.
    private mutating func judgeFiles(_ files: InputFiles, year: Int) {
        guard let earlier = files.earlier else { return }
        for table in Table.allCases {
            let now = (files.sources.files[table] ?? []).compactMap { DepositedName("\(year)/\($0.name)", year: year) }
            let before = earlier.inputs(of: table).compactMap { DepositedName($0.path, year: earlier.year) }
            if let one = now.first, let other = before.first, (one.inFolder == nil) != (other.inFolder == nil) {
                continue
            }
            let known = Set(now.map(\.likeness))
            for file in before where !known.contains(file.likeness) {
                list(
                    .fichierAbsent, file: file.path,
                    "Ce fichier, déposé pour \(earlier.year), n'a pas d'équivalent pour \(year) : le réclamer, ou vérifier qu'il est dans un autre fichier."
                )
            }
        }
    }

    private mutating func tellWhatIsNotCompared(_ earlier: EarlierCampaign?, _ hasAgents: Bool, year: Int) {
        guard let earlier else {
            return list(
                .sansPrecedent,
                "La publication de \(year - 1) n'est pas dans le dossier de sortie : les dépôts ne sont pas comparés à ceux de l'an passé."
            )
        }
        // An older program published less.
        var missing: [String] = hasAgents ? [] : ["completude.csv"]
        if earlier.table(EarlierCampaign.surveillance, columns: EarlierCampaign.watched) == nil {
            missing.append("surveillance.csv")
        }
        if decisions.rules.committees.allSatisfy({ earlier.payments(of: $0) == nil }) {
            missing.append("les versements par comité (manifeste.json)")
        }
        if earlier.contents.inputs.allSatisfy({ $0.columns == nil }) {
            missing.append("les colonnes des extraits (manifeste.json)")
        }
        guard !missing.isEmpty else { return }
        list(
            .sansPrecedent,
            "La publication de \(earlier.year) n'a pas \(missing.joined(separator: ", ")) : ce qui en dépend n'est pas comparé."
        )
    }
}

/// What N−1 left of volumes.
enum EarlierVolumes {
    /// Agents with a payroll row of N−1, by establishment; nil where it left no such table.
    static func agents(_ earlier: EarlierCampaign) -> [Finess: Int]? {
        guard var rows = earlier.table(EarlierCampaign.completude, columns: ["finess", "agents"]) else { return nil }
        var agents: [Finess: Int] = [:]
        while rows.next() {
            if let finess = Finess("\(rows[0])"), let count = Int("\(rows[1])") { agents[finess] = count }
        }
        return agents
    }

    /// The count of the manifest that has the payments of a committee.
    static func paymentsKey(_ committee: CommitteeRules) -> String { "versements.comptes.\(committee.code)" }
}

extension EarlierCampaign {
    /// Payments of N−1 that count; nil where its manifest does not say.
    func payments(of committee: CommitteeRules) -> Int? {
        contents.counts[EarlierVolumes.paymentsKey(committee)].map { Int($0) }
    }
}
