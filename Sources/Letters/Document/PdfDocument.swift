import Domain

/// What a document says of itself.
public struct DocumentInfo: Sendable {
    public var title: String
    /// The committee, or the program.
    public var author: String
    /// The program and its version.
    public var creator: String
    /// Never the clock's.
    public var created: Day
    /// The run that the letters come from.
    public var keywords: String
    public var language: String

    public init(
        title: String, author: String, creator: String, created: Day, keywords: String, language: String = "fr-FR"
    ) {
        self.title = title
        self.author = author
        self.creator = creator
        self.created = created
        self.keywords = keywords
        self.language = language
    }
}

/// A PDF under way, A4, tagged for screen readers, written page after page to where its bytes go.
///
/// Its memory does not grow with its pages, but for a few bytes an object.
final class PdfDocument {
    static let width = 595.28
    static let height = 841.89

    private let info: DocumentInfo
    private let objects: PdfObjects
    private let structure: StructureTree
    private let pages: Int
    private let resources: Int
    let regular: EmbeddedFont
    let bold: EmbeddedFont
    /// Nodes of the tree of pages, and the one under way: its pages.
    private var nodes: [(object: Int, count: Int)] = []
    private var node: (object: Int, kids: PdfBytes, count: Int)?
    private var count = 0

    private static let pagesPerNode = 64

    init(
        _ info: DocumentInfo, _ fonts: LetterFonts, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws(LettersError) {
        self.info = info
        objects = try PdfObjects(sink)
        pages = objects.announce()
        resources = objects.announce()
        structure = StructureTree(objects)
        regular = EmbeddedFont(fonts.regular, path: fonts.regularPath, object: objects.announce())
        bold = EmbeddedFont(fonts.bold, path: fonts.boldPath, object: objects.announce())
    }

    func add(_ content: PdfBytes, _ parts: PageParts) throws(LettersError) {
        let page = objects.announce(2)
        let key = try structure.add(parts, page: page)
        try objects.stream(page + 1, PdfBytes(), content)
        if node == nil { node = (objects.announce(), PdfBytes(), 0) }
        var bytes = PdfBytes()
        bytes.append("<</Type/Page/Parent")
        bytes.reference(node!.object)
        bytes.append("/MediaBox[0 0 595.28 841.89]/Tabs/S/Resources")
        bytes.reference(resources)
        bytes.append("/Contents")
        bytes.reference(page + 1)
        bytes.append("/StructParents ")
        bytes.integer(key)
        bytes.append(">>")
        try objects.pack(page, bytes)
        node!.kids.reference(page)
        node!.count += 1
        count += 1
        if node!.count == PdfDocument.pagesPerNode { try endNode() }
    }

    private func endNode() throws(LettersError) {
        guard let node else { return }
        try objects.pack(node.object, PdfDocument.tree(node.kids, node.count, parent: pages))
        nodes.append((node.object, node.count))
        self.node = nil
    }

    private static func tree(_ kids: PdfBytes, _ count: Int, parent: Int?) -> PdfBytes {
        var bytes = PdfBytes()
        bytes.append("<</Type/Pages")
        if let parent {
            bytes.append("/Parent")
            bytes.reference(parent)
        }
        bytes.append("/Count ")
        bytes.integer(count)
        bytes.append("/Kids[")
        bytes.append(kids)
        bytes.append("]>>")
        return bytes
    }

    /// Writes the tree of pages, the parts, the fonts, and what the document says of itself.
    func finish() throws(LettersError) {
        try endNode()
        var kids = PdfBytes()
        for node in nodes { kids.reference(node.object) }
        try objects.pack(pages, PdfDocument.tree(kids, count, parent: nil))
        try structure.finish()
        try regular.write(objects)
        try bold.write(objects)
        var bytes = PdfBytes()
        bytes.append("<</Font<</F0")
        bytes.reference(regular.object)
        bytes.append("/F1")
        bytes.reference(bold.object)
        bytes.append(">>>>")
        try objects.pack(resources, bytes)

        // These two by themselves: programs that only look for a title or a language find them.
        let (root, about) = (objects.announce(), objects.announce())
        bytes.removeAll()
        bytes.append("<< /Type /Catalog /Pages")
        bytes.reference(pages)
        bytes.append(" /StructTreeRoot")
        bytes.reference(structure.root)
        bytes.append(" /MarkInfo << /Marked true >> /Lang (")
        bytes.append(contentsOf: info.language.utf8)
        bytes.append(") /ViewerPreferences << /DisplayDocTitle true >> >>")
        try objects.write(root, bytes)
        bytes.removeAll()
        bytes.append("<< /Title ")
        bytes.text(info.title)
        bytes.append(" /Author ")
        bytes.text(info.author)
        bytes.append(" /Keywords ")
        bytes.text(info.keywords)
        bytes.append(" /Creator ")
        bytes.text(info.creator)
        bytes.append(" /Producer ")
        bytes.text(info.creator)
        bytes.append(" /CreationDate (D:")
        bytes.append(contentsOf: info.created.iso.utf8.filter { $0 != UInt8(ascii: "-") })
        bytes.append("000000Z) >>")
        try objects.write(about, bytes)
        try objects.finish(root: root, info: about)
    }
}
