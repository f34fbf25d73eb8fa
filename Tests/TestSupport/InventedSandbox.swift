import Foundation

extension Sandbox {
    /// A campaign without a mistake, of people whom the generator invents.
    static func invented(_ year: Int, seed: UInt64, agents: Int = 160) throws -> Sandbox {
        let sandbox = try Sandbox()
        let generator = URL(fileURLWithPath: Command.executable).deletingLastPathComponent()
            .appendingPathComponent("generateur").path
        let written = try Command.run(
            generator, ["--agents", "\(agents)", "--year", "\(year)", "--seed", "\(seed)", "--out", sandbox.input])
        guard written.status == 0 else { throw Failed(said: written.err) }
        return sandbox
    }

    /// The generator refused what it was asked.
    struct Failed: Error {
        let said: String
    }
}
