import RuleBook

/// §1: what each payroll row and the retirement line were found to be.
enum SituationWords: String, StepWords {
    case deadByRetirement, deadByRow
    case notMember, outsideYear, opens, opensPaid, opensOffers, contributionUnpaid
    case suspends, closes, ends
    case retiredByFund, notRetiredByFund, retiredByActivity, notRetiredByActivity, retiredDays
    case mainRow, attachedPay, attachedPayFirst, attachedRetired, attachedRetiredFirst, attachedNowhere, nothingKnown
    case eligible

    /// A row that does not open.
    static func blocking(_ effect: PositionRule.Effect) -> SituationWords {
        switch effect {
        case .suspend: .suspends
        case .deces: .ends
        case .ferme, .ouvre: .closes
        }
    }

    /// Which of the two tests of S7, and whether it is passed.
    static func retirement(_ statut: StatutRule, _ failures: Motifs) -> SituationWords {
        statut.judgedByActivity
            ? failures.isEmpty ? .retiredByActivity : .notRetiredByActivity
            : failures.isEmpty ? .retiredByFund : .notRetiredByFund
    }

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .deadByRetirement:
            (
                "S5",
                "La ligne de retraite donne le décès au {deces} : toute ligne et la retraite finissent la veille.", ""
            )
        case .deadByRow:
            ("S5", "Une ligne de paie de position « décès » commence le {deces} : tout finit la veille.", "")
        case .notMember:
            (
                "S4",
                "{etablissement}, ligne {ligne} : l'établissement n'est pas adhérent {hors}, ces jours n'ouvrent pas.",
                ""
            )
        case .outsideYear:
            ("S5", "{etablissement}, ligne {ligne} : aucun de ses jours n'est dans l'année, elle n'ouvre rien.", "")
        case .opens:
            (
                "S1",
                "{etablissement}, ligne {ligne}, position {position}, statut {statut} : elle ouvre {jours}, sans que la contribution soit demandée.",
                ""
            )
        case .opensPaid:
            (
                "S3",
                "{etablissement}, ligne {ligne}, position {position}, statut {statut} : la contribution est acquittée, elle ouvre {jours}.",
                ""
            )
        case .opensOffers:
            (
                "S1",
                "{etablissement}, ligne {ligne}, position {position}, statut {statut} : ce statut n'a que les offres, {jours}.",
                ""
            )
        case .contributionUnpaid:
            (
                "S3",
                "{etablissement}, ligne {ligne}, position {position}, statut {statut} : l'établissement n'a pas acquitté sa contribution de l'année, la ligne n'ouvre pas ({jours} pour la seule maladie).",
                "Si l'établissement avait acquitté sa contribution, la ligne aurait ouvert {jours}."
            )
        case .suspends:
            (
                "S2",
                "{etablissement}, ligne {ligne}, position {position} : elle suspend les droits {effet} ; jours qu'une autre ligne ouvrait : {partages}.",
                ""
            )
        case .closes:
            (
                "S2",
                "{etablissement}, ligne {ligne}, position {position} : elle ferme les droits {effet} ; jours qu'une autre ligne ouvrait : {partages}.",
                ""
            )
        case .ends:
            (
                "S5",
                "{etablissement}, ligne {ligne}, position {position} : elle ferme tout {effet} ; jours qu'une autre ligne ouvrait : {partages}.",
                ""
            )
        case .retiredByFund:
            (
                "S7",
                "Retraite liquidée le {liquidation}, caisse {caisse} : c'est la caisse demandée, et {etablissement} était adhérent ce jour-là. Retraité du comité.",
                ""
            )
        case .notRetiredByFund:
            (
                "S7",
                "Retraite liquidée le {liquidation}, caisse {caisse} (caisse demandée : {de_la_caisse}), {etablissement} adhérent ce jour-là : {adherent}. Pas retraité du comité.",
                ""
            )
        case .retiredByActivity:
            (
                "S7",
                "Retraite liquidée le {liquidation}, comme contractuel : en activité, dans {etablissement} adhérent ce jour-là. Retraité du comité.",
                ""
            )
        case .notRetiredByActivity:
            (
                "S7",
                "Retraite liquidée le {liquidation}, comme contractuel : en activité ce jour-là : {en_activite} ; {etablissement} adhérent : {adherent}. Pas retraité du comité.",
                ""
            )
        case .retiredDays: ("S9", "Ses jours de retraite de l'année : {jours}.", "")
        case .mainRow:
            (
                "S6",
                "Pour l'établissement principal, la ligne {ligne} ({etablissement_ligne}) passe avant la ligne {autre} ({etablissement_autre}) ; critère : {critere}.",
                ""
            )
        case .attachedPay: ("S6", "Il est rattaché à {etablissement}, par sa ligne {ligne}, statut {statut}.", "")
        case .attachedPayFirst:
            (
                "S9",
                "Il est rattaché à {etablissement}, par sa ligne {ligne}, statut {statut} : la retraite ne prévaut pas sur la paie.",
                ""
            )
        case .attachedRetired:
            (
                "S9",
                "Il est rattaché à son établissement d'origine, comme retraité ; région choisie : {region_choisie}.", ""
            )
        case .attachedRetiredFirst:
            (
                "S9",
                "Il est rattaché à son établissement d'origine : la retraite prévaut sur la paie de l'année ; région choisie : {region_choisie}.",
                ""
            )
        case .attachedNowhere:
            ("S9", "Ni ligne de paie de l'année, ni retraite du comité : il n'est rattaché à aucun établissement.", "")
        case .nothingKnown: ("S9", "Ni ligne de paie de l'année, ni ligne de retraite.", "")
        case .eligible:
            ("§1", "Jours où un dossier lui ouvre des droits : {jours} ; jours de personnel médical : {medicaux}.", "")
        }
    }
}
