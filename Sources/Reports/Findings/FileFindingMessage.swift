import Domain

/// What a finding of a whole file says: one French sentence with what is wrong and what to do.
public enum FileFindingMessage {
    public static func sentence(_ finding: FileFinding) -> String {
        switch finding.kind {
        case .unreadable(let why): return unreadable(why)
        case .columnsMissing(let names, let cause): return missing(names, cause)
        case .columnsRepeated(let names):
            return
                "\(of(names, "La colonne", "Les colonnes")) \(names.count == 1 ? "figure" : "figurent") deux fois dans l'en-tête, aucune ligne du fichier n'est lue : n'en garder qu'une, puis redéposer le fichier."
        case .columnsUnknown(let names):
            return
                "\(of(names, "La colonne", "Les colonnes")) \(names.count == 1 ? "n'est pas connue" : "ne sont pas connues") du programme et \(names.count == 1 ? "reste" : "restent") sans effet : vérifier \(names.count == 1 ? "son nom" : "leurs noms")."
        case .columnNear(let found, let expected):
            return
                "La colonne « \(shown(found)) » n'est pas lue et ressemble à « \(expected) », qui manque : corriger son nom dans l'en-tête si c'est elle."
        case .columnsAbsent(let names, let hasOtherFile):
            let elsewhere = hasOtherFile ? "d'autres fichiers de la table" : "la publication précédente"
            return
                "\(of(names, "La colonne facultative", "Les colonnes facultatives")) \(names.count == 1 ? "manque" : "manquent") ici et \(names.count == 1 ? "figure" : "figurent") dans \(elsewhere) : vérifier l'extraction."
        case .noLines: return "Le fichier n'a que son en-tête : vérifier qu'il n'y a rien à envoyer."
        case .dialect(let notes):
            let said = notes.map(note).joined(separator: " ; ")
            return "Pour lire le fichier, il a fallu deviner : \(said). Vérifier que la lecture est la bonne."
        }
    }

    // MARK: Words

    private static let mostShown = 20

    /// `La colonne « a »`, `Les colonnes « a », « b »`.
    private static func of(_ names: [String], _ one: String, _ several: String) -> String {
        "\(names.count == 1 ? one : several) \(list(names))"
    }

    private static func list(_ names: [String]) -> String {
        let quoted = names.prefix(mostShown).map { "« \(shown($0)) »" }.joined(separator: ", ")
        let more = names.count > mostShown ? " et \(names.count - mostShown) autres" : ""
        return quoted + more
    }

    /// A name as a line can hold it: at most 60 characters, none that terminals obey.
    private static func shown(_ name: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(60) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
            case .format, .unassigned, .surrogate: plain.append("\u{FFFD}")
            default: plain.append(scalar)
            }
        }
        return String(plain) + (name.unicodeScalars.count > 60 ? "…" : "")
    }

    private static func lines(_ count: Int) -> String { count == 1 ? "1 ligne" : "\(count) lignes" }

    // MARK: R-FICHIER

    private static func unreadable(_ why: FileFinding.Unreadable) -> String {
        let what =
            switch why {
            case .pdf: "est un document PDF"
            case .image: "est une image"
            case .archive: "est une archive compressée"
            case .wordProcessor: "est un texte mis en page"
            case .oldWorkbook: "est un classeur de l'ancien format .xls"
            case .openDocument: "est un classeur OpenDocument (.ods)"
            case .binaryWorkbook: "est un classeur binaire (.xlsb)"
            case .brokenWorkbook: "est un classeur abîmé ou incomplet"
            case .bomb: "se déploie au-delà de toute mesure"
            case .severalSheets(let names): "a plusieurs feuilles avec l'en-tête de la table (\(list(names)))"
            case .protectedWorkbook: "est un classeur protégé par un mot de passe"
            case .otherBinary: "n'est pas du texte"
            case .halfUTF16: "est en UTF-16 pour une partie et dans un autre encodage pour l'autre"
            case .utf32: "est en UTF-32"
            case .otherFile: "n'est ni un .csv ni un .xlsx"
            case .folder: "est un dossier"
            }
        let remedy =
            switch why {
            case .oldWorkbook, .openDocument, .binaryWorkbook: "l'enregistrer au format .xlsx, puis le redéposer"
            case .brokenWorkbook, .bomb:
                "l'ouvrir dans un tableur et l'enregistrer de nouveau en .xlsx, ou refaire l'extraction, puis le redéposer"
            case .severalSheets: "n'en garder qu'une, puis le redéposer"
            case .protectedWorkbook: "l'enregistrer sans mot de passe, puis le redéposer"
            case .halfUTF16, .utf32: "l'enregistrer tout entier en UTF-8, puis le redéposer"
            case .otherFile: "le déposer en .csv ou en .xlsx, ou le retirer"
            case .folder: "déposer ses fichiers directement dans le dossier de la table, ou le retirer"
            default: "le redéposer en .csv ou en .xlsx"
            }
        return "Le fichier n'est pas lu, il \(what) : \(remedy)."
    }

    // MARK: R-COLONNE

    private static func missing(_ names: [String], _ cause: FileFinding.HeaderCause) -> String {
        let columns = of(names, "la colonne obligatoire", "les colonnes obligatoires")
        if cause == .correction {
            return
                "Le fichier de corrections n'a pas \(of(names, "la colonne", "les colonnes")), rien n'est remplacé : repartir du fichier de rejets tel qu'il a été publié."
        }
        let (why, remedy) = explained(cause)
        return "Aucune ligne d'en-tête n'a \(columns), aucune ligne du fichier n'est lue\(why) : \(remedy)."
    }

    private static func explained(_ cause: FileFinding.HeaderCause) -> (why: String, remedy: String) {
        let again = "redéposer l'extraction en .csv ou en .xlsx"
        return switch cause {
        case .empty: (" (le fichier est vide)", "redéposer le fichier, ou le retirer s'il n'y a rien à envoyer")
        case .htmlPage: (" (c'est une page HTML, telle qu'un message d'erreur ou de connexion)", again)
        case .xmlSpreadsheet: (" (c'est un classeur enregistré en XML sous une autre extension)", again)
        case .exchangeFormat: (" (c'est un classeur enregistré au format SYLK sous une autre extension)", again)
        case .json: (" (c'est du JSON)", again)
        case .noHeader:
            (
                " (le fichier n'a pas de ligne d'en-tête)",
                "ajouter en première ligne les noms des colonnes, puis redéposer le fichier"
            )
        case .otherSeparator(let separator):
            (
                " (les champs sont séparés par « \(separator) »)",
                "les séparer par un point-virgule, puis redéposer le fichier"
            )
        case .severalSeparators:
            (
                " (l'en-tête mêle plusieurs séparateurs)",
                "n'employer que le point-virgule, puis redéposer le fichier"
            )
        case .separatorLine:
            (
                " (la première ligne « sep= » annonce un autre séparateur que celui de l'en-tête)",
                "retirer cette ligne, puis redéposer le fichier"
            )
        case .late(let line):
            (
                " (l'en-tête n'est qu'à la ligne \(line))",
                "retirer des lignes au-dessus pour qu'il soit dans les dix premières, puis redéposer le fichier"
            )
        case .utf16WithoutMark:
            (" (il est en UTF-16 sans marque d'ordre)", "l'enregistrer en UTF-8, puis le redéposer")
        case .incomplete(let near) where near.isEmpty:
            (" (l'en-tête ne l'a pas)", "compléter l'extraction, puis redéposer le fichier")
        case .incomplete(let near):
            (
                " (\(near.map { "« \(shown($0.found)) » ressemble à « \($0.expected) »" }.joined(separator: ", ")))",
                "corriger l'en-tête, puis redéposer le fichier"
            )
        case .correction: ("", again)
        }
    }

    // MARK: I-DIALECTE

    private static func note(_ note: DialectNote) -> String {
        switch note {
        case .wrongEnding(let isSheet):
            return isSheet ? "c'est un classeur, malgré son extension" : "c'est du texte, malgré son extension .xlsx"
        case .tabs: return "champs séparés par des tabulations"
        case .commas: return "champs séparés par des virgules"
        case .separatorLine: return "première ligne « sep= » sautée"
        case .skippedAbove(let numbers):
            let list = numbers.map(String.init).joined(separator: ", ")
            return
                "\(numbers.count == 1 ? "ligne" : "lignes") \(list) au-dessus de l'en-tête \(numbers.count == 1 ? "sautée" : "sautées")"
        case .repeatedHeaders(let count):
            return "en-tête répété, \(lines(count)) \(count == 1 ? "sautée" : "sautées")"
        case .returnsOnly: return "lignes terminées par un retour chariot seul"
        case .utf16: return "texte en UTF-16"
        case .mixedEncodings(let utf8, let windows1252):
            return "\(lines(utf8)) en UTF-8 et \(lines(windows1252)) en Windows-1252"
        case .wrongMark(let utf8, let windows1252):
            return
                "marque d'ordre UTF-8 démentie, \(lines(utf8)) en UTF-8 et \(lines(windows1252)) en Windows-1252"
        case .marksWithin(let count): return "marque d'ordre au début de \(lines(count)) du fichier"
        case .zerosRestored(let count):
            return "zéros de tête remis à \(count == 1 ? "1 valeur" : "\(count) valeurs")"
        }
    }
}
