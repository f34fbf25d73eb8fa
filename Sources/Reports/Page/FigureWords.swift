import Domain

/// Counts as the page writes them, and the limits of what it lists.
extension ReportFigures {
    func count(_ key: String) -> Html { .figure(French.count(self[key])) }

    /// `1 agent`, `2 agents`.
    func counted(_ key: String, _ one: String, _ many: String) -> Html {
        .figure(French.count(Int(self[key]), one, many))
    }

    /// Of a count in cents.
    func amount(_ key: String) -> Html { .figure(French.euros(Cents(self[key]))) }

    /// Of a count in whole euros.
    func wholeEuros(_ key: String) -> Html { .figure(French.wholeEuros(self[key])) }

    /// Rows of a table, at most: the page stays small whatever the campaign is.
    public static let mostRows = 25
}

extension Html {
    /// A name that others chose, cut where it is longer than a cell should be.
    static func name(_ text: String, most: Int = 80) -> Html {
        text.count <= most ? .text(text) : .text(text.prefix(most - 1) + "…")
    }

    /// `a, b et c`.
    static func list(_ items: [Html]) -> Html {
        .group(
            items.enumerated().flatMap { i, item -> [Html] in
                [i == 0 ? .group([]) : i == items.count - 1 ? " et " : ", ", item]
            })
    }

    /// What stands where a table was cut.
    static func cut(_ count: Int, _ words: Html) -> Html {
        count > ReportFigures.mostRows ? .p("La liste est coupée ici : ", words, class: .note) : .group([])
    }
}

extension Html {
    /// No value: not of that kind; not known of that year.
    static let absent: Html = .element(.span, [.class(.note)], ["sans objet"])
    static let unknown: Html = .element(.span, [.class(.note)], ["inconnu"])

    static func year(_ year: Int) -> Html { .element(.time, [.dateTime("\(year)")], [.text("\(year)")]) }
}
