import Domain
import Figures

/// What the page, the workbook and the terminal say of a comparison alike.
extension ComparedCampaigns {
    /// How the columns are to be read.
    ///
    /// - Parameter isWhole: every column is shown, that of the interaction too; else those of `splitHeader`.
    public func howToRead(isWhole: Bool) -> [String] {
        var sentences = [
            "Avant, après : ce que disent les deux publications.",
            "Données : les extraits d'après, jugés sous les valeurs des règles d'avant, moins la première publication ; les âges, les rangs et le calendrier sont des données.",
            "Règles : la seconde publication, moins cela. Les parts font le tout, au centime ; l'euro arrondi est réparti pour soi.",
        ]
        if isWhole || correction != .none {
            sentences.append(
                "Corrigé : ce que changeraient à la première publication les règles ou le programme modifiés depuis.")
        }
        if isWhole {
            sentences.append(
                "Interaction : la part des règles qui vient de ce que les données ont changé aussi ; vide : les extraits d'avant ne sont plus là."
            )
        }
        return sentences
    }

    /// What became of figures by rules or program that were edited after the earlier publication.
    public var correctionSentence: String {
        switch correction {
        case .none: "Rien n'a été corrigé après la publication de \(beforeYear)."
        case .separated:
            "Des règles ou le programme ont été corrigés après la publication de \(beforeYear) : leur effet est à part."
        case .notSeparable:
            "Des règles ou le programme ont été corrigés après la publication de \(beforeYear) ; sans les extraits d'alors, leur effet n'est pas séparable : sa somme est comptée dans les données."
        }
    }

    /// « Des chiffres changent pour 215 agents sur 233. »
    public var touchedSentence: String {
        touched.isEmpty
            ? "Rien ne change, pour aucun agent."
            : "Des chiffres changent pour \(French.count(touched.count, "agent", "agents")) sur \(French.count(chain.agents.count))."
    }

    // MARK: Before, parts, after

    /// The parts that are shown: of a correction nothing where there is none.
    private var shownEffects: [Effect] { correction == .none ? [.donnees, .regles] : Effect.allCases }

    public var splitHeader: [String] {
        ["Avant"] + shownEffects.map { $0 == .corrige ? "Corrigé" : $0.label } + ["Après"]
    }

    public func splitCells(_ value: SplitValue, _ unit: Measure.Unit) -> [String] {
        [unit.text(value.avant)]
            + shownEffects.map {
                $0 == .corrige && !showsCorrection ? "non séparable" : unit.change(value[$0])
            } + [unit.text(value.apres)]
    }

    // MARK: Verdicts and statuts

    /// Whether anything goes from one state to another: else a table would say nothing.
    public func isCrossed(_ subject: ChangeMatrices.Subject) -> Bool {
        let states = subject.states.indices
        return states.contains { from in
            states.contains { to in
                from != to && matrices.count(subject, crossedEffect(subject), from: from, to: to) > 0
            }
        }
    }

    /// What is said in the place of such a table; nil where there is one, or nothing of the kind at all.
    public func uncrossed(_ subject: ChangeMatrices.Subject) -> String? {
        guard !isCrossed(subject), matrices.cells.contains(where: { $0.subject == subject }) else { return nil }
        return crossedEffect(subject) == nil
            ? "\(subject.label) : aucun changement."
            : "\(subject.label) de \(afterYear) : les valeurs des règles n'en changent aucune."
    }
}

extension Measure.Unit {
    /// As a page writes it.
    public func text(_ n: Int64) -> String {
        switch self {
        case .cents: French.euros(Cents(n))
        case .euros: French.wholeEuros(n)
        case .number: French.count(n)
        }
    }

    /// A difference, with its sign.
    public func change(_ n: Int64) -> String { (n > 0 ? "+" : "") + text(n) }
}

/// Codes of states as a person reads them.
public enum ChangedWords {
    public static func state(_ code: String) -> String {
        switch code {
        case "non_ouverts": "non ouverts"
        case "offres_seules": "offres seules"
        case "hors_delai": "hors délai"
        case "incomplete": "incomplète"
        case "refusee": "refusée"
        case "a_fixer": "à fixer"
        case ChangeMatrices.absent: "absent"
        default: code
        }
    }
}
