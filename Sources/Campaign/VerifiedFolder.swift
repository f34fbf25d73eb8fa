import Publishing

/// `millesime verify`: a published folder against its own manifest.
public struct VerifiedFolder: Sendable {
    /// For standard output.
    public let text: String
    /// Clean, or refused where anything differs.
    public let status: ExitStatus

    public static func check(output: String, year: Int) throws(RunError) -> VerifiedFolder {
        let destination = Destination(output: output, year: year)
        guard try Folder.exists(destination.target) else {
            throw RunError(.usage, "There is nothing to verify: \(destination.target) does not exist.")
        }
        let verification: Verification
        do { verification = try Verification.check(destination) } catch { throw RunError(error) }
        guard verification.isClean else {
            let lines = verification.differences.map { "  \($0)" }
            return VerifiedFolder(
                text: (["DIFFERENT from its manifest: \(destination.target)"] + lines).joined(separator: "\n") + "\n",
                status: .refused)
        }
        return VerifiedFolder(
            text:
                "OK: \(destination.target) is what its manifest says: \(Shown.count(verification.filesRead)) files, \(Shown.count(verification.bytesRead)) bytes, every equation closed.\n",
            status: .clean)
    }
}
