import ArgumentParser
import Campaign
import Commit
import Domain

/// The command: options to a run plan, and the run's status to the system. Nothing else.
@main
struct Millesime: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "millesime",
        abstract: "Le lot de fin d'année du C.G.O.S. et du C.O.G.O.H.R. : droits, études, déclarations, classeurs.",
        discussion: """
            Statut de sortie : 0 bon ; 1 publié, avec des rejets ou des discordances ; 2 commande mal écrite ; \
            3 refusé, rien n'est publié ; 4 panne de la machine (disque, droits).
            """,
        version: Version.number,
        subcommands: [
            RunCommand.self, CheckCommand.self, RulesCommand.self, ExplainCommand.self, VerifyCommand.self,
            CompareCommand.self, WhatIfCommand.self, IssueCommand.self, RectifyCommand.self,
        ])

    /// Usage errors end with 2, whatever the parser would choose; help and version with 0.
    static func main() {
        Console.holdStreams()
        Console.keepPrivate()
        let format = LogFormat(arguments: CommandLine.arguments)
        Interruption.watch(format)
        do {
            // In the place of the parser's own, which knows no more than a number: what the machine has is looked for
            // only when somebody asks.
            if CommandLine.arguments.dropFirst().contains("--version") {
                try Console.finish(quiet: true) { _ in
                    Console.Report(text: Version.text(commit: Commit.id), json: "", status: .clean)
                }
            }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            if error is ExitCode { exit(withError: error) }
            // Completions, and the declarations that the man page is made of: for programs, without typography.
            if code == .success, asksForScript {
                exit(withError: CleanExit.message(UsageWords.declared(fullMessage(for: error))))
            }
            if code == .success {
                // Narrower than the terminal: a French word may be longer than the one in whose place it comes.
                try? Console.finish(quiet: true) { _ in
                    Console.Report(
                        text: UsageWords.help(fullMessage(for: error, columns: Console.columns - 6)) + "\n", json: "",
                        status: .clean)
                }
                exit(withError: ExitCode.success)
            }
            let sentence = strayCommand ?? UsageWords.french(fullMessage(for: error))
            Console.tell(format.error(sentence, status: ExitStatus.usage.rawValue), format)
            if format == .json { Console.tell(OutcomeJSON.ended(.usage)) }
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
        }
    }
}

extension Millesime {
    private static var asksForScript: Bool {
        CommandLine.arguments.dropFirst().contains {
            $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
        }
    }

    /// Of a first word that is no command: the nearest one (`rnu`: `run`).
    private static var strayCommand: String? {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return nil }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !names.contains(word) else { return nil }
        let meant = NearestName.of(word, among: names).map { " : est-ce « \($0) » ?" } ?? "."
        return
            "« \(word) » n'est pas une commande\(meant) Commandes : \(names.joined(separator: ", ")) ; voir « millesime --help »."
    }
}

extension Compressor: ExpressibleByArgument {}

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Traite une campagne et publie ses résultats dans <output>/<année>.")

    @OptionGroup var options: CampaignOptions

    @OptionGroup var whose: RuleOptions

    @Flag(
        help: ArgumentHelp(
            "Écrit aussi les courriers : avis/ et invitations/ avec leur index, et les lignes de l'espace agent.",
            discussion:
                "Il y faut les modèles de <input>/Lettres. Un agent dont l'adresse ne peut être imprimée est dans adresses_a_corriger.csv, et compte comme un constat à examiner (statut 1)."
        ))
    var statements = false

    @Option(
        help: ArgumentHelp(
            "Ne publier que cette partie des résultats, dans un dossier à part : invitations.",
            discussion:
                "Les invitations des retraités (O3) sont à envoyer tôt : run 2026 --cut-off 30/06/2026 --only invitations écrit <output>/2026-invitations-2026-06-30 et laisse <output>/2026 comme il est. Demande --cut-off ; les lettres portent date_emission de campagne.yaml, ou l'arrêté.",
            valueName: "partie"))
    var only: Part?

    /// What a run can publish alone.
    enum Part: String, ExpressibleByArgument, CaseIterable { case invitations }

    @Option(
        help: ArgumentHelp(
            "Ce qui comprime les classeurs : isal (rapide) ou zlib (un cinquième plus petit).",
            discussion:
                "À défaut, ISA-L si la machine l'a, sinon zlib. Les cellules sont les mêmes ; le manifeste dit qui a écrit.",
            valueName: "isal|zlib"))
    var compressor: Compressor?

    @Flag(
        help: ArgumentHelp(
            "Avec --statements : écrit aussi les courriers retenus.",
            discussion:
                "Sans cela, un agent dont une ligne de versement est rejetée, dont le nom ou l'adresse est abîmé, dont le numéro est presque celui d'un autre, ou dont une annulation est d'un autre montant, n'a ni courrier ni ligne en ligne : avis/a_retenir.csv les donne."
        ))
    var withHeld = false

    @Flag(
        help: ArgumentHelp(
            "Remplace une publication émise (issue), et oublie son émission.",
            discussion:
                "Sans cela, run refuse (3) : des agents ont reçu ces montants, et ce qui change s'envoie par rectify."))
    var replaceIssued = false

    func validate() throws {
        if only != nil, statements {
            throw ValidationError(
                "--only invitations et --statements ne vont pas ensemble : --statements écrit aussi les invitations, avec le reste."
            )
        }
        if only != nil, options.cutOff == nil {
            throw ValidationError(
                "--only invitations demande --cut-off, le jour où la situation est arrêtée, par exemple --cut-off 30/06/\(options.year.number)."
            )
        }
        if withHeld, !statements, only == nil {
            throw ValidationError("--with-held dit quels courriers sont écrits : donner aussi --statements.")
        }
    }

    func run() throws {
        var asked = options.plan
        asked.statements = statements
        asked.invitationsAlone = only == .invitations
        asked.withHeld = withHeld
        asked.compressor = compressor
        asked.replacesIssued = replaceIssued
        asked.rules = whose.rules
        let plan = asked
        try Console.finish(
            options.logFormat, quiet: options.quiet, timings: options.timings, publishes: true
        ) {
            progress throws(RunError) in
            let outcome = try Run(plan, progress: progress).publish()
            return Console.Report(outcome, text: options.quiet ? Conclusion.text(outcome) : Summary.text(outcome))
        }
    }
}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Lit et examine tout, n'écrit aucun résultat, donne tous les constats.")

    @OptionGroup var options: CampaignOptions

    @OptionGroup var whose: RuleOptions

    @Option(
        help: ArgumentHelp(
            "Les constats de ce code seulement (R-REF) ; plusieurs fois pour plusieurs.", valueName: "code"))
    var code: [String] = []

    @Option(help: ArgumentHelp("Les constats de cet agent seulement.", valueName: "numero"))
    var agent: String?

    @Option(help: ArgumentHelp("Les constats de cette table seulement (paie).", valueName: "table"))
    var table: String?

    func run() throws {
        var asked = options.plan
        asked.rules = whose.rules
        let plan = asked
        try Console.finish(options.logFormat, quiet: options.quiet, timings: options.timings) {
            progress throws(RunError) in
            let filter = try FindingsFilter(codes: code, numero: agent, table: table)
            let outcome = try Run(plan, progress: progress).check()
            return Console.Report(
                outcome,
                text: options.quiet
                    ? Conclusion.text(outcome)
                    : FindingsListing.text(outcome, filter: filter) + "\n" + Summary.text(outcome))
        }
    }
}

extension Console.Report {
    /// Of a run or a check; in JSON no finding is listed, only counted.
    init(_ outcome: Outcome, text: String) {
        self.init(
            text: text, json: OutcomeJSON.text(outcome), warnings: OutcomeJSON.warnings(outcome),
            status: outcome.status)
    }
}
