/// The part of a workbook that lists its sheets.
final class WorkbookPart: XmlSink {
    struct Listed {
        let name: String
        /// Of the relationship that names its part.
        let id: String
        let isHidden: Bool
    }

    private(set) var isWorkbook = false
    private(set) var sheets: [Listed] = []
    private(set) var epoch = Epoch.from1900

    override func start(_ name: XmlName, _ attributes: XmlAttributes) {
        if depth == 1 { isWorkbook = name.isSheet("workbook") }
        if name.isSheet("workbookPr"), attributes.isTrue("date1904") { epoch = .from1904 }
        guard name.isSheet("sheet") else { return }
        let id = attributes.qualified("id").map { String(decoding: $0, as: UTF8.self) }
        sheets.append(
            Listed(
                name: attributes.string("name") ?? "", id: id ?? attributes.string("id") ?? "",
                isHidden: (attributes.string("state") ?? "visible") != "visible"))
    }
}
