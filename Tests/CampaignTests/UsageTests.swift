import Testing

@testable import TestSupport

/// The command line: status 2 where it cannot be followed, help for whoever asks.
@Suite struct UsageTests {
    static let mistakes: [Refusal] = [
        Refusal("no year", status: 2, says: "<année>", arguments: ["run"]),
        Refusal("a year that is not a number", status: 2, says: "abc", "<année>", arguments: ["run", "abc"]),
        Refusal("a year with a letter", status: 2, says: "20x6", arguments: ["check", "20x6"]),
        Refusal("a year of three digits", status: 2, says: "999", arguments: ["run", "999"]),
        Refusal("a year of Arabic digits", status: 2, says: "<année>", arguments: ["run", "٢٠٢٦"]),
        Refusal("a year before the rules", status: 2, says: "2017", "2018", arguments: ["run", "2017"]),
        Refusal("a check of 2017", status: 2, says: "2017", "2018", arguments: ["check", "2017"]),
        Refusal("a campaign that does not exist", status: 2, says: "2030", "2026", arguments: ["run", "2030"]),
        Refusal(
            "a cut-off of another year", status: 2, says: "31/12/2025", "2026",
            arguments: ["run", "2026", "--cut-off", "31/12/2025"]),
        Refusal(
            "a cut-off that does not exist", status: 2, says: "31/02/2026",
            arguments: ["run", "2026", "--cut-off", "31/02/2026"]),
        Refusal(
            "a cut-off in words", status: 2, says: "demain", "jj/mm/aaaa",
            arguments: ["check", "2026", "--cut-off", "demain"]),
        Refusal("no thread", status: 2, says: "--jobs", arguments: ["run", "2026", "--jobs", "0"]),
        Refusal("too many threads", status: 2, says: "--jobs", arguments: ["run", "2026", "--jobs", "257"]),
        Refusal("threads in words", status: 2, says: "two", arguments: ["run", "2026", "--jobs", "two"]),
        Refusal(
            "more rejects than lines", status: 2, says: "--allow-rejects", "101",
            arguments: ["run", "2026", "--allow-rejects", "101"]),
        Refusal(
            "a negative share", status: 2, says: "--allow-rejects", arguments: ["run", "2026", "--allow-rejects=-1"]),
        Refusal("three decimals", status: 2, says: "1,234", arguments: ["run", "2026", "--allow-rejects", "1,234"]),
        Refusal("an option that does not exist", status: 2, says: "--nope", arguments: ["run", "2026", "--nope"]),
        Refusal("a command that does not exist", status: 2, says: "millesime --help", arguments: ["publish"]),
        Refusal("two years", status: 2, says: "2027", arguments: ["run", "2026", "2027"]),
    ]

    @Test(arguments: mistakes) func isTold(_ mistake: Refusal) throws { try mistake.verify() }

    @Test func inputFolderThatDoesNotExist() throws {
        let sandbox = try Sandbox()
        Refusal("", status: 2, says: "/nowhere", "--input").expect(
            try Command.millesime(["run", "2026", "-q", "--input", "/nowhere", "--output", sandbox.output]))
        #expect(try Tree(sandbox.output).names == [])
    }

    @Test func rulesOf2017() throws {
        Refusal("", status: 2, says: "2017", "2018").expect(
            try Command.millesime(["rules", "2017", "--input", Repository.input]))
    }

    @Test(arguments: [
        ["--help"], ["-h"], ["help"], ["run", "--help"], ["check", "--help"], ["rules", "--help"],
        ["verify", "--help"],
        ["help", "run"], ["run", "2026", "--help"], [],
    ])
    func helpIsAnAnswer(arguments: [String]) throws {
        let result = try Command.millesime(arguments)
        #expect(result.status == 0)
        #expect(result.out.contains("USAGE : millesime"))
        #expect(result.err == "")
    }

    @Test func everyExitStatusIsInTheHelp() throws {
        let help = try Command.millesime(["--help"]).out.replacing("\n", with: " ")
        for status in ["0 bon", "1 publié", "2 commande", "3 refusé", "4 panne"] {
            #expect(help.contains(status))
        }
    }

    @Test func version() throws {
        let result = try Command.millesime(["--version"])
        #expect(result.status == 0 && result.err == "")
        let lines = result.out.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].wholeMatch(of: #/Millésime [0-9]+\.[0-9]+\.[0-9]+/#) != nil)
        #expect(lines[1].wholeMatch(of: #/commit : ([0-9a-f]{40}|inconnu .*)/#) != nil)
        #expect(lines[2].wholeMatch(of: #/compresseur : (ISA-L|zlib).+/#) != nil)
        for library in ["expat", "freetype", "libxlsxwriter", "zlib"] {
            #expect(lines[3].firstMatch(of: try Regex("\(library) [0-9]+[.][0-9]+")) != nil, "\(library)")
        }
        #expect(try Command.millesime(["--version", "--verbose"]).out == result.out)
    }

    /// Every parameter of every rule file, by the label that the file gives it.
    @Test func rulesAreListed() throws {
        let result = try Command.millesime(["rules", "2023", "--input", Repository.input])
        #expect(result.status == 0)
        #expect(result.err == "")
        for (name, bytes) in try Tree("\(Repository.input)/Regles").files {
            #expect(result.out.contains("── Regles/\(name) "), "\(name)")
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                guard let label = line.wholeMatch(of: #/ +libelle: "?(.*?)"?/#)?.1 else { continue }
                #expect(result.out.contains(label), "\(name): \(label)")
            }
        }
        let parameters = result.out.split(separator: "\n").count { $0.hasPrefix("    relu pour ") }
        #expect(parameters > 200 && result.out.contains("\(parameters) paramètres, dont "))
        for text in [
            "O3", "ET4", "270,00", "30 juillet", "HYPOTHÈSE : ", "source : ", "À RELIRE pour 2023", "profils.activite",
        ] {
            #expect(result.out.contains(text), "\(text)")
        }
    }
}
