import Domain

/// A piece of a page: words, or an element with what it holds.
///
/// A page is built from these values alone, so that nothing of it is written unescaped: elements and attributes are
/// closed lists without anything that loads, runs or leaves the page, and ``HtmlWriter`` is the only one that writes.
public indirect enum Html: Sendable, Equatable {
    /// As it is: data.
    case text(String)
    case element(HtmlTag, [HtmlAttribute], [Html])
    /// Several in a row.
    case group([Html])
}

extension Html: ExpressibleByStringInterpolation {
    /// A literal is French words, typed with plain spaces.
    public init(stringLiteral words: String) { self = .text(FrenchSpacing.held(words)) }
}

extension Html {
    /// French words, typed with plain spaces, that are no literal.
    public static func words(_ words: String) -> Html { .text(FrenchSpacing.held(words)) }

    // MARK: Headings, in order: a page has one `h1`

    public static func h1(_ content: Html...) -> Html { .element(.h1, [], content) }
    public static func h2(_ content: Html..., id: String? = nil) -> Html { .element(.h2, named(id), content) }
    public static func h3(_ content: Html..., id: String? = nil) -> Html { .element(.h3, named(id), content) }

    // MARK: Text

    public static func p(_ content: Html..., class style: HtmlClass? = nil) -> Html {
        .element(.p, styled(style), content)
    }

    public static func strong(_ content: Html...) -> Html { .element(.strong, [], content) }

    /// A code, a file, a column: what is typed as it stands.
    public static func code(_ text: String) -> Html { .element(.code, [], [.text(text)]) }

    /// A file: it breaks where it must.
    public static func path(_ path: String) -> Html { .element(.code, [.class(.path)], [.text(path)]) }

    /// A count or an amount, as `French` writes it.
    public static func figure(_ text: String) -> Html { .element(.span, [.class(.figure)], [.text(text)]) }

    /// Elsewhere on the same page.
    public static func link(_ content: Html..., to id: String) -> Html { .element(.a, [.anchor(id)], content) }

    // MARK: Lists and parts

    public static func ul(_ items: [Html], class style: HtmlClass? = nil) -> Html {
        .element(.ul, styled(style), items.map { .element(.li, [], [$0]) })
    }

    public static func ol(_ items: [Html], class style: HtmlClass? = nil) -> Html {
        .element(.ol, styled(style), items.map { .element(.li, [], [$0]) })
    }

    /// A list of names and what each is.
    public static func dl(_ items: [(term: Html, description: Html)], class style: HtmlClass? = nil) -> Html {
        .element(
            .dl, styled(style),
            items.map { .element(.div, [], [.element(.dt, [], [$0.term]), .element(.dd, [], [$0.description])]) })
    }

    /// A part of the page under its heading, which names it to screen readers.
    public static func section(_ title: Html, id: String, _ content: [Html]) -> Html {
        .element(.section, [.labelledBy("\(id)-titre"), .id(id)], [.h2(title, id: "\(id)-titre")] + content)
    }

    public static func div(_ content: [Html], class style: HtmlClass) -> Html {
        .element(.div, [.class(style)], content)
    }

    private static func named(_ id: String?) -> [HtmlAttribute] { id.map { [.id($0)] } ?? [] }

    private static func styled(_ style: HtmlClass?) -> [HtmlAttribute] { style.map { [.class($0)] } ?? [] }
}
