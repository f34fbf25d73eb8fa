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
}

/// A file without any line: not even a header.
public struct EmptyFileError: Error, Sendable {
    public let path: String
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

    /// - Throws: `EmptyFileError` for a file without a header line.
    public func read(_ sources: ExtractSources) throws(EmptyFileError) -> ReadExtracts {
        let numbered = sources.numbered
        let planned = workers.map(numbered.count) { i in
            // Pages of a file are given back once it is read: what is still needed of them comes back by itself.
            defer { numbered[i].file.releasePages() }
            return plan(numbered[i].table, numbered[i].file, number: i)
        }
        for (i, plan) in planned.enumerated() where plan == nil { throw EmptyFileError(path: numbered[i].file.path) }
        let plans = planned.map { $0! }
        func files(_ table: Table) -> [PlannedFile] {
            plans.indices.filter { numbered[$0].table == table }.map { plans[$0] }
        }

        var linker = Linker(workers: workers, context: context)
        func release(_ table: Table) { sources.files[table]?.forEach { $0.releasePages() } }

        let etablissements = linker.etablissements(read(files(.etablissements), RawEtablissement.decode))
        let agents = linker.agents(read(files(.agents), RawAgent.decode))
        release(.agents)
        let finess = FinessIndex(etablissements)
        let numeros = NumeroIndex(agents.map(\.numero))
        let versements = linker.versements(read(files(.versements), RawVersement.decode), agents: agents.count, numeros)
        release(.versements)
        let paie = linker.paie(read(files(.paie), RawPaie.decode), agents: agents.count, numeros, finess)
        release(.paie)
        let retraites = linker.retraites(
            read(files(.retraites), RawRetraite.decode), agents: agents.count, numeros, finess)
        let registre = linker.registre(read(files(.registre), RawRegistre.decode), agents: agents.count, numeros)
        release(.registre)
        let dossiers = linker.dossiers(read(files(.dossiers), RawDossier.decode), agents: agents.count, numeros)
        let ayantsDroit = linker.ayantsDroit(read(files(.ayantsDroit), RawAyantDroit.decode), dossiers)
        release(.dossiers)
        release(.ayantsDroit)
        let demandes = linker.demandes(read(files(.demandes), RawDemande.decode), agents: agents.count, numeros)

        let read = plans.indices.map { i in
            ReadFile(
                table: numbered[i].table, source: numbered[i].file,
                encoding: plans[i].encoding == .utf8 ? "UTF-8" : "Windows-1252", columns: plans[i].header.names,
                unknownColumns: plans[i].header.unknown, header: plans[i].header, decoding: plans[i].encoding)
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
        _ files: [PlannedFile], _ decode: @escaping @Sendable (inout LineDecoder<Column>) -> Row
    ) -> RawTable<Row> {
        TableReader(workers: workers, context: context, keep: keeper, decode: decode).read(files)
    }

    private func plan(_ table: Table, _ file: SourceFile, number: Int) -> PlannedFile? {
        switch table {
        case .etablissements: PlannedFile(EtablissementColumn.self, file, number: number)
        case .agents: PlannedFile(AgentColumn.self, file, number: number)
        case .paie: PlannedFile(PaieColumn.self, file, number: number)
        case .retraites: PlannedFile(RetraiteColumn.self, file, number: number)
        case .dossiers: PlannedFile(DossierColumn.self, file, number: number)
        case .ayantsDroit: PlannedFile(AyantDroitColumn.self, file, number: number)
        case .versements: PlannedFile(VersementColumn.self, file, number: number)
        case .demandes: PlannedFile(DemandeColumn.self, file, number: number)
        case .registre: PlannedFile(RegistreColumn.self, file, number: number)
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
