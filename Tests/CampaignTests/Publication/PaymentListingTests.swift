import Foundation
import Testing

@testable import TestSupport

/// `versements_detail.csv` and the reconciliation: every line that was read, and what became of it.
@Suite struct PaymentListingTests {
    /// One line of each fate, of two committees.
    private func campaign() throws -> TinyCampaign {
        let campaign = try TinyCampaign(2023)
        try campaign.pay(
            "V9;102;MALADIE;;01/03/2023;versement;1 000,00;938,00;;",  // counts, taxable, our net 933,00
            "V1;101;VACANCES;;01/02/2023;versement;100;;;",  // counts, taxable
            "V2;101;VACANCES;;01/04/2023;remboursement;40,00;;;",  // counts, negative
            "V3;101;NOEL;;01/12/2023;versement;35,00;;;",  // counts, not taxable
            "V4;101;VACANCES;;01/05/2023;versement;10,00;;;",  // cancelled by V5
            "V5;101;VACANCES;;02/05/2023;annulation;10,00;;;V4",
            "V6;101;VACANCES;;01/01/2022;versement;7,00;;;",  // ignored: another year
            "V7;101;VACANCES;;31/02/2023;versement;-5,00;;;",  // rejected: no such day, negative
            "V8;777;1;;01/01/2023;versement;3,00;;;",  // rejected: unknown agent
            "V1;101;CESU;;01/06/2023;versement;2,00;;;",  // rejected: the key is V1's
            "V10;101;LUNE;;01/06/2023;versement;x;;;",  // rejected: unknown benefit, no amount
            "V11;101;VACANCES;;01/06/2023")  // rejected: fields are missing
        return campaign
    }

    /// VACANCES follows `activite`: 100,00 → 6,80 + 2,40 + 0,50; net imposable 93,20, net 90,30. 40,00 → 2,72 + 0,96 +
    /// 0,20; 37,28 and 36,12. MALADIE follows `remplacement`: 1 000,00 → 38,00 + 24,00 + 5,00; 962,00 and 933,00.
    @Test func everyLineIsThere() throws {
        let campaign = try campaign()
        #expect(try campaign.run().status == 1)
        let none = ["", "", "", "", "", "", "", ""]
        let file = "versements.csv"
        #expect(
            try campaign.csv("versements_detail").fields == [
                ["", "", file, "13", "", "", "", "rejete", ""] + none + [""],
                ["101", "V1", file, "3", "VACANCES", "01/02/2023", "versement", "compte", "100,00"]
                    + ["oui", "activite", "6,80", "2,40", "0,50", "0,00", "93,20", "90,30", ""],
                ["101", "V1", file, "11", "CESU", "01/06/2023", "versement", "rejete", "2,00"] + none + [""],
                ["101", "V10", file, "12", "", "01/06/2023", "versement", "rejete", ""] + none + [""],
                ["101", "V2", file, "4", "VACANCES", "01/04/2023", "remboursement", "compte", "40,00"]
                    + ["oui", "activite", "-2,72", "-0,96", "-0,20", "0,00", "-37,28", "-36,12", ""],
                ["101", "V3", file, "5", "NOEL", "01/12/2023", "versement", "compte", "35,00"]
                    + ["non", "aucune", "0,00", "0,00", "0,00", "0,00", "0,00", "35,00", ""],
                ["101", "V4", file, "6", "VACANCES", "01/05/2023", "versement", "annule", "10,00"] + none + [""],
                ["101", "V5", file, "7", "VACANCES", "02/05/2023", "annulation", "annulation", "10,00"] + none + [""],
                ["101", "V6", file, "8", "VACANCES", "01/01/2022", "versement", "ignore", "7,00"] + none + [""],
                ["101", "V7", file, "9", "VACANCES", "", "versement", "rejete", "-5,00"] + none + [""],
                ["102", "V9", file, "2", "MALADIE", "01/03/2023", "versement", "compte", "1000,00"]
                    + ["oui", "remplacement", "38,00", "24,00", "5,00", "0,00", "962,00", "933,00", "938,00"],
                ["777", "V8", file, "10", "1", "01/01/2023", "versement", "rejete", "3,00"] + none + [""],
            ])
    }

    /// By committee, computed by hand below; C.O.G.O.H.R.: V8 alone, rejected.
    @Test func whatWasReadIsWhatIsDeclared() throws {
        let campaign = try campaign()
        let result = try campaign.run()
        let controls = try campaign.csv("controles").rows
        func control(_ words: String) throws -> [String: String] {
            try #require(controls.first { $0["controle"]!.hasPrefix(words) }, "\(words)")
        }
        let cgos = "rapprochement C.G.O.S. : lu − rejeté − ignoré − annulé − remboursé = déclaré + non imposable"
        // 9 lines of the C.G.O.S. read (V9, V1, V2, V3, V4, V5, V6, V7, the second V1), 2 rejected, 1 ignored, 2
        // cancelled, 1 repaid: 3 are left, V9 and V1 (taxable) and V3 (not).
        #expect(try control("\(cgos), en lignes")["obtenu"] == "3")
        // 1 199,00 read (1 000 + 100 + 40 + 35 + 10 + 10 + 7 − 5 + 2), −3 rejected, 7 ignored, 20 cancelled, 40 repaid.
        #expect(try control("\(cgos), en euros")["obtenu"] == "1135,00")
        // 1 135,00 − 40,00 repaid = 1 060,00 taxable + 35,00 not.
        #expect(try control("rapprochement C.G.O.S. : déclaré + non")["obtenu"] == "1095,00")
        let declared = try campaign.csv("declarations")
        #expect(declared.sum("brut_imposable") + declared.sum("non_imposable") == 109_500)
        #expect(try control("rapprochement C.O.G.O.H.R. : lu")["attendu"] == "0")
        #expect(try control("versements_detail.csv : lignes = lignes lues, en-têtes répétés à part")["obtenu"] == "12")
        // V10 and V11 have no benefit that can be read.
        #expect(result.out.contains("Illisible"))
        #expect(controls.allSatisfy { $0["statut"] == "conforme" })
    }

    /// Computed again from the published files alone: a listing that lost a line, or told a wrong sum, would be seen.
    @Test(arguments: SampleRuns.years)
    func theListIsTheDeclarations(year: Int) throws {
        let tree = try SampleRuns.shared().tree(year)
        let rows = try tree.csv("versements_detail.csv").rows
        let manifest = try Manifest(tree)
        #expect(rows.count == manifest["versements.lues"])
        for (fate, count) in [("rejete", "versements.rejetees"), ("ignore", "versements.ignorees")] {
            #expect(rows.count { $0["sort"] == fate } == manifest[count], "\(fate)")
        }
        let counting = Dictionary(grouping: rows.filter { $0["sort"] == "compte" }) { $0["numero"]! }
        let declarations = try tree.csv("declarations.csv").rows
        #expect(Set(counting.keys) == Set(declarations.map { $0["numero"]! }))
        for row in declarations {
            let own = counting[row["numero"]!] ?? []
            for column in ["csg_deductible", "csg_non_deductible", "crds", "casa", "net_imposable"] {
                #expect(own.reduce(0) { $0 + Csv.cents($1[column]!)! } == Csv.cents(row[column]!)!, "\(column) \(row)")
            }
            func gross(_ taxable: String) -> Int64 {
                own.filter { $0["imposable"] == taxable }.reduce(0) {
                    $0 + ($1["nature"] == "remboursement" ? -1 : 1) * Csv.cents($1["brut"]!)!
                }
            }
            #expect(
                gross("oui") == Csv.cents(row["brut_imposable"]!) && gross("non") == Csv.cents(row["non_imposable"]!))
            #expect("\(own.count)" == row["nb_versements"])
        }
    }

    /// Files of two hospitals, keys longer than fifteen bytes, the same bytes with one thread or three.
    @Test func longKeysAndSeveralFiles() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.sandbox.remove("Input/2023/versements.csv")
        try campaign.sandbox.makeFolder("Input/2023/versements")
        for file in ["b", "a"] {
            let lines = [9, 10, 1].map {
                "clé longue de plus de quinze octets \(file)\($0);101;NOEL;;01/02/2023;versement;1,00;;;"
            }
            try campaign.sandbox.write(
                ([TinyCampaign.versements, ""] + lines).joined(separator: "\n") + "\n",
                to: "Input/2023/versements/\(file).csv")
        }
        #expect(try campaign.run("--jobs", "1").status == 0)
        let one = try campaign.sandbox.published(2023).files["versements_detail.csv"]
        #expect(try campaign.run("--jobs", "3").status == 0)
        #expect(try campaign.sandbox.published(2023).files["versements_detail.csv"] == one)
        // A blank line stands behind the header: lines 3 to 5.
        #expect(
            try campaign.csv("versements_detail").rows.map {
                "\($0["versement"]!.suffix(3)) \($0["fichier"]!):\($0["ligne"]!)"
            } == [
                " a1 versements/a.csv:5", "a10 versements/a.csv:4", " a9 versements/a.csv:3",
                " b1 versements/b.csv:5", "b10 versements/b.csv:4", " b9 versements/b.csv:3",
            ])
    }

    /// A corrected row stands in its line's place: the file and line are those of the line that it replaces, and the
    /// line itself is not there a second time.
    @Test func aCorrectedRowStandsInItsLinesPlace() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.pay(
            "V1;101;NOEL;;01/02/2023;versement;dix;;;", "V2;101;NOEL;;01/02/2023;versement;20,00;;;")
        #expect(try campaign.run().status == 1)
        try campaign.sandbox.makeFolder("Input/2023/rejets")
        let rejected = try campaign.sandbox.read("Output/2023/rejets/versements.csv")
        #expect(rejected.contains(";dix;"))
        try campaign.sandbox.write(
            rejected.replacingOccurrences(of: ";dix;", with: ";10,00;"), to: "Input/2023/rejets/versements.csv")
        #expect(try campaign.run().status == 0)
        #expect(
            try campaign.csv("versements_detail").rows.map {
                "\($0["versement"]!) \($0["fichier"]!):\($0["ligne"]!) \($0["sort"]!) \($0["brut"]!)"
            } == ["V1 versements.csv:2 compte 10,00", "V2 versements.csv:3 compte 20,00"])
        let controls = try campaign.csv("controles").rows
        #expect(
            controls.contains {
                $0["controle"] == "versements_detail.csv : lignes = lignes lues, en-têtes répétés à part"
                    && $0["obtenu"] == "2"
            })
        // The paragraph of changes says so too: 10,00 more that are not taxable change no amount.
        #expect(try campaign.sandbox.read("Output/2023-changements.csv") == "numero;quoi;objet;avant;apres\n")
    }

    /// Two lines of one key that are both rejected, the later one corrected to what is rejected again: by the lines
    /// that people know, not by where the correction stands.
    @Test func rejectedCorrectionsStandInOrder() throws {
        let campaign = try TinyCampaign(2023)
        try campaign.pay("V1;101;NOEL;;01/02/2023;versement;un;;;", "V1;101;NOEL;;01/02/2023;versement;deux;;;")
        #expect(try campaign.run().status == 1)
        let lines = try campaign.sandbox.read("Output/2023/rejets/versements.csv").split(separator: "\n").map(
            String.init)
        try campaign.sandbox.makeFolder("Input/2023/rejets")
        try campaign.sandbox.write(
            "\(lines[0])\n\(lines[2].replacingOccurrences(of: ";deux;", with: ";trois;"))\n",
            to: "Input/2023/rejets/versements.csv")
        #expect(try campaign.run().status == 1)
        #expect(try campaign.csv("versements_detail").rows.map { $0["ligne"]! } == ["2", "3"])
    }
}
