import Domain
import RuleBook

/// O1: a dossier, once complete, opens the rights of N (source); from the day it is complete (reading, after [R]: an
/// incomplete file counts from the day it is complete), or, by parameter, from the day it was constituted.
enum O1OpeningDay {
    /// - Parameter dossier: complete.
    static func day(_ dossier: Dossier, _ rules: DossierRules) -> Day {
        switch rules.opensFrom {
        case .dateComplet: dossier.dateComplet!
        case .dateConstitution: dossier.dateConstitution
        }
    }
}
