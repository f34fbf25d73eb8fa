/// §5: each payment, then the sums.
enum DeclarationWords: String, StepWords {
    case payment, repayment, paymentNotTaxable, repaymentNotTaxable, cancelled, cancellation
    case notRetired, paidBeforeRetirement
    case netAgrees, netDiffers
    case detail, sum, euro, otherCommittee, negative
    case paidAfterRetirement, paidWithoutRights, registerUnknown, hadRights
    case ignored, rejected

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .payment:
            (
                "T3",
                "Versement {versement}, {prestation}, du {date}, brut {brut} : imposable, profil {profil} ; net {net}.",
                ""
            )
        case .repayment:
            (
                "T4",
                "Remboursement {versement}, {prestation}, du {date}, brut {brut} : il compte en moins, aux mêmes cotisations, profil {profil} ; net {net}.",
                ""
            )
        case .paymentNotTaxable:
            ("T7", "Versement {versement}, {prestation}, du {date}, brut {brut} : non imposable.", "")
        case .repaymentNotTaxable:
            (
                "T4",
                "Remboursement {versement}, {prestation}, du {date}, brut {brut} : non imposable, il compte en moins.",
                ""
            )
        case .cancelled: ("T4", "Versement {versement}, brut {brut} : une annulation l'annule, il ne compte pas.", "")
        case .cancellation:
            ("T4", "Ligne {versement} : elle annule un autre versement, et ne compte pas elle-même.", "")
        case .notRetired: ("T2", "La pension ne compte pas : il n'est pas retraité du comité.", "")
        case .paidBeforeRetirement: ("T2", "La pension ne compte pas encore : elle est liquidée le {liquidation}.", "")
        case .netAgrees:
            ("T3", "Net de l'extrait {net_extrait}, calculé {net_calcule} : l'écart, {ecart}, est admis.", "")
        case .netDiffers:
            (
                "T3",
                "Net de l'extrait {net_extrait}, calculé {net_calcule} : l'écart, {ecart}, est signalé (A-NET) ; le calcul vaut.",
                ""
            )
        case .detail: ("T1", "{prestation} : somme des versements et remboursements qui comptent.", "")
        case .sum: ("T1", "Somme de l'année.", "")
        case .euro: ("T5", "La somme, arrondie une fois à l'euro : {montant} à déclarer.", "")
        case .otherCommittee:
            (
                "T7",
                "Une prestation versée est d'un autre comité que le sien : signalé (A-ORGANISME), jugé quand même.", ""
            )
        case .negative: ("T5", "La somme est négative : elle déclare zéro, et c'est signalé (A-NEGATIF).", "")
        case .paidAfterRetirement:
            (
                "O6",
                "Versement {versement}, {prestation}, du {date} : liée à l'activité, à partir de la liquidation ; signalé (A-PRESTATION-ACTIVITE).",
                ""
            )
        case .paidWithoutRights:
            (
                "O6",
                "Versement {versement}, {prestation}, du {date}, sans droits de l'année ni de la précédente : signalé (A-SANS-DROITS).",
                ""
            )
        case .registerUnknown:
            ("O6", "Sans registre de l'année précédente, un versement sans droits n'est pas signalé.", "")
        case .hadRights:
            ("O6", "Pas de droits ouverts, mais le registre lui en connaît l'année précédente : rien à signaler.", "")
        case .ignored: ("T4", "Ligne {versement} : ignorée, elle ne compte pas.", "")
        case .rejected: ("T4", "Ligne {versement} : rejetée, elle ne compte pas.", "")
        }
    }
}
