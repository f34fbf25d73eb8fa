import RuleBook

/// §6: one request, and what several share.
enum RequestWords: String, StepWords {
    case open, closed, openBefore, closedBefore, otherCommittee
    case retired, notRetired, forAnybody
    case dayNotAsked, dayOfOtherYear, dayIsHis, dayIsNotHis
    case nobodyNamed, rangMissing, rangUnknown, personNamed, youngEnough, tooOld, disabled, notDisabled
    case flat, scale, scaleNone, inKind, priceUpTo, priceMissing, shareOfPrice, granted, grantedOutside, toBeGranted
    case piecesThere, piecesMissing, neverComplete
    case inTime, late, incompleteInTime, incompleteLate
    case monthsCut, monthsTaken, asked, askedTwice, implausibleQuantity, quantityPlausible, eventAfter, eventToCome
    case noAnswer
    case accepted, toBeFixed, incomplete, outOfTime, refused

    /// In the order in which a statut is looked for.
    static let order: [RequestWords] = [.refused, .outOfTime, .incomplete, .toBeFixed, .accepted]

    static func status(_ status: RequestStatus) -> RequestWords {
        switch status {
        case .recevable: .accepted
        case .aFixer: .toBeFixed
        case .incomplete: .incomplete
        case .horsDelai: .outOfTime
        case .refusee: .refused
        }
    }

    static func amount(_ amount: RequestAmount, _ rule: RequestRule) -> RequestWords {
        switch rule.amount {
        case .flat: .flat
        case .scale: amount.noLine ? .scaleNone : .scale
        case .inKind: .inKind
        case .priceUpTo: amount.priceMissing ? .priceMissing : .priceUpTo
        case .shareOfPrice: amount.priceMissing ? .priceMissing : .shareOfPrice
        case .granted: amount.isToBeFixed ? .toBeGranted : amount.isOutOfRange ? .grantedOutside : .granted
        }
    }

    var entry: (rule: StaticString, sentence: StaticString, remedy: StaticString) {
        switch self {
        case .open: ("§6", "Événement du {evenement}, jugé sur les droits de l'année : ouverts.", "")
        case .closed:
            (
                "§6", "Événement du {evenement}, jugé sur les droits de l'année : ils ne sont pas ouverts.",
                "Avec des droits ouverts, la demande aurait été admise."
            )
        case .openBefore:
            (
                "§6",
                "Événement du {evenement}, jugé sur les droits de l'année d'avant : ouverts, d'après le registre.", ""
            )
        case .closedBefore:
            (
                "§6",
                "Événement du {evenement}, jugé sur les droits de l'année d'avant : le registre ne les dit pas ouverts.",
                ""
            )
        case .otherCommittee: ("§6", "La prestation est d'un autre comité que le sien.", "")
        case .retired: ("§6", "Réservée aux retraités : il l'est.", "")
        case .notRetired: ("§6", "Réservée aux retraités : il ne l'est pas.", "")
        case .forAnybody: ("§6", "Elle n'est pas réservée aux retraités.", "")
        case .dayNotAsked: ("§6", "Il n'est pas demandé que l'événement tombe un jour de droit.", "")
        case .dayOfOtherYear: ("§6", "Le jour à regarder, {jour}, est d'une autre année : il ne l'est pas.", "")
        case .dayIsHis: ("§6", "Le jour à regarder, {jour}, est un de ses jours de droit.", "")
        case .dayIsNotHis: ("§6", "Le jour à regarder, {jour}, n'est pas un de ses jours de droit.", "")
        case .nobodyNamed: ("§6", "La demande ne désigne pas d'ayant droit, et il n'en faut pas.", "")
        case .rangMissing:
            (
                "§6", "La demande doit désigner un ayant droit, et n'en désigne pas.",
                "Le rang d'un ayant droit du dossier retenu suffisait."
            )
        case .rangUnknown:
            (
                "§6", "Le rang {rang} n'est pas au dossier retenu.",
                "Le rang d'un ayant droit du dossier retenu suffisait."
            )
        case .personNamed: ("§6", "La demande désigne le rang {rang} du dossier retenu, lien {lien}.", "")
        case .youngEnough: ("§6", "{age} le jour de l'événement : moins de {limite}.", "")
        case .tooOld: ("§6", "{age} le jour de l'événement : il faut moins de {limite}.", "")
        case .disabled: ("§6", "Taux d'incapacité {taux} : plus de {seuil}.", "")
        case .notDisabled: ("§6", "Taux d'incapacité {taux} : il faut plus de {seuil}.", "")
        case .flat: ("Q3", "{prestation} : forfait, {montant}.", "")
        case .scale: ("Q3", "{prestation} : barème, {montant}.", "")
        case .scaleNone: ("Q3", "{prestation} : aucune ligne du barème ne convient.", "")
        case .inKind: ("Q3", "{prestation} : en nature, {nuits}.", "")
        case .priceUpTo: ("Q3", "{prestation} : le prix payé, jusqu'au plafond, {montant}.", "")
        case .priceMissing: ("Q3", "{prestation} : il faut le prix payé, et il manque.", "Le prix payé suffisait.")
        case .shareOfPrice:
            (
                "Q3",
                "{prestation} : une part du prix payé, {montant} ; le formulaire parle d'un plafond qu'il ne donne pas.",
                ""
            )
        case .granted: ("Q3", "{prestation} : le montant accordé, {montant}, est entre les bornes.", "")
        case .grantedOutside:
            (
                "Q3", "{prestation} : le montant accordé, {montant}, est hors des bornes.",
                "Un montant entre les bornes suffisait."
            )
        case .toBeGranted: ("Q3", "{prestation} : le montant reste à fixer.", "")
        case .piecesThere: ("Q2", "Aucune pièce ne manque.", "")
        case .piecesMissing:
            ("Q2", "Pièces qui manquent : {manquent}.", "Cette pièce apportée à temps, la demande était complète.")
        case .neverComplete:
            (
                "Q1", "La demande n'a pas de date à laquelle elle est complète.",
                "Complète à temps, la demande aurait été jugée."
            )
        case .inTime:
            (
                "Q1",
                "Événement du {evenement}, demande complète le {jour}, au plus tard le {limite} : à temps ({jours}).",
                ""
            )
        case .late:
            (
                "Q1", "Événement du {evenement}, demande complète le {jour}, après le {limite} : hors délai ({jours}).",
                "Complète le {limite} au plus tard, la demande aurait été dans les délais."
            )
        case .incompleteInTime:
            (
                "Q1",
                "Événement du {evenement}, demande encore incomplète à l'arrêté, le {jour} ; elle peut l'être jusqu'au {limite} ({jours}).",
                ""
            )
        case .incompleteLate:
            (
                "Q1",
                "Événement du {evenement}, demande encore incomplète à l'arrêté, le {jour}, après le {limite} : hors délai ({jours}).",
                "Complète le {limite} au plus tard, la demande aurait été dans les délais."
            )
        case .monthsCut:
            (
                "Q3-8",
                "Mois déjà accordés pour cet enfant dans l'année : {avant} ; il en reste {accordes} sur {demandes} demandés.",
                ""
            )
        case .monthsTaken: ("Q3-8", "Mois accordés : {accordes}, tous ceux qui sont demandés.", "")
        case .asked: ("§6", "Aucune autre demande ne porte sur la même chose avant elle.", "")
        case .askedTwice: ("§6", "Une demande faite avant porte sur la même chose : signalé (A-DEMANDE-DOUBLE).", "")
        case .implausibleQuantity:
            ("§6", "Quantité {quantite}, au-dessus de {limite} : signalé (A-DEMANDE-INVRAISEMBLABLE).", "")
        case .quantityPlausible: ("§6", "Quantité {quantite}, au plus {limite}.", "")
        case .eventAfter:
            ("§6", "L'événement vient après la demande complète : signalé (A-DEMANDE-INVRAISEMBLABLE).", "")
        case .eventToCome:
            ("§6", "L'événement vient après la demande complète : cette prestation se demande d'avance.", "")
        case .noAnswer:
            ("O9", "Ressources ou parts absentes, et la prestation en a besoin : signalé (A-NON-REPONSE).", "")
        case .accepted: ("§6", "Demande {demande} : rien ne s'y oppose, recevable ; {montant}.", "")
        case .toBeFixed: ("§6", "Demande {demande} : bonne, le montant reste à fixer.", "")
        case .incomplete: ("§6", "Demande {demande} : incomplète ({motifs}).", "")
        case .outOfTime: ("§6", "Demande {demande} : hors délai ({motifs}).", "")
        case .refused: ("§6", "Demande {demande} : refusée ({motifs}).", "")
        }
    }
}
