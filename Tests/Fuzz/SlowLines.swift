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

    /// Nil where the file is refused whole: its lines have no finding of their own.
    init?(_ table: Table, _ slow: SlowReading) {
        guard slow.header != nil else { return nil }
        let columns = SlowTables.columns(table)
        var fieldOf: [String: Int] = [:]
        for column in columns {
            let fields = slow.names.indices.filter { slow.names[$0] == column.name }
            fieldOf[column.name] = fields.first
            if fields.count > 1 { return nil }
        }
        findings = slow.above.map { "\($0) R-CHAMPS" }
        var seen: Set<[String]> = []
        for record in slow.records {
            func add(_ found: [String]) { findings += found.map { "\(record.line) \($0)" } }
            if record.isBroken || !slow.isWhole(record, slow.names.count) {
                add(["R-CHAMPS"])
            } else if !SlowReading.isSound(record) {
                add(["R-ENCODAGE"])
            } else {
                let values = fieldOf.mapValues { slow.value(record.fields[$0], record.encoding!) }
                add(SlowLines.line(table, columns, values, &seen))
            }
        }
        findings.sort()
    }

    private static func line(
        _ table: Table, _ columns: [SlowTables.Column], _ values: [String: String], _ seen: inout Set<[String]>
    ) -> [String] {
        var found: [String] = []
        let isAsked = !isOutside(table, values)
        for column in columns {
            let value = values[column.name] ?? ""
            if value.isEmpty {
                if column.isRequired { found.append("R-VIDE \(column.name)") }
            } else {
                found += SlowTables.findings(column, value).filter { isAsked || !$0.hasPrefix("R-REF") }
            }
        }
        if table == .versements || table == .demandes, let code = values["prestation"] {
            let code = SlowTables.prestations.first { SlowValues.plain($0) == SlowValues.plain(code) } ?? code
            if code == "11" || (table == .demandes && SlowTables.prestations.contains(code) && code != "3") {
                found.append("R-VALEUR prestation")
            }
        }
        for (first, last) in orders[table] ?? [] {
            if let a = SlowValues.dateAsWritten(values[first] ?? ""), let b = SlowValues.dateAsWritten(values[last] ?? ""),
                b.lexicographicallyPrecedes(a)
            {
                found.append("R-DATES \(last)")
            }
        }
        if isAsked, ![.agents, .etablissements, .registre, .ayantsDroit].contains(table), let numero = values["numero"],
            SlowValues.isNumero(numero), !FixedTables.numeros.contains(numero)
        {
            found.append("R-REF numero")
        }
        if [.paie, .retraites].contains(table), let finess = values["finess"],
            SlowValues.isFinessAsWritten(finess),
            !FixedTables.finess.contains(String(repeating: "0", count: max(0, 9 - SlowValues.compact(finess).count)) + SlowValues.compact(finess))
        {
            found.append("R-REF finess")
        }
        if table == .ayantsDroit, let dossier = values["dossier"], !dossier.isEmpty,
            !FixedTables.dossiers.contains(dossier)
        {
            found.append("R-REF dossier")
        }
        if table == .versements, isAsked { found += reference(values) }
        if table == .registre, let last = values["dernier_dossier"].map(SlowValues.withoutZeroDecimals),
            let year = values["annee"].map(SlowValues.withoutZeroDecimals), SlowValues.isYear(last),
            SlowValues.isYear(year), last > year
        {
            found.append("R-VALEUR dernier_dossier")
        }
        key(table, values, &found, &seen)
        return found
    }

    /// Its own date or year puts it outside the campaign (2023, cut-off 30/11): it is not asked what it names.
    private static func isOutside(_ table: Table, _ values: [String: String]) -> Bool {
        func day(_ name: String) -> [Int]? { SlowValues.dateAsWritten(values[name] ?? "") }
        func isLate(_ day: [Int]?) -> Bool { day.map { [2023, 11, 30].lexicographicallyPrecedes($0) } ?? false }
        func isEarly(_ day: [Int]?) -> Bool { day.map { $0.lexicographicallyPrecedes([2023, 1, 1]) } ?? false }
        switch table {
        case .versements: return isLate(day("date_versement")) || isEarly(day("date_versement"))
        case .demandes: return isLate(day("date_reception")) || isEarly(day("date_complet"))
        case .dossiers:
            let year = SlowValues.withoutZeroDecimals(values["annee"] ?? "")
            return SlowValues.isYear(year) && year != "2023" || isLate(day("date_constitution"))
        default: return false
        }
    }

    /// An annulation of the campaign names what it cancels.
    private static func reference(_ values: [String: String]) -> [String] {
        SlowValues.plain(values["nature"] ?? "") == "annulation" && values["reference"] ?? "" == ""
            ? ["R-VIDE reference"] : []
    }

    private static func key(
        _ table: Table, _ values: [String: String], _ found: inout [String], _ seen: inout Set<[String]>
    ) {
        guard let names = keys[table] else { return }
        let malformed = names.contains { name in
            found.contains { ["R-VIDE \(name)", "R-TYPE \(name)", "R-VALEUR \(name)"].contains($0) }
        }
        guard !malformed else { return }
        // Spellings of one value: 1, 01 and 1,0 of a rang, a FINESS in groups, the shapes of a date.
        let key = names.map { name -> String in
            let value = values[name] ?? ""
            switch name {
            case "rang": return "\(SlowValues.integer(SlowValues.withoutZeroDecimals(value)))"
            case "annee": return SlowValues.withoutZeroDecimals(value)
            case "position": return SlowValues.plain(value)
            case "finess":
                let compact = SlowValues.compact(value)
                return String(repeating: "0", count: max(0, 9 - compact.count)) + compact
            default: break
            }
            return SlowValues.dateAsWritten(value).map { "\($0)" } ?? value
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
