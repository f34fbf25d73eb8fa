import Domain
import Workers

/// The tables of a campaign as files, before they are read.
public struct ExtractSources: Sendable {
    /// Files of each table, in file-name order.
    public var files: [Table: [SourceFile]]

    public init(files: [Table: [SourceFile]]) { self.files = files }

    /// All files, in the order of their names: the order of `Place.file`.
    public var numbered: [(table: Table, file: SourceFile)] {
        files.flatMap { table, files in files.map { (table, $0) } }
            .sorted { Array($0.1.name.utf8).lexicographicallyPrecedes(Array($1.1.name.utf8)) }
    }
}

/// What reading the extracts gives.
public struct ReadExtracts: Sendable {
    public let extraits: Extraits
    /// In the order of the tables and checks, the same with any number of threads; only what reading finds (rules add theirs).
    public let findings: [Finding]
    public let counts: [Table: TableCounts]
    public let gross: GrossCounts
    /// By `Place.file`.
    public let files: [ReadFile]
}

/// A file that was read.
public struct ReadFile: Sendable {
    public let table: Table
    public let source: SourceFile
    public let encoding: String
    /// Names in its header, as written.
    public let columns: [String]
    public let unknownColumns: [String]
    let header: Header
    let decoding: TextEncoding
    let landmarks: Landmarks

    /// Lines as a person counts them: line ends, and a last line without one.
    public var physicalLines: Int { landmarks.lines }
}

/// A file that has no line of a table, and was not meant so.
public struct EmptyFileError: Error, Sendable {
    public let path: String
    /// Its lines end with CR alone: all of it is one line. Not even a header otherwise.
    public let hasReturnsOnly: Bool
}

/// Reads every table of a campaign: bytes in, accepted records and findings out.
public struct ExtractReader: Sendable {
    private let workers: Workers
    private let context: ExtractContext
    private let keeper = ArenaKeeper()

    public init(workers: Workers, context: ExtractContext) {
        self.workers = workers
        self.context = context
    }

    /// - Throws: `EmptyFileError` for a file without a header line, and for one whose lines end with CR alone.
    public func read(_ sources: ExtractSources) throws(EmptyFileError) -> ReadExtracts {
        let numbered = sources.numbered
        let plans = try plans(numbered)
        func files(_ table: Table) -> [PlannedFile] {
            plans.indices.filter { numbered[$0].table == table }.map { plans[$0] }
        }
        var linker = Linker(workers: workers, context: context)
        var known = KnownNames()

        let etablissements = linker.etablissements(read(files(.etablissements), known, RawEtablissement.decode))
        let agents = linker.agents(read(files(.agents), known, RawAgent.decode))
        release(files(.agents))
        // The two indices live until the end of this function: lines look at them without counting references.
        let finess = FinessIndex(etablissements)
        let numeros = NumeroIndex(agents, workers)
        defer { withExtendedLifetime((finess, numeros)) {} }
        known = KnownNames(numeros: numeros.view, finess: finess.view)
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

        let read = plans.indices.map { i in
            ReadFile(
                table: numbered[i].table, source: numbered[i].file,
                encoding: plans[i].encoding == .utf8 ? "UTF-8" : "Windows-1252", columns: plans[i].header.names,
                unknownColumns: plans[i].header.unknown, header: plans[i].header, decoding: plans[i].encoding,
                landmarks: plans[i].landmarks)
        }
        for (i, file) in read.enumerated() where !file.unknownColumns.isEmpty {
            linker.add(Finding(.colonneInconnue, place: Place(file: i, offset: file.header.start), numero: .none))
        }
        let extraits = Extraits(
            etablissements: etablissements, agents: agents, paie: paie, retraiteOfAgent: retraites.ofAgent,
            retraites: retraites.rows, dossiers: dossiers.byAgent, dossiersNaming: dossiers.naming,
            ayantsDroit: ayantsDroit, versements: versements, demandes: demandes, registre: registre,
            owner: TextOwner(files: read.map(\.source), arenas: keeper))
        let counts = linker.counts.filter { sources.files[$0.key] != nil }
        return ReadExtracts(
            extraits: extraits, findings: linker.findings, counts: counts, gross: linker.gross, files: read)
    }

    private func read<Column: TableColumn, Row: RawRow>(
        _ files: [PlannedFile], _ known: KnownNames, _ decode: @escaping @Sendable (inout LineDecoder<Column>) -> Row
    ) -> RawTable<Row> {
        TableReader(workers: workers, context: context, known: known, keep: keeper, decode: decode).read(files)
    }

    /// Lets go of files whose lines are tied; what is still needed of their pages comes back by itself.
    private func release(_ files: [PlannedFile]) {
        workers.forEach(files.count) { files[$0].source.releasePages() }
    }

    /// Every file surveyed, by all threads, and cut in chunks.
    private func plans(_ numbered: [(table: Table, file: SourceFile)]) throws(EmptyFileError) -> [PlannedFile] {
        let pieces = numbered.indices.flatMap { file in
            PlannedFile.pieces(numbered[file].file).map { (file: file, range: $0) }
        }
        let surveys = workers.map(pieces.count) { i in
            let file = numbered[pieces[i].file].file
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
