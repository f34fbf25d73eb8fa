import Decisions
import Domain

/// `surveillance.csv`: the list `À surveiller` of all workbooks as one table.
public struct WatchTable: Sendable {
    private let decisions: CampaignDecisions
    /// By numero, criterion, object.
    private let items: [WatchItem]
    private let known: Set<String>

    /// - Parameter parts: of the regions, each as `items(_:_:)` gives them.
    public init(_ context: ReportContext, _ parts: [Part]) {
        decisions = context.decisions
        known = context.watchedBefore ?? []
        let decisions = context.decisions
        let dossiers = decisions.extraits
        func object(_ item: WatchItem) -> (Text, UInt8) { WatchTable.object(item, dossiers) }
        items = parts.flatMap(\.items).sorted {
            if $0.agent != $1.agent { return $0.agent < $1.agent }
            if $0.kind != $1.kind { return "\($0.kind.code)" < "\($1.kind.code)" }
            return object($0) < object($1)
        }
    }

    /// What one region has of it.
    public struct Part: Sendable {
        let items: [WatchItem]
    }

    /// Of a region; any thread.
    public static func part(_ part: RegionPart, _ context: ReportContext) -> Part {
        Part(items: Watch.items(SheetSource(part, context)))
    }

    /// What says that a row was there in N−1 too: the agent and the criterion; its object has another name each year.
    public static func key(numero: String, critere: String) -> String { "\(numero) \(critere)" }

    static func key(_ numero: Numero, _ kind: WatchKind) -> String {
        key(numero: "\(numero)", critere: "\(kind.code)")
    }

    private static func object(_ item: WatchItem, _ extraits: Extraits) -> (Text, UInt8) {
        guard item.line >= 0 else { return (.empty, 0) }
        let line = extraits.ayantsDroit.rows[Int(item.line)]
        return (extraits.dossiers.rows[Int(line.dossier)].id, UInt8(line.rang))
    }

    /// The cells of a row as it is published, for explanations of it.
    static func cells(
        _ item: WatchItem, _ decisions: CampaignDecisions, _ known: Set<String>
    ) -> [(column: String, value: StepValue)] {
        let numero = decisions.extraits.agents[Int(item.agent)].numero
        let (text, rang) = object(item, decisions.extraits)
        let ecart: StepValue =
            switch (item.distance, item.value, item.limit) {
            case (_, .whole(let value), .whole(let limit)): .integer(value - limit)
            case (.days(let days), _, _): .days(days)
            case (.money(let cents), _, _): .cents(cents)
            case (.years(let years), _, _): .years(years)
            case (.none, _, _): .none
            }
        return [
            ("numero", .numero(numero)), ("critere", .code("\(item.kind.code)")),
            ("objet", item.line >= 0 ? .code("\(text)/\(rang)") : .none), ("valeur", item.value.stepValue),
            ("limite", item.limit.stepValue), ("ecart", ecart),
            ("a_faire", .words("\(item.finding) : \(item.kind.task)")),
            ("deja_n_1", .flag(known.contains(key(numero: "\(numero)", critere: "\(item.kind.code)")))),
        ]
    }

    public var table: OutputTable {
        OutputTable(.surveillance, rows: items.count) { i, csv in
            let item = items[i]
            let numero = decisions.extraits.agents[Int(item.agent)].numero
            csv.numero(numero)
            csv.literal(item.kind.code)
            if item.line >= 0 {
                let object = WatchTable.object(item, decisions.extraits)
                csv.string("\(object.0)/\(object.1)")
            } else {
                csv.empty()
            }
            csv.figure(item.value)
            csv.figure(item.limit)
            switch (item.distance, item.value, item.limit) {
            case (_, .whole(let value), .whole(let limit)): csv.integer(value - limit)
            case (.days(let days), _, _): csv.integer(days)
            case (.money(let cents), _, _): csv.cents(cents)
            case (.years(let years), _, _): csv.hundredths(years)
            case (.none, _, _): csv.empty()
            }
            csv.string("\(item.finding) : \(item.kind.task)")
            csv.flag(known.contains(WatchTable.key(numero, item.kind)))
        }
    }
}

extension WatchItem.Figure {
    fileprivate var stepValue: StepValue {
        switch self {
        case .day(let day): .day(day)
        case .money(let cents): .cents(cents)
        case .years(let years): .years(years)
        case .whole(let n): .integer(n)
        }
    }
}

extension CsvBuffer {
    fileprivate mutating func figure(_ figure: WatchItem.Figure) {
        switch figure {
        case .day(let day): self.day(day)
        case .money(let cents): self.cents(cents)
        case .years(let years): hundredths(years)
        case .whole(let n): integer(n)
        }
    }
}

extension TableContract {
    static let surveillance = TableContract(
        "surveillance", "À surveiller", "Les agents près d'une limite, avec la limite et l'écart.",
        key: ["numero", "critere", "objet"], references: [.agent],
        columns: [
            OutputColumn("numero", .numero, "Numéro de l'agent", "Agent près de la limite."),
            OutputColumn("critere", .oneOf(WatchKind.allCases.map { "\($0.code)" }), "Critère", "Quelle limite."),
            OutputColumn(
                "objet", .text, "Objet", "Dossier et rang de l'enfant ; vide : l'agent lui-même.", optional: true),
            OutputColumn("valeur", .text, "Valeur", "Date, montant en euros, années ou rang, selon le critère."),
            OutputColumn("limite", .text, "Limite", "De même."),
            OutputColumn("ecart", .text, "Écart", "Jours qui restaient, ou valeur moins limite."),
            OutputColumn("a_faire", .text, "À faire", "Le constat, et ce qu'il faut vérifier."),
            OutputColumn("deja_n_1", .flag, "Déjà l'an passé", "L'agent était déjà près de cette limite."),
        ])
}
