import Foundation
import Testing

@testable import TestSupport

/// Comparisons and simulations under the name of a campaign: wherever one is expected they are refused, and named.
@Suite struct DerivedFolderTests {
    enum Derived: String, CaseIterable, Sendable {
        case comparison, simulation
        var words: String { self == .comparison ? "une comparaison" : "une SIMULATION" }
    }

    /// 2022 as published, and in the place of 2023 what is no publication.
    private func sandbox(_ derived: Derived) throws -> Sandbox {
        let sandbox = try Sandbox(2022, 2023, 2024)
        for year in [2022, 2023] {
            try FileManager.default.copyItem(
                atPath: "\(SampleRuns.shared().output)/\(year)", toPath: "\(sandbox.output)/\(year)")
        }
        let made: (arguments: [String], name: String) =
            switch derived {
            case .comparison: (["compare", "2022", "2023", "--no-workbook"], "comparaison-2022-2023")
            case .simulation: (["whatif", "2023", "--set", "cgos.etudes.plafond_qf=900"], "SIMULATION-2023")
            }
        let result = try Command.millesime(made.arguments + ["-q"] + sandbox.folders)
        #expect(result.status == 0, "\(result.err)")
        try sandbox.remove("Output/2023")
        try FileManager.default.moveItem(
            atPath: "\(sandbox.output)/\(made.name)", toPath: "\(sandbox.output)/2023")
        return sandbox
    }

    @Test(arguments: Derived.allCases)
    func areNoCampaign(derived: Derived) throws {
        let sandbox = try sandbox(derived)
        for arguments in [
            ["run", "2024"], ["run", "2024", "--only", "invitations", "--cut-off", "30/06/2024"], ["check", "2024"],
            ["whatif", "2024", "--set", "cgos.etudes.plafond_qf=900"], ["compare", "2022", "2023"],
            ["compare", "2023", "2024"], ["compare", "2022", "\(sandbox.output)/2023"],
            ["explain", "2023", "--agent", "1414054"],
        ] {
            let result = try Command.millesime(
                arguments + (arguments[0] == "explain" ? [] : ["-q"]) + sandbox.folders)
            #expect(result.status == 3 && result.err.contains(derived.words), "\(arguments): \(result.err)")
        }
        for arguments in [["--output", sandbox.output], ["--rerun"] + sandbox.folders] {
            let result = try Command.millesime(["verify", "2023", "-q"] + arguments)
            #expect(
                result.status == 3 && result.out.contains(derived.words), "\(arguments): \(result.out)\(result.err)")
            #expect(!result.err.contains("Entrée"), "\(result.err)")
        }
    }
}
