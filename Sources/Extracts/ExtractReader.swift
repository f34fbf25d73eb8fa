import Domain
import Spreadsheets
import Workers

/// The tables of a campaign as files, before they are read.
public struct ExtractSources: Sendable {
    /// Files of each table, in file-name order.
    public var files: [Table: [SourceFile]]
    /// Files of rejected lines, corrected, that were put back.
    public var putBack: [Table: [SourceFile]]
    /// What lies in the folders of tables and is none of their files (`R-FICHIER`).
    public var unread: [FileFinding] = []
    /// Columns that the tables of the campaign before had, by their names in the contract; empty where it is not known.
    public var earlierColumns: [Table: Set<String>] = [:]

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
    /// Without the lines that a correction replaces.
    public let payments: PaymentCounts
    /// By establishment: for each file that holds payroll lines of it, whatever became of them, the place of one.
    public internal(set) var payrollFiles: [Int: [Int: Place]] = [:]
    /// Payments rejected or ignored, by numero, key, file and line.
    public private(set) var leftOutPayments: [LeftOutPayment]
    /// Of whole files, by name, line, code and column.
    public let fileFindings: [FileFinding]
    /// Lines of files that are refused whole, in order: rejected, without a finding of their own.
    public let refusedLines: [Place]
    /// By `Place.file`.
    public let files: [ReadFile]
    /// By `Place.file`: what the values of a file needed so that they could be read.
    private(set) var tallies: [Int: ValueTally] = [:]
    /// Nil where no rejected line came back.
    public internal(set) var corrections: ReadCorrections?

    /// See `Extraits.forgetVersements`.
    public mutating func forgetVersements() {
        extraits.forgetVersements()
        leftOutPayments = []
    }
}

/// A file that was read, or refused.
public struct ReadFile: Sendable {
    public let table: Table
    public let source: SourceFile
    /// Its lines replace rejected ones.
    public let isCorrection: Bool
    /// Names in its header, as written.
    public var columns: [String] { header.names }
    /// The known ones among them, by their names in the contract.
    public let knownColumns: [String]
    /// Nil where the lines of the file are read.
    public let refusal: FileFinding.Kind?
    /// Its physical lines, however many bytes each has, and what became of them.
    public let lines: FileLines
    let text: TableText
    let header: Header
    let layout: RecordLayout
    let landmarks: Landmarks

    init(_ plan: PlannedFile, _ tally: FileTally) {
        table = plan.table
        source = plan.source
        isCorrection = plan.isCorrection
        refusal = plan.refusal
        text = plan.text
        header = plan.header
        layout = plan.layout
        landmarks = plan.landmarks
        let columns = plan.table.columns
        knownColumns = columns.indices.filter { plan.header.fieldOfColumn[$0] >= 0 }.map { columns[$0].name }
        lines = FileLines(
            physical: plan.physicalLines, header: plan.headerLines, blank: tally.blankLines,
            ofRecords: tally.recordLines)
    }

    /// The columns of the table that the file has, by their own names, then those that nobody knows, as written.
    public var contractColumns: [String] {
        let known = Set(header.fieldOfColumn)
        return knownColumns
            + header.names.indices.filter { !known.contains($0) }.map { header.names[$0] }
            .filter { !$0.isEmpty && !$0.hasPrefix("_") }
    }

    /// Its lines are rows of a sheet, or it was refused before any was read.
    public var isWorkbook: Bool { text.rewriting?.origin == .sheet }

    /// Of a workbook: the name of a cell (`B12`).
    ///
    /// - Parameter column: index in the columns of the table.
    public func cell(_ row: Int, column: Int) -> String {
        CellPosition(row: row, column: header.fieldOfColumn[column] + 1).name
    }

    /// Its lines have no header above them: which field is which is not known.
    var hasNoHeader: Bool { header.names.isEmpty }
}

/// What ties the physical lines of a file to its records: physical = header + blank + those of records.
public struct FileLines: Sendable, Equatable {
    /// As the line ends were counted, before anything was cut.
    public let physical: Int
    /// The header, and lines skipped above it.
    public let header: Int
    public let blank: Int
    public let ofRecords: Int
}

/// Reads every table of a campaign: bytes in, accepted records and findings out.
public struct ExtractReader: Sendable {
    let workers: Workers
    let context: ExtractContext

    public init(workers: Workers, context: ExtractContext) {
        self.workers = workers
        self.context = context
    }

    public func read(_ sources: ExtractSources) -> ReadExtracts {
        let numbered = sources.numbered
        var plans = plans(numbered)
        for i in plans.indices { plans[i].settleRole(isPutBack: numbered[i].isPutBack) }
        return plans.contains(where: \.isCorrection) ? readTwice(plans, sources) : read(plans, of: plans, sources)
    }

    /// - Parameters:
    ///   - chosen: the files to read, nil where one is left out.
    ///   - plans: all files of the run.
    func read(_ chosen: [PlannedFile?], of plans: [PlannedFile], _ sources: ExtractSources) -> ReadExtracts {
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
        let refusedWhole = chosen.compactMap { $0 }.filter { $0.refusal != nil && !$0.isCorrection }.map(\.table)
        var linker = Linker(
            workers: workers, context: context, refusedWhole: Set(refusedWhole + sources.unread.map(\.table)))
        var known = KnownNames()

        let (etablissements, refusedEtablissements) = linker.etablissements(
            read(files(.etablissements), known, RawEtablissement.decode))
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

        for (file, tally) in linker.tallies.sorted(by: { $0.key < $1.key }) {
            if let finding = tally.values.damage.finding(file: file) { linker.add(finding) }
        }
        let tallies = linker.tallies
        let read = plans.map { ReadFile($0, tallies[$0.number] ?? FileTally()) }
        let extraits = Extraits(
            etablissements: etablissements, agents: agents, paie: paie, retraiteOfAgent: retraites.ofAgent,
            retraites: retraites.rows, dossiers: dossiers.byAgent, dossiersNaming: dossiers.naming,
            ayantsDroit: ayantsDroit, versements: versements, demandes: demandes, registre: registre,
            owner: TextOwner(files: read.map(\.text), arenas: keeper))
        let counts = linker.counts.filter { table, _ in plans.contains { $0.table == table } }
        return ReadExtracts(
            extraits: extraits, findings: linker.findings, counts: counts, gross: linker.gross,
            payments: linker.payments, payrollFiles: linker.payrollFiles, leftOutPayments: linker.leftOut,
            fileFindings: FileFindings.of(chosen.compactMap { $0 }, tallies, sources),
            refusedLines: linker.refused.sorted(), files: read, tallies: tallies.mapValues(\.values))
    }

    /// Releases the pages of files whose lines are tied; what is still needed of their pages comes back by itself.
    private func release(_ files: [PlannedFile]) {
        workers.forEach(files.count) { files[$0].text.releasePages() }
    }

    /// Every file made readable, surveyed by all threads, and cut in chunks.
    private func plans(_ numbered: [(table: Table, file: SourceFile, isPutBack: Bool)]) -> [PlannedFile] {
        let texts = workers.map(numbered.count) { ReadableText.of(numbered[$0].file, numbered[$0].table) }
        let pieces = texts.enumerated().flatMap { number, text -> [(file: Int, text: TableText, range: Range<Int>)] in
            guard case .text(let text, _) = text else { return [] }
            return PlannedFile.pieces(text.bytes).map { (file: number, text: text, range: $0) }
        }
        let surveys = workers.map(pieces.count) { i in
            let (text, range) = (pieces[i].text, pieces[i].range)
            text.mapPages(range)
            defer { text.releasePages(range) }
            let bytes = UnsafeRawBufferPointer(rebasing: text.bytes[range])
            return text.rewriting?.origin == .sheet ? Survey(bytes) : Survey.withEncoding(bytes)
        }
        var ofFile = [[(piece: Range<Int>, survey: Survey)]](repeating: [], count: numbered.count)
        for (piece, survey) in zip(pieces, surveys) { ofFile[piece.file].append((piece.range, survey)) }
        return workers.map(numbered.count) { [ofFile] i in
            let (table, file) = (numbered[i].table, numbered[i].file)
            switch texts[i] {
            case .unreadable(let why): return PlannedFile(table, unread: file, number: i, .unreadable(why))
            case .text(let text, let notes):
                let plan = PlannedFile(table, text, notes: notes, number: i, surveyed: ofFile[i])
                let why = plan.unreadable(hasZeros: ofFile[i].contains { $0.survey.hasZeros })
                return why.map { PlannedFile(table, unread: file, number: i, .unreadable($0)) } ?? plan
            }
        }
    }
}

extension PlannedFile {
    /// Text with so many bytes of 0 that it is none, or not all of it in one encoding.
    fileprivate func unreadable(hasZeros: Bool) -> FileFinding.Unreadable? {
        guard hasZeros, text.rewriting == nil else { return nil }
        return switch FileKind.ofZeros(text.bytes) {
        case .halfUTF16: .halfUTF16
        case .binary: refusal == nil ? nil : .otherBinary
        // Said by the header that is not there.
        case .utf16, nil: nil
        }
    }
}

/// Keeps alive the bytes that texts point to.
private final class TextOwner: Sendable {
    let files: [TableText]
    let arenas: ArenaKeeper

    init(files: [TableText], arenas: ArenaKeeper) {
        self.files = files
        self.arenas = arenas
    }
}
