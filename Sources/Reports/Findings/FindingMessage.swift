import Domain

/// What a finding says: one French sentence with what is wrong and what to do. Never a value of the line.
public enum FindingMessage {
    ///
    /// - Parameters:
    ///   - admitted: what the column takes, where that is known and short (`de 1 à 100`, `« M », « MME »`).
    ///   - cell: of a workbook, where the finding is about one (`B12`).
    ///   - count: how many lines it is about, or what `Finding.count` says of its code.
    ///   - amounts: those that it compares.
    public static func sentence(
        _ code: FindingCode, _ detail: Finding.Detail, column: String?, admitted: String? = nil, count: Int = 0,
        amounts: AmountPair? = nil, cell: String? = nil
    ) -> String {
        let name = column.map { "« \($0) »" } ?? ""
        switch code {
        case .champs: return fieldDefect(detail)
        case .encodage: return undecodable(detail)
        case .vide: return "La colonne \(name) est obligatoire et la valeur est vide : la renseigner."
        case .type: return detail.isOfCell ? ofCell(detail, name, cell) : shape(detail, name)
        case .valeur: return value(detail, name, admitted)
        case .cle:
            return
                "La clé de cette ligne a déjà été lue plus haut, la première ligne est conservée : supprimer le doublon ou corriger la clé."
        case .ref: return reference(detail, name, count > 0 ? otherZeros : "")
        case .nir:
            return detail == .malformed
                ? "Le NIR n'a pas 15 caractères, clé comprise : il est écarté, la ligne compte ; le vérifier à la source."
                : "Le NIR a la bonne forme mais sa clé de contrôle est fausse : il est écarté, la ligne compte ; le vérifier à la source."
        case .siret:
            return detail == .malformed
                ? "Le SIRET n'a pas 14 chiffres : il est écarté, la ligne compte ; le vérifier à la source."
                : "Le SIRET a la bonne forme mais son chiffre de contrôle est faux : il est écarté, la ligne compte ; le vérifier à la source."
        case .dates:
            return "La date de la colonne \(name) précède celle qu'elle doit suivre : corriger l'une des deux dates."
        case .chevauchement:
            return
                "Une position qui suspend ou qui ferme chevauche une période ouverte du même établissement, elle prévaut : vérifier les dates de paie."
        case .coupleDossiers:
            return
                "Les deux agents du couple ont chacun un dossier pour l'année, alors qu'un seul suffit : vérifier lequel conserver."
        case .dossiersMultiples:
            return
                "L'agent a plusieurs dossiers pour l'année et ce n'est pas celui-ci qui est retenu : vérifier lequel est à jour."
        case .enfantDouble:
            return
                "Le même enfant est à charge sur les dossiers de deux agents, sans résidence alternée sur les deux : vérifier qui en a la charge."
        case .net:
            return
                "Le net de l'extraction\(given(amounts)) diffère du net calculé\(expected(amounts)), qui est conservé : vérifier le profil de cotisations."
        case .negatif:
            return "La somme imposable de l'agent est négative, 0 euro est déclaré : vérifier ses remboursements."
        case .organisme:
            return
                "L'agent a reçu une prestation d'un autre comité que le sien, elle est comptée : vérifier son rattachement."
        case .conjoint:
            return
                "Le numéro du conjoint est inconnu ou celui de l'agent lui-même, il est pris comme vide : le corriger."
        case .nirDouble: return "Un autre agent a le même NIR : vérifier s'il s'agit d'une seule personne."
        case .regleNonRelue:
            return "Ce paramètre n'a pas été relu pour la campagne : le relire, puis mettre « relu_pour » à jour."
        case .dateApresArrete:
            return
                "\(lines(count)) de la table \(count > 1 ? "ont" : "a"), dans la colonne \(name), une date postérieure à l'arrêté, prise comme vide (la première est celle-ci) : rien à faire si \(count > 1 ? "elles sont exactes" : "elle est exacte")."
        case .annulation:
            return
                "L'annulation porte un montant\(given(amounts)) autre que celui de la ligne qu'elle annule\(expected(amounts)), qu'elle annule en entier : vérifier les deux montants."
        case .rang5Incomplet:
            return
                "Un retraité que ce dossier concerne est dans sa dernière année de renouvellement et aucun dossier n'ouvre ses droits : le faire compléter avant la fin de l'année."
        case .prestationActivite:
            return
                "Une prestation liée à l'activité a été versée après la liquidation de la retraite, elle est comptée : vérifier qu'elle était due avant."
        case .sansDroits:
            return
                "L'agent a reçu un versement sans droits ouverts cette année ni la précédente, il est compté : vérifier son dossier."
        case .nonReponse:
            return
                "Le dossier ne donne pas les ressources ou les parts, que demande une prestation demandée : les faire compléter."
        case .anneeRessources:
            return
                "L'année des ressources n'est aucune des deux qui précèdent la campagne : vérifier l'avis d'impôt joint au dossier."
        case .demandeDouble:
            return
                "Une autre demande, antérieure, porte sur la même prestation et le même événement, la même année ou le même enfant : vérifier qu'elle n'est pas payée deux fois."
        case .demandeInvraisemblable:
            return
                "La quantité est trop grande pour cette prestation, ou l'événement suit la date à laquelle la demande est complète : les vérifier."
        case .pieces:
            return
                "Le dossier a une date de complétude et des pièces manquantes, la date est retenue : vérifier laquelle des deux est juste."
        case .numeroProche:
            return
                "Un autre agent a le même numéro aux zéros de tête près, les courriers des deux sont retenus : vérifier qu'un tableur n'a pas retiré des zéros."
        case .texte: return damage(detail, name, count)
        case .etablissementVide:
            return "L'établissement est adhérent et n'a aucune ligne de paie de l'année : réclamer son fichier."
        case .registreAbsent:
            return
                "Le registre de la campagne précédente est absent ou vide, les versements sans droits ne sont pas cherchés : le déposer s'il existe."
        // Of whole files and of volumes: said by `FileFindingMessage`, and where volumes are compared.
        case .fichier, .colonne, .colonneInconnue, .colonneProche, .colonneAbsente, .fichierVide, .dialecte,
            .fichierAbsent, .volume, .sansPrecedent, .borne:
            return "\(code.meaning)."
        }
    }

    private static func given(_ amounts: AmountPair?) -> String { amounts.map { " (\(French.euros($0.given)))" } ?? "" }

    private static func expected(_ amounts: AmountPair?) -> String {
        amounts.map { " (\(French.euros($0.expected)))" } ?? ""
    }

    private static func undecodable(_ detail: Finding.Detail) -> String {
        switch detail {
        case .windows1252:
            "La ligne contient un octet qui n'est pas un caractère Windows-1252 : enregistrer le fichier en UTF-8 et corriger la ligne."
        case .replacementCharacter:
            "La ligne contient encore la marque « \u{FFFD} », mise à la place d'un octet illisible : la remplacer par le bon caractère."
        case .utf16:
            "La ligne contient une unité UTF-16 qui n'est pas un caractère : enregistrer le fichier en UTF-8 et corriger la ligne."
        default:
            "La ligne mêle de l'UTF-8 et un autre encodage : enregistrer tout le fichier en UTF-8 et corriger la ligne."
        }
    }

    private static func fieldDefect(_ detail: Finding.Detail) -> String {
        switch detail {
        case .textAfterQuote:
            "Du texte suit un guillemet fermant : doubler les guillemets à l'intérieur du champ, ou les retirer."
        case .openQuote:
            "Un champ entre guillemets n'est pas refermé sur sa ligne : ajouter le guillemet manquant, ou retirer la fin de ligne."
        case .aboveHeader:
            "La ligne est au-dessus de l'en-tête et a autant de champs que lui : la placer dessous, ou la retirer."
        default: "Le nombre de champs n'est pas celui de l'en-tête : vérifier les séparateurs de la ligne."
        }
    }

    private static func shape(_ detail: Finding.Detail, _ name: String) -> String {
        switch detail {
        case .numero: "La colonne \(name) doit être un numéro de 1 à 10 chiffres : la corriger."
        case .finess: "La colonne \(name) doit être un numéro FINESS de 9 caractères : la corriger."
        case .year: "La colonne \(name) doit être une année de quatre chiffres : la corriger."
        case .date: "La colonne \(name) doit être une date qui existe, jj/mm/aaaa ou aaaa-mm-jj : la corriger."
        case .integer: "La colonne \(name) doit être un nombre entier : la corriger."
        case .decimals: "La colonne \(name) a plus de deux décimales : l'arrondir à la source."
        case .boolean: "La colonne \(name) doit valoir « oui » ou « non » : la corriger."
        default: "La colonne \(name) doit être un nombre tel que 1234,56 : la corriger."
        }
    }

    private static func ofCell(_ detail: Finding.Detail, _ name: String, _ cell: String?) -> String {
        let place = "La cellule \(cell.map { "\($0) " } ?? "")(colonne \(name))"
        return switch detail {
        case .cellNumber:
            "\(place) est un nombre et non un texte, des zéros ont pu disparaître : mettre la colonne au format Texte et y remettre la valeur de la source."
        case .cellDate:
            "\(place) est une date et non un texte : mettre la colonne au format Texte et y remettre la valeur de la source."
        case .cellTime: "\(place) porte une heure : n'y laisser que la date."
        case .cellError: "\(place) est une erreur de calcul : y mettre la valeur de la source."
        default:
            "\(place) est une formule sans résultat enregistré : recalculer et enregistrer le classeur dans un tableur, ou y mettre la valeur."
        }
    }

    private static func value(_ detail: Finding.Detail, _ name: String, _ admitted: String?) -> String {
        switch detail {
        case .zeroAmount: "Le montant de la colonne \(name) est nul : indiquer un montant positif ou retirer la ligne."
        case .negative:
            "Le montant de la colonne \(name) est négatif : indiquer un montant positif (un remboursement a sa propre nature)."
        case .tooLarge: "Le montant de la colonne \(name) dépasse 999 999 999,99 : le corriger."
        case .outOfRange:
            "La valeur de la colonne \(name) est hors de ses bornes\(admitted.map { " (\($0))" } ?? "") : la corriger."
        case .afterItsYear:
            "L'année de la colonne \(name) est postérieure à celle de la ligne : corriger l'une des deux."
        case .region: "Le code de la colonne \(name) n'est pas celui d'une région de l'INSEE : le corriger."
        case .birthAfterCutOff: "La date de naissance est postérieure à la date d'arrêté : la corriger."
        case .notForAgents:
            "Cette prestation s'adresse aux associations et non aux agents : retirer la ligne ou corriger le code."
        case .notRequestable:
            "Cette prestation ne fait pas l'objet de demandes dans ce fichier : retirer la ligne ou corriger le code."
        default:
            admitted.map {
                "La valeur de la colonne \(name) n'est pas dans la liste admise : la remplacer par l'un de ces codes : \($0)."
            }
                ?? "La valeur de la colonne \(name) n'est pas dans la liste admise : la remplacer par un code de la liste."
        }
    }

    private static func reference(_ detail: Finding.Detail, _ name: String, _ zeros: String) -> String {
        switch detail {
        case .etablissement:
            "L'établissement de la colonne \(name) est inconnu : le corriger, ou l'ajouter à « etablissements »."
        case .etablissementRejected:
            "L'établissement de la colonne \(name) est rejeté : rien à corriger ici, corriger sa ligne dans « etablissements »."
        case .etablissementUnread:
            "L'établissement de la colonne \(name) n'a pas été lu : redéposer d'abord le fichier refusé de « etablissements »."
        case .dossier:
            "Le dossier de la colonne \(name) est inconnu\(zeros) : le corriger, ou l'ajouter à « dossiers »."
        case .dossierRejected:
            "Le dossier de la colonne \(name) est rejeté\(zeros) : rien à corriger ici, corriger sa ligne dans « dossiers »."
        case .dossierUnread:
            "Le dossier de la colonne \(name) n'a pas été lu\(zeros) : redéposer d'abord le fichier refusé de « dossiers »."
        case .prestation: "La prestation de la colonne \(name) n'est au catalogue d'aucun comité : corriger le code."
        case .piece:
            "La colonne \(name) contient un code de pièce inconnu : le remplacer par un code de la liste des pièces."
        case .correctedFile:
            "La colonne \(name) ne nomme aucun fichier de cette table : y remettre le nom que donne le fichier de rejets, ou retirer la ligne."
        case .correctedLine:
            "La colonne \(name) ne désigne pas une ligne rejetée de ce fichier, rien n'est remplacé : repartir des rejets du dernier calcul, ou retirer la ligne."
        case .correctedContent:
            "La ligne désignée n'est plus celle qui avait été rejetée (\(name)), rien n'est remplacé : repartir des rejets du dernier calcul."
        case .correctedKey:
            "La correction change \(name), qui n'était pas en cause, rien n'est remplacé : remettre la valeur d'origine (un tableur a pu retirer des zéros)."
        case .versementUnknown: "Le versement à annuler est inconnu\(zeros) : corriger la colonne \(name)."
        case .versementRejected:
            "Le versement à annuler, que désigne la colonne \(name), est rejeté\(zeros) : rien à corriger ici, corriger sa ligne."
        case .versementUnread:
            "Le versement à annuler, que désigne la colonne \(name), n'a pas été lu\(zeros) : redéposer d'abord le fichier refusé de « versements »."
        case .versementOfOther: "Le versement à annuler est celui d'un autre agent : corriger la colonne \(name)."
        case .versementAnnulation: "Le versement à annuler est lui-même une annulation : corriger la colonne \(name)."
        case .versementCancelled:
            "Le versement à annuler l'est déjà par une autre ligne : retirer cette annulation ou corriger la colonne \(name)."
        case .agentRejected:
            "L'agent de la colonne \(name) est rejeté\(zeros) : rien à corriger ici, corriger sa ligne dans « agents »."
        case .agentUnread:
            "L'agent de la colonne \(name) n'a pas été lu\(zeros) : redéposer d'abord le fichier refusé de « agents »."
        default:
            "L'agent de la colonne \(name) est inconnu\(zeros) : corriger le numéro, ou ajouter l'agent à « agents »."
        }
    }

    private static let otherZeros = " ; le même numéro existe avec d'autres zéros de tête"

    private static func damage(_ detail: Finding.Detail, _ name: String, _ count: Int) -> String {
        switch detail {
        case .placeholder:
            "La colonne \(name) contient un mot de remplissage à la place d'une valeur : la corriger à la source, le courrier est retenu."
        case .quotesAround:
            "La valeur de la colonne \(name) est entourée de guillemets : les retirer à la source, le courrier est retenu."
        case .readAsWindows1252: page("de l'UTF-8 lu comme du Windows-1252", count)
        case .codePage850: page("du CP850 ou CP437 (MS-DOS) lu comme du Windows-1252", count)
        case .macRoman: page("du Mac Roman lu comme du Windows-1252", count)
        default:
            "Les lettres accentuées de la colonne \(name) ont été abîmées par une mauvaise page de codes : la corriger à la source, le courrier est retenu."
        }
    }

    private static func page(_ page: String, _ count: Int) -> String {
        "\(lines(count)) du fichier \(count > 1 ? "portent" : "porte") les marques d'une mauvaise page de codes, sans doute \(page) : refaire l'extraction, puis redéposer le fichier."
    }

    private static func lines(_ count: Int) -> String { count > 1 ? "\(count) lignes" : "Une ligne" }
}
