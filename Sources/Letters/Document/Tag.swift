import CCairo

/// What a part of a page is to a screen reader (ISO 32000-1, 14.8.4): Cairo writes the structure tree from these.
///
/// Cairo 1.16 writes elements and their order. It has no word for an artifact (rules and grounds stand outside all tags),
/// for the scope of a header cell, or for the language of one element: the document's own holds.
enum Tag {
    case document, letter, title, heading, paragraph, list, item, table, row, header, cell

    private var name: StaticString {
        switch self {
        case .document: "Document"
        case .letter: "Sect"
        case .title: "H1"
        case .heading: "H2"
        case .paragraph: "P"
        case .list: "L"
        case .item: "LI"
        case .table: "Table"
        case .row: "TR"
        case .header: "TH"
        case .cell: "TD"
        }
    }

    func begin(_ context: OpaquePointer) {
        name.withUTF8Buffer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cairo_tag_begin(context, $0.baseAddress, nil) }
        }
    }

    func end(_ context: OpaquePointer) {
        name.withUTF8Buffer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cairo_tag_end(context, $0.baseAddress) }
        }
    }
}
