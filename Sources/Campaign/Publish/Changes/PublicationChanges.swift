import Decisions
import Domain
import Extracts
import Publishing
import Reports

/// What this publication changes against the one that it replaces (`Output/<N>-changements.csv`, and a paragraph of the
/// summary).
struct PublicationChanges: Sendable {
    private(set) var changes: [Change] = []
    /// Tables of the old publication that could not be compared.
    private(set) var unreadable: [String] = []
    /// Whole euros.
    private(set) var declaredBefore: Int64 = 0

    /// Reads the old tables from the first row to the last, beside the new ones: both are in the order of numbers.
    ///
    /// - Returns: nil where there is nothing to replace.
    static func find(_ destination: Destination, _ decisions: CampaignDecisions) throws(RunError) -> PublicationChanges?
    {
        guard try Folder.isThere("\(destination.target)/\(Manifest.fileName)") else { return nil }
        var found = PublicationChanges()
        try found.compareVerdicts(destination, decisions)
        try found.compareAmounts(destination, decisions)
        try found.compareStudies(destination, decisions)
        try found.compareRequests(destination, decisions)
        found.changes.sort(by: Change.precedes)
        return found
    }

    func count(_ what: Change.What) -> Int { changes.count { $0.what == what } }

    /// The table, to be read; nil, and noted, where it is not as this program writes it.
    private mutating func old(_ name: String, _ columns: [String], _ destination: Destination) throws(RunError)
        -> PublishedTable?
    {
        let path = "\(destination.target)/\(name).csv"
        if try Folder.isThere(path), let file = try? SourceFile(name: "\(name).csv", path: path),
            let table = PublishedTable(file, columns: columns)
        {
            return table
        }
        unreadable.append("\(name).csv")
        return nil
    }

    /// Agents gone, new, and those whose verdict is another.
    private mutating func compareVerdicts(_ destination: Destination, _ d: CampaignDecisions) throws(RunError) {
        guard var rows = try old("droits", ["numero", "droits"], destination) else { return }
        var next = 0
        func new(_ agent: Int) -> Change {
            Change(d.extraits.agents[agent].numero, .nouveau, after: d.droits[agent].verdict.rawValue)
        }
        while rows.next() {
            guard let numero = Numero(bytes: rows[0].bytes) else { continue }
            while next < d.droits.count, d.extraits.agents[next].numero < numero {
                changes.append(new(next))
                next += 1
            }
            guard next < d.droits.count, d.extraits.agents[next].numero == numero else {
                changes.append(Change(numero, .disparu, before: "\(rows[1])"))
                continue
            }
            if d.droits[next].verdict.text != rows[1] {
                changes.append(
                    Change(numero, .verdict, before: "\(rows[1])", after: d.droits[next].verdict.rawValue))
            }
            next += 1
        }
        while next < d.droits.count {
            changes.append(new(next))
            next += 1
        }
    }

    private mutating func compareAmounts(_ destination: Destination, _ d: CampaignDecisions) throws(RunError) {
        guard var rows = try old("declarations", ["numero", "montant_a_declarer"], destination) else { return }
        var next = 0
        func numero(_ i: Int) -> Numero { d.extraits.agents[Int(d.declarations[i].agent)].numero }
        func new(_ i: Int) -> Change {
            Change(numero(i), .montant, after: "\(d.declarations[i].montantADeclarer)")
        }
        while rows.next() {
            guard let old = Numero(bytes: rows[0].bytes), let amount = Int64("\(rows[1])") else { continue }
            declaredBefore += amount
            while next < d.declarations.count, numero(next) < old {
                changes.append(new(next))
                next += 1
            }
            guard next < d.declarations.count, numero(next) == old else {
                changes.append(Change(old, .montant, before: "\(amount)"))
                continue
            }
            if d.declarations[next].montantADeclarer != amount {
                changes.append(
                    Change(old, .montant, before: "\(amount)", after: "\(d.declarations[next].montantADeclarer)"))
            }
            next += 1
        }
        while next < d.declarations.count {
            changes.append(new(next))
            next += 1
        }
    }

    private mutating func compareStudies(_ destination: Destination, _ d: CampaignDecisions) throws(RunError) {
        guard var rows = try old("etudes", ["numero", "dossier", "rang", "statut"], destination) else { return }
        var before: [Key: String] = [:]
        while rows.next() {
            guard let numero = Numero(bytes: rows[0].bytes) else { continue }
            before[Key(numero: numero, object: "\(rows[1])/\(rows[2])")] = "\(rows[3])"
        }
        var after: [Key: String] = [:]
        for study in d.studies {
            let line = d.extraits.ayantsDroit.rows[Int(study.line)]
            let dossier = d.extraits.dossiers.rows[Int(line.dossier)].id
            after[Key(numero: d.extraits.agents[Int(study.agent)].numero, object: "\(dossier)/\(line.rang)")] =
                study.status.rawValue
        }
        compare(.etude, before, after)
    }

    private mutating func compareRequests(_ destination: Destination, _ d: CampaignDecisions) throws(RunError) {
        guard var rows = try old("demandes", ["numero", "demande", "statut"], destination) else { return }
        var before: [Key: String] = [:]
        while rows.next() {
            guard let numero = Numero(bytes: rows[0].bytes) else { continue }
            before[Key(numero: numero, object: "\(rows[1])")] = "\(rows[2])"
        }
        var after: [Key: String] = [:]
        for request in d.requests {
            let id = d.extraits.demandes.rows[Int(request.request)].id
            after[Key(numero: d.extraits.agents[Int(request.agent)].numero, object: "\(id)")] = request.status.rawValue
        }
        compare(.demande, before, after)
    }

    private struct Key: Hashable {
        let numero: Numero
        let object: String
    }

    private mutating func compare(_ what: Change.What, _ before: [Key: String], _ after: [Key: String]) {
        for (key, status) in before where after[key] != status {
            changes.append(
                Change(key.numero, what, object: key.object, before: status, after: after[key] ?? ""))
        }
        for (key, status) in after where before[key] == nil {
            changes.append(Change(key.numero, what, object: key.object, after: status))
        }
    }
}
