/// Two files of the same name, the published one and the one obtained again, compared as what they are.
public enum FileComparison {
    /// Empty where the bytes are the same.
    ///
    /// - Parameters:
    ///   - name: relative to the folder; its ending says what the file is.
    ///   - published: path of the one, `obtained` of the other.
    ///   - compressedAlike: two archives with the same parts differ if their bytes do; else the parts are all that counts.
    public static func differences(
        _ name: String, published: String, obtained: String, compressedAlike: Bool = true
    ) throws(ComparisonError) -> [Difference] {
        let one = try RandomAccessFile(published)
        let other = try RandomAccessFile(obtained)
        guard let offset = try ByteStream.firstDifference(one.stream(), other.stream()) else { return [] }
        let bytesDiffer = Difference(file: name, place: .offset(offset))
        switch name.split(separator: ".").last {
        case "csv":
            let found = try TableComparison.first(
                name, published: one.stream(), obtained: other.stream(), showsNumbers: isFigures(name))
            return [found ?? bytesDiffer]
        case "jsonl": return [Difference(file: name, place: .line(try line(offset, one), column: nil))]
        case "xlsx":
            do {
                let found = try WorkbookComparison.differences(name, published: one, obtained: other)
                // The parts are the same: the archive around them is not.
                return found.isEmpty && compressedAlike ? [bytesDiffer] : found
            } catch .archive(let why) {
                return [Difference(file: name, place: .offset(offset), values: .hidden("classeur illisible, \(why)"))]
            }
        default: return [bytesDiffer]
        }
    }

    /// Tables whose numbers may be shown; rejected lines, letters and findings hold whatever they hold.
    private static func isFigures(_ name: String) -> Bool { !name.contains("/") && name != "anomalies.csv" }

    /// 1 = first.
    private static func line(_ offset: Int64, _ file: RandomAccessFile) throws(ComparisonError) -> Int {
        let stream = file.stream()
        var line = 1
        while stream.offset < offset, let byte = try stream.next() { if byte == 0x0A { line += 1 } }
        return line
    }
}
