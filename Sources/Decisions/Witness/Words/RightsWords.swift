import Domain

/// §2: what opens his days, and what follows from them.
enum RightsWords: String, StepWords {
    case judgedByDefault, attached
    case restartsComplete, restartsConstituted, doesNotRestart
    case renewalNone, renewalToCome, renewed, renewalExhausted, renewalExhaustedButDossier
    case byOwnDossier, byNamingDossier, byRenewal, offers, invited, notInvited
    case openDays, period, periodOfOffers
    case verdictOpen, verdictOffers, verdictSuspended, verdictClosed
    case byDossier, bySpouse, byRenewalOnly, byMedical, byNothing
    case motifs
    case serviceShare, serviceShareWhole, shareOfOthers
    case sickness, noSickness, sicknessNotAsked
    case holidayFull, holidayReduced, holidayReducedOffers, holidayReducedUnknown, holidayNone, holidayClosed
    case quotient, quotientUnknown
    case avantagesNextYear, avantagesLastDay, avantagesNone, avantagesClosed

    static func verdict(_ verdict: Verdict) -> RightsWords {
        switch verdict {
        case .ouverts: .verdictOpen
        case .offresSeules: .verdictOffers
        case .suspendus: .verdictSuspended
        case .nonOuverts: .verdictClosed
        }
    }

    static func fondement(_ fondement: Fondement) -> RightsWords {
        switch fondement {
        case .dossier: .byDossier
        case .dossierConjoint: .bySpouse
        case .renouvellementAutomatique: .byRenewalOnly
        case .personnelMedical: .byMedical
        case .aucun: .byNothing
        }
    }

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .judgedByDefault: ("§0", "Sans organisme, il est jugé aux règles de {comite}.", "")
        case .attached:
            ("S9", "Catégorie {categorie} ; organisme {organisme}, région {region}, établissement {finess}.", "")
        case .restartsComplete:
            ("O3", "Un dossier de l'année qui ouvre relance les rangs du renouvellement : ici {relance}.", "")
        case .restartsConstituted:
            ("O3", "Un dossier de l'année, même incomplet, relance les rangs du renouvellement : ici {relance}.", "")
        case .doesNotRestart:
            ("O3", "Sans renouvellement dans ce comité, un dossier qui ouvre est noté au registre : ici {relance}.", "")
        case .renewalNone: ("O3", "Le comité ne renouvelle pas d'office les droits de ses retraités.", "")
        case .renewalToCome:
            ("O3", "Rang {rang} : l'année de la liquidation ou du dernier dossier, rien n'est encore renouvelé.", "")
        case .renewed: ("O3", "Rang {rang} sur {dernier_rang} : ses droits de retraité s'ouvrent d'eux-mêmes.", "")
        case .renewalExhausted:
            (
                "O3",
                "Rang {rang}, au-delà du dernier, {dernier_rang} : les droits ne se renouvellent plus, et aucun dossier n'ouvre.",
                "Un dossier complet dans l'année aurait ouvert ses droits."
            )
        case .renewalExhaustedButDossier:
            (
                "O3",
                "Rang {rang}, au-delà du dernier, {dernier_rang} : les droits ne se renouvellent plus, mais un dossier ouvre.",
                ""
            )
        case .byOwnDossier: ("O1", "Un de ses dossiers ouvre, à compter du {a_compter_du} : {jours}.", "")
        case .byNamingDossier: ("O2", "Un dossier qui le nomme ouvre, à compter du {a_compter_du} : {jours}.", "")
        case .byRenewal: ("O3", "Le renouvellement ouvre ses jours de retraité : {jours}.", "")
        case .offers: ("O4", "Jours ouverts aux seules offres, comme personnel médical : {jours}.", "")
        case .invited:
            ("O3", "Au dernier rang, sans dossier qui relance les rangs : il est invité à en constituer un.", "")
        case .notInvited:
            (
                "O3",
                "L'invitation va aux retraités vivants, au dernier rang, sans dossier qui relance les rangs : pas ici.",
                ""
            )
        case .openDays: ("§2", "En tout, {jours} ouverts dans l'année.", "")
        case .period: ("§2", "Tous les droits : {periode}.", "")
        case .periodOfOffers: ("§2", "Les seules offres : {periode}.", "")
        case .verdictOpen: ("§2", "Au moins un jour est ouvert à tous les droits : droits ouverts.", "")
        case .verdictOffers: ("§2", "Au moins un jour est ouvert aux seules offres : offres seules.", "")
        case .verdictSuspended:
            (
                "§2",
                "Vivant, avec de quoi ouvrir, et une ligne qui suspend ou ferme pendant ce temps ({suspendus}) : droits suspendus.",
                ""
            )
        case .verdictClosed: ("§2", "Aucun jour n'est ouvert : droits non ouverts.", "")
        case .byDossier: ("§2", "Ce qui ouvre : son dossier.", "")
        case .bySpouse: ("§2", "Ce qui ouvre : le dossier de son conjoint.", "")
        case .byRenewalOnly: ("§2", "Ce qui ouvre : le renouvellement automatique.", "")
        case .byMedical: ("§2", "Ce qui ouvre : son statut de personnel médical.", "")
        case .byNothing: ("§2", "Rien n'ouvre de jour.", "")
        case .motifs: ("§2", "Raisons publiées, celles des étapes ci-dessus : {motifs}.", "")
        case .serviceShare: ("O7", "{annees} de service : {taux} des prestations.", "")
        case .serviceShareWhole: ("O7", "Le comité ne réduit pas les prestations de ses retraités : {taux}.", "")
        case .shareOfOthers: ("O7", "La part selon les années de service ne vise que les retraités : {taux}.", "")
        case .sickness: ("O10", "L'adhésion de l'établissement suffit : droit à la prestation maladie.", "")
        case .noSickness: ("O10", "Le comité ne donne pas la prestation maladie sans dossier.", "")
        case .sicknessNotAsked:
            ("O10", "Aucun jour de paie qui ouvre, hors personnel médical : pas de droit maladie à ce titre.", "")
        case .holidayFull: ("O8", "Quotient familial au plus égal au plafond : participation pleine aux vacances.", "")
        case .holidayReduced: ("O8", "Quotient familial au-dessus du plafond : participation réduite aux vacances.", "")
        case .holidayReducedOffers:
            ("O8", "Personnel médical, ou offres seules : participation réduite aux vacances.", "")
        case .holidayReducedUnknown: ("O8", "Quotient familial inconnu : participation réduite aux vacances.", "")
        case .holidayNone: ("O8", "Le comité ne participe pas aux offres de vacances.", "")
        case .holidayClosed: ("O8", "Aucun jour ouvert : pas de participation aux vacances.", "")
        case .quotient: ("QF", "Quotient familial du dossier retenu : {qf} par mois.", "")
        case .quotientUnknown: ("QF", "Ressources ou parts absentes du dossier retenu : quotient familial inconnu.", "")
        case .avantagesNextYear:
            ("O5", "Droits ouverts le dernier jour de l'année : offres Avantages jusqu'au {jusqu_au}.", "")
        case .avantagesLastDay: ("O5", "Offres Avantages jusqu'au dernier jour ouvert, le {jusqu_au}.", "")
        case .avantagesNone: ("O5", "Le comité n'a pas d'offres Avantages.", "")
        case .avantagesClosed: ("O5", "Aucun jour ouvert : pas d'offres Avantages.", "")
        }
    }
}
