import Domain

/// What is wrong with each line of a table, from a slow reading; `R-CLE` where no line can give its key back.
struct SlowLines {
    /// `line code column`, sorted.
    private(set) var findings: [String] = []

    private static let keys: [Table: [String]] = [
        .etablissements: ["finess"], .agents: ["numero"], .paie: ["numero", "finess", "debut", "position"],
        .retraites: ["numero"], .dossiers: ["dossier"], .ayantsDroit: ["dossier", "rang"], .demandes: ["demande"],
        .registre: ["numero", "annee"],
    ]
    /// First and last of `R-DATES`; the column that is told is the last.
    private static let orders: [Table: [(String, String)]] = [
        .etablissements: [("adhesion_debut", "adhesion_fin")], .paie: [("debut", "fin")],
        .dossiers: [("date_constitution", "date_complet")], .demandes: [("date_reception", "date_complet")],
        .retraites: [("date_liquidation", "date_deces")],
    ]

    /// Nil where the contract does not say how the header is read.
    init?(_ table: Table, _ slow: SlowReading) {
        guard let header = slow.records.first, !header.isBroken else { return nil }
        guard SlowReading.isSound(header.bytes, slow.encoding) else { return nil }
        let columns = SlowTables.columns(table)
        let names = header.fields.map { slow.value($0) }
        var fieldOf: [String: Int] = [:]
        var wrong: [String] = []
        for column in columns {
            let fields = names.indices.filter { names[$0] == column.name }
            fieldOf[column.name] = fields.first
            if fields.isEmpty && column.isRequired || fields.count > 1 { wrong.append("R-COLONNE \(column.name)") }
        }
        var seen: Set<[String]> = []
        for record in slow.records.dropFirst() {
            func add(_ found: [String]) { findings += found.map { "\(record.line) \($0)" } }
            if !wrong.isEmpty {
                add(wrong)
            } else if record.isBroken || record.fields.count != names.count {
                add(["R-CHAMPS"])
            } else if !SlowReading.isSound(record.bytes, slow.encoding) {
                add(["R-ENCODAGE"])
            } else {
                let values = fieldOf.mapValues { slow.value(record.fields[$0]) }
                add(SlowLines.line(table, columns, values, &seen))
            }
        }
        findings.sort()
    }

    private static func line(
        _ table: Table, _ columns: [SlowTables.Column], _ values: [String: String], _ seen: inout Set<[String]>
    ) -> [String] {
        var found: [String] = []
        for column in columns {
            let value = values[column.name] ?? ""
            if value.isEmpty {
                if column.isRequired { found.append("R-VIDE \(column.name)") }
            } else {
                found += SlowTables.findings(column, value)
            }
        }
        if table == .versements || table == .demandes, let code = values["prestation"] {
            if code == "11" || (table == .demandes && SlowTables.prestations.contains(code) && code != "3") {
                found.append("R-VALEUR prestation")
            }
        }
        for (first, last) in orders[table] ?? [] {
            if let a = SlowValues.date(values[first] ?? ""), let b = SlowValues.date(values[last] ?? ""),
                b.lexicographicallyPrecedes(a)
            {
                found.append("R-DATES \(last)")
            }
        }
        if ![.agents, .etablissements, .registre, .ayantsDroit].contains(table), let numero = values["numero"],
            SlowValues.isNumero(numero), !FixedTables.numeros.contains(numero)
        {
            found.append("R-REF numero")
        }
        if [.paie, .retraites].contains(table), let finess = values["finess"], SlowValues.isFiness(finess),
            !FixedTables.finess.contains(finess)
        {
            found.append("R-REF finess")
        }
        if table == .ayantsDroit, let dossier = values["dossier"], !dossier.isEmpty,
            !FixedTables.dossiers.contains(dossier)
        {
            found.append("R-REF dossier")
        }
        if table == .versements { found += reference(values) }
        key(table, values, &found, &seen)
        return found
    }

    /// An annulation of the campaign names what it cancels.
    private static func reference(_ values: [String: String]) -> [String] {
        guard values["nature"] == "annulation", values["reference"] ?? "" == "" else { return [] }
        guard let date = SlowValues.date(values["date_versement"] ?? "") else { return ["R-VIDE reference"] }
        return date[0] == 2023 && date.lexicographicallyPrecedes([2023, 12, 1]) ? ["R-VIDE reference"] : []
    }

    private static func key(
        _ table: Table, _ values: [String: String], _ found: inout [String], _ seen: inout Set<[String]>
    ) {
        guard let names = keys[table] else { return }
        let malformed = names.contains { name in
            found.contains { ["R-VIDE \(name)", "R-TYPE \(name)", "R-VALEUR \(name)"].contains($0) }
        }
        guard !malformed else { return }
        // Two spellings of one value: 1 and 01 of a rang, the two shapes of a date.
        let key = names.map { name -> String in
            let value = values[name] ?? ""
            if name == "rang" { return "\(SlowValues.integer(value))" }
            return SlowValues.date(value).map { "\($0)" } ?? value
        }
        if seen.contains(key) { found.append("R-CLE \(names[0])") } else if found.isEmpty { seen.insert(key) }
    }

    /// Findings that this reading can tell: not those about other payments, nor of what is kept.
    static func isOfTheLineAlone(_ finding: String, _ table: Table) -> Bool {
        let parts = finding.split(separator: " ")
        guard parts[1].hasPrefix("R-") else { return false }
        return table != .versements || (parts[1] != "R-CLE" && !(parts[1] == "R-REF" && parts[2] == "reference"))
    }
}
