import Decisions
import Domain
import RuleBook
import SheetModel

/// A value of a closed list as a workbook shows it. Words of the program itself: nothing is built for a cell.
protocol Labelled: CodedValue {
    var label: Text { get }
}

extension Verdict: Labelled {
    var label: Text {
        switch self {
        case .ouverts: Text("Ouverts")
        case .offresSeules: Text("Offres seules")
        case .suspendus: Text("Suspendus")
        case .nonOuverts: Text("Non ouverts")
        }
    }
}

extension Fondement: Labelled {
    var label: Text {
        switch self {
        case .dossier: Text("Dossier")
        case .dossierConjoint: Text("Dossier du conjoint")
        case .renouvellementAutomatique: Text("Renouvellement")
        case .personnelMedical: Text("Personnel médical")
        case .aucun: Text("Aucun")
        }
    }
}

extension Categorie: Labelled {
    var label: Text {
        switch self {
        case .actif: Text("En activité")
        case .medical: Text("Personnel médical")
        case .retraite: Text("Retraité")
        case .sansSituation: Text("Sans situation")
        }
    }
}

extension ParticipationVacances: Labelled {
    var label: Text {
        switch self {
        case .pleine: Text("Pleine")
        case .reduite: Text("Réduite")
        case .aucune: Text("Aucune")
        }
    }
}

extension Lien: Labelled {
    var label: Text {
        switch self {
        case .conjoint: Text("Conjoint")
        case .concubin: Text("Concubin")
        case .pacs: Text("Pacs")
        case .enfant: Text("Enfant")
        case .autre: Text("Autre personne")
        }
    }
}

extension NiveauEtudes: Labelled {
    var label: Text {
        switch self {
        case .maternelle: Text("Maternelle")
        case .primaire: Text("Primaire")
        case .secondaire: Text("Secondaire")
        case .superieur: Text("Supérieur")
        }
    }
}

extension StudyStatus: Labelled {
    var label: Text {
        switch self {
        case .retenue: Text("Retenue")
        case .incomplete: Text("Incomplète")
        case .horsDelai: Text("Hors délai")
        case .refusee: Text("Refusée")
        }
    }
}

extension RequestStatus: Labelled {
    var label: Text {
        switch self {
        case .recevable: Text("Recevable")
        case .aFixer: Text("À fixer")
        case .incomplete: Text("Incomplète")
        case .horsDelai: Text("Hors délai")
        case .refusee: Text("Refusée")
        }
    }
}

extension DependantRule.Category {
    var label: Text {
        switch self {
        case .conjoint: Text("Conjoint")
        case .aCharge: Text("Enfant à charge")
        case .majeurEtudes: Text("Majeur aux études")
        case .handicape: Text("Enfant handicapé")
        case .residenceAlternee: Text("Résidence alternée")
        case .nonACharge: Text("Enfant non à charge")
        case .aucune: Text("Aucune")
        }
    }
}

extension FindingClass {
    var label: Text {
        switch self {
        case .anomalie: Text("Anomalie")
        case .discordance: Text("Discordance")
        case .informative: Text("Information")
        }
    }
}

extension Column {
    /// `Taux (vide : 100 %)`: what a blank cell of the column means. Broken before the bracket, not inside it.
    static func title(_ words: String, blank meaning: String) -> String {
        "\(words) (vide\u{A0}:\u{A0}\(meaning.replacing(" ", with: "\u{A0}")))"
    }
}

extension Cell {
    static func label(_ value: some Labelled) -> Cell { .text(value.label) }

    static func count(_ n: Int) -> Cell { .integer(Int64(n)) }

    // What is not said where it is nothing, or what everybody has: the title of the column says which.

    static func countIfAny(_ n: Int) -> Cell { n == 0 ? .empty : .integer(Int64(n)) }

    static func centsIfAny(_ amount: Cents) -> Cell { amount == .zero ? .empty : .cents(amount) }

    /// A share below 100 %, 0 too.
    static func shareIfReduced(_ share: Int64) -> Cell { share == 10_000 ? .empty : .percent(share) }

    static func euros(cents: Int) -> Cell { .cents(Cents(Int64(cents))) }
}
