/// What a part of a package names: other parts, by identifier and kind.
struct Relationships {
    struct Target {
        let id: String
        /// The last word of its type: the two editions of the standard differ in what stands before.
        let kind: Substring
        /// Of the part, from the archive's root.
        let part: String
    }

    private let targets: [Target]

    /// Of a part, or of the whole package where the part is empty. None where the package says nothing of it.
    init(of part: String, _ archive: ZipArchive) throws(SpreadsheetProblem) {
        let (folder, file) = Relationships.split(part)
        guard let listed = try archive.part(named: folder + "_rels/" + file + ".rels") else {
            targets = []
            return
        }
        targets = try XmlReader(archive, listed, RelationshipSink(folder)).finish().targets
    }

    func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.part }
    func target(_ id: String) -> Target? { targets.first { $0.id == id } }

    /// `xl/` and `workbook.xml`.
    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// From the root, where it is written from the folder of who names it (`/` first: from the root already).
    fileprivate static func resolve(_ target: String, from folder: String) -> String {
        let target = target.replacing("\\", with: "/")
        let path = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return unescaped(steps.joined(separator: "/"))
    }

    /// `%20` and its like are the bytes that they mean.
    private static func unescaped(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(path).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16), rest.count >= 2 {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

private final class RelationshipSink: XmlSink {
    private let folder: String
    private(set) var targets: [Relationships.Target] = []

    init(_ folder: String) { self.folder = folder }

    override func start(_ name: XmlName, _ attributes: XmlAttributes) {
        guard name.isLocally("Relationship"), attributes.string("TargetMode")?.lowercased() != "external",
            let id = attributes.string("Id"), let type = attributes.string("Type"),
            let target = attributes.string("Target")
        else { return }
        targets.append(
            Relationships.Target(
                id: id, kind: type.split(separator: "/").last ?? "",
                part: Relationships.resolve(target, from: folder)))
    }
}
