import Foundation
import Testing

@testable import TestSupport

/// What can be wrong with a deposit: one clear sentence, status 3, nothing published, nothing lost.
@Suite struct BadInputTests {
    static let extracts: [Refusal] = [
        Refusal("a folder without extracts", status: 3, says: "ne contient aucun extrait") { sandbox in
            for name in try Tree("\(sandbox.input)/2026").names where name.hasSuffix(".csv") {
                try sandbox.remove("Input/2026/\(name)")
            }
        },
        Refusal("a required table missing", status: 3, says: "agents.csv", "manquent") {
            try $0.remove("Input/2026/agents.csv")
        },
        Refusal("two required tables missing", status: 3, says: "paie.csv", "versements.csv") {
            try $0.remove("Input/2026/paie.csv")
            try $0.remove("Input/2026/versements.csv")
        },
        Refusal("a table folder without files", status: 3, says: "paie.csv", "manquent") {
            try $0.remove("Input/2026/paie.csv")
            try $0.makeFolder("Input/2026/paie")
        },
        Refusal("both forms of a table", status: 3, says: "dossiers.csv", "dossiers/", "en garder un") {
            try $0.makeFolder("Input/2026/dossiers")
        },
        Refusal("both forms of an optional table", status: 3, says: "retraites.csv", "retraites/") {
            try $0.makeFolder("Input/2026/retraites")
        },
        Refusal("both forms of a file", status: 3, says: "agents.csv", "agents.xlsx", "en garder un") {
            try $0.write("x\n", to: "Input/2026/agents.xlsx")
        },
        Refusal("one name in two cases", status: 3, says: "Agents.CSV", "agents.csv", "en garder un") {
            try $0.write("x\n", to: "Input/2026/Agents.CSV")
        },
        Refusal("a misspelt table", status: 3, says: "paies.csv n'est pas une table", "est-ce « paie » ?") {
            try $0.write("x\n", to: "Input/2026/paies.csv")
        },
        Refusal("a misspelt folder", status: 3, says: "versement n'est pas une table", "est-ce « versements » ?") {
            try $0.makeFolder("Input/2026/versement")
        },
        Refusal("a misspelt campagne.yaml", status: 3, says: "Campagne.yml n'est pas une table", "est-ce « campagne » ?") {
            try $0.write("x\n", to: "Input/2026/Campagne.yml")
        },
        Refusal("a table without an ending", status: 3, says: "paie.txt n'est pas une table", "est-ce « paie » ?") {
            try $0.write("x\n", to: "Input/2026/paie.txt")
        },
        Refusal("a folder where a file should be", status: 3, says: "agents.csv n'est pas un fichier ordinaire") {
            try $0.remove("Input/2026/agents.csv")
            try $0.makeFolder("Input/2026/agents.csv")
        },
        Refusal("a pipe where a file should be", status: 3, says: "agents.csv n'est pas un fichier ordinaire") {
            try $0.remove("Input/2026/agents.csv")
            #expect(mkfifo("\($0.input)/2026/agents.csv", 0o600) == 0)
        },
        Refusal("a device where a file should be", status: 3, says: "agents.csv n'est pas un fichier ordinaire") {
            try $0.remove("Input/2026/agents.csv")
            #expect(symlink("/dev/zero", "\($0.input)/2026/agents.csv") == 0)
        },
        Refusal("a broken link", status: 4, says: "agents.csv", "n'existe pas") {
            try $0.remove("Input/2026/agents.csv")
            #expect(symlink("elsewhere", "\($0.input)/2026/agents.csv") == 0)
        },
        Refusal(
            "too many rejects", status: 3, says: "Rien n'est publié", "agents : 1 ligne rejetée sur 16", "--allow-rejects",
            arguments: ["run", "2026", "--allow-rejects", "6,24"]
        ) {
            try $0.append("seuil_lignes: 0\n", to: "Input/2026/campagne.yaml")
            try $0.append("1;;M;;Noé;10/11/1995;;;;;;;oui\n", to: "Input/2026/agents.csv")
        },
    ]

    @Test(arguments: extracts) func isRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let settings: [Refusal] = [
        Refusal("no campagne.yaml", status: 3, says: "campagne.yaml manque") {
            try $0.remove("Input/2026/campagne.yaml")
        },
        Refusal("the millesime of another year", status: 3, says: "campagne.yaml", "2025", "2026") {
            try $0.replace("millesime: 2026", by: "millesime: 2025", in: "Input/2026/campagne.yaml")
        },
        Refusal("an unknown key", status: 3, says: "campagne.yaml:7", "`seuil_rejet`, peut-être `seuil_rejets`") {
            try $0.append("seuil_rejet: 2\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("a key that is near none", status: 3, says: "clé inconnue `couleur` ; connues : millesime") {
            try $0.append("couleur: bleu\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("a number of lines that is none", status: 3, says: "`seuil_lignes` doit être un nombre entier") {
            try $0.append("seuil_lignes: 2,5\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("a word for the register that is none", status: 3, says: "`registre` doit être `aucun`", "`provisoire`") {
            try $0.replace("registre: aucun", by: "registre: non", in: "Input/2026/campagne.yaml")
        },
        Refusal("a date of letters that is none", status: 3, says: "`date_emission` doit être une date") {
            try $0.append("date_emission: 31/02/2027\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("a key twice", status: 3, says: "campagne.yaml", "millesime") {
            try $0.append("millesime: 2026\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("a cut-off of another year", status: 3, says: "31/12/2025", "2026") {
            try $0.replace("31/12/2026", by: "31/12/2025", in: "Input/2026/campagne.yaml")
        },
        Refusal("a cut-off that is no date", status: 3, says: "campagne.yaml:4", "date_arrete") {
            try $0.replace("31/12/2026", by: "31/13/2026", in: "Input/2026/campagne.yaml")
        },
        Refusal("a share that is none", status: 3, says: "campagne.yaml:5", "seuil_rejets") {
            try $0.replace("seuil_rejets: 25 ", by: "seuil_rejets: 250", in: "Input/2026/campagne.yaml")
        },
        Refusal("not YAML", status: 3, says: "campagne.yaml") {
            try $0.write("millesime: [2026\n", to: "Input/2026/campagne.yaml")
        },
        Refusal("an empty campagne.yaml", status: 3, says: "campagne.yaml") {
            try $0.write("", to: "Input/2026/campagne.yaml")
        },
    ]

    @Test(arguments: settings) func settingsAreRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let rules: [Refusal] = [
        Refusal("no rule file", status: 3, says: "Regles") { try $0.remove("Input/Regles") },
        Refusal("an empty folder of rules", status: 3, says: "Regles") {
            try $0.remove("Input/Regles")
            try $0.makeFolder("Input/Regles")
        },
        Refusal("an unknown key in a rule file", status: 3, says: "regions.yaml:") {
            try $0.append("inconnue: 1\n", to: "Input/Regles/regions.yaml")
        },
        Refusal("a rule file that is not YAML", status: 3, says: "pieces.yaml:") {
            try $0.append("  - [\n", to: "Input/Regles/pieces.yaml")
        },
        Refusal("a rule file cut short", status: 3, says: "cgos.yaml:") {
            try $0.write(String($0.read("Input/Regles/cgos.yaml").prefix(9000)), to: "Input/Regles/cgos.yaml")
        },
        Refusal("a value of the wrong kind", status: 3, says: "cgos.yaml:", "jamais") {
            try $0.replace("30/07", by: "jamais", in: "Input/Regles/cgos.yaml")
        },
    ]

    @Test(arguments: rules) func rulesAreRefused(_ refusal: Refusal) throws { try refusal.verify() }

    /// A check says the same as a run, and is refused where a run would be.
    @Test(arguments: [0, 1, 6]) func checkIsRefusedToo(_ i: Int) throws {
        let run = Self.extracts[i]
        let sandbox = try Sandbox(2026)
        try run.plant(sandbox)
        Refusal(run.what, status: 3, says: run.says[0]).expect(try sandbox.check(2026, "-q"))
    }
}
