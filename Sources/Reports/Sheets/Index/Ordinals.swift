import Decisions
import Domain

// The place of a code in its list, for counting by index: no look-up, no allocation.

extension Verdict {
    var ordinal: Int {
        switch self {
        case .ouverts: 0
        case .offresSeules: 1
        case .suspendus: 2
        case .nonOuverts: 3
        }
    }
}

extension Fondement {
    var ordinal: Int {
        switch self {
        case .dossier: 0
        case .dossierConjoint: 1
        case .renouvellementAutomatique: 2
        case .personnelMedical: 3
        case .aucun: 4
        }
    }
}

extension Categorie {
    var ordinal: Int {
        switch self {
        case .actif: 0
        case .medical: 1
        case .retraite: 2
        case .sansSituation: 3
        }
    }
}

extension StudyStatus {
    var ordinal: Int {
        switch self {
        case .retenue: 0
        case .incomplete: 1
        case .horsDelai: 2
        case .refusee: 3
        }
    }
}

extension RequestStatus {
    var ordinal: Int {
        switch self {
        case .recevable: 0
        case .aFixer: 1
        case .incomplete: 2
        case .horsDelai: 3
        case .refusee: 4
        }
    }
}

extension FindingClass {
    var ordinal: Int {
        switch self {
        case .anomalie: 0
        case .discordance: 1
        case .informative: 2
        }
    }
}
