import Glibc

/// What a published folder is, held against its manifest.
public struct Verification: Equatable, Sendable {
    /// One thing that is not as the manifest says. Its text is an English clause for the operator.
    public enum Difference: Hashable, Sendable {
        case manifestMissing
        case manifestUnreadable(String)
        /// The manifest speaks of another campaign.
        case otherYear(expected: Int, found: Int)
        /// It is no publication of a campaign, where one is expected.
        case notAPublication(Manifest.Nature)
        case missing(path: String)
        case notAFile(path: String)
        case unreadable(path: String, SystemFailure)
        case size(path: String, expected: Int64, found: Int64)
        case hash(path: String, expected: String, found: String)
        /// A file, link or folder that the manifest does not list.
        case unexpected(path: String)
        case equationOpen(controle: String, attendu: Int64, obtenu: Int64)
    }

    /// The folder.
    public let folder: String
    /// Nil where it cannot be read.
    public let manifest: Manifest?
    /// Sorted: the manifest itself, then files by path, then equations in their order. Empty = all is well.
    public let differences: [Difference]
    /// How many files were read whole, and their bytes.
    public let filesRead: Int
    public let bytesRead: Int64

    public var isClean: Bool { differences.isEmpty }

    /// Reads every file of a published folder.
    ///
    /// - Throws: only where the folder itself cannot be examined or does not exist.
    public static func check(
        _ destination: Destination, together: Together = alone
    ) throws(PublishingError) -> Verification {
        try check(folder: destination.target, year: destination.year, together: together)
    }

    /// Plain files under a folder, by relative path, sorted.
    public static func files(_ folder: String) throws(PublishingError) -> [String] {
        try Tree.list(folder).filter { $0.status.kind == .file }.map(\.path)
    }

    /// - Parameters:
    ///   - year: the campaign it should be; nil = any.
    ///   - together: has the files read, in any order; one after the other where nobody has threads for it.
    public static func check(
        folder: String, year: Int? = nil, together: Together = alone
    ) throws(PublishingError) -> Verification {
        var before = try FileStatus.of(folder)
        while true {
            let verification = try examine(folder, year, together)
            let after = try FileStatus.of(folder)
            // A run that published meanwhile has changed the folder under our hands.
            guard !verification.isClean, let one = before, let other = after, !one.isSameFile(as: other) else {
                return verification
            }
            before = after
        }
    }

    /// What was found of a file.
    public struct Examined: Sendable {
        let difference: Difference?
        /// Of a file that was read whole.
        let bytes: Int64?
    }

    /// Calls a function for each of so many files, of so many bytes, and gives what it says in their order.
    public typealias Together = (
        _ bytes: [Int64], _ examine: @escaping @Sendable (Int) -> Examined
    ) -> [Examined]

    public static let alone: @Sendable ([Int64], @escaping @Sendable (Int) -> Examined) -> [Examined] = {
        bytes, examine in
        bytes.indices.map(examine)
    }

    private static func examine(
        _ folder: String, _ year: Int?, _ together: Together
    ) throws(PublishingError) -> Verification {
        let entries = try Tree.list(folder)
        var differences: [Difference] = []
        var manifest: Manifest?
        if entries.contains(where: { $0.path == Manifest.fileName }) {
            do {
                manifest = try Manifest(reading: try Manifest.load(folder + "/" + Manifest.fileName))
            } catch {
                let reason = (error as? PublishingError)?.systemFailure?.reason ?? "\(error)"
                differences.append(.manifestUnreadable(reason))
            }
        } else {
            differences.append(.manifestMissing)
        }
        guard let manifest else {
            return Verification(
                folder: folder, manifest: nil, differences: differences, filesRead: 0, bytesRead: 0)
        }
        if let year, year != manifest.year { differences.append(.otherYear(expected: year, found: manifest.year)) }

        if year != nil, let nature = manifest.nature { differences.append(.notAPublication(nature)) }

        var about: [(path: String, difference: Difference)] = []
        let present = Dictionary(entries.map { ($0.path, $0.status) }, uniquingKeysWith: { first, _ in first })
        let outputs = manifest.outputs
        let examined = together(outputs.map(\.digest.bytes)) { i in
            guard let status = present[outputs[i].path] else {
                return Examined(difference: .missing(path: outputs[i].path), bytes: nil)
            }
            return compare(outputs[i], status, in: folder)
        }
        for (output, found) in zip(outputs, examined) {
            if let difference = found.difference { about.append((output.path, difference)) }
        }
        let read = examined.compactMap(\.bytes)
        let known = Set(manifest.outputs.map(\.path))
        for entry in entries where entry.path != Manifest.fileName && !known.contains(entry.path) {
            if entry.status.kind == .folder, known.contains(where: { $0.hasPrefix(entry.path + "/") }) { continue }
            about.append((entry.path, .unexpected(path: entry.path)))
        }
        differences += about.sorted { utf8Less($0.path, $1.path) }.map(\.difference)
        for equation in manifest.equations where !equation.isClosed {
            differences.append(
                .equationOpen(controle: equation.controle, attendu: equation.attendu, obtenu: equation.obtenu))
        }
        return Verification(
            folder: folder, manifest: manifest, differences: differences, filesRead: read.count,
            bytesRead: read.reduce(0, +))
    }

    private static func compare(_ output: Manifest.Output, _ status: FileStatus, in folder: String) -> Examined {
        guard status.kind == .file else { return Examined(difference: .notAFile(path: output.path), bytes: nil) }
        func size(_ found: Int64) -> Difference {
            .size(path: output.path, expected: output.digest.bytes, found: found)
        }
        guard status.size == output.digest.bytes else { return Examined(difference: size(status.size), bytes: nil) }
        do {
            let digest = try RunningDigest.reading(try Descriptor.read(folder + "/" + output.path))
            var difference: Difference?
            if digest.bytes != output.digest.bytes {
                difference = size(digest.bytes)
            } else if digest.sha256 != output.digest.sha256 {
                difference = .hash(path: output.path, expected: output.digest.sha256, found: digest.sha256)
            }
            return Examined(difference: difference, bytes: digest.bytes)
        } catch {
            let failure = error.systemFailure ?? SystemFailure("lire", output.path, code: EIO)
            return Examined(difference: .unreadable(path: output.path, failure), bytes: nil)
        }
    }
}

extension Verification.Difference: CustomStringConvertible {
    public var description: String {
        switch self {
        case .manifestMissing: "\(Manifest.fileName) manque : rien ne peut être vérifié"
        case .manifestUnreadable(let why): "\(Manifest.fileName) est illisible : \(why)"
        case .otherYear(let expected, let found):
            "\(Manifest.fileName) est celui de la campagne \(found), et non \(expected)"
        case .notAPublication(let nature): "c'est \(nature.words), non la publication d'une campagne"
        case .missing(let path): "\(path) manque"
        case .notAFile(let path): "\(path) n'est pas un fichier ordinaire"
        case .unreadable(let path, let failure): "\(path) est illisible : \(failure.reason)"
        case .size(let path, let expected, let found): "\(path) a \(found) octets au lieu de \(expected)"
        case .hash(let path, let expected, let found): "\(path) a été modifié : SHA-256 \(found) au lieu de \(expected)"
        case .unexpected(let path): "\(path) n'est pas dans \(Manifest.fileName)"
        case .equationOpen(let controle, let attendu, let obtenu):
            "l'équation \(controle) est ouverte : \(attendu) attendu, \(obtenu) obtenu"
        }
    }
}
