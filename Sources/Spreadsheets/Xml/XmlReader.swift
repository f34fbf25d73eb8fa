import CExpat

/// Reads one part of an archive as XML, a piece in memory at a time, and hands its elements to a sink. The only place
/// that knows the parser (libexpat): UTF-8 and UTF-16, with a byte order mark or without.
///
/// A document type is refused, as Excel refuses it: whatever entities could do, they cannot be declared.
final class XmlReader<Sink: XmlSink> {
    let sink: Sink
    private let name: String
    private let stream: PartStream
    private let parser: XML_Parser
    private var isPaused = false
    private var isLastPiece = false
    private var isOver = false
    private var fed = 0
    private static var piece: Int32 { 1 << 16 }
    /// No tag of a workbook is as long; the parser would keep it whole, and look at it again with every piece.
    private static var longestTag: Int { 1 << 20 }

    init(_ archive: ZipArchive, _ part: ZipArchive.Part, _ sink: Sink) throws(SpreadsheetProblem) {
        stream = try archive.stream(part)
        guard let parser = XML_ParserCreateNS(nil, XmlName.separator) else { fatalError("no memory left") }
        self.sink = sink
        self.parser = parser
        name = part.name
        sink.belong(to: parser)
        XmlCalls.connect(parser, sink)
    }

    deinit { XML_ParserFree(parser) }

    /// Reads on until the sink pauses; false at the end of the part.
    func advance() throws(SpreadsheetProblem) -> Bool {
        while !isOver {
            let status = isPaused ? XML_ResumeParser(parser) : try feed()
            isPaused = false
            switch status {
            case XML_STATUS_SUSPENDED:
                isPaused = true
                return true
            case XML_STATUS_OK:
                isOver = isLastPiece
                guard fed - Int(XML_GetCurrentByteIndex(parser)) <= XmlReader.longestTag else {
                    throw .broken("\(name) a une balise sans fin")
                }
            default:
                if let problem = sink.problem { throw problem }
                let line = XML_GetCurrentLineNumber(parser)
                throw .broken("\(name), ligne \(line) : \(String(cString: XML_ErrorString(XML_GetErrorCode(parser))))")
            }
        }
        return false
    }

    /// To the end, whatever the sink takes of it.
    func finish() throws(SpreadsheetProblem) -> Sink {
        while try advance() {}
        return sink
    }

    private func feed() throws(SpreadsheetProblem) -> XML_Status {
        guard let buffer = XML_GetBuffer(parser, XmlReader.piece) else { fatalError("no memory left") }
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: Int(XmlReader.piece))
        let count = try stream.read(into: room)
        fed += count
        isLastPiece = count == 0
        return XML_ParseBuffer(parser, Int32(count), isLastPiece ? 1 : 0)
    }
}

/// The parser's calls, each to the sink that it was given.
private enum XmlCalls {
    static func connect(_ parser: XML_Parser, _ sink: XmlSink) {
        XML_SetUserData(parser, Unmanaged.passUnretained(sink).toOpaque())
        XML_SetElementHandler(
            parser,
            { sink, name, attributes in
                guard let name, let attributes else { return }
                XmlCalls.sink(sink).open(name, XmlAttributes(attributes))
            }, { sink, _ in XmlCalls.sink(sink).close() })
        XML_SetCharacterDataHandler(parser) { sink, characters, count in
            XmlCalls.sink(sink).characters(UnsafeRawBufferPointer(start: characters, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { sink, _, _, _, _ in
            XmlCalls.sink(sink).fail(.broken("un type de document est déclaré"))
        }
    }

    @inline(__always)
    private static func sink(_ data: UnsafeMutableRawPointer?) -> XmlSink {
        Unmanaged<XmlSink>.fromOpaque(data.unsafelyUnwrapped).takeUnretainedValue()
    }
}
