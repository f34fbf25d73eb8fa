import CExpat

/// Takes the elements of one XML part, one after the other. A base to inherit from: each kind of part has its own.
class XmlSink {
    /// Elements that are open.
    private(set) var depth = 0
    private var parser: XML_Parser?
    /// Why it stopped, where it is not the parser that found fault.
    private(set) var problem: SpreadsheetProblem?
    /// The depth of an element nothing within which is looked at; 0 = none.
    private var skippedDepth = 0
    /// More elements within each other than any workbook has: the parser keeps memory for each.
    private static let deepest = 256

    func start(_ name: XmlName, _ attributes: XmlAttributes) {}
    func end() {}
    /// Some of the characters of an element, in UTF-8; the rest may follow.
    func text(_ bytes: UnsafeRawBufferPointer) {}

    /// To be called from ``start``: nothing within this element is told, nor its end.
    final func skip() { skippedDepth = depth }

    /// Reading stops after this event, and goes on when asked again.
    final func pause() { XML_StopParser(parser, 1) }

    final func fail(_ problem: SpreadsheetProblem) {
        guard self.problem == nil else { return }
        self.problem = problem
        XML_StopParser(parser, 0)
    }

    // MARK: What the parser calls

    final func belong(to parser: XML_Parser) { self.parser = parser }

    @inline(__always)
    final func open(_ name: UnsafePointer<CChar>, _ attributes: XmlAttributes) {
        depth += 1
        guard depth <= XmlSink.deepest else { return fail(.broken("des éléments sans fin l'un dans l'autre")) }
        if skippedDepth == 0, problem == nil { start(XmlName(name), attributes) }
    }

    @inline(__always)
    final func close() {
        if skippedDepth == 0 {
            if problem == nil { end() }
        } else if skippedDepth == depth {
            skippedDepth = 0
        }
        depth -= 1
    }

    @inline(__always)
    final func characters(_ bytes: UnsafeRawBufferPointer) { if skippedDepth == 0, problem == nil { text(bytes) } }
}
