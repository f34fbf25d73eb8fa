import Domain
import Reports
import RuleBook

/// What a correction tells at its end: one page for the terminal, the same as one object for a log.
public struct RectifyOutcome: Sendable {
    private let year: Int
    private let number: Int
    private let parent: String
    private let kinds: [(kind: Rectification.Kind, count: Int)]
    private let deliveries: [(delivery: Rectification.Delivery, count: Int)]
    private let before: IssuedAmounts
    private let after: IssuedAmounts
    private let sums: Rectification.Split
    private let isInseparable: Bool
    private let changes: [ParameterChange]
    private let isOtherProgram: Bool
    /// Of the extracts as they are now: lines rejected, and discordances.
    private let rejected: Int
    private let discordances: Int
    /// Agents whose letter of before could not go yet.
    private let waiting: Int
    private var warnings: [String] = []
    /// Where it is; nil where there is no news.
    public private(set) var target: String?

    init(
        _ rows: [Rectification], _ chain: IssuedChain, _ split: RuleSplit, _ judged: Judged, number: Int,
        before: IssuedAmounts, waiting: Int
    ) {
        year = chain.year
        self.waiting = waiting
        self.number = number
        parent = chain.last.name
        kinds = Rectification.Kind.allCases.map { kind in (kind, rows.count { $0.kind == kind }) }
        deliveries = Rectification.Delivery.allCases.map { way in (way, rows.count { $0.delivery == way }) }
        self.before = before
        after = IssuedAmounts(netImposable: judged.totals.declared.netImposable, euros: judged.totals.toDeclare)
        sums = Rectification.Split(
            corrige: split.isInseparable ? nil : RectifyOutcome.sum(rows) { $0.split.corrige },
            donnees: RectifyOutcome.sum(rows) { $0.split.donnees }, regles: RectifyOutcome.sum(rows) { $0.split.regles }
        )
        isInseparable = split.isInseparable
        changes = split.changes
        isOtherProgram = split.isOtherProgram
        rejected = judged.read.counts.values.reduce(0) { $0 + $1.rejected }
        discordances = judged.findings.count { $0.code.findingClass == .discordance }
    }

    private static func sum(_ rows: [Rectification], _ part: (Rectification) -> IssuedAmounts?) -> IssuedAmounts {
        rows.reduce(into: IssuedAmounts(netImposable: .zero, euros: 0)) { sum, row in
            guard let part = part(row) else { return }
            sum.netImposable += part.netImposable
            sum.euros += part.euros
        }
    }

    /// - Parameter undated: the day that letters bear, where nobody gave one for this correction.
    mutating func finish(target: String, remarks: [String], undated: Day?, trouble: String?) {
        self.target = target
        let date = undated.map {
            "les lettres sont datées du \(French.date($0)), le jour de campagne.yaml : --date donne celui du rectificatif"
        }
        warnings = [date, trouble].compactMap(\.self) + remarks
    }

    private func count(_ delivery: Rectification.Delivery) -> Int {
        deliveries.first { $0.delivery == delivery }?.count ?? 0
    }

    /// Letters that somebody must look at, in what was published.
    public var status: ExitStatus {
        target == nil
            ? .clean
            : Rectification.Delivery.allCases.contains { $0.isPending && count($0) > 0 } ? .published : .clean
    }

    // MARK: Words

    public var text: String { lines.joined(separator: "\n") + "\n" }

    private var lines: [String] {
        guard let target else {
            return [
                "Rien à rectifier : depuis \(parent), aucun chiffre, aucune adresse n'a changé. Rien n'est écrit."
            ]
                + (waiting > 0
                    ? [
                        "\(French.count(waiting, "courrier d'avant attend", "courriers d'avant attendent")) toujours : retenus, ou sans adresse qui s'imprime."
                    ] : [])
        }
        var lines = ["Rectificatif nº \(number) de \(year), à la suite de \(parent).", ""]
        var people = TextTable()
        for (kind, count) in kinds { people.add([kind.label, French.count(count)]) }
        lines += ["Agents"] + people.lines() + [""]
        var letters = TextTable()
        for (delivery, count) in deliveries where count > 0 { letters.add([delivery.label, French.count(count)]) }
        lines += ["Lettres"] + letters.lines() + [""]
        lines += amounts
        if !changes.isEmpty {
            lines += ["Valeurs des règles qui ont changé depuis"]
            lines += changes.map { "  \($0.words)" }
        }
        if isOtherProgram {
            lines.append(
                isInseparable
                    ? "Le programme a changé depuis : sa part, non séparable, est comptée dans les données."
                    : "Le programme a changé depuis, et non les extraits : ce qui n'est pas des règles est de lui.")
        }
        if rejected + discordances > 0 {
            lines.append(
                "Extraits d'à présent : \(French.count(rejected, "ligne rejetée", "lignes rejetées")), \(French.count(discordances, "discordance", "discordances")) (anomalies.csv, rejets/)."
            )
        }
        lines += warnings.map { "À voir : \($0)" }
        return lines + ["Écrit dans \(target) ; `millesime verify \(year)` le vérifie avec ce qui le précède."]
    }

    private var amounts: [String] {
        var table = TextTable()
        table.add(["", "émis", "corrigé", "données", "règles", "à présent"])
        func row(_ label: String, _ value: (IssuedAmounts) -> String) {
            table.add([
                label, value(before), sums.corrige.map(value) ?? "non séparable", value(sums.donnees),
                value(sums.regles), value(after),
            ])
        }
        row("Net imposable") { French.euros($0.netImposable) }
        row("Montant à déclarer") { French.wholeEuros($0.euros) }
        return ["Sommes"] + table.lines() + [""]
    }

    public var json: String {
        func counts<Key>(_ list: [(Key, Int)], _ name: (Key) -> String) -> JSONValue {
            .object(list.map { .init(name($0.0), .integer(Int64($0.1))) })
        }
        func pair(_ amounts: IssuedAmounts) -> JSONValue {
            .object([
                .init("net_imposable", .integer(amounts.netImposable.value)),
                .init("montant_a_declarer", .integer(amounts.euros)),
            ])
        }
        return JSONValue.object([
            .init("status", .integer(Int64(status.rawValue))), .init("annee", .integer(Int64(year))),
            .init("rectificatif", target == nil ? .null : .integer(Int64(number))), .init("parent", .string(parent)),
            .init("agents", counts(kinds, \.rawValue)), .init("lettres", counts(deliveries, \.rawValue)),
            .init("emis", pair(before)), .init("corrige", sums.corrige.map(pair) ?? .null),
            .init("donnees", pair(sums.donnees)), .init("regles", pair(sums.regles)), .init("a_present", pair(after)),
            .init("folder", target.map(JSONValue.string) ?? .null),
        ]).line + "\n"
    }
}

extension Rectification.Kind {
    var label: String {
        switch self {
        case .corrige: "corrigés"
        case .annule: "annulés"
        case .nouveau: "nouveaux"
        case .reedite: "réédités, sans autre chiffre"
        }
    }
}

extension Rectification.Delivery {
    var label: String {
        switch self {
        case .courrier: "par la poste"
        case .enLigne: "en ligne"
        case .aucun: "aucune : rien d'autre à déclarer"
        case .retenu: "retenues (courriers/a_retenir.csv)"
        case .adresse: "sans adresse qui s'imprime (adresses_a_corriger.csv)"
        case .manuel: "à écrire : l'agent n'est plus dans les extraits"
        }
    }
}
