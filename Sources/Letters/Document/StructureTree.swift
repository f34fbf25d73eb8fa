/// The parts of a document as a screen reader walks through them (ISO 32000-1, 14.7): a letter after another, each
/// with its paragraphs, lists and tables; and the way back from the content of a page to its part.
final class StructureTree {
    let root: Int
    private let objects: PdfObjects
    private let document: Int
    private let parents: Int
    private var letters = PdfBytes()
    private var pages = 0
    /// Leaves of the way back: their objects; and the one under way.
    private var leaves: [(object: Int, first: Int, last: Int)] = []
    private var leaf = PdfBytes()
    private var leafFirst = 0

    private static let pagesPerLeaf = 32

    init(_ objects: PdfObjects) {
        self.objects = objects
        root = objects.announce()
        document = objects.announce()
        parents = objects.announce()
    }

    /// The parts of a page, and what it is called in the way back.
    func add(_ parts: PageParts, page: Int) throws(LettersError) -> Int {
        let first = objects.announce(parts.elements.count)
        var bytes = PdfBytes()
        for (i, element) in parts.elements.enumerated() {
            bytes.removeAll()
            bytes.append("<<")
            bytes.append(element.tag.entries)
            bytes.append("/P")
            bytes.reference(element.parent < 0 ? document : first + element.parent)
            bytes.append("/Pg")
            bytes.reference(page)
            if !element.kids.isEmpty {
                bytes.append("/K[")
                for kid in element.kids {
                    switch kid {
                    case .element(let index): bytes.reference(first + index)
                    case .content(let number):
                        bytes.append(" ")
                        bytes.integer(number)
                    }
                }
                bytes.append("]")
            }
            bytes.append(">>")
            try objects.pack(first + i, bytes)
            if element.parent < 0 { letters.reference(first + i) }
        }
        leaf.append(" ")
        leaf.integer(pages)
        leaf.append("[")
        for owner in parts.owners { leaf.reference(first + owner) }
        leaf.append("]")
        pages += 1
        if pages - leafFirst == StructureTree.pagesPerLeaf { try endLeaf() }
        return pages - 1
    }

    private func endLeaf() throws(LettersError) {
        guard pages > leafFirst else { return }
        let object = objects.announce()
        var bytes = PdfBytes()
        bytes.append("<<")
        StructureTree.limits(leafFirst, pages - 1, &bytes)
        bytes.append("/Nums[")
        bytes.append(leaf)
        bytes.append("]>>")
        try objects.pack(object, bytes)
        leaves.append((object, leafFirst, pages - 1))
        leaf.removeAll()
        leafFirst = pages
    }

    private static func limits(_ first: Int, _ last: Int, _ bytes: inout PdfBytes) {
        bytes.append("/Limits[")
        bytes.integer(first)
        bytes.append(" ")
        bytes.integer(last)
        bytes.append("]")
    }

    func finish() throws(LettersError) {
        try endLeaf()
        var bytes = PdfBytes()
        bytes.append("<</Type/StructTreeRoot/K")
        bytes.reference(document)
        bytes.append("/ParentTree")
        bytes.reference(parents)
        bytes.append("/ParentTreeNextKey ")
        bytes.integer(pages)
        bytes.append(">>")
        try objects.pack(root, bytes)
        bytes.removeAll()
        bytes.append("<</S/Document/P")
        bytes.reference(root)
        bytes.append("/K[")
        bytes.append(letters)
        bytes.append("]>>")
        try objects.pack(document, bytes)
        bytes.removeAll()
        bytes.append("<</Kids[")
        for leaf in leaves { bytes.reference(leaf.object) }
        bytes.append("]>>")
        try objects.pack(parents, bytes)
    }
}

/// The parts of one page, nested, in reading order.
struct PageParts {
    enum Kid {
        case element(Int)
        /// A sequence of marked content, by its number on the page.
        case content(Int)
    }

    struct Element {
        let tag: Tag
        /// -1 = the document.
        let parent: Int
        var kids: [Kid] = []
    }

    private(set) var elements: [Element] = []
    /// By number of marked content, its element.
    private(set) var owners: [Int] = []
    private var open = -1

    var current: Tag? { open < 0 ? nil : elements[open].tag }

    mutating func begin(_ tag: Tag) {
        if open >= 0 { elements[open].kids.append(.element(elements.count)) }
        elements.append(Element(tag: tag, parent: open))
        open = elements.count - 1
    }

    mutating func end() { open = elements[open].parent }

    /// The number of content that the innermost part begins.
    mutating func mark() -> Int {
        owners.append(open)
        elements[open].kids.append(.content(owners.count - 1))
        return owners.count - 1
    }

    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        open = -1
    }
}
