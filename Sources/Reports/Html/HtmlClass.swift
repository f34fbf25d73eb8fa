/// The classes of elements that ``HtmlStyle`` knows.
public enum HtmlClass: String, Sendable {
    /// The verdict at the head of a page: all is well, something is to be looked at, or it is bad.
    case verdict, good
    case watch = "attention"
    case bad
    /// Key figures side by side.
    case tiles
    /// A number; a cell of numbers; a cell of words that may break.
    case figure
    case number
    /// Said aside.
    case note
    /// A table that is scrolled sideways where it is wider than the screen.
    case scroll
    /// A bar in a cell.
    case bar
    /// A chart with its own text.
    case chart
    /// What each colour of a chart is.
    case key
    /// A step of a reasoning, folded under what it found.
    case step
}
