extension French {
    /// `impossible d'écrire`, `impossible de lire`: before what cannot be acted on.
    public static func cannot(_ infinitive: String) -> String {
        "impossible \(infinitive.first.map { "aeéèiouyh".contains($0) } ?? false ? "d'" : "de ")\(infinitive)"
    }

    /// What the kernel says with an `errno`, in words; Linux's numbers, the same on all its processors that we know.
    public static func systemReason(_ code: Int32) -> String {
        switch code {
        case 1, 13: "accès refusé"
        case 2: "n'existe pas"
        case 4: "interrompu"
        case 5: "erreur du disque"
        case 11: "occupé, réessayer"
        case 12: "plus de mémoire"
        case 16: "occupé"
        case 17: "existe déjà"
        case 18: "sur un autre disque"
        case 20: "n'est pas un dossier"
        case 21: "est un dossier"
        case 23, 24: "trop de fichiers ouverts"
        case 26: "programme en cours d'exécution"
        case 27: "fichier trop gros"
        case 28: "plus de place sur le disque"
        case 30: "disque en lecture seule"
        case 31: "trop de liens"
        case 32: "le lecteur est parti"
        case 36: "nom trop long"
        case 39: "dossier non vide"
        case 40: "liens en boucle"
        case 122: "quota dépassé"
        default: "erreur \(code) du système"
        }
    }
}
