import Extracts
import Letters
import Reports
import RuleBook

/// The fonts and the templates of a run's letters, looked at before anything is read: without a mistake.
struct LetterSetup: Sendable {
    let fonts: LetterFonts
    let templates: LetterTemplates
    /// Under the input folder, or what came with the program.
    static let folder = "Lettres"
    /// For the manifest.
    let files: [SourceFile]

    static func load(_ plan: RunPlan, _ rules: Rules) throws(RunError) -> LetterSetup {
        let fonts: LetterFonts
        do { fonts = try LetterFonts() } catch {
            throw RunError(.machine, "Les courriers ne peuvent être dessinés : \(error).")
        }
        let holder = try plan.rules.lettersFolder(plan.input)
        var files: [SourceFile] = []
        var texts: [String: String] = [:]
        for name in LetterTemplates.needed(rules, plan.letters) {
            let path = "\(holder)/\(folder)/\(name)"
            // A missing template is reported with the mistakes of the others.
            guard try Folder.isThere(path) else { continue }
            let file = try InputFiles.text(path, as: "\(folder)/\(name)", in: holder)
            texts[name] = String(decoding: file.bytes, as: UTF8.self)
            files.append(file)
        }
        do {
            return LetterSetup(
                fonts: fonts, templates: try LetterTemplates(rules, plan.letters, texts: texts, font: fonts.printable),
                files: files)
        } catch {
            throw RunError(.refused, "Les modèles de courriers ne sont pas utilisables :\n\(error)")
        }
    }

    /// Libraries and font, for the manifest.
    var libraries: [String: String] {
        ["freetype": LetterPrinter.freeTypeVersion, "police": fonts.name]
    }
}
