import Domain

/// Whose rules judge a campaign.
public enum RuleSource: String, Sendable, CaseIterable {
    /// Those of the input folder.
    case input
    /// Those that came with the program, of its own version.
    case packaged

    /// Name of the option in manifests.
    static let option = "regles"

    /// Value of the option in manifests.
    var name: String {
        switch self {
        case .input: "campagne"
        case .packaged: "livrées"
        }
    }

    /// As a manifest says; those before the option was there knew the input folder alone.
    init(options: [String: String]) {
        self = RuleSource.allCases.first { $0.name == options[RuleSource.option] } ?? .input
    }

    /// Holds `Regles/`.
    ///
    /// - Throws: nobody knows where the program itself lies.
    func folder(_ input: String) throws(RunError) -> String {
        switch self {
        case .input: input
        case .packaged: try RuleSource.shared()
        }
    }

    /// Holds `Lettres/`: letters bear a committee's address, so those that it wrote go before those that came with the
    /// program.
    func lettersFolder(_ input: String) throws(RunError) -> String {
        try Folder.exists("\(input)/\(LetterSetup.folder)") ? input : try folder(input)
    }

    /// `share/millesime` beside the folder of the executable, wherever the package was unpacked.
    private static func shared() throws(RunError) -> String {
        guard let executable = Deposit.resolved("/proc/self/exe") else {
            throw RunError(.machine, "Le dossier du programme n'est pas connu : /proc/self/exe n'est pas lisible.")
        }
        let folder = executable.split(separator: "/").dropLast(2).joined(separator: "/")
        return "/\(folder.isEmpty ? "" : folder + "/")share/millesime"
    }

    /// For the operator, in one line.
    var sentence: String {
        switch self {
        case .input: "Règles\u{A0}: celles de la campagne"
        case .packaged: "Règles\u{A0}: livrées avec le programme (version \(Version.number))"
        }
    }

    /// What is said where no rule file is there.
    func missing(_ folder: String) -> RunError {
        switch self {
        case .input:
            RunError(
                .refused,
                "Aucun fichier de règles\u{A0}: \(folder)/*.yaml est attendu ; --rules packaged prend les règles livrées avec le programme."
            )
        case .packaged:
            RunError(
                .refused,
                "Aucune règle n'est livrée avec ce programme\u{A0}: \(folder)/*.yaml est attendu. Installer le paquet millesime, ou donner Regles/ dans le dossier d'entrée, sans --rules packaged."
            )
        }
    }
}
