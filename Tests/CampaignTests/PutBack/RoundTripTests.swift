import Foundation
import Testing

@testable import TestSupport

/// Rejected lines, corrected and put back: the results of a campaign that had been right from the start.
@Suite struct RoundTripTests {
    /// Agent 0261005 has an impossible birth date: his payroll row, his dossier and its dependant go with him. A
    /// payroll row of another has an unknown position, and the only payment an amount that is none.
    private func broken() throws -> (Sandbox, clean: Tree) {
        let sandbox = try Sandbox(2026)
        let clean = try sandbox.runAll(status: 0)
        try sandbox.replace("21/05/1964", by: "31/02/1964", in: "Input/2026/agents.csv")
        try sandbox.replace("01/09/1987;activite", by: "01/09/1987;activté", in: "Input/2026/paie.csv")
        try sandbox.replace("140,00", by: "140,0O", in: "Input/2026/versements.csv")
        return (sandbox, clean)
    }

    @Test func correctedLinesGiveTheResultsOfACleanCampaign() throws {
        let (sandbox, clean) = try broken()
        let first = try sandbox.runAll(status: 1)
        #expect(try first.recovered() == nil && !first.text("manifeste.json").contains("remplacees"))
        #expect(try first.rejects("agents") == ["agents.csv:6 R-TYPE"])
        #expect(try first.rejects("paie") == ["paie.csv:2 R-VALEUR", "paie.csv:3 R-REF"])
        #expect(try first.rejects("dossiers") == ["dossiers.csv:2 R-REF"])
        #expect(try first.rejects("ayants_droit") == ["ayants_droit.csv:2 R-REF"])
        #expect(try first.rejects("versements") == ["versements.csv:2 R-TYPE"])

        var agents = try RejectsFile("agents", of: sandbox)
        try agents.correct(6, "date_naissance", "21/05/1964")
        var paie = try RejectsFile("paie", of: sandbox)
        try paie.correct(2, "position", "activite")
        var versements = try RejectsFile("versements", of: sandbox)
        try versements.correct(2, "brut", "140,00")
        try sandbox.putBack("agents", agents.text())
        try sandbox.putBack("paie", paie.text())
        try sandbox.putBack("versements", versements.text())
        // Rejected only for what they named: put back as they are.
        try sandbox.putBackUnchanged("dossiers")
        try sandbox.putBackUnchanged("ayants_droit")
        let second = try sandbox.runAll(status: 0)
        #expect(second.differingResults(from: clean) == [])
        #expect(
            try second.recovered() == [
                "agents": ["agents.csv:6"], "paie": ["paie.csv:2", "paie.csv:3"], "dossiers": ["dossiers.csv:2"],
                "ayants_droit": ["ayants_droit.csv:2"], "versements": ["versements.csv:2"],
            ])
        let manifest = try Manifest(second)
        // The row that is put back as it is is nothing: its line is judged again.
        #expect(manifest["paie.lues"] == 5 && manifest["paie.remplacees"] == 1 && manifest["paie.recuperees"] == 2)
        #expect(manifest["paie.acceptees"] == 4 && manifest["paie.rejetees"] == 0 && manifest["paie.ignorees"] == 0)
        #expect(manifest["retraites.remplacees"] == 0 && manifest["retraites.recuperees"] == 0)
        let text = second.text("manifeste.json")
        for table in ["agents", "paie", "versements"] { #expect(text.contains("\"2026/rejets/\(table).csv\"")) }
        let again = try Command.millesime(["verify", "2026", "--rerun", "-q"] + sandbox.folders)
        #expect(again.status == 0, "\(again.out)\(again.err)")
        func expect(_ label: String, _ sides: String) throws { #expect(try second.control(label) == sides, "\(label)") }
        try expect("paie : lignes lues = acceptées + rejetées + ignorées + remplacées", "5 = 5")
        try expect("paie : lignes lues sans les corrections = lues − remplacées − corrections refusées", "4 = 4")
        try expect("paie : rejets sans les corrections = récupérés + encore rejetés", "2 = 2")
        try expect("versements : brut lu = accepté + rejeté + ignoré + remplacé", "140,00 = 140,00")
        try expect("versements : brut lu sans les corrections = brut lu − brut des corrections", "0,00 = 0,00")
        try expect("versements : brut rejeté sans les corrections = récupéré + encore rejeté", "0,00 = 0,00")
        try expect(
            "versements : brut accepté et ignoré = sans les corrections + récupéré − nouvellement rejeté",
            "140,00 = 140,00")

        let summary = try sandbox.check(2026)
        #expect(summary.status == 0 && summary.out.contains("dont 1 remplacée, 2 récupérées"))
        #expect(summary.out.contains("dont 0 remplacée, 1 récupérée\n"))
    }

    /// What was rejected for what it named comes back by itself.
    @Test func theRestFollows() throws {
        let (sandbox, _) = try broken()
        try sandbox.runAll(status: 1)
        var agents = try RejectsFile("agents", of: sandbox)
        try agents.correct(6, "date_naissance", "21/05/1964")
        try sandbox.putBack("agents", agents.text())
        let second = try sandbox.runAll(status: 1)
        #expect(
            try second.recovered() == [
                "agents": ["agents.csv:6"], "paie": ["paie.csv:3"], "dossiers": ["dossiers.csv:2"],
                "ayants_droit": ["ayants_droit.csv:2"],
            ])
        #expect(try second.anomalies() == ["paie.csv:2 R-VALEUR position", "versements.csv:2 R-TYPE brut"])
        let manifest = try Manifest(second)
        #expect(manifest["paie.lues"] == 4 && manifest["paie.remplacees"] == 0 && manifest["paie.recuperees"] == 1)
    }

    /// The amount of a payment rejected for another reason is corrected too: cents close on both sides.
    @Test func correctedAmounts() throws {
        let sandbox = try Sandbox(2026)
        try sandbox.append(
            "V2;0261012;RIEN;;10/06/2026;versement;100,00;;;\nV3;0261012;VACANCES;;x;versement;7,50;;;\n",
            to: "Input/2026/versements.csv")
        try sandbox.runAll(status: 1)
        var versements = try RejectsFile("versements", of: sandbox)
        try versements.correct(3, "prestation", "VACANCES")
        try versements.correct(3, "brut", "120,00")
        try sandbox.putBack("versements", versements.text())
        let second = try sandbox.runAll(status: 1)
        func expect(_ label: String, _ sides: String) throws { #expect(try second.control(label) == sides, "\(label)") }
        // 140 and 120 accepted, 7,50 rejected again; 100 and 7,50 replaced.
        try expect("versements : brut lu = accepté + rejeté + ignoré + remplacé", "367,50 = 367,50")
        try expect("versements : brut lu sans les corrections = brut lu − brut des corrections", "247,50 = 247,50")
        try expect("versements : brut rejeté sans les corrections = récupéré + encore rejeté", "107,50 = 107,50")
        try expect(
            "versements : brut accepté et ignoré = sans les corrections + récupéré − nouvellement rejeté",
            "260,00 = 260,00")
        #expect(try second.csv("declarations.csv").rows[0]["brut_imposable"] == "260,00")
    }

    /// Put back as they are: the same lines are rejected, each counted once, and `rejets/` is the same to the byte.
    @Test func unchangedRejectsChangeNothing() throws {
        let (sandbox, _) = try broken()
        let first = try sandbox.runAll(status: 1)
        for name in first.names(ending: ".csv") where name.hasPrefix("rejets/") {
            try sandbox.putBackUnchanged(String(name.dropFirst(7).dropLast(4)))
        }
        let second = try sandbox.runAll(status: 1)
        #expect(second.differingResults(from: first) == [])
        #expect(try second.recovered() == [:])
        let (before, now) = (try Manifest(first), try Manifest(second))
        for table in ["agents", "paie", "dossiers", "ayants_droit", "versements", "retraites"] {
            #expect(now["\(table).lues"] - now["\(table).remplacees"] == before["\(table).lues"])
            for count in ["acceptees", "rejetees", "ignorees"] {
                #expect(now["\(table).\(count)"] == before["\(table).\(count)"], "\(table) \(count)")
            }
        }
    }

    /// A row that the operator takes out leaves its line rejected, as before.
    @Test func rowsLeftOutStayRejected() throws {
        let (sandbox, _) = try broken()
        let first = try sandbox.runAll(status: 1)
        var paie = try RejectsFile("paie", of: sandbox)
        paie.rows.removeAll()
        try sandbox.putBack("paie", paie.text())
        let second = try sandbox.runAll(status: 1)
        #expect(second.differingResults(from: first) == [])
        #expect(try second.recovered() == [:])
    }

    /// The share of rejects is of lines, each once: 1 agent of 15, not 1 of 16.
    @Test(arguments: [("6,66", 3), ("6,67", 1)] as [(String, Int32)])
    func thresholdCountsEachLineOnce(share: String, status: Int32) throws {
        let sandbox = try Sandbox(2026)
        try sandbox.append("seuil_lignes: 0\n", to: "Input/2026/campagne.yaml")
        try sandbox.replace("07/10/1996", by: "37/10/1996", in: "Input/2026/agents.csv")
        try sandbox.runAll(status: 1)
        try sandbox.putBackUnchanged("agents")
        for table in ["paie", "dossiers", "versements"] {
            try sandbox.replace("0261012", by: "0261005", in: "Input/2026/\(table).csv")
        }
        let result = try sandbox.run(2026, "-q", "--allow-rejects", share)
        #expect(result.status == status)
        if status == 3 { #expect(result.err.contains("agents : 1 ligne rejetée sur 15")) }
    }
}
