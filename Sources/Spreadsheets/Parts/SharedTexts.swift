/// The texts that cells name by number, one behind the other in one piece of memory.
public final class SharedTexts {
    private let store: ByteStore
    /// Where each ends; a text begins where the one before ends.
    private let ends: [UInt32]

    init(_ archive: ZipArchive, _ part: ZipArchive.Part?) throws(SpreadsheetProblem) {
        guard let part else {
            store = ByteStore()
            ends = []
            return
        }
        let sink = try XmlReader(archive, part, SharedTextSink()).finish()
        sink.store.shrink()
        store = sink.store
        ends = sink.ends
    }

    /// Nil where there is no such text.
    @inline(__always)
    func range(of number: Int) -> Range<Int>? {
        guard ends.indices.contains(number) else { return nil }
        return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    @inline(__always)
    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer { store.bytes(range) }

    /// Whether the same numbers mean the same words.
    public func isSame(as other: SharedTexts) -> Bool {
        ends == other.ends && store.bytes.elementsEqual(other.store.bytes)
    }
}

private final class SharedTextSink: XmlSink {
    let store = ByteStore()
    private(set) var ends: [UInt32] = []
    private var words = WordCollector()

    override func start(_ name: XmlName, _ attributes: XmlAttributes) {
        switch depth {
        case 1: break
        case 2: if !name.isSheet("si") { skip() }
        default: if !words.enters(name, depth: depth - 2, store) { skip() }
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        if !words.take(bytes, store) { fail(.broken("un texte dépasse ce qu'une cellule peut contenir")) }
    }

    override func end() {
        words.leaves(store)
        if depth == 2 {
            // The part expands to less than 4 GiB, and its texts are shorter than the part.
            ends.append(UInt32(clamping: store.count))
            words.startText(store)
        }
    }
}
