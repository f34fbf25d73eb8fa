import Foundation
import Publishing
import Testing

@testable import TestSupport

/// What was issued must be there as it was: else nothing is corrected, one French sentence says what to put back where, and
/// `verify` says the same.
@Suite struct BrokenChainTests {
    /// What is done to a publication and its two corrections.
    struct Damage: Sendable, CustomTestStringConvertible {
        let what: String
        /// In the refusal.
        let says: [String]
        /// Seen in the publication itself or in what follows it.
        let isVerified: Bool
        let plant: @Sendable (IssuedCampaign) throws -> Void

        init(
            _ what: String, says: String..., isVerified: Bool = true,
            plant: @escaping @Sendable (IssuedCampaign) throws -> Void
        ) {
            self.what = what
            self.says = says
            self.isVerified = isVerified
            self.plant = plant
        }

        var testDescription: String { what }
    }

    /// One byte of a file, the last but the line end, is another.
    private static func spoil(_ campaign: IssuedCampaign, _ file: String) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(campaign.sandbox.output)/\(file)"))
        bytes[bytes.count - 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: "\(campaign.sandbox.output)/\(file)"))
    }

    private static func move(_ campaign: IssuedCampaign, _ from: String, _ to: String) throws {
        try FileManager.default.moveItem(
            atPath: "\(campaign.sandbox.output)/\(from)", toPath: "\(campaign.sandbox.output)/\(to)")
    }

    private static let folder = "2023-rectificatifs"

    static let damages = [
        Damage("a byte of the publication", says: "Output/2023", "declarations.csv") {
            try spoil($0, "2023/declarations.csv")
        },
        Damage("a byte of a workbook of the publication", says: "Output/2023") {
            try spoil($0, "2023/versements_detail.csv")
        },
        Damage("a file more in the publication", says: "Output/2023", "notes.txt") {
            try $0.sandbox.write("x\n", to: "Output/2023/notes.txt")
        },
        Damage("the publication is gone", says: "Output/2023", isVerified: false) {
            try $0.sandbox.remove("Output/2023")
        },
        Damage("a byte of a correction", says: "rectificatifs/1", "rectifications.csv") {
            try spoil($0, "\(folder)/1/rectifications.csv")
        },
        Damage("a byte of the last correction", says: "rectificatifs/2", "versements_detail.csv") {
            try spoil($0, "\(folder)/2/versements_detail.csv")
        },
        Damage("a byte of a manifest", says: "rectificatifs/1") { try spoil($0, "\(folder)/1/manifeste.json") },
        Damage("a correction without a manifest", says: "rectificatifs/2") {
            try $0.sandbox.remove("Output/\(folder)/2/manifeste.json")
        },
        Damage("a file more in a correction", says: "rectificatifs/2", "notes.txt") {
            try $0.sandbox.write("x\n", to: "Output/\(folder)/2/notes.txt")
        },
        Damage("a file of a correction is gone", says: "rectificatifs/1", "causes.csv") {
            try $0.sandbox.remove("Output/\(folder)/1/causes.csv")
        },
        Damage("the first correction is gone", says: "rectificatifs/1 manque", "rectificatifs/2") {
            try $0.sandbox.remove("Output/\(folder)/1")
        },
        Damage("the first is renamed", says: "1 (copie)") { try move($0, "\(folder)/1", "\(folder)/1 (copie)") },
        Damage("the last is renamed", says: "rectificatifs/3") { try move($0, "\(folder)/2", "\(folder)/3") },
        Damage("two corrections changed places", says: "rectificatifs/1", "remettez") {
            try move($0, "\(folder)/1", "\(folder)/9")
            try move($0, "\(folder)/2", "\(folder)/1")
            try move($0, "\(folder)/9", "\(folder)/2")
        },
        Damage("a copy of the first behind the last", says: "rectificatifs/3") {
            let corrections = $0.corrections
            try FileManager.default.copyItem(atPath: "\(corrections)/1", toPath: "\(corrections)/3")
        },
        Damage("a foreign file beside the corrections", says: "notes.txt") {
            try $0.sandbox.write("x\n", to: "Output/\(folder)/notes.txt")
        },
        Damage("a publication in a correction's place", says: "rectificatifs/3") {
            try FileManager.default.copyItem(
                atPath: "\($0.sandbox.output)/2023", toPath: "\($0.corrections)/3")
        },
        Damage("a correction is a file", says: "rectificatifs/3") {
            try $0.sandbox.write("x\n", to: "Output/\(folder)/3")
        },
        Damage("half an emission", says: "2023-emission.json") {
            let text = try $0.sandbox.read("Output/2023-emission.json")
            try $0.sandbox.write(String(text.prefix(text.count / 2)), to: "Output/2023-emission.json")
        },
        Damage("an empty emission", says: "2023-emission.json") {
            try $0.sandbox.write("", to: "Output/2023-emission.json")
        },
        Damage("an emission of somebody else", says: "2023-emission.json") {
            try $0.sandbox.write("{\"programme\": \"autre\", \"format\": 1}\n", to: "Output/2023-emission.json")
        },
        Damage("an emission of another year", says: "2023-emission.json") {
            let text = try $0.sandbox.read("Output/2023-emission.json").replacing("2023", with: "2022")
            try $0.sandbox.write(text, to: "Output/2023-emission.json")
        },
        Damage("an emission of another publication", says: "2023-emission.json") {
            let text = try $0.sandbox.read("Output/2023-emission.json")
            let hash = try #require(text.firstRange(of: /[0-9a-f]{64}/))
            try $0.sandbox.write(
                text.replacingCharacters(in: hash, with: String(repeating: "0", count: 64)),
                to: "Output/2023-emission.json")
        },
    ]

    /// Two corrections, and one that would be the third.
    private func campaign() throws -> IssuedCampaign { try BrokenChainTests.once.get().copy() }

    nonisolated(unsafe) private static let once = Result {
        let campaign = try IssuedCampaign.issued([("1001", "100,00"), ("1002", "100,00")])
        for brut in ["200,00", "300,00"] {
            try campaign.pay("V1001") { $0.brut = brut }
            #expect(try campaign.rectify().status == 0)
        }
        try campaign.pay("V1002") { $0.brut = "200,00" }
        return campaign
    }

    @Test(arguments: damages)
    func nothingIsCorrected(damage: Damage) throws {
        let campaign = try campaign()
        try damage.plant(campaign)
        let before = try Tree(campaign.sandbox.output)
        let result = try campaign.rectify()
        // Where the publication is no longer there, nothing was asked for that could be.
        #expect(result.status == (damage.isVerified ? 3 : 2), "\(result.status) \(result.err)")
        for words in damage.says { #expect(result.err.contains(words), "\(result.err)") }
        #expect(result.out.isEmpty)
        #expect(try Tree(campaign.sandbox.output).differences(from: before) == [])
        let verify = try campaign.verify()
        #expect(verify.status == (damage.isVerified ? 3 : 2), "\(verify.out)\(verify.err)")
        if damage.isVerified {
            for words in damage.says {
                #expect((verify.out + verify.err).contains(words), "\(verify.out)\(verify.err)")
            }
        }
    }

    @Test func allIsGood() throws {
        let campaign = try campaign()
        let verify = try campaign.verify()
        #expect(verify.status == 0)
        for words in ["BON : ", "émise", "2023-rectificatifs/1", "2023-rectificatifs/2"] {
            #expect(verify.out.contains(words), "\(verify.out)")
        }
        // Files of a desktop are nobody's.
        try campaign.sandbox.write("x\n", to: "Output/2023-rectificatifs/.DS_Store")
        #expect(try campaign.rectify().status == 0)
        #expect(try campaign.rows(3).keys.sorted() == ["1002"])
    }

    /// The publication was replaced and issued anew, the corrections of the old one put back beside it.
    @Test func aParentThatWasReplaced() throws {
        let campaign = try campaign()
        try campaign.publish("--replace-issued")
        let aside = "\(campaign.sandbox.path)/rangés"
        try FileManager.default.moveItem(atPath: campaign.corrections, toPath: aside)
        #expect(try campaign.issue().status == 0)
        try FileManager.default.moveItem(atPath: aside, toPath: campaign.corrections)
        try campaign.pay("V1001") { $0.brut = "400,00" }
        let result = try campaign.rectify()
        #expect(result.status == 3 && result.err.contains("rectificatifs/1"), "\(result.err)")
        #expect(try campaign.verify().status == 3)
    }

    /// What is dirty is not issued.
    @Test func aDirtyPublicationIsNotIssued() throws {
        let campaign = try IssuedCampaign([("1001", "100,00")])
        try campaign.publish()
        try BrokenChainTests.spoil(campaign, "2023/declarations.csv")
        let result = try campaign.issue()
        #expect(result.status == 3 && result.err.contains("declarations.csv"), "\(result.err)")
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.sandbox.output)/2023-emission.json"))
    }

    /// A comparison or a simulation put in a publication's place.
    @Test func anotherKindOfFolderIsNotIssued() throws {
        let campaign = try campaign()
        try campaign.sandbox.makeFolder("Autre")
        try FileManager.default.copyItem(
            atPath: "\(campaign.corrections)/1", toPath: "\(campaign.sandbox.path)/Autre/2023")
        let result = try Command.millesime(["issue", "2023", "--output", "\(campaign.sandbox.path)/Autre"])
        #expect(result.status == 3, "\(result.out)\(result.err)")
        #expect(try Tree("\(campaign.sandbox.path)/Autre").names(ending: "emission.json") == [])
    }
}
