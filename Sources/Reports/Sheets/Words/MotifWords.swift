import Decisions
import Domain
import SheetModel

/// Sets of motifs as texts: made once for each set that a campaign holds, looked up by the bits.
struct MotifWords: Sendable {
    /// `Dossier complet ; en disponibilité`.
    private let sentences: [UInt32: Text]

    init(_ met: Set<UInt32>, words: [StaticString]) {
        var sentences: [UInt32: Text] = [:]
        for bits in met.sorted() where bits != 0 {
            let motifs = words.indices.filter { bits >> UInt32($0) & 1 == 1 }
            sentences[bits] = Text(leaking: MotifWords.sentence(motifs.map { "\(words[$0])" }))
        }
        self.sentences = sentences
    }

    @inline(__always)
    func words(_ bits: UInt32) -> Cell { sentences[bits].map { .text($0) } ?? .empty }

    /// The first with its capital, the others without, unless they begin with an abbreviation.
    private static func sentence(_ words: [String]) -> String {
        guard let first = words.first else { return "" }
        return ([first] + words.dropFirst().map(lowered)).joined(separator: " ; ")
    }

    private static func lowered(_ words: String) -> String {
        let second = words.dropFirst().first
        guard let second, second.isLowercase || second == "'" || second == " " else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

/// What each motif says, in the order of its codes.
enum MotifLabels {
    static let rights: [StaticString] = [
        "Dossier complet",
        "Dossier du conjoint",
        "Renouvellement automatique",
        "Personnel médical",
        "Aucun dossier",
        "Dossier incomplet à l'arrêté",
        "Contribution non acquittée",
        "Établissement non adhérent, au moins un jour",
        "En disponibilité",
        "Démission ou licenciement",
        "Décès",
        "Retraite : non-adhérent, ou autre caisse",
        "Retraite : pas en activité à la liquidation",
        "Renouvellement épuisé",
        "Refus de renseignements",
        "Signature manquante",
        "Ni paie ni retraite",
    ]

    static let studies: [StaticString] = [
        "Hors délai",
        "Enfant non à charge fiscale",
        "Limite d'âge dépassée",
        "Niveau d'études non retenu",
        "QF au-dessus du plafond",
        "Droits non ouverts",
        "Dossier incomplet",
        "QF inconnu (ressources ou parts absentes)",
        "Certificat de scolarité manquant",
        "Justificatif de cours par correspondance manquant",
        "Taux nul d'après les années de service",
    ]

    static let requests: [StaticString] = [
        "Hors délai",
        "Droits non ouverts, ou agent d'un autre comité",
        "Condition d'âge non remplie",
        "Taux d'incapacité insuffisant",
        "Réservé aux retraités",
        "Pièce ou prix manquant",
        "Montant accordé hors des bornes",
        "Mois au-delà du maximum annuel, retranchés",
        "Plafond absent du formulaire : montant à vérifier",
        "Variante absente ou inconnue",
        "Demande sans date de dossier complet",
        "Rang absent, ou inconnu au dossier",
    ]
}
