/// The classes of elements that ``HtmlStyle`` knows.
public enum HtmlClass: String, Sendable {
    /// The verdict at the head of a page: all is well, something is to be looked at, or it is bad.
    case verdict, good
    case watch = "attention"
    case bad
    /// Key figures side by side.
    case tiles
    /// A count or an amount; a cell of numbers.
    case figure
    case number
    /// Said aside.
    case note
    /// A table that is scrolled sideways where it is wider than the screen.
    case scroll
    /// A bar, and its cell.
    case bar
    case barCell = "barre"
    /// A name of a file, that may be long.
    case path = "chemin"
    /// A chart with its own text.
    case chart
    /// Charts side by side.
    case charts
    /// The list of the parts of a page.
    case contents
    /// A step of a reasoning, folded under what it found.
    case step
}
