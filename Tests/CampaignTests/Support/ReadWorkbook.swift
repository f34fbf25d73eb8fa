import Testing

@testable import TestSupport

/// A region's workbook read as a person reads it: blanks by the titles of their columns, words by the legend.
struct ReadWorkbook {
    let sheets: [String: WorkbookSheet]
    let year: Int
    /// By section of the legend: codes by their words, letter case aside.
    private var legend: [String: [String: String]] = [:]

    /// Fields of each table that are told, in this order.
    static let columns = [
        "droits": [
            "numero", "organisme", "finess", "categorie", "droits", "fondement", "motifs", "ouverture", "fermeture",
            "jours_ouverts", "taux_prestations", "droit_maladie", "qf", "participation_vacances", "avantages_jusqu_au",
        ],
        "ayants_droit": [
            "numero", "dossier", "rang", "age", "offres", "prestations", "vacances_noel", "etudes", "taux",
        ],
        "etudes": [
            "numero", "rang", "statut", "motifs", "date_constitution", "date_limite", "qf", "age", "niveau_etudes",
            "taux",
        ],
        "declarations": [
            "numero", "organisme", "nb_versements", "brut_imposable", "csg_deductible", "csg_non_deductible", "crds",
            "casa", "net_imposable", "montant_a_declarer", "non_imposable", "remboursements", "prelevement_source",
            "canal",
        ],
        "declarations_detail": [
            "numero", "prestation", "nb_versements", "brut", "imposable", "csg_deductible", "csg_non_deductible",
            "crds",
            "casa", "net_imposable",
        ],
    ]

    init(_ sheets: [String: WorkbookSheet], year: Int) {
        self.sheets = sheets
        self.year = year
        var section = ""
        for (_, row) in (sheets["Légende"]?.cells ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let words = row["A"] else { continue }
            if let code = row["B"] { legend[section, default: [:]][words.lowercased()] = code } else { section = words }
            if let meaning = row["C"], section == "Prestations" { legend["Imposables", default: [:]][words] = meaning }
        }
    }

    // MARK: Tables

    func droits() -> [String] {
        rows("Droits").map { row in
            let isOpen = !row["Jours ouverts"].isEmpty
            let opening = isOpen ? row.day("Ouverture") ?? "01/01/\(year)" : ""
            let closing = isOpen ? row.day("Fermeture") ?? "31/12/\(year)" : ""
            let fondement = code("Fondements", row["Fondement"])
            let own = [
                "dossier": "D01", "dossier_conjoint": "D02", "renouvellement_automatique": "D03",
                "personnel_medical": "D04",
            ]
            let organisme = organisme(row, "Droits")
            let isCgos = organisme == "cgos"
            let holidays =
                row["Vacances : participation pleine"] == "Oui" ? "pleine" : isOpen && isCgos ? "reduite" : "aucune"
            let offers = !isOpen || !isCgos ? "" : closing == "31/12/\(year)" ? "31/10/\(year + 1)" : closing
            let fields = [
                row["Numéro"], organisme,
                row["Établissement"].isEmpty ? "" : code("Établissements", row["Établissement"]),
                row["Catégorie"].isEmpty ? "actif" : code("Catégories d'agents", row["Catégorie"]),
                code("Droits", row["Droits"]), fondement,
                row["Motifs"].isEmpty ? own[fondement] ?? "" : motifs("Motifs des droits", row["Motifs"]), opening,
                closing,
                row.integer("Jours ouverts") ?? "0", row.percent("Taux") ?? "100,00",
                row["Droit maladie"] == "Non" ? "non" : "oui", row.cents("QF mensuel") ?? "", holidays, offers,
            ]
            return fields.joined(separator: ";")
        }
    }

    func dependants() -> [String] {
        rows("Ayants droit").map { row in
            let line = row["Dossier / rang"].split(separator: " / ").map(String.init)
            let words = row["A droit à"].lowercased()
            let held = ["offres", "prestations", "vacances et noël", "études"].map { kind in
                words == "tout" ? true : words.hasPrefix("tout, sauf") ? !words.contains(kind) : words.contains(kind)
            }
            let flags = held.map { $0 ? "oui" : "non" }
            let share = row.percent("Taux") ?? (held.contains(true) ? "100,00" : "0,00")
            return ([row["Numéro"], line[0], line[1], row["Âge"]] + flags + [share]).joined(separator: ";")
        }
    }

    func studies() -> [String] {
        rows("Études").map { row in
            let limit =
                heading("Études").firstMatch(of: #/Date limite : ([0-9\/]+)\./#).map { String($0.1) } ?? row.day(
                    "Date limite") ?? ""
            let fields = [
                row["Numéro"], row["Rang"], code("Statuts des études", row["Statut"]),
                motifs("Motifs des études", row["Motifs"]), row.day("Constitué le") ?? "", limit,
                row.cents("QF mensuel") ?? "", row["Âge"],
                row["Niveau"].lowercased().replacing("é", with: "e"), row.percent("Taux") ?? "100,00",
            ]
            return fields.joined(separator: ";")
        }
    }

    func declarations() -> [String] {
        rows("Déclarations").map { row in
            let amounts = [
                "Brut imposable", "CSG déductible", "CSG non déductible", "CRDS", "CASA", "Net imposable",
            ].map { row.cents($0) ?? "0,00" }
            let others = ["Non imposable", "Remboursements", "Prélèvement à la source"].map { row.cents($0) ?? "0,00" }
            let fields =
                [row["Numéro"], organisme(row, "Déclarations"), row["Versements"]] + amounts
                + [row.integer("Montant à déclarer") ?? "0"] + others
                + [row["Avis par courrier"] == "Oui" ? "courrier" : "en_ligne"]
            return fields.joined(separator: ";")
        }
    }

    func details() -> [String] {
        rows("Détail par prestation").map { row in
            // The sheet says it for each line, the legend for each benefit.
            let isTaxable = row["Imposable"] != "Non"
            #expect((legend["Imposables"]?[row["Prestation"]] == "Imposable.") == isTaxable)
            let amounts = ["CSG déductible", "CSG non déductible", "CRDS", "CASA", "Net imposable"]
            let fields = [
                row["Numéro"], code("Prestations", row["Prestation"]), row.integer("Versements") ?? "1",
                row.cents("Brut") ?? "0,00", isTaxable ? "oui" : "non",
            ]
            return (fields + amounts.map { row.cents($0) ?? "0,00" }).joined(separator: ";")
        }
    }

    // MARK: Words

    private func rows(_ sheet: String) -> [ReadRow] {
        (sheets[sheet]?.rows(under: "Numéro") ?? []).map { ReadRow($0) }
    }

    private func heading(_ sheet: String) -> String { sheets[sheet]?.cells[2]?["A"] ?? "" }

    private func code(_ section: String, _ words: String) -> String {
        legend[section]?[words.lowercased()] ?? "«\(words)»"
    }

    private func motifs(_ section: String, _ sentence: String) -> String {
        sentence.isEmpty
            ? "" : sentence.split(separator: " ; ").map { code(section, String($0)) }.joined(separator: "|")
    }

    /// Of the row, or of the heading.
    private func organisme(_ row: ReadRow, _ sheet: String) -> String {
        var name = row["Comité"]
        if name == "Aucun" { return "" }
        if name.isEmpty, let match = heading(sheet).firstMatch(of: #/Comité : ((?:[A-Z]\.)+)/#) {
            name = String(match.1)
        }
        return name.filter { $0 != "." }.lowercased()
    }
}

/// A row of a list, by the titles of its columns without what a blank of theirs means.
struct ReadRow {
    private let cells: [String: String]

    init(_ named: [String: String]) {
        var cells: [String: String] = [:]
        for (title, value) in named {
            let end = title.range(of: " (vide")?.lowerBound ?? title.endIndex
            cells[String(title[..<end])] = value
        }
        self.cells = cells
    }

    subscript(_ title: String) -> String { cells[title] ?? "" }

    private func number(_ title: String) -> Double? { Double(self[title]) }

    func integer(_ title: String) -> String? { number(title).map { String(Int64($0)) } }

    func cents(_ title: String) -> String? { number(title).map { ReadRow.shown(Int64(($0 * 100).rounded())) } }

    func percent(_ title: String) -> String? { number(title).map { ReadRow.shown(Int64(($0 * 10_000).rounded())) } }

    /// `dd/mm/yyyy` of the day that spreadsheets count from 30/12/1899.
    func day(_ title: String) -> String? {
        guard let serial = number(title).map({ Int($0) }) else { return nil }
        // Howard Hinnant's civil_from_days; day 0 there is 01/01/1970, 25 569 here.
        let z = serial - 25_569 + 719_468
        let era = z / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let (day, month) = (doy - (153 * mp + 2) / 5 + 1, mp < 10 ? mp + 3 : mp - 9)
        let year = yoe + era * 400 + (month <= 2 ? 1 : 0)
        return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
    }

    /// `-1234,56`.
    static func shown(_ cents: Int64) -> String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100),\(rest < 10 ? "0" : "")\(rest)"
    }
}
