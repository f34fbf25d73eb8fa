import Foundation
import Testing

@testable import TestSupport

/// The equations (EQUATIONS), computed again from what is published: nothing of the program's own sums is believed.
@Suite struct EquationTests {
    @Test(arguments: SampleRuns.years)
    func everyControlIsClosed(year: Int) throws {
        let controls = try SampleRuns.shared().tree(year).csv("controles.csv").rows
        #expect(controls.count > 25)
        for row in controls {
            #expect(row["attendu"] == row["obtenu"] && row["statut"] == "conforme", "\(row)")
            #expect(row["ecart"] == "0" || row["ecart"] == "0,00", "\(row)")
        }
    }

    /// Lines of the extracts, counted here; rejected ones, in `rejets/`.
    @Test(arguments: SampleRuns.years)
    func linesAreAccountedFor(year: Int) throws {
        let runs = try SampleRuns.shared()
        let manifest = try Manifest(runs.tree(year))
        var lines: [String: Int] = [:]
        for (name, bytes) in try Tree("\(Repository.input)/\(year)").files where name.hasSuffix(".csv") {
            let table = String(name.split(separator: "/")[0].replacing(".csv", with: ""))
            let whole = Shuffle.cut([UInt8](bytes)).filter { $0.contains { $0 > 0x20 } }
            lines[table, default: 0] += whole.count - 1
        }
        for (table, count) in lines {
            #expect(manifest["\(table).lues"] == count, "\(table)")
            #expect(
                manifest["\(table).rejetees"] == (try runs.tree(year).csv("rejets/\(table).csv").rows.count), "\(table)"
            )
            #expect(
                manifest["\(table).acceptees"] + manifest["\(table).rejetees"] + manifest["\(table).ignorees"] == count)
        }
        #expect(manifest["agents.acceptees"] == (try runs.tree(year).csv("droits.csv").rows.count))
    }

    @Test(arguments: SampleRuns.years)
    func detailAddsUpToDeclarations(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let details = try Dictionary(grouping: tree.csv("declarations_detail.csv").rows) { $0["numero"]! }
        let declarations = try tree.csv("declarations.csv").rows
        #expect(Set(details.keys) == Set(declarations.map { $0["numero"]! }))
        for row in declarations {
            let own = try #require(details[row["numero"]!])
            func sum(_ column: String, _ taxable: String?) -> Int64 {
                own.filter { taxable == nil || $0["imposable"] == taxable }.reduce(0) { $0 + Csv.cents($1[column]!)! }
            }
            func value(_ column: String) -> Int64 { Csv.cents(row[column]!)! }
            #expect(value("nb_versements") == sum("nb_versements", nil), "\(row)")
            #expect(value("brut_imposable") == sum("brut", "oui"), "\(row)")
            #expect(value("non_imposable") == sum("brut", "non"), "\(row)")
            for column in ["csg_deductible", "csg_non_deductible", "crds", "casa", "net_imposable"] {
                #expect(value(column) == sum(column, nil), "\(column): \(row)")
                #expect(sum(column, "non") == 0, "\(column): \(row)")
            }
            // T3: taxable = brut − CSG deductible; T5: once to the euro, 0.50 up, never negative.
            let taxable = value("brut_imposable") - value("csg_deductible")
            #expect(value("net_imposable") == taxable)
            #expect(value("montant_a_declarer") / 100 == max(0, (taxable + 50) / 100), "\(row)")
        }
    }

    @Test(arguments: SampleRuns.years)
    func periodsAddUpToRights(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let periods = try Dictionary(grouping: tree.csv("periodes.csv").rows) { $0["numero"]! }
        let droits = try tree.csv("droits.csv").rows
        #expect(Set(periods.keys).isSubset(of: droits.map { $0["numero"]! }))
        for row in droits {
            let own = (periods[row["numero"]!] ?? []).map {
                (first: Self.day($0["debut"]!), last: Self.day($0["fin"]!), volet: $0["volet"]!)
            }
            #expect(row["jours_ouverts"] == "\(own.reduce(0) { $0 + $1.last - $1.first + 1 })", "\(row)")
            #expect(row["ouverture"]!.isEmpty ? own.isEmpty : Self.day(row["ouverture"]!) == own.first?.first, "\(row)")
            #expect(row["fermeture"]!.isEmpty ? own.isEmpty : Self.day(row["fermeture"]!) == own.last?.last, "\(row)")
            // Maximal: what follows begins later, and not the day after in the same volet.
            for (a, b) in zip(own, own.dropFirst()) {
                #expect(a.last < b.first && (a.volet != b.volet || a.last + 1 < b.first), "\(row)")
            }
            switch row["droits"]! {
            case "ouverts": #expect(own.contains { $0.volet == "tous" })
            case "offres_seules": #expect(!own.isEmpty && own.allSatisfy { $0.volet == "offres" })
            default: #expect(own.isEmpty && row["fondement"] == "aucun")
            }
        }
    }

    /// dd/mm/yyyy as a day number: Foundation's own calendar, not the program's.
    static func day(_ text: String) -> Int {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        let date = calendar.date(from: DateComponents(year: parts[2], month: parts[1], day: parts[0]))!
        return Int(date.timeIntervalSince1970 / 86_400)
    }
}

/// The counts of a manifest.
struct Manifest {
    private let counts: [String: Int]

    init(_ tree: Tree) throws {
        let root = try JSONSerialization.jsonObject(with: tree.files["manifeste.json"] ?? Data()) as? [String: Any]
        counts = root?["comptes"] as? [String: Int] ?? [:]
    }

    subscript(name: String) -> Int { counts[name] ?? 0 }
}
