import Foundation
import Testing

@testable import TestSupport

/// Invented campaigns issued and corrected one to five times, after changes at random.
@Suite struct RandomChainTests {
    /// One campaign, the extracts as they are, and what a test knows of it.
    private struct Chain {
        let sandbox: Sandbox
        let first: MovingExtracts
        var extracts: MovingExtracts
        var ledger: IssuedLedger
        /// By agent, the extracts when he was last issued; of the others, those of the publication.
        var lastIssued: [String: MovingExtracts] = [:]
        var number = 0

        static let options = ["-q", "--allow-rejects", "100"]

        init(_ seed: UInt64) throws {
            sandbox = try Sandbox.invented(2023, seed: seed, agents: 60)
            try FileManager.default.copyItem(
                atPath: "\(Repository.input)/Lettres", toPath: "\(sandbox.input)/Lettres")
            first = try MovingExtracts(sandbox)
            extracts = first
            try extracts.write(sandbox)
            let run = try Command.millesime(["run", "2023", "--statements"] + Chain.options + sandbox.folders)
            guard run.status <= 1 else { throw Sandbox.Failed(said: run.err) }
            #expect(try Command.millesime(["issue", "2023", "--output", sandbox.output]).status == 0)
            ledger = try IssuedLedger(sandbox.published(2023))
        }

        func rectify(_ sandbox: Sandbox, output: String, jobs: Int = 2) throws -> Command.Result {
            try Command.millesime(
                ["rectify", "2023", "--jobs", "\(jobs)"] + Chain.options
                    + ["--input", sandbox.input, "--output", output])
        }
    }

    @Test(arguments: Depth.seeds(4))
    func whatWasIssuedIsWhatHolds(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var chain = try Chain(seed)
        for step in 1...Int.random(in: 1...5, using: &numbers) {
            for _ in 0..<Int.random(in: 1...12, using: &numbers) {
                chain.extracts.changeSomething(chain.first, using: &numbers)
            }
            try correct(&chain, "seed \(seed), step \(step)", using: &numbers)
        }
        let verify = try Command.millesime(["verify", "2023", "--output", chain.sandbox.output])
        #expect(verify.status == 0, "\(verify.out)")
    }

    private func correct(_ chain: inout Chain, _ comment: String, using numbers: inout SeededNumbers) throws {
        let sandbox = chain.sandbox
        try chain.extracts.write(sandbox)
        let before = sandbox.scratch + "/avant"
        try? FileManager.default.removeItem(atPath: before)
        try FileManager.default.copyItem(atPath: sandbox.output, toPath: before)
        let result = try chain.rectify(sandbox, output: sandbox.output, jobs: 1)
        try #require(result.status <= 1, "\(comment): \(result.err)")
        let run = try Command.millesime(
            ["run", "2023", "--statements"] + Chain.options
                + ["--input", sandbox.input, "--output", sandbox.scratch + "/autre"])
        try #require(run.status <= 1, "\(comment): \(run.err)")
        let now = try Tree(sandbox.scratch + "/autre/2023")
        if !result.out.hasPrefix("Rien à rectifier") {
            chain.number += 1
            let correction = try Tree("\(sandbox.output)/2023-rectificatifs/\(chain.number)")
            try expectSums(correction, now, comment)
            try expectLetters(correction, comment)
            try expectNothingWhenPutBack(chain, correction, before, comment, using: &numbers)
            try chain.ledger.add(correction)
            for row in try correction.csv("rectifications.csv").rows {
                chain.lastIssued[row["numero"]!] = chain.extracts
            }
            let other = try chain.rectify(sandbox, output: before, jobs: 3)
            #expect(other.status == result.status)
            let again = try Tree("\(before)/2023-rectificatifs/\(chain.number)")
            #expect(correction.differences(from: again) == [], "\(comment)")
        }
        chain.ledger.expectIssued(now, comment)
        try chain.ledger.expectTold(now, comment)
    }

    /// Differences and their parts add up, to the change of the totals that `controles.csv` has too.
    private func expectSums(_ correction: Tree, _ now: Tree, _ comment: String) throws {
        let table = try correction.csv("rectifications.csv")
        for row in table.rows {
            func cents(_ name: String) -> Int64 { Csv.cents(row[name]!) ?? 0 }
            #expect(cents("net") - cents("net_emis") == cents("ecart_net"))
            #expect(cents("montant") - cents("montant_emis") == cents("ecart_montant"))
            #expect(cents("ecart_corrige") + cents("ecart_donnees") + cents("ecart_regles") == cents("ecart_net"))
            guard row["type"] != "reedite" else { continue }
            let effects = try correction.csv("causes.csv").sum("effet") { $0["numero"] == row["numero"] }
            #expect(effects == cents("ecart_net"), "\(comment): \(row)")
        }
        let checks = try correction.csv("controles.csv").rows
        #expect(checks.allSatisfy { $0["statut"] == "conforme" })
        for (words, column) in [
            ("net imposable émis + écarts", "net_imposable"), ("montants à déclarer émis", "montant_a_declarer"),
        ] {
            let row = try #require(checks.first { $0["controle"]!.contains(words) })
            #expect(try Csv.cents(row["attendu"]!) == now.csv("declarations.csv").sum(column), "\(comment)")
            #expect(row["attendu"] == row["obtenu"])
        }
    }

    /// Every letter is a page of the index or a line for the online space, and every page is in the index.
    private func expectLetters(_ correction: Tree, _ comment: String) throws {
        var (paper, online): ([String], [String]) = ([], [])
        for folder in ["courriers", "reexpeditions"] {
            let index = try correction.csv("\(folder)/index.csv").rows
            paper += index.map { $0["numero"]! }
            for name in correction.names(ending: ".pdf") where name.hasPrefix(folder) {
                let listed = index.filter { "\(folder)/\($0["fichier"]!)" == name }.map { Int($0["page"]!)! }
                #expect(listed == Array(1...max(1, listed.count)), "\(comment): \(name)")
                if let count = try pages(of: correction.files[name]!) {
                    #expect(count == listed.count, "\(comment): \(name)")
                }
            }
            online += try correction.text("\(folder)/espace_agent.jsonl").split(separator: "\n").map { line in
                let letter = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return letter?["numero"] as? String ?? ""
            }
        }
        let rows = try correction.csv("rectifications.csv").rows
        func agents(_ delivery: String) -> [String] { rows.filter { $0["lettre"] == delivery }.map { $0["numero"]! } }
        #expect(paper.sorted() == agents("courrier").sorted(), "\(comment)")
        #expect(online.sorted() == agents("en_ligne").sorted(), "\(comment)")
    }

    /// As Poppler counts them; nil where it is not installed.
    private func pages(of pdf: Data) throws -> Int? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdfinfo") else { return nil }
        let folder = try TemporaryFolder()
        try pdf.write(to: URL(fileURLWithPath: "\(folder.path)/a.pdf"))
        let told = try Command.run("/usr/bin/pdfinfo", ["\(folder.path)/a.pdf"]).out
        return told.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.split(separator: " ").last ?? "") }
    }

    /// All lines named for an agent are put back as they were when he was last issued: he is corrected no more.
    private func expectNothingWhenPutBack(
        _ chain: Chain, _ correction: Tree, _ output: String, _ comment: String,
        using numbers: inout SeededNumbers
    ) throws {
        let rows = try correction.csv("rectifications.csv").rows.filter { $0["type"] != "reedite" }
        for row in rows.shuffled(using: &numbers).prefix(Depth.isDeep ? 5 : 2) {
            let agent = row["numero"]!
            let old = chain.lastIssued[agent] ?? chain.first
            var extracts = chain.extracts
            let causes = try correction.csv("causes.csv").rows.filter { $0["numero"] == agent }
            for cause in causes {
                switch cause["table"]! {
                case "regles": extracts.rules = old.rules
                case "campagne": extracts.settings = old.settings
                case "versements": extracts.putBack("versements", cause["versement"]!, as: old)
                case "agents": extracts.putBack("agents", agent, as: old)
                case "etablissements":
                    let key = try #require(keyOf(cause, chain.extracts, old), "\(comment): \(cause)")
                    extracts.putBack("etablissements", key, as: old)
                default: extracts.putBack(cause["table"]!, agent, as: old)
                }
            }
            try extracts.write(chain.sandbox)
            let copy = chain.sandbox.scratch + "/remis"
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: output, toPath: copy)
            let result = try chain.rectify(chain.sandbox, output: copy)
            #expect(result.status <= 1, "\(comment), agent \(agent): \(result.err)")
            let tree = try Tree("\(copy)/2023-rectificatifs/\(chain.number)")
            let left = tree.names.isEmpty ? [] : try tree.csv("rectifications.csv").rows
            // Rules are no line: one that was behind nothing while a line stood in its way may be now.
            let hasRules = causes.contains { $0["table"] == "regles" }
            let still = left.first {
                $0["numero"] == agent && $0["type"] != "reedite" && (hasRules || $0["ecart_donnees"] != "0,00")
            }
            #expect(still == nil, "\(comment), agent \(agent): put back \(causes), still \(still ?? [:])")
        }
        try chain.extracts.write(chain.sandbox)
    }

    private func keyOf(_ cause: [String: String], _ now: MovingExtracts, _ old: MovingExtracts) -> String? {
        func key(_ extracts: MovingExtracts, _ file: String, _ line: String) -> String? {
            Int(cause[line] ?? "").flatMap { extracts.key("etablissements", file: cause[file]!, line: $0) }
        }
        return key(now, "fichier", "ligne") ?? key(old, "fichier_emis", "ligne_emise")
    }
}
