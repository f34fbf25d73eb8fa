import Foundation

@testable import TestSupport

/// A workbook as text that a person can compare: part by part, one element or one cell a line.
///
/// Nothing is left out: a cell `<c r="A5" s="21" t="inlineStr"><is><t>042</t></is></c>` reads `A5 s21 "042"`,
/// `<c r="A3" s="20"><f>SUM(B1:B2)</f><v>4</v></c>` reads `A3 s20 =SUM(B1:B2) 4`; any other cell stays as it is.
struct WorkbookText {
    struct Part {
        let name: String
        let bytes: Data
        var lines: [String] { WorkbookText.lines([UInt8](bytes)) }
    }

    let parts: [Part]

    /// Unpacks with `unzip` (Debian: unzip), which checks every part's sum.
    init(_ path: String) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/millesime-parts-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let unzip = try Command.run("/usr/bin/unzip", ["-q", path, "-d", folder])
        guard unzip.status == 0 else { throw Failed(description: "unzip \(path): \(unzip.err)") }
        let tree = try Tree(folder)
        parts = tree.names.map { Part(name: $0, bytes: tree.files[$0]!) }
    }

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    // MARK: XML

    static func lines(_ xml: [UInt8]) -> [String] {
        var lines: [String] = []
        var depth = 0
        var i = 0
        func put(_ text: String) { lines.append(String(repeating: " ", count: depth) + text) }
        while i < xml.count {
            guard xml[i] == UInt8(ascii: "<") else {
                let end = index(of: "<", in: xml, from: i)
                let text = String(decoding: xml[i..<end], as: UTF8.self)
                if !text.allSatisfy(\.isNewline) { put(text) }
                i = end
                continue
            }
            if begins("<c ", xml, at: i) {
                let end = endOfCell(xml, from: i)
                put(cell(String(decoding: xml[i..<end], as: UTF8.self)))
                i = end
                continue
            }
            var end = index(of: ">", in: xml, from: i) + 1
            let isClosing = xml[i + 1] == UInt8(ascii: "/")
            let isOpening = !isClosing && xml[i + 1] != UInt8(ascii: "?") && xml[end - 2] != UInt8(ascii: "/")
            if isOpening {
                // An element that holds only text stays on one line.
                let next = index(of: "<", in: xml, from: end)
                if begins("</", xml, at: next) { end = index(of: ">", in: xml, from: next) + 1 }
                put(String(decoding: xml[i..<end], as: UTF8.self))
                if !begins("</", xml, at: next) { depth += 1 }
            } else {
                if isClosing { depth -= 1 }
                put(String(decoding: xml[i..<end], as: UTF8.self))
            }
            i = end
        }
        return lines
    }

    private static func endOfCell(_ xml: [UInt8], from start: Int) -> Int {
        let tag = index(of: ">", in: xml, from: start) + 1
        if xml[tag - 2] == UInt8(ascii: "/") { return tag }
        var i = tag
        while i < xml.count, !begins("</c>", xml, at: i) { i += 1 }
        return min(i + 4, xml.count)
    }

    private static func index(of character: Unicode.Scalar, in xml: [UInt8], from start: Int) -> Int {
        var i = start
        let byte = UInt8(ascii: character)
        while i < xml.count, xml[i] != byte { i += 1 }
        return i
    }

    private static func begins(_ text: StaticString, _ xml: [UInt8], at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= xml.count else { return false }
        for i in 0..<text.utf8CodeUnitCount where xml[start + i] != text.utf8Start[i] { return false }
        return true
    }

    // MARK: Cells

    private static func cell(_ xml: String) -> String {
        var rest = xml[...]
        func take(_ before: String, _ after: String) -> String? {
            guard rest.hasPrefix(before), let end = rest.dropFirst(before.count).range(of: after) else { return nil }
            let value = rest[rest.index(rest.startIndex, offsetBy: before.count)..<end.lowerBound]
            rest = rest[end.upperBound...]
            return String(value)
        }
        guard let reference = take("<c r=\"", "\"") else { return xml }
        let style = take(" s=\"", "\"").map { " s\($0)" } ?? ""
        if rest == "/>" { return reference + style }
        if let text = take(" t=\"inlineStr\"><is><t>", "</t></is></c>"), rest.isEmpty {
            return "\(reference)\(style) \"\(text)\""
        }
        guard rest.hasPrefix(">") else { return xml }
        rest = rest.dropFirst()
        let formula = take("<f>", "</f>").map { " =\($0)" } ?? ""
        if let value = take("<v>", "</v></c>"), rest.isEmpty { return "\(reference)\(style)\(formula) \(value)" }
        return xml
    }
}
