import Domain
import Extracts
import Reports

/// The rejected lines of one table as rows: their fields as they came, and behind them which line it is and why.
struct RejectedRows: Sendable {
    /// A rejected line.
    struct Line: Sendable {
        let place: Place
        /// Its number as a person counts, and as the bytes do.
        let number: Int
        var physical = 0
        /// In the list of all; empty where the file is refused whole.
        let findings: Range<Int>
        /// What a correction that is rejected in its turn replaces: it is written under that line's name.
        let original: OriginalLine?
        /// A correction that replaces nothing; behind all others, under the name that it gives.
        var isRefused = false

        static func precedes(_ a: Line, _ b: Line) -> Bool {
            (a.isRefused ? 1 : 0, a.original?.place ?? a.place) < (b.isRefused ? 1 : 0, b.original?.place ?? b.place)
        }
    }

    let rejected: RejectedTable
    let lines: [Line]
    let findings: [ListedFinding]
    let files: [ReadFile]
    /// By number of the file: what is wrong with all its lines; empty where nothing is.
    let ofFiles: [(code: FindingCode, message: String)?]
    /// By the place of a line that a correction replaces: its number in the bytes.
    let originalLines: [Place: Int]

    var columns: [String] { rejected.columns + RejectedTable.added }

    /// Memory that rows use one after the other.
    struct Scratch {
        fileprivate var codes: [UInt8] = []
        fileprivate var messages: [UInt8] = []
    }

    /// Calls `body` with each field of a row, in UTF-8.
    func forEachField(_ index: Int, _ scratch: inout Scratch, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        func field(_ text: String) {
            var text = text
            text.withUTF8(body)
        }
        let line = lines[index]
        rejected.forEachField(of: line.place, body)
        if let original = line.original {
            field(original.file)
            field("\(original.line)")
            field(rejected.fingerprint(of: original.place, line: originalLines[original.place] ?? 0))
        } else if line.isRefused {
            let written = rejected.writtenReference(of: line.place)
            field(written.fichier)
            field(written.ligne)
            field(written.empreinte)
        } else {
            field(files[line.place.file].source.name)
            field("\(line.number)")
            field(rejected.fingerprint(of: line.place, line: line.physical))
        }
        if line.findings.isEmpty, let said = ofFiles[line.place.file] {
            field(said.code.code)
            field(said.message)
        } else {
            RejectedRows.join(findings[line.findings], &scratch.codes, &scratch.messages)
            scratch.codes.withUnsafeBufferPointer(body)
            scratch.messages.withUnsafeBufferPointer(body)
        }
    }

    /// Each code once, and all sentences, in the order of the catalogue, which is that of `FindingCode`.
    private static func join(_ findings: ArraySlice<ListedFinding>, _ codes: inout [UInt8], _ messages: inout [UInt8]) {
        codes.removeAll(keepingCapacity: true)
        messages.removeAll(keepingCapacity: true)
        for code in anomalies {
            var isFirst = true
            for finding in findings where finding.code == code {
                if isFirst {
                    if !codes.isEmpty { codes.append(UInt8(ascii: "|")) }
                    codes.append(contentsOf: code.code.utf8)
                    isFirst = false
                }
                if !messages.isEmpty { messages.append(UInt8(ascii: " ")) }
                messages.append(contentsOf: finding.message.bytes)
            }
        }
    }

    private static let anomalies = FindingCode.allCases.filter { $0.findingClass == .anomalie }
}
