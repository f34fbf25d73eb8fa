import Domain

/// A live formula and the value stored with it, which every viewer shows before it computes anything.
///
/// Expressions are made by the program only, never from input.
public struct Formula: Sendable {
    /// Without `=`; function names in English, arguments apart with `,`, as the file format wants them.
    public let expression: String
    /// What the expression gives; its case also decides the number format.
    public let stored: Cell

    public init(_ expression: String, stored: Cell) {
        self.expression = expression
        self.stored = stored
    }
}
