import Foundation

/// One way to write a whole file otherwise that is nothing to the program.
struct FormRespelling: Sendable {
    /// What the catalogue says, by which the table of clauses is read.
    let clause: String
    /// False where it does not bear on the file, or not beside what is changed already.
    let change: @Sendable (inout WrittenForm, inout RespeltTable, inout Shuffle.Generator) -> Bool

    init(
        _ clause: String,
        change: @escaping @Sendable (inout WrittenForm, inout RespeltTable, inout Shuffle.Generator) -> Bool
    ) {
        (self.clause, self.change) = (clause, change)
    }

    static let all: [FormRespelling] = [
        FormRespelling("separator: tab or comma") { form, _, random in
            guard form.above.isEmpty else { return false }
            form.separator = Bool.random(using: &random) ? "\t" : ","
            return true
        },
        FormRespelling("separator: a first line sep=") { form, _, _ in
            guard form.above.isEmpty else { return false }
            form.above = ["sep=\(form.separator)"]
            return true
        },
        FormRespelling("header: lines above it") { form, _, random in
            guard form.above.isEmpty else { return false }
            form.above = Array(
                ["Extraction du 15/01", "", "Établissement public"].prefix(Int.random(in: 1...3, using: &random)))
            return true
        },
        FormRespelling("header: case, accents, spaces, - and _, invisible characters") { _, file, random in
            file.header = file.header.map { name in
                switch Int.random(in: 0..<6, using: &random) {
                case 0: name.uppercased()
                case 1: name.capitalized
                case 2: name.replacing("_", with: " ")
                case 3: name.replacing("_", with: "-")
                case 4: " \(name.replacing("e", with: "é")) "
                default: "\u{200B}\(name)"
                }
            }
            return true
        },
        FormRespelling("header: columns in another order") { _, file, random in
            file.permute(file.header.indices.shuffled(using: &random))
            return true
        },
        FormRespelling("header: repeated") { form, file, random in
            guard file.rows.count > 1 else { return false }
            form.headerBefore = [Int.random(in: 1..<file.rows.count, using: &random)]
            return true
        },
        FormRespelling("lines: one empty field too many") { form, _, _ in
            form.surplusOnLines = true
            return true
        },
        FormRespelling("header: an empty last name") { form, _, _ in
            form.surplusOnHeader = true
            return true
        },
        FormRespelling("lines: blank ones") { form, file, random in
            form.blankBefore = Set(file.rows.indices.filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
            return !form.blankBefore.isEmpty
        },
        FormRespelling("lines: the last without its end") { form, _, _ in
            form.endsWithLine = false
            return true
        },
        FormRespelling("lines: CRLF, or CR alone") { form, _, random in
            form.lineEnd = Bool.random(using: &random) ? "\r\n" : "\r"
            return true
        },
        FormRespelling("quotes: around every field, with spaces around them") { form, _, random in
            form.quotesAll = true
            form.spacesAroundQuotes = Bool.random(using: &random)
            return true
        },
        FormRespelling("encoding: UTF-8 with BOM") { form, _, _ in
            guard form.encoding == .utf8 else { return false }
            form.hasMark = true
            return true
        },
        FormRespelling("encoding: UTF-16 with BOM") { form, _, random in
            guard form.encoding == .utf8, !form.hasMark else { return false }
            form.encoding = Bool.random(using: &random) ? .utf16LittleEndian : .utf16BigEndian
            return true
        },
        FormRespelling("encoding: Windows-1252, line by line") { form, _, random in
            guard form.encoding == .utf8, !form.hasMark else { return false }
            form.encoding = Bool.random(using: &random) ? .windows1252 : .lineByLine
            return true
        },
        FormRespelling("files: the end of the name in any case, and another kind's") { form, _, random in
            form.ending = ["CSV", "Csv", "xlsx"].randomElement(using: &random)!
            return true
        },
    ]
}
