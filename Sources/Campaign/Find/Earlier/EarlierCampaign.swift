import Domain
import Extracts
import Publishing
import Reports

/// What the campaign before left in the output folder: its manifest, and the tables that this one is compared with.
struct EarlierCampaign: Sendable {
    let figures: EarlierFigures
    /// Its manifest, and what it says: an input of this run.
    let manifest: SourceFile
    let contents: Manifest
    /// Its tables, by name; those that are not there are not compared.
    private let tables: [String: SourceFile]

    /// What is compared: `completude.csv`, `surveillance.csv`.
    static let completude = "completude"
    static let surveillance = "surveillance"
    /// What tells a row of `surveillance.csv` again.
    static let watched = ["numero", "critere"]

    /// Nil where the campaign before was not published here, or left no manifest that can be read: nothing is compared.
    static func find(_ plan: RunPlan) throws(RunError) -> EarlierCampaign? {
        let year = plan.year - 1
        let folder = Destination(output: plan.output, year: year).target
        guard let file = try open(Manifest.fileName, in: folder),
            let manifest = try? Manifest(reading: Array(file.bytes)), manifest.year == year
        else { return nil }
        if let nature = manifest.nature {
            throw RunError(
                .refused,
                "\(folder) n'est pas la publication de \(year), mais \(nature.words) : il ne peut tenir lieu de campagne précédente. Retirez ce dossier de là, ou publiez \(year)."
            )
        }
        var tables: [String: SourceFile] = [:]
        for name in [completude, surveillance] { tables[name] = try open("\(name).csv", in: folder) }
        return EarlierCampaign(
            figures: EarlierFigures(year: year, values: manifest.counts), manifest: file, contents: manifest,
            tables: tables)
    }

    private static func open(_ name: String, in folder: String) throws(RunError) -> SourceFile? {
        let path = "\(folder)/\(name)"
        guard try Folder.isThere(path) else { return nil }
        do { return try SourceFile(name: name, path: path) } catch { throw RunError(.machine, "\(error).") }
    }

    /// N−1.
    var year: Int { figures.year }

    /// Its files that this run read, by the path that the manifest gives them.
    var named: [(path: String, file: SourceFile)] {
        [("publie/\(year)/manifeste.json", manifest)]
            + tables.sorted { $0.key < $1.key }.map { ("publie/\(year)/\($0.value.name)", $0.value) }
    }

    /// Nil where its manifest does not say.
    var cutOff: Day? { contents.options["date_arrete"].flatMap { Day($0) } }

    /// Its register is final: nothing of its year came after its cut-off.
    var isFinal: Bool { cutOff == Day.last(of: year) }

    /// A table of it; nil where it is not there, or lacks one of the columns.
    func table(_ name: String, columns: [String]) -> PublishedTable? {
        tables[name].flatMap { PublishedTable($0, columns: columns) }
    }

    /// What its `surveillance.csv` had; nil where it is not there.
    func watchedBefore() -> Set<String>? {
        guard var rows = table(EarlierCampaign.surveillance, columns: EarlierCampaign.watched) else { return nil }
        var known = Set<String>()
        while rows.next() { known.insert(WatchTable.key(numero: "\(rows[0])", critere: "\(rows[1])")) }
        return known
    }

    /// The columns that a table of its inputs had, by their own names; empty where its manifest does not say.
    func columns(of table: Table) -> Set<String> {
        Set(inputs(of: table).flatMap { $0.columns ?? [] })
    }

    /// Its files of a table, corrections aside.
    func inputs(of table: Table) -> [Manifest.Input] {
        contents.inputs.filter { DepositedName($0.path, year: year)?.table == table }
    }
}
