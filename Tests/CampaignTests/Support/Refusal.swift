import Foundation
import Testing

@testable import TestSupport

/// Something wrong with what is asked or deposited, and what the command must make of it.
struct Refusal: Sendable, CustomTestStringConvertible {
    let what: String
    let status: Int32
    /// All of it must be said on standard error.
    let says: [String]
    /// Plants the error in a campaign that is clean.
    let plant: @Sendable (Sandbox) throws -> Void
    /// The command line after the sandbox's own folders.
    let arguments: [String]

    init(
        _ what: String, status: Int32, says: String..., arguments: [String] = ["run", "2026"],
        plant: @escaping @Sendable (Sandbox) throws -> Void = { _ in }
    ) {
        self.what = what
        self.status = status
        self.says = says
        self.arguments = arguments
        self.plant = plant
    }

    var testDescription: String { what }

    /// Plants the error beside earlier results, runs, and expects: the status, the sentence on standard error and
    /// nothing on standard output, nothing published, nothing lost, nothing left behind.
    func verify() throws {
        let sandbox = try Sandbox(2026)
        let earlier = "\(sandbox.output)/2026"
        try FileManager.default.copyItem(atPath: "\(try SampleRuns.shared().output)/2026", toPath: earlier)
        try plant(sandbox)
        let before = try Tree(sandbox.output)
        let result = try Command.millesime(arguments + sandbox.folders + ["--quiet"])
        expect(result)
        #expect(try Tree(sandbox.output).differences(from: before) == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.output)
        #expect(names.allSatisfy { !$0.hasPrefix(".") }, "\(names)")
    }

    func expect(_ result: Command.Result) {
        #expect(result.status == status, "\(result.err)")
        #expect(result.out == "")
        #expect(result.err.hasPrefix("millesime: ") && result.err.hasSuffix("\n"))
        for text in says { #expect(result.err.contains(text), "\(result.err)") }
        #expect(EnglishWords.found(in: result.err) == [], "\(result.err)")
        for noise in ["Fatal", "Backtrace", "NSError", "Error Domain"] { #expect(!result.err.contains(noise)) }
    }
}
