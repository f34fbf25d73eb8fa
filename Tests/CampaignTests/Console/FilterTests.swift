import Foundation
import Testing

@testable import TestSupport

/// `rules` and `check` show what is asked for, all of it and nothing else.
@Suite struct FilterTests {
    private func rules(_ more: String...) throws -> Command.Result {
        try Command.millesime(["rules", "2026", "--input", Repository.input] + more)
    }

    private func parameters(_ result: Command.Result) -> Int {
        result.out.components(separatedBy: "    relu pour ").count - 1
    }

    @Test func everyFilterOfRulesLeavesSome() throws {
        let all = try rules()
        let hypotheses = try rules("--hypotheses")
        #expect(parameters(hypotheses) > 0 && parameters(hypotheses) < parameters(all))
        #expect(parameters(hypotheses) == all.out.components(separatedBy: "HYPOTHÈSE : ").count - 1)
        #expect(!hypotheses.out.contains("    source : "))
        let cgos = try rules("--organisme", "CGOS")
        #expect(cgos.out.contains("Regles/cgos.yaml") && !cgos.out.contains("Regles/cogohr.yaml"))
        #expect(!cgos.out.contains("Regles/situations.yaml"))
        // Case and accents aside; two words: both.
        let (plain, accented) = (try rules("NOEL"), try rules("noël"))
        #expect(plain.out == accented.out)
        let both = try rules("noël", "pièce")
        #expect(parameters(both) < parameters(accented))
    }

    /// 2027 was not read again by anybody for what the samples leave: I-REGLE-NON-RELUE counts the same.
    @Test func unreadRules() throws {
        let result = try Command.millesime(["rules", "2029", "--a-relire", "--input", Repository.input])
        #expect(parameters(result) > 0)
        #expect(parameters(result) == result.out.components(separatedBy: "À RELIRE pour 2029").count - 1)
    }

    @Test func unknownCommittee() throws {
        let result = try rules("--organisme", "cgso")
        #expect(result.status == 2 && result.out == "")
        #expect(result.err.contains("« cgso » n'est pas un organisme : est-ce « cgos » ? Organismes : cgos, cogohr."))
        let nothing = try rules("introuvable")
        #expect(nothing.status == 0 && nothing.out.contains("Aucun des "))
    }

    @Test func findingsOfACheck() throws {
        let runs = try SampleRuns.shared()
        let rows = try runs.tree(2022).csv("anomalies.csv").rows
        func check(_ more: String...) throws -> [Substring] {
            let result = try Command.millesime(
                ["check", "2022", "--input", Repository.input, "--output", runs.output] + more)
            #expect(result.status == 1)
            return result.out.split(separator: "\n").prefix { !$0.contains(", sur ") && !$0.hasPrefix("Aucun constat") }
        }
        let typed = try check("--code", "r-type").count
        #expect(typed == rows.filter { $0["code"] == "R-TYPE" }.count && typed > 0)
        let two = try check("--code", "R-TYPE", "--code", "R-VALEUR").count
        #expect(two == rows.filter { ["R-TYPE", "R-VALEUR"].contains($0["code"]) }.count && two > typed)
        let paie = try check("--table", "paie").count
        #expect(paie == rows.filter { $0["fichier"]!.hasPrefix("paie") }.count && paie > 0)
        let agent = try #require(rows.first { $0["numero"] != "" }?["numero"])
        let his = try check("--agent", agent).count
        #expect(his == rows.filter { $0["numero"] == agent }.count)
        let (unknown, neither) = (try check("--agent", "introuvable"), try check("--agent", agent, "--code", "I-VIDE"))
        #expect(unknown == [] && neither == [])
    }

    @Test(arguments: [
        (["--code", "R" + "-REFF"], "« R" + "-REFF » n'est pas un code de constat : est-ce « R-REF » ?"),
        (["--table", "agent"], "« agent » n'est pas une table : est-ce « agents » ?"),
    ])
    func unknownOfACheck(arguments: [String], sentence: String) throws {
        let result = try Command.millesime(["check", "2026", "--input", Repository.input] + arguments)
        #expect(result.status == 2 && result.out == "")
        #expect(result.err.contains(sentence), "\(result.err)")
    }
}
