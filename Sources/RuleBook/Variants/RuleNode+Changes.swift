import Domain

extension RuleNode {
    /// A mapping with dated values.
    var isParameter: Bool {
        guard case .mapping(let entries) = content else { return false }
        return entries.contains { $0.key == "valeurs" }
    }

    /// The same tree with what stands at a path made anew.
    func replacing(_ path: ArraySlice<String>, _ make: (RuleNode) -> RuleNode) -> RuleNode {
        guard let key = path.first else { return make(self) }
        guard case .mapping(let entries) = content else { return self }
        return RuleNode(
            line: line,
            content: .mapping(
                entries.map { entry in
                    guard entry.key == key else { return entry }
                    return RuleEntry(
                        key: entry.key, line: entry.line, node: entry.node.replacing(path.dropFirst(), make))
                }))
    }

    /// Of a parameter: the value in force on a day, as it is written; nil where none is.
    func value(on day: Day) -> RuleNode? {
        rows.first { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }.flatMap { $0["valeur"] }
    }

    /// The parameter with another value, or another field of it, for a whole year.
    func with(_ value: RuleNode, field: [String], year: Int, because origin: String) -> RuleNode {
        // Dated values of its own take the place of all.
        if field.isEmpty, case .mapping(let own) = value.content, let dated = own.first(where: { $0.key == "valeurs" })
        {
            return replacing(["valeurs"]) { _ in dated.node }
        }
        let (first, last) = (Day.first(of: year), Day.last(of: year))
        let old = self.value(on: last)
        let new =
            field.isEmpty
            ? value.spelled(like: old)
            : old.map { $0.replacing(field[...]) { value.spelled(like: $0) } } ?? value
        return replacing(["valeurs"]) { list in
            var kept: [RuleNode] = []
            for row in rows {
                if row.from < first { kept.append(row.node.ending(row.to.map { min($0, first + -1) } ?? first + -1)) }
                if row.to.map({ $0 > last }) ?? true { kept.append(row.node.beginning(max(row.from, last + 1))) }
            }
            func text(_ key: String, _ text: String) -> RuleEntry {
                RuleEntry(key: key, line: list.line, node: RuleNode(line: list.line, content: .scalar(text)))
            }
            let tried: [RuleEntry] = [
                text("du", Kind<Day>.written(first)), text("au", Kind<Day>.written(last)),
                RuleEntry(key: "valeur", line: list.line, node: new), text("hypothese", "oui"),
                text("pourquoi", "Simulation : \(origin)."),
            ]
            return RuleNode(
                line: list.line, content: .list(kept + [RuleNode(line: list.line, content: .mapping(tried))]))
        }
    }

    /// Euros are written with two decimals in rule files; on a command line 1300, 1300.5 and 1300,50 will do.
    private func spelled(like old: RuleNode?) -> RuleNode {
        guard let text = scalar, let example = old?.scalar else { return self }
        func isAmount(_ text: String) -> Bool { Number.hundredths(text, decimals: 2...2) != nil }
        let point = text.replacing(",", with: ".")
        guard isAmount(example), let n = Number.hundredths(point, decimals: 0...2) else { return self }
        let cents = n % 100
        return RuleNode(line: line, content: .scalar("\(n / 100).\(cents < 10 ? "0" : "")\(cents)"))
    }

    /// A dated value of a parameter.
    private struct Row {
        let from: Day
        let to: Day?
        let node: RuleNode

        subscript(key: String) -> RuleNode? {
            guard case .mapping(let entries) = node.content else { return nil }
            return entries.first { $0.key == key }?.node
        }
    }

    /// The dated values; those whose days cannot be read are refused with the file itself.
    private var rows: [Row] {
        guard case .mapping(let entries) = content, let values = entries.first(where: { $0.key == "valeurs" }),
            case .list(let items) = values.node.content
        else { return [] }
        return items.compactMap { item in
            guard case .mapping(let keys) = item.content,
                let from = keys.first(where: { $0.key == "du" })?.node.scalar.flatMap({ Day($0) })
            else { return nil }
            return Row(from: from, to: keys.first { $0.key == "au" }?.node.scalar.flatMap { Day($0) }, node: item)
        }
    }

    private func beginning(_ day: Day) -> RuleNode { dated("du", day) }
    private func ending(_ day: Day) -> RuleNode { dated("au", day) }

    private func dated(_ key: String, _ day: Day) -> RuleNode {
        guard case .mapping(var entries) = content else { return self }
        let entry = RuleEntry(
            key: key, line: line, node: RuleNode(line: line, content: .scalar(Kind<Day>.written(day))))
        if let i = entries.firstIndex(where: { $0.key == key }) { entries[i] = entry } else { entries.append(entry) }
        return RuleNode(line: line, content: .mapping(entries))
    }
}
