import Foundation
import Testing

@testable import TestSupport

/// `explain 2026 --agent …` of a publication, or of extracts, that are not as they were: which file, what to do, and
/// nothing on standard output.
@Suite struct ExplainRefusalTests {
    @Test(arguments: [
        Refusal(
            "no publication", status: 2, says: "Il n'y a pas de publication 2031 à expliquer", "--output",
            arguments: ["explain", "2031", "--agent", "7"]),
        Refusal(
            "no manifest", status: 3, says: "manifeste.json manque", arguments: agent,
            plant: { try $0.remove("Output/2026/manifeste.json") }),
        Refusal(
            "a manifest that is none", status: 3, says: "manifeste.json ne peut pas être lu", arguments: agent,
            plant: { try $0.write("{}", to: "Output/2026/manifeste.json") }),
        Refusal(
            "an edited manifest", status: 3, says: "manifeste.json a été modifié après la publication",
            arguments: agent,
            plant: {
                try $0.replace("\"date_arrete\": \"31/12/2026\"", by: "\"date_arrete\": \"30/12/2026\"", in: manifest)
            }),
        Refusal(
            "an extract that is gone", status: 3, says: "Les extraits ne sont plus ceux de la publication",
            "Input/2026/paie.csv n'est plus là.", "millesime run 2026", arguments: agent,
            plant: { try $0.remove("Input/2026/paie.csv") }),
        Refusal(
            "an extract that changed, of the same length", status: 3, says: "Input/2026/dossiers.csv a changé depuis.",
            arguments: agent, plant: { try $0.replace("2026-", by: "2O26-", in: "Input/2026/dossiers.csv") }),
        Refusal(
            "an extract that is newer", status: 3, says: "Input/2026/agents.csv a changé depuis.", arguments: agent,
            plant: { try $0.append("\n", to: "Input/2026/agents.csv") }),
        Refusal(
            "an extract that is new", status: 3, says: "Input/2026/demandes.csv est nouveau.", arguments: agent,
            plant: { try $0.write("demande;numero\n", to: "Input/2026/demandes.csv") }),
        Refusal(
            "a table that was changed", status: 3, says: "n'est plus celui que le programme a publié",
            "Output/2026/droits.csv a été modifié.", "millesime verify 2026", arguments: agent,
            plant: { try $0.replace("ouverts", by: "suspend", in: "Output/2026/droits.csv") }),
        Refusal(
            "a table that is gone", status: 3, says: "Output/2026/registre.csv manque.", arguments: agent,
            plant: { try $0.remove("Output/2026/registre.csv") }),
        Refusal(
            "a workbook that was saved again", status: 3, says: "Output/2026/national.xlsx a été modifié (4 octets",
            arguments: agent, plant: { try $0.write("PK..", to: "Output/2026/national.xlsx") }),
        Refusal(
            "a rule of the publication that was changed", status: 3,
            says: "Output/2026/regles/cgos.yaml a été modifié.",
            arguments: agent, plant: { try $0.append("\n", to: "Output/2026/regles/cgos.yaml") }),
        Refusal(
            "a number that nobody has", status: 2, says: "--agent 999999999", "cette campagne n'a rien de ce nom.",
            arguments: ["explain", "2026", "--agent", "999999999"]),
        Refusal(
            "a benefit's key that no line has", status: 2, says: "--versement V-1", "cette campagne",
            arguments: ["explain", "2026", "--versement", "V-1"]),
        Refusal(
            "a file of agents that is not there", status: 2,
            says: "--agents-from /nowhere.csv", "ce fichier n'existe pas.",
            arguments: ["explain", "2026", "--agents-from", "/nowhere.csv"]),
    ])
    func isTold(_ mistake: Refusal) throws {
        let sandbox = try Sandbox(2026)
        try FileManager.default.copyItem(
            atPath: "\(try SampleRuns.shared().output)/2026", toPath: "\(sandbox.output)/2026")
        try mistake.plant(sandbox)
        let before = try Tree(sandbox.output)
        mistake.expect(try Command.millesime(mistake.arguments + sandbox.folders))
        #expect(try Tree(sandbox.output).differences(from: before) == [])
    }

    @Test(arguments: [
        Refusal("a year alone", status: 2, says: "--agent 0000042", arguments: ["explain", "2026"]),
        Refusal("an agent without a year", status: 2, says: "l'année", arguments: ["explain", "--agent", "7"]),
        Refusal(
            "a code beside", status: 2, says: "rien d'autre", arguments: ["explain", "2026", "O7", "--agent", "7"]),
        Refusal(
            "no number", status: 2, says: "--agent « 12A »", "zéros", arguments: ["explain", "2026", "--agent", "12A"]),
        Refusal("no FINESS", status: 2, says: "neuf", arguments: ["explain", "2026", "--etablissement", "12"]),
        Refusal("no rang", status: 2, says: "le rang", arguments: ["explain", "2026", "--enfant", "D1"]),
        Refusal("no form", status: 2, says: "pdf", arguments: ["explain", "2026", "--agent", "7", "--format", "pdf"]),
        Refusal("before the rules", status: 2, says: "2017", arguments: ["explain", "2017", "--agent", "7"]),
    ])
    func usageIsTold(_ mistake: Refusal) throws {
        mistake.expect(try Command.millesime(mistake.arguments))
    }

    /// Zeros in front, a digit too many, two that changed places: those who exist are offered.
    @Test(arguments: [("18", "0000018"), ("00000018", "0000018"), ("1217142", "1217124"), ("121712", "1217124")])
    func nearNumbersAreOffered(_ written: String, _ meant: String) throws {
        let told = try Command.millesime(
            [
                "explain", "2023", "--agent", written, "--input", Repository.input, "--output",
                try SampleRuns.shared().output,
            ])
        #expect(told.status == 2 && told.out == "")
        #expect(told.err.contains("Peut-être") && told.err.contains(meant), "\(told.err)")
    }

    /// Rules that were edited since are told, and have no effect: those of the publication are followed.
    @Test func rulesThatChangedSinceAreTold() throws {
        let sandbox = try Sandbox(2026)
        try FileManager.default.copyItem(
            atPath: "\(try SampleRuns.shared().output)/2026", toPath: "\(sandbox.output)/2026")
        let numero = try #require(try Csv(sandbox.read("Output/2026/droits.csv")).rows.first?["numero"])
        let command = ["explain", "2026", "--agent", numero] + sandbox.folders
        let before = try Command.millesime(command)
        try sandbox.append("# relu\n", to: "Input/Regles/cgos.yaml")
        let after = try Command.millesime(command)
        #expect(before.status == 0 && after.status == 0)
        let warning = "Des règles ont changé depuis"
        #expect(!before.out.contains(warning) && after.out.contains(warning))
        #expect(after.out.contains("Input/Regles/cgos.yaml"))
        let text = after.out.split(separator: "\n")
        #expect(before.out.split(separator: "\n").allSatisfy { text.contains($0) })
    }

    private static let agent = ["explain", "2026", "--agent", "7"]
    private static let manifest = "Output/2026/manifeste.json"
}
