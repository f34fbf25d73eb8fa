/// What a part of a page is to a screen reader (ISO 32000-1, 14.8.4).
enum Tag {
    case letter, title, heading, paragraph, list, item, itemBody, table, row, columnHeader, rowHeader, cell

    /// The first entries of its element.
    var entries: StaticString {
        switch self {
        case .letter: "/S/Sect"
        case .title: "/S/H1"
        case .heading: "/S/H2"
        case .paragraph: "/S/P"
        case .list: "/S/L"
        case .item: "/S/LI"
        case .itemBody: "/S/LBody"
        case .table: "/S/Table"
        case .row: "/S/TR"
        case .columnHeader: "/S/TH/A<</O/Table/Scope/Column>>"
        case .rowHeader: "/S/TH/A<</O/Table/Scope/Row>>"
        case .cell: "/S/TD"
        }
    }

    /// Of the content that it marks.
    var name: StaticString {
        switch self {
        case .letter: "/Sect"
        case .title: "/H1"
        case .heading: "/H2"
        case .paragraph: "/P"
        case .list: "/L"
        case .item: "/LI"
        case .itemBody: "/LBody"
        case .table: "/Table"
        case .row: "/TR"
        case .columnHeader, .rowHeader: "/TH"
        case .cell: "/TD"
        }
    }
}
