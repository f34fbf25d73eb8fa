/// Gathers the words of a rich or plain text (`si`, `is`): those of `t`, directly or in runs `r`. What tells how words
/// are read aloud (`rPh`) is no part of them.
struct WordCollector {
    /// Inside `t`: from where its words stand in the store; -1 = outside.
    private var start = -1
    /// Where the whole text begins.
    private var textStart = 0
    /// In bytes: 32 767 characters, each of at most four bytes, or written as `_x0000_`.
    static let longest = 32_767 * 7

    mutating func startText(_ store: ByteStore) { textStart = store.count }

    /// Whether an element's words count, that many elements below the text.
    mutating func enters(_ name: XmlName, depth: Int, _ store: ByteStore) -> Bool {
        if name.isSheet("t"), depth <= 2 {
            start = store.count
            return true
        }
        return depth == 1 && name.isSheet("r")
    }

    /// False where the text is longer than a cell can be.
    @inline(__always)
    mutating func take(_ bytes: UnsafeRawBufferPointer, _ store: ByteStore) -> Bool {
        guard start >= 0 else { return true }
        store.append(bytes)
        return store.count - textStart <= WordCollector.longest
    }

    /// At the end of any element: after `t`, its words are whole.
    mutating func leaves(_ store: ByteStore) {
        guard start >= 0 else { return }
        EscapedText.resolve(store, from: start)
        start = -1
    }
}
