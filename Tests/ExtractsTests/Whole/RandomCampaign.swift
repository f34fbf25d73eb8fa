import Domain

@testable import TestSupport

/// A campaign of many lines, some of them wrong, the same in every run; no key stands twice.
struct RandomCampaign {
    private var numbers: SeededNumbers
    private(set) var lines: [Table: [String]] = [:]

    init(seed: UInt64, agents count: Int) {
        numbers = SeededNumbers(seed: seed)
        let etablissements = ["750000001", "2A0000154", "930000002"]
        for finess in etablissements {
            add(.etablissements, ["finess": finess, "siret": "", "region": one(["04", "11", "93"])])
        }
        for i in 0..<count {
            let numero = i.isMultiple(of: 3) ? "0\(i)" : "\(i)"
            let other = "\(Int.random(in: 0..<count, using: &numbers))"
            add(
                .agents,
                [
                    "numero": numero, "nir": sometimes("255081416802538"),
                    "nom": one(["Dupont", "Élève", "\"A;B\nC\"", "Müller", ""]),
                ])
            for k in 0..<3 {
                add(
                    .paie,
                    [
                        "numero": numero, "finess": one(etablissements + ["990000001"]),
                        "debut": "0\(k + 1)/0\(k + 1)/2023", "fin": one(["", "30/11/2023", "01/01/2023"]),
                    ])
            }
            if i.isMultiple(of: 4) {
                add(
                    .retraites,
                    [
                        "numero": numero, "date_liquidation": one(["01/06/2022", "01/12/2023", "31/02/2020"]),
                        "date_deces": sometimes("15/12/2023"),
                    ])
            }
            add(
                .dossiers,
                [
                    "dossier": "D\(i)", "numero": numero, "annee": one(["2023", "2023", "2023", "2022"]),
                    "numero_conjoint": sometimes(other), "date_complet": one(["20/01/2023", "", "05/12/2023"]),
                ])
            for rang in 1...2 {
                add(
                    .ayantsDroit,
                    [
                        "dossier": "D\(Int.random(in: 0..<count, using: &numbers))",
                        "rang": "\((i * 2 + rang) % 97 + 1)", "prenom": one(["Léa", "LEA", "Tom"]),
                        "lien": one(["enfant", "conjoint"]),
                    ])
            }
            for k in 0..<3 {
                add(
                    .versements,
                    [
                        "versement": "V\(i)-\(k)", "numero": numero,
                        "date_versement": one(["10/03/2023", "11/04/2022", "01/12/2023"]), "brut": "\(k),5",
                        "prestation": one(["ETUDES", "MALADIE", "X"]),
                    ])
            }
            // Several for one payment: order of date, then id, decides.
            for k in 0..<2 {
                add(
                    .versements,
                    [
                        "versement": "A\(i)-\(k)", "numero": one([numero, numero, numero, other]),
                        "nature": "annulation", "date_versement": one(["10/05/2023", "11/05/2023"]),
                        "reference": one(["V\(i)-1", "V\(i)-2", "A\(i)-0"]),
                    ])
            }
            add(
                .demandes,
                [
                    "demande": "R\(i)", "numero": one([numero, other]),
                    "date_evenement": one(["01/02/2023", "02/02/2023"]),
                    "pieces": one(["acte", "livret|facture", "rien"]),
                ])
            add(
                .registre,
                ["numero": numero, "annee": one(["2022", "2022", "2021"]), "fondement": one(["dossier", "aucun"])])
        }
        // Two dependants may have got one key: the first stands, which is a matter of order.
        var keys: Set<String> = []
        lines[.ayantsDroit] = lines[.ayantsDroit]!.filter {
            keys.insert($0.split(separator: ";").prefix(2).joined(separator: ";")).inserted
        }
    }

    private mutating func one(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &numbers)]
    }
    private mutating func sometimes(_ value: String) -> String { one(["", "", "", value]) }
    private mutating func add(_ table: Table, _ fields: [String: String]) {
        lines[table, default: []].append(Line(fields).written(table))
    }

    mutating func shuffle() {
        for table in Table.allCases { lines[table]?.shuffle(using: &numbers) }
    }

    var given: Given {
        var given = Given()
        for (table, lines) in lines { given[table] = lines.map { Line(text: $0) } }
        return given
    }
}
