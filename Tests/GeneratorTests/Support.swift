import Campaign
import Domain
import Foundation

@testable import generateur
@testable import TestSupport

/// A folder for one test, with the rules of the repository.
final class CampaignFolder {
    private let sandbox: Sandbox
    var url: URL { URL(fileURLWithPath: sandbox.input) }
    static let year = 2024

    init() throws { sandbox = try Sandbox() }

    /// - Parameter dirty: per cent.
    func generate(agents: Int, seed: UInt64 = 1, dirty: Int = 0, jobs: Int = 2) throws {
        let options = Options(
            agents: agents, year: Self.year, seed: seed, dirty: dirty * 10_000, folder: url.path, jobs: jobs)
        try Files(Country(agents: agents, year: Self.year, seed: seed), options).write()
    }

    /// What the program finds in it.
    func check() throws -> Outcome {
        try Run(
            RunPlan(
                year: Self.year, input: url.path, output: sandbox.output, jobs: 2, cutOff: nil,
                allowedRejects: nil, command: "test")
        ).check()
    }

    /// Every file of the campaign, by its path.
    func files() throws -> [String: Data] {
        let root = url.appendingPathComponent("\(Self.year)")
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.contains(".") {
            files[path] = try Data(contentsOf: root.appendingPathComponent(path))
        }
        return files
    }
}
