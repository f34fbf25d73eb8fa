import Domain
import Workers

/// The tables of a campaign as files, before they are read.
public struct ExtractSources: Sendable {
    /// Files of each table, in file-name order.
    public var files: [Table: [SourceFile]]
    /// Files of rejected lines, corrected, that were put back.
    public var putBack: [Table: [SourceFile]]

    public init(files: [Table: [SourceFile]], putBack: [Table: [SourceFile]] = [:]) {
        self.files = files
        self.putBack = putBack
    }

    /// All files, in the order of their names: the order of `Place.file`.
    var numbered: [(table: Table, file: SourceFile, isPutBack: Bool)] {
        let all = [(files, false), (putBack, true)]
            .flatMap { tables, isPutBack in
                tables.flatMap { table, files in files.map { (table: table, file: $0, isPutBack: isPutBack) } }
            }
        return all.sorted { Array($0.file.name.utf8).lexicographicallyPrecedes(Array($1.file.name.utf8)) }
    }
}

/// What reading the extracts gives.
public struct ReadExtracts: Sendable {
    public private(set) var extraits: Extraits
    /// In the order of the tables and checks, the same with any number of threads; only what reading finds (rules add theirs).
    public let findings: [Finding]
    public let counts: [Table: TableCounts]
    public internal(set) var gross: GrossCounts
    /// By `Place.file`.
    public let files: [ReadFile]
    /// By `Place.file`: what the values of a file needed so that they could be read.
    private(set) var tallies: [Int: ValueTally] = [:]
    /// Nil where no rejected line came back.
    public internal(set) var corrections: ReadCorrections?

    /// See `Extraits.forgetVersements`.
    public mutating func forgetVersements() { extraits.forgetVersements() }
}

/// A file that was read.
public struct ReadFile: Sendable {
    public let table: Table
    public let source: SourceFile
    public let encoding: String
    /// Its lines replace rejected ones.
    public let isCorrection: Bool
    /// Names in its header, as written.
    public let columns: [String]
    public let unknownColumns: [String]
    let header: Header
    let decoding: TextEncoding
    let landmarks: Landmarks
}

/// A file that has no line of a table, and was not meant so.
public struct EmptyFileError: Error, Sendable {
    public let path: String
    /// Its lines end with CR alone: all of it is one line. Not even a header otherwise.
    public let hasReturnsOnly: Bool
}

/// Reads every table of a campaign: bytes in, accepted records and findings out.
public struct ExtractReader: Sendable {
    let workers: Workers
    let context: ExtractContext

    public init(workers: Workers, context: ExtractContext) {
        self.workers = workers
        self.context = context
    }

    /// - Throws: `EmptyFileError` for a file without a header line, and for one whose lines end with CR alone.
    public func read(_ sources: ExtractSources) throws(EmptyFileError) -> ReadExtracts {
        let plans = try plan(sources)
        return plans.contains(where: \.isCorrection) ? readTwice(plans) : read(plans, of: plans)
    }

    private func plan(_ sources: ExtractSources) throws(EmptyFileError) -> [PlannedFile] {
        let numbered = sources.numbered
        var planned = try plans(numbered)
        for i in planned.indices { planned[i].settleRole(isPutBack: numbered[i].isPutBack) }
        return planned
    }

    /// - Parameters:
    ///   - chosen: the files to read, nil where one is left out.
    ///   - plans: all files of the run.
    func read(_ chosen: [PlannedFile?], of plans: [PlannedFile]) -> ReadExtracts {
        func files(_ table: Table) -> [PlannedFile] {
            chosen.compactMap { $0 }.filter { $0.table == table }.sorted(by: PlannedFile.precedes)
        }
        let keeper = ArenaKeeper()
        func read<Column: TableColumn, Row: RawRow>(
            _ files: [PlannedFile], _ known: KnownNames,
            _ decode: @escaping @Sendable (inout LineDecoder<Column>) -> Row
        ) -> RawTable<Row> {
            TableReader(workers: workers, context: context, known: known, keep: keeper, decode: decode).read(files)
        }
        let refusedWhole = Set(chosen.compactMap { $0 }.filter { !$0.header.isUsable }.map(\.table))
        var linker = Linker(workers: workers, context: context, refusedWhole: refusedWhole)
        var known = KnownNames()

        let (etablissements, refusedEtablissements) = linker.etablissements(read(files(.etablissements), known, RawEtablissement.decode))
        let (agents, refusedAgents) = linker.agents(read(files(.agents), known, RawAgent.decode))
        release(files(.agents))
        // The indices live until the end of this function: lines look at them without counting references.
        let finess = FinessIndex(etablissements)
        let numeros = NumeroIndex(agents, workers)
        let refused = RefusedNames(agents: refusedAgents, etablissements: refusedEtablissements)
        defer { withExtendedLifetime((finess, numeros, refused)) {} }
        known = KnownNames(numeros: numeros.view, finess: finess.view, refused: .passUnretained(refused))
        let versements = linker.versements(read(files(.versements), known, RawVersement.decode), agents: agents.count)
        release(files(.versements))
        let paie = linker.paie(read(files(.paie), known, RawPaie.decode), agents: agents.count)
        release(files(.paie))
        let retraites = linker.retraites(read(files(.retraites), known, RawRetraite.decode), agents: agents.count)
        release(files(.retraites))
        let registre = linker.registre(read(files(.registre), known, RawRegistre.decode), agents: agents.count)
        release(files(.registre))
        let dossiers = linker.dossiers(
            read(files(.dossiers), known, RawDossier.decode), agents: agents.count, numeros.view)
        let ayantsDroit = linker.ayantsDroit(read(files(.ayantsDroit), known, RawAyantDroit.decode), dossiers)
        release(files(.dossiers) + files(.ayantsDroit))
        let demandes = linker.demandes(read(files(.demandes), known, RawDemande.decode), agents: agents.count)
        release(files(.demandes))

        let read = plans.map { plan in
            ReadFile(
                table: plan.table, source: plan.source,
                encoding: plan.encoding == .utf8 ? "UTF-8" : "Windows-1252", isCorrection: plan.isCorrection,
                columns: plan.header.names, unknownColumns: plan.header.unknown, header: plan.header,
                decoding: plan.encoding, landmarks: plan.landmarks)
        }
        for (i, file) in read.enumerated() where chosen[i] != nil && !file.unknownColumns.isEmpty {
            linker.add(Finding(.colonneInconnue, place: Place(file: i, offset: file.header.start), numero: .none))
        }
        for (file, tally) in linker.tallies.sorted(by: { $0.key < $1.key }) {
            if let finding = tally.damage.finding(file: file) { linker.add(finding) }
        }
        let extraits = Extraits(
            etablissements: etablissements, agents: agents, paie: paie, retraiteOfAgent: retraites.ofAgent,
            retraites: retraites.rows, dossiers: dossiers.byAgent, dossiersNaming: dossiers.naming,
            ayantsDroit: ayantsDroit, versements: versements, demandes: demandes, registre: registre,
            owner: TextOwner(files: read.map(\.source), arenas: keeper))
        let counts = linker.counts.filter { table, _ in plans.contains { $0.table == table } }
        return ReadExtracts(
            extraits: extraits, findings: linker.findings, counts: counts, gross: linker.gross, files: read,
            tallies: linker.tallies)
    }

    /// Lets go of files whose lines are tied; what is still needed of their pages comes back by itself.
    private func release(_ files: [PlannedFile]) {
        workers.forEach(files.count) { files[$0].source.releasePages() }
    }

    /// Every file surveyed, by all threads, and cut in chunks.
    private func plans(_ numbered: [(table: Table, file: SourceFile, isPutBack: Bool)]) throws(EmptyFileError)
        -> [PlannedFile]
    {
        let pieces = numbered.indices.flatMap { file in
            PlannedFile.pieces(numbered[file].file).map { (file: file, range: $0) }
        }
        let surveys = workers.map(pieces.count) { i in
            let file = numbered[pieces[i].file].file
            file.mapPages(pieces[i].range)
            defer { file.releasePages(pieces[i].range) }
            return Survey(UnsafeRawBufferPointer(rebasing: file.bytes[pieces[i].range]))
        }
        var ofFile = [[(piece: Range<Int>, survey: Survey)]](repeating: [], count: numbered.count)
        for (piece, survey) in zip(pieces, surveys) { ofFile[piece.file].append((piece.range, survey)) }
        let planned = workers.map(numbered.count) { [ofFile] i in
            plan(numbered[i].table, numbered[i].file, number: i, ofFile[i])
        }
        for (i, plan) in planned.enumerated() where plan?.header.hasReturnsOnly ?? true {
            throw EmptyFileError(path: numbered[i].file.path, hasReturnsOnly: plan != nil)
        }
        return planned.map { $0! }
    }

    private func plan(
        _ table: Table, _ file: SourceFile, number: Int, _ surveyed: [(piece: Range<Int>, survey: Survey)]
    ) -> PlannedFile? {
        func plan<C: TableColumn>(_ columns: C.Type) -> PlannedFile? {
            PlannedFile(columns, file, number: number, surveyed: surveyed)
        }
        return switch table {
        case .etablissements: plan(EtablissementColumn.self)
        case .agents: plan(AgentColumn.self)
        case .paie: plan(PaieColumn.self)
        case .retraites: plan(RetraiteColumn.self)
        case .dossiers: plan(DossierColumn.self)
        case .ayantsDroit: plan(AyantDroitColumn.self)
        case .versements: plan(VersementColumn.self)
        case .demandes: plan(DemandeColumn.self)
        case .registre: plan(RegistreColumn.self)
        }
    }
}

/// Keeps alive the bytes that texts point to.
private final class TextOwner: Sendable {
    let files: [SourceFile]
    let arenas: ArenaKeeper

    init(files: [SourceFile], arenas: ArenaKeeper) {
        self.files = files
        self.arenas = arenas
    }
}
