import Domain
import Figures
import Foundation
import Publishing
import Reports
import RuleBook
import Testing
import Workers

@testable import Campaign
@testable import TestSupport

/// Simulations: what they say is what two runs would differ in, and nobody can take them for results.
@Suite struct WhatIfTests {
    /// 2023 of the samples, with the publication of 2022 that it reads.
    private func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox(2023)
        try FileManager.default.copyItem(
            atPath: "\(SampleRuns.shared().output)/2022", toPath: "\(sandbox.output)/2022")
        return sandbox
    }

    private func simulate(_ sandbox: Sandbox, _ arguments: String...) throws -> Command.Result {
        try Command.millesime(["whatif", "2023", "-q"] + sandbox.folders + arguments)
    }

    private func tree(_ sandbox: Sandbox) throws -> Tree { try Tree("\(sandbox.output)/SIMULATION-2023") }

    @Test func theSameValuesChangeNothing() throws {
        let sandbox = try sandbox()
        let result = try simulate(sandbox, "--set", "cgos.etudes.plafond_qf=1270")
        #expect(result.status == 0 && result.out.contains("Les mêmes valeurs que les règles"), "\(result.err)")
        for name in ["agents", "etudes", "demandes", "ayants_droit", "parametres"] {
            #expect(try tree(sandbox).csv("SIMULATION-\(name).csv").rows.isEmpty, "\(name)")
        }
    }

    /// A value to try: its path on the command line, which is that of its place in the rule file.
    struct Trial: Sendable {
        let path: String
        let value: String
        var file: String { path.split(separator: ".")[0] + ".yaml" }
    }

    private static func trial(_ numbers: inout SeededNumbers) -> Trial {
        func any(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
        switch any(0..<12) {
        case 0: return Trial(path: "cgos.etudes.plafond_qf", value: "\(any(12..<32) * 50).00")
        case 1: return Trial(path: "cgos.etudes.age_moins_de", value: "\(any(15..<27))")
        case 2: return Trial(path: "cgos.etudes.date_limite", value: "\(any(10..<29))/0\(any(2..<9))")
        case 3: return Trial(path: "cgos.participation_vacances.plafond_qf", value: "\(any(12..<27) * 60).00")
        case 4: return Trial(path: "cgos.dossier.ressources_et_parts_exigees", value: "oui")
        case 5: return Trial(path: "cgos.droit_maladie.sans_dossier", value: "non")
        case 6: return Trial(path: "cgos.dossiers_papier.envoi_en_decembre", value: "non")
        case 7: return Trial(path: "cgos.renouvellement.dossier_qui_relance", value: "constitue")
        case 8: return Trial(path: "cgos.dossier.droits_a_compter_de", value: "date_constitution")
        case 9: return Trial(path: "cgos.etudes.certificat_des", value: "\(any(0..<25))")
        case 10: return Trial(path: "contributions.assiette", value: "\(any(90..<100)).25")
        default: return Trial(path: "cgos.taux_retraites.portee", value: "hors_etudes")
        }
    }

    /// A simulation is the difference of two real runs, the second with the rule file edited: the same tables, byte for
    /// byte, whatever is tried.
    @Test(arguments: Depth.seeds(10))
    func aSimulationIsTheDifferenceOfTwoRuns(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var trials: [Trial] = []
        for _ in 0...Int.random(in: 0..<3, using: &numbers) {
            let trial = WhatIfTests.trial(&numbers)
            if !trials.contains(where: { $0.path == trial.path }) { trials.append(trial) }
        }
        let sandbox = try sandbox()
        let result = try Command.millesime(
            ["whatif", "2023", "-q"] + sandbox.folders + trials.flatMap { ["--set", "\($0.path)=\($0.value)"] })
        #expect(result.status == 0, "\(trials.map(\.path)): \(result.err)")

        let plan = RunPlan(
            year: 2023, input: sandbox.input, output: sandbox.output, jobs: 2, cutOff: nil, allowedRejects: nil,
            command: "tests")
        _ = try Run(plan).publish()
        let before = sandbox.path + "/avant"
        try FileManager.default.moveItem(atPath: "\(sandbox.output)/2023", toPath: before)
        let rules = try LoadedRules.load(InputFiles.rules(sandbox.input), year: 2023)
        for trial in trials { try WhatIfTests.edit(trial, in: sandbox) }
        let edited = try LoadedRules.load(InputFiles.rules(sandbox.input), year: 2023)
        _ = try Run(plan).publish()

        let workers = Workers(count: 2)
        let names = FigureNames([rules, edited])
        let simulated = SimulatedRules(
            try PublishedFigures.read(before, year: 2023, names, workers),
            try PublishedFigures.read("\(sandbox.output)/2023", year: 2023, names, workers), rules: rules,
            changes: [], origins: [], effects: [], workers)
        let tree = try tree(sandbox)
        for table in simulated.tables where table.name != "SIMULATION-parametres" {
            var csv = CsvBuffer()
            table.writeHeader(&csv)
            _ = table.write(0..<table.subjects, &csv)
            #expect(tree.files["\(table.name).csv"] == Data(csv.bytes), "\(trials.map(\.path)): \(table.name)")
        }
    }

    /// Closes the value in force in 2023, adds one for that year, and lets the old one go on: what the head of every rule
    /// file tells a person to do.
    private static func edit(_ trial: Trial, in sandbox: Sandbox) throws {
        let file = "Input/Regles/\(trial.file)"
        var lines = try sandbox.read(file).components(separatedBy: "\n")
        func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
        var at = 0
        for (depth, key) in trial.path.split(separator: ".").dropFirst().enumerated() {
            let start = String(repeating: "  ", count: depth) + key + ":"
            at = try #require(lines[at...].firstIndex(where: { $0 == start }))
        }
        let end =
            lines[(at + 1)...].firstIndex(where: { !$0.isEmpty && indent($0) <= indent(lines[at]) }) ?? lines.count
        let rows = (at..<end).filter { lines[$0].contains("- du: ") }
        let row = try #require(rows.last(where: { lines[$0].suffix(10).prefix(4) <= "2023" }))
        let next = rows.first(where: { $0 > row }) ?? end
        let margin = String(repeating: " ", count: indent(lines[row]))
        let rest = lines[(row + 1)..<next].filter { !$0.contains("  au: ") && !$0.isEmpty }
        let last = lines[(row + 1)..<next].first { $0.contains("  au: ") }
        var edited: [String] = []
        if !lines[row].hasSuffix("2023-01-01") { edited += [lines[row], "\(margin)  au: 2022-12-31"] + rest }
        edited += [
            "\(margin)- du: 2023-01-01", "\(margin)  au: 2023-12-31", "\(margin)  valeur: \(trial.value)",
            "\(margin)  hypothese: oui", "\(margin)  pourquoi: essai",
        ]
        if last?.contains("2023-12-31") != true {
            edited += ["\(margin)- du: 2024-01-01"] + (last.map { [$0] } ?? []) + rest
        }
        lines.replaceSubrange(row..<next, with: edited)
        try sandbox.write(lines.joined(separator: "\n"), to: file)
    }

    /// A higher ceiling loses nobody, a lower one gains nobody.
    @Test(arguments: [("cgos.etudes.plafond_qf", 1600, 700), ("cgos.participation_vacances.plafond_qf", 1700, 600)])
    func aHigherCeilingLosesNobody(path: String, higher: Int, lower: Int) throws {
        let sandbox = try sandbox()
        #expect(try simulate(sandbox, "--set", "\(path)=\(higher)").status == 0)
        let gains = try tree(sandbox).csv("SIMULATION-agents.csv").rows.map { $0["sens"]! }
        #expect(gains.contains("gagne") && !gains.contains("perd") && !gains.contains("partage"))
        #expect(try simulate(sandbox, "--set", "\(path)=\(lower)").status == 0)
        let losses = try tree(sandbox).csv("SIMULATION-agents.csv").rows.map { $0["sens"]! }
        #expect(losses.contains("perd") && !losses.contains("gagne") && !losses.contains("partage"))
    }

    /// No count of 1 to 4 in anything but the lists of agents, on the terminal neither.
    @Test func smallGroupsAreNotPrinted() throws {
        let sandbox = try sandbox()
        #expect(try simulate(sandbox, "--set", "cgos.etudes.plafond_qf=900").status == 0)
        let rows = try tree(sandbox).csv("SIMULATION-groupes.csv").rows
        #expect(rows.contains { $0["agents"] == "" } && rows.contains { $0["agents"] != "" })
        for row in rows { #expect(!(1...4).contains(Int(row["agents"]!) ?? 0), "\(row)") }
        #expect(try simulate(sandbox, "--sweep", "cgos.etudes.plafond_qf=900..1300:50").status == 0)
        for row in try tree(sandbox).csv("SIMULATION-bascules.csv").rows {
            for column in ["agents", "gagnent", "perdent"] { #expect(!(1...4).contains(Int(row[column]!) ?? 0)) }
        }
    }

    /// Every value of a sweep is the simulation of that value: who tips from the rules to the first is whom it changes.
    @Test func aSweepIsItsSimulations() throws {
        let sandbox = try sandbox()
        #expect(try simulate(sandbox, "--set", "cgos.etudes.plafond_qf=1000").status == 0)
        let alone = try tree(sandbox).csv("SIMULATION-agents.csv").rows.map { $0["numero"]! + $0["sens"]! }
        #expect(try simulate(sandbox, "--sweep", "cgos.etudes.plafond_qf=1000..1270:270").status == 0)
        let tips = try tree(sandbox).csv("SIMULATION-bascules_agents.csv").rows
        #expect(tips.filter { $0["rang"] == "1" }.map { $0["numero"]! + $0["sens"]! } == alone)
        // Back at the rules, whoever lost gains.
        let back = tips.filter { $0["rang"] == "2" }.map { $0["numero"]! }
        #expect(back == tips.filter { $0["rang"] == "1" }.map { $0["numero"]! })
    }

    @Test func everythingIsMarked() throws {
        let sandbox = try sandbox()
        let result = try simulate(sandbox, "--set", "cgos.etudes.plafond_qf=900")
        #expect(result.out.hasPrefix("SIMULATION"))
        let tree = try tree(sandbox)
        for name in tree.names where name != "manifeste.json" && name != "datapackage.json" {
            #expect(name.hasPrefix("SIMULATION"), "\(name)")
            #expect(tree.text(name).contains("SIMULATION"), "\(name)")
        }
        for name in tree.names(ending: ".csv") where name != "SIMULATION-controles.csv" {
            #expect(try tree.csv(name).rows.allSatisfy { $0["SIMULATION"] == "SIMULATION" }, "\(name)")
            #expect(try Schema("simulation/\(name.dropLast(4))").violations(tree.csv(name)).prefix(3) == [], "\(name)")
        }
        #expect(tree.text("manifeste.json").contains("\"nature\": \"simulation\""))
    }

    /// As an extract it is refused by its name.
    @Test func nobodyTakesItForAnExtract() throws {
        let sandbox = try sandbox()
        #expect(try simulate(sandbox, "--set", "cgos.etudes.plafond_qf=900").status == 0)
        try FileManager.default.copyItem(
            atPath: "\(sandbox.output)/SIMULATION-2023/SIMULATION-agents.csv",
            toPath: "\(sandbox.input)/2023/SIMULATION-agents.csv")
        let check = try sandbox.check(2023, "-q")
        #expect(check.status == 3 && check.err.contains("SIMULATION"), "\(check.err)")
    }

    @Test(arguments: [
        (["--set", "cgos.etudes.plafon_qf=1300"], 2, "la plus proche est « cgos.etudes.plafond_qf »"),
        (["--set", "etudes.plafond_qf=1300"], 2, "la plus proche est « cgos.etudes.plafond_qf »"),
        (["--set", "cgos.etudes=1"], 2, "est un groupe de paramètres"),
        (["--set", "cgos.etudes.plafond_qf=beaucoup"], 3, "n'est pas un montant"),
        (["--set", "cgos.etudes.plafond_qf=1300", "--set", "cgos.etudes.plafond_qf=1400"], 3, "est donné deux fois"),
        (["--set", "cgos.catalogue.ETUDES.regime.imposable=non"], 3, "ne porte pas de cotisation"),
        (["--sweep", "cgos.etudes.plafond_qf=1600..1000:50"], 2, "la fin suivre le début"),
        (["--sweep", "cgos.etudes.plafond_qf=1000..1600:0"], 2, "plus grand que zéro"),
        (["--sweep", "cgos.etudes.plafond_qf=1000..1600:-50"], 2, "plus grand que zéro"),
        (["--sweep", "cgos.etudes.plafond_qf=1000..1600"], 2, "un début, une fin et un pas"),
        (["--sweep", "contributions.assiette=90..110:5"], 3, "« 105 » n'est pas un taux de 0 à 100"),
        (["--sweep", "cgos.dossier.deux_signatures=0..1:1"], 3, "n'est pas « oui » ou « non »"),
        (["--set", ""], 2, "écrivez une clé"), (["--set", "=1300"], 2, "écrivez une clé"),
        (["--set", "cgos.etudes.plafond_qf="], 2, "donnez une valeur après « = »"),
        (["--set", "cgos.etudes.plafond_qf=-5"], 3, "n'est pas un montant de 1.00"),
        (["--rules", "/nulle/part.yaml"], 2, "ne peut être lu"), ([], 2, "Dites ce qu'il faut essayer"),
    ])
    func badTrialsAreRefused(arguments: [String], status: Int32, words: String) throws {
        let sandbox = try sandbox()
        let result = try Command.millesime(["whatif", "2023", "-q"] + sandbox.folders + arguments)
        #expect(result.status == status && result.err.contains(words), "\(result.err)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == ["2022"])
    }

    /// Files of values that are none, or that say what is no rule.
    @Test(arguments: [
        ("millesime: 2024\n", "« millesime » est un réglage de la campagne"), ("", "fichier vide"),
        ("- cgos\n", "n'est pas un groupe de clés"),
        ("cgos:\n  etudes:\n    plafond_qf: beaucoup\n", "n'est pas un montant"),
        ("cgos:\n  etudes:\n    plafon_qf: 1300\n", "la plus proche est « cgos.etudes.plafond_qf »"),
        (
            "cgos:\n  etudes:\n    plafond_qf: 1300\ncgos.etudes.plafond_qf: 1400\n", "est donné deux fois"
        ),
    ])
    func badFilesAreRefused(text: String, words: String) throws {
        let sandbox = try sandbox()
        try sandbox.write(text, to: "essai.yaml")
        let result = try simulate(sandbox, "--rules", "\(sandbox.path)/essai.yaml")
        #expect(result.status == 3 && result.err.contains(words), "\(result.err)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.output) == ["2022"])
    }

    /// What a finding is made of is read of each payment that gives its net, and no figure follows from it; where none
    /// gives it nobody reads it. Told of one value, of several and of a sweep.
    @Test func whatIsReadAndWhatIsNot() throws {
        let read = "des décisions la lisent, mais aucun chiffre d'aucun agent ne change"
        let unread = "aucune décision ne lit cette valeur, pour aucun agent"
        // One agent of the C.G.O.S., whose payment gives no net.
        let years = try TwoYears(before: [], after: [TwoYears.Payment("1001", "300,00")])
        func told(_ arguments: String...) throws -> String {
            let result = try Command.millesime(["whatif", "2023", "-q"] + years.sandbox.folders + arguments)
            #expect(result.status == 0, "\(result.err)")
            return result.out
        }
        let (felt, other) = (
            "cgos.dossier.droits_a_compter_de=date_constitution", "cogohr.quotient_familial.diviseur=10"
        )
        #expect(try told("--set", felt).contains("des chiffres changent"))
        #expect(try told("--set", other).contains(unread))
        let both = try told("--set", felt, "--set", other)
        #expect(both.contains("des chiffres changent") && both.contains(unread), "\(both)")
        #expect(try told("--sweep", "cogohr.quotient_familial.diviseur=10..12:2").contains(unread))
        #expect(try told("--set", "contributions.tolerance_net=0.02").contains(unread))
        let sample = try sandbox()
        #expect(try simulate(sample, "--set", "contributions.tolerance_net=0.02").out.contains(read))
        #expect(try simulate(sample, "--sweep", "contributions.tolerance_net=0.01..0.03:0.01").out.contains(read))
    }

    @Test func wordsThatNoDecisionReads() throws {
        let sandbox = try sandbox()
        let result = try simulate(sandbox, "--set", "cgos.nom_complet=Un autre nom")
        #expect(result.status == 0 && result.out.contains("aucune décision ne lit cette valeur"), "\(result.out)")
    }
}
