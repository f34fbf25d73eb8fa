import Domain
import RuleBook

/// An agent near an edge.
struct WatchItem: Sendable {
    let kind: WatchKind
    let agent: Int32
    /// Index in `Extraits.ayantsDroit.rows`; -1 where the agent himself is near.
    var line: Int32 = -1
    /// On which side, or what is missing.
    let finding: Text
    /// How far, in the unit of the edge.
    var distance: Distance = .none
    /// What stands beside the edge, and the edge itself, as tables write them.
    let value: Figure
    let limit: Figure

    /// A figure of a table, in its own unit.
    enum Figure: Sendable {
        case day(Day)
        case money(Cents)
        /// Hundredths.
        case years(Int64)
        case whole(Int)
    }

    enum Distance: Sendable {
        case none
        /// Positive: that many days are left.
        case days(Int)
        /// Positive: above.
        case money(Cents)
        /// Hundredths; positive: above.
        case years(Int64)
    }
}

/// The edges, in the order of the list.
enum WatchKind: Int, Sendable, CaseIterable {
    case reminder, deadline, studiesQuotient, holidayQuotient, lastRenewal, ageLimit, serviceBand, rounding

    var label: Text {
        switch self {
        case .reminder: Text("Études : dossier à compléter")
        case .deadline: Text("Études : près de la date limite")
        case .studiesQuotient: Text("Études : QF près du plafond")
        case .holidayQuotient: Text("Vacances : QF près du plafond")
        case .lastRenewal: Text("Dernière année de renouvellement")
        case .ageLimit: Text("Limite d'âge l'an prochain")
        case .serviceBand: Text("Années de service près d'un palier")
        case .rounding: Text("Arrondi à l'euro décidé de peu")
        }
    }

    /// In `surveillance.csv`.
    var code: StaticString {
        switch self {
        case .reminder: "etudes_a_completer"
        case .deadline: "etudes_date_limite"
        case .studiesQuotient: "etudes_qf"
        case .holidayQuotient: "vacances_qf"
        case .lastRenewal: "dernier_rang"
        case .ageLimit: "limite_age"
        case .serviceBand: "palier_annees_service"
        case .rounding: "arrondi"
        }
    }

    /// What a person should do, as a sentence of a cell.
    var taskWords: Text { WatchKind.sentences[rawValue] }

    private static let sentences = allCases.map { Text(leaking: "\($0.task)".uppercasedFirst) }

    /// What a person should do.
    var task: StaticString {
        switch self {
        case .reminder: "relancer l'agent avant la date limite"
        case .deadline: "vérifier la date de réception"
        case .studiesQuotient, .holidayQuotient: "vérifier ressources et parts sur l'avis d'impôt"
        case .lastRenewal: "vérifier l'invitation à constituer un dossier"
        case .ageLimit: "prévenir la famille de ce qui change"
        case .serviceBand: "vérifier l'état des services"
        case .rounding: "vérifier les versements avant de déclarer"
        }
    }

    /// For the legend: what puts an agent on the list, and what to do.
    func meaning(_ edges: WatchEdges) -> String {
        switch self {
        case .reminder:
            "Avant la date limite : études demandées, dossier ou pièce encore manquants. À relancer."
        case .deadline:
            "Premier dossier constitué à \(edges.deadlineDays) jours au plus de la date limite, avant ou après. Vérifier la date de réception."
        case .studiesQuotient, .holidayQuotient:
            "QF à \(French.share(edges.quotientShare)) au plus du plafond, au-dessous ou au-dessus. Vérifier ressources et parts sur l'avis d'impôt."
        case .lastRenewal:
            "Dernier rang du renouvellement automatique : sans dossier dans l'année, plus rien ne s'ouvre l'an prochain. Vérifier l'invitation."
        case .ageLimit:
            "L'enfant passe une limite d'âge l'an prochain : prévenir la famille de ce qui change."
        case .serviceBand:
            "Années de service d'un retraité à \(French.hundredths(edges.serviceYears)) an au plus d'un palier de taux. Vérifier l'état des services."
        case .rounding:
            "Net imposable à moins de \(edges.roundingCents) centimes du demi-euro qui décide de l'arrondi."
        }
    }
}
