/// The texts that the cells of a workbook name by number, as fingerprints.
enum SharedTexts {
    /// In order; each is all that stands between `<si>` and `</si>`.
    static func read(_ stream: ByteStream) throws(ComparisonError) -> [UInt64] {
        var texts: [UInt64] = []
        var current: Fingerprint?
        // The tag that is being read; text in one of these files never holds `<`.
        var tag: [UInt8]?
        while let byte = try stream.next() {
            if byte == UInt8(ascii: "<") {
                tag = []
            } else if byte == UInt8(ascii: ">"), let name = tag {
                tag = nil
                if name.elementsEqual("si".utf8) {
                    current = Fingerprint()
                } else if name.elementsEqual("/si".utf8), let done = current {
                    texts.append(done.value)
                    current = nil
                } else {
                    for byte in name { current?.add(byte) }
                    current?.add(0)
                }
            } else if tag != nil {
                // Longer ones are none that are looked for.
                if tag!.count < 64 { tag!.append(byte) }
            } else {
                current?.add(byte)
            }
        }
        return texts
    }
}
