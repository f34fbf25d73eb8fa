extension Destination {
    /// Looks whether the target may be replaced: nothing there, an empty folder, or a folder that this program
    /// published and that nobody has put anything else in. Names only; contents are ``Verification``'s.
    ///
    /// So neither `--output Input` nor a note saved among the results can cost anyone a file.
    func checkReplaceable() throws(PublishingError) {
        guard let status = try FileStatus.of(target) else { return }
        switch status.kind {
        case .folder: break
        case .link: throw .notReplaceable(target: target, what: "un lien symbolique")
        case .file, .other: throw .notReplaceable(target: target, what: "un fichier")
        }
        guard let outer = try FileStatus.following(output), outer.device == status.device else {
            throw .notReplaceable(target: target, what: "un point de montage")
        }
        let entries = try Tree.list(target).filter { !Destination.isOfficeLock($0.path) }
        guard let first = entries.first(where: { $0.status.kind != .folder }) ?? entries.first else { return }

        let manifestPath = target + "/" + Manifest.fileName
        guard entries.contains(where: { $0.path == Manifest.fileName && $0.status.kind == .file }) else {
            throw .notOurs(target: target, example: first.path, why: "et aucun \(Manifest.fileName) de ce programme")
        }
        let manifest: Manifest
        do {
            manifest = try Manifest(reading: try Manifest.load(manifestPath))
        } catch let mistake as ManifestMistake {
            throw .notOurs(
                target: target, example: Manifest.fileName,
                why: "qui n'est pas écrit comme ce programme l'écrit (\(mistake))")
        } catch let error as PublishingError {
            throw error
        } catch {
            fatalError("unexpected \(error)")
        }
        let known = Set(manifest.outputs.map(\.path))
        for entry in entries where entry.path != Manifest.fileName {
            let isKnown =
                entry.status.kind == .folder
                ? known.contains { $0.hasPrefix(entry.path + "/") }
                : known.contains(entry.path)
            guard isKnown else {
                throw .notOurs(target: target, example: entry.path, why: "que ce programme n'a pas écrit")
            }
        }
    }
}

extension Destination {
    /// `.~lock.national.xlsx#` (LibreOffice), `~$national.xlsx` (Excel): says that someone has a workbook open,
    /// and is no loss.
    fileprivate static func isOfficeLock(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return (name.hasPrefix(".~lock.") && name.hasSuffix("#")) || name.hasPrefix("~$")
    }
}

extension Manifest {
    /// The bytes of a manifest file.
    public static func load(_ path: String) throws(PublishingError) -> [UInt8] {
        let file = try Descriptor.read(path)
        let size = Int(try file.status().size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }
}
