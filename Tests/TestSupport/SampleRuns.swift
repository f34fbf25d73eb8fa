import Foundation

/// The sample campaigns, run once for all tests, one after the other into one output folder, so that registers chain.
struct SampleRuns: Sendable {
    static let years = [2022, 2023, 2024, 2026, 2027]

    let output: String
    let results: [Int: Command.Result]

    /// Shared by the tests of this process; the folder goes with it.
    static func shared() throws -> SampleRuns { try once.get() }

    private static let once = Result { try SampleRuns() }

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/millesime-sample-\(getpid())"
        SampleRuns.removeAtExit(folder)
        var results: [Int: Command.Result] = [:]
        for year in SampleRuns.years {
            results[year] = try Command.millesime([
                "run", "\(year)", "--input", Repository.input, "--output", folder, "--jobs", "2",
            ])
        }
        output = folder
        self.results = results
    }

    func tree(_ year: Int) throws -> Tree { try Tree("\(output)/\(year)") }

    nonisolated(unsafe) private static var folder = ""

    private static func removeAtExit(_ folder: String) {
        self.folder = folder
        atexit { try? FileManager.default.removeItem(atPath: SampleRuns.folder) }
    }
}
