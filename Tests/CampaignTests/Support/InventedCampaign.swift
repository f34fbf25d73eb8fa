import Foundation
import Testing

extension Sandbox {
    /// A campaign without a mistake, of people whom the generator invents.
    static func invented(_ year: Int, seed: UInt64) throws -> Sandbox {
        let sandbox = try Sandbox()
        let generator = URL(fileURLWithPath: Command.executable).deletingLastPathComponent()
            .appendingPathComponent("generateur").path
        let written = try Command.run(
            generator, ["--agents", "160", "--year", "\(year)", "--seed", "\(seed)", "--out", sandbox.input])
        try #require(written.status == 0, "\(written.err)")
        return sandbox
    }
}
