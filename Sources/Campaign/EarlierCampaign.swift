import Extracts
import Publishing
import Reports

/// What the campaign before left in the output folder: key figures to compare with.
struct EarlierCampaign: Sendable {
    let figures: EarlierFigures
    /// Its manifest: an input of this run.
    let manifest: SourceFile

    /// Nil where the campaign before was not published here, or left no figures that can be read: nothing is compared.
    static func find(_ plan: RunPlan) throws(RunError) -> EarlierCampaign? {
        let year = plan.year - 1
        let path = "\(Destination(output: plan.output, year: year).target)/\(Manifest.fileName)"
        guard try Folder.isThere(path) else { return nil }
        let file: SourceFile
        do { file = try SourceFile(name: Manifest.fileName, path: path) } catch {
            throw RunError(.machine, "\(error).")
        }
        guard let manifest = try? Manifest(reading: Array(file.bytes)) else { return nil }
        return EarlierCampaign(figures: EarlierFigures(year: year, values: manifest.counts), manifest: file)
    }
}
