import Foundation
import PackagePlugin

/// Gives target Commit the commit under the working copy, in a file of the build folder: nothing in the sources changes,
/// and the same commit gives the same program. Made again only when git's HEAD has moved.
@main struct CommitPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let root = context.package.directoryURL
        let made = context.pluginWorkDirectoryURL.appending(path: "BuiltFrom.swift")
        let script = """
            commit=""
            if [ -e "$1/.git" ]; then commit=$(git -C "$1" rev-parse --verify --quiet HEAD 2> /dev/null) || commit=""; fi
            echo "let builtFrom = \\"$commit\\"" > "$2"
            """
        return [
            .buildCommand(
                displayName: "The commit", executable: URL(fileURLWithPath: "/bin/sh"),
                arguments: ["-c", script, "sh", root.path, made.path], inputFiles: heads(root), outputFiles: [made])
        ]
    }

    /// What git changes with each commit and each checkout; in a linked working copy `.git` is a file that says where.
    private func heads(_ root: URL) -> [URL] {
        var folder = root.appending(path: ".git")
        if let text = try? String(contentsOf: folder, encoding: .utf8), text.hasPrefix("gitdir: ") {
            let path = text.dropFirst("gitdir: ".count).trimmingCharacters(in: .whitespacesAndNewlines)
            folder = URL(fileURLWithPath: path, relativeTo: root)
        }
        return ["HEAD", "logs/HEAD"].map { folder.appending(path: $0) }
            .filter { FileManager.default.fileExists(atPath: $0.path) }
    }
}
