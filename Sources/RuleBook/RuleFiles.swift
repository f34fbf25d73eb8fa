/// The files of one loading: which is what, each read as what it is, then checked against each other.
struct RuleFiles {
    private let trees: [(name: String, root: RuleNode)]
    private let log: ReadingLog
    /// Each file was YAML.
    private let areAllTrees: Bool

    init(_ files: [(name: String, text: String)], _ log: ReadingLog) {
        self.log = log
        trees = files.compactMap { file in
            YamlTree.read(file: file.name, text: file.text, into: log).map { (file.name, $0) }
        }
        areAllTrees = trees.count == files.count
    }

    /// Files that were read as YAML already.
    init(trees: [(name: String, root: RuleNode)], _ log: ReadingLog) {
        self.log = log
        self.trees = trees
        areAllTrees = true
    }

    /// Nil only where a file is missing; whether the book may be used, the log says.
    func book() -> RuleBook? {
        refuseUnknownFiles()
        let pieces = common(LabelSection.piecesFileName) { LabelSection($0, key: "pieces") }
        let regions = common(LabelSection.regionsFileName) { LabelSection($0, key: "regions") }
        let contributions = common(ContributionSection.fileName, ContributionSection.init)
        let situations = common(SituationSection.fileName, SituationSection.init)
        let profiles = contributions.flatMap { $0.profileCodes.isEmpty ? nil : $0 }.map {
            KnownProfiles(codes: $0.profileCodes, free: $0.freeProfileCodes)
        }
        let committees = trees.filter { isCommittee($0.root) }.map { tree in
            let file = Group(tree.root, Place(file: tree.name, path: "", log: log))
            return CommitteeSection(file, profiles: profiles, pieces: pieces.flatMap(\.codes))
        }.sorted { $0.code < $1.code }
        if committees.isEmpty, areAllTrees {
            log.problems.append(
                RuleProblem(
                    file: "", line: 0,
                    message: "aucun organisme : il faut au moins un fichier avec la clé « organisme »."))
        }
        guard let pieces, let regions, let contributions, let situations else { return nil }
        // Between files only once each is right by itself: what one lacks would be told of all that name it.
        if log.problems.isEmpty { CrossChecks(log: log).check(committees, situations, pieces) }
        return RuleBook(
            situations: situations, contributions: contributions, pieces: pieces, regions: regions,
            committees: committees, parameters: log.parameters.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
    }

    private static let commonNames = [
        LabelSection.piecesFileName, LabelSection.regionsFileName, ContributionSection.fileName,
        SituationSection.fileName,
    ]

    /// A file that every folder of rules has, whatever its committees.
    static func isCommon(_ name: String) -> Bool { commonNames.contains(name) }

    private func isCommittee(_ root: RuleNode) -> Bool {
        guard case .mapping(let entries) = root.content else { return false }
        return entries.contains { $0.key == "organisme" }
    }

    private func refuseUnknownFiles() {
        for (name, root) in trees where !isCommittee(root) && !Self.commonNames.contains(name) {
            log.problems.append(
                RuleProblem(
                    file: name, line: root.line,
                    message:
                        "fichier inconnu : ni règles d'un organisme (clé « organisme » en tête), ni \(Self.commonNames.joined(separator: ", ")) ; renommez-le ou retirez-le."
                ))
        }
    }

    private func common<Section>(_ name: String, _ read: (Group) -> Section) -> Section? {
        guard let tree = trees.first(where: { $0.name == name && !isCommittee($0.root) }) else {
            if log.problems.allSatisfy({ $0.file != name }) {
                log.problems.append(
                    RuleProblem(file: name, line: 0, message: "fichier manquant dans le dossier Regles."))
            }
            return nil
        }
        let file = Group(tree.root, Place(file: name, path: "", log: log))
        let section = read(file)
        file.close()
        return section
    }
}
