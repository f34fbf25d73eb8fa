import Domain
import Glibc
import Workers

/// The files of a campaign: blocks are written by any thread, and stand in their order.
struct Files {
    /// Tables written block by block, payroll apart.
    static let blockTables: [Table] = [.agents, .retraites, .dossiers, .ayantsDroit, .versements, .demandes, .registre]
    /// One file for each region; the others are one file for the country.
    private static let byRegion: Set<Table> = [.agents, .dossiers, .ayantsDroit, .versements]

    private let country: Country
    private let options: Options
    private let folder: String
    /// By table; by region for those in a folder.
    private let files: [Table: [OrderedFile]]

    init(_ country: Country, _ options: Options) throws(WriteFailure) {
        self.country = country
        self.options = options
        folder = "\(options.folder)/\(options.year)"
        try Files.makeFolder(options.folder, mayExist: true)
        try Files.makeFolder(folder)
        try Files.makeFolder("\(folder)/paie")
        var files: [Table: [OrderedFile]] = [:]
        for table in Files.blockTables {
            var opened: [OrderedFile] = []
            if Files.byRegion.contains(table) {
                try Files.makeFolder("\(folder)/\(table.rawValue)")
                for region in Region.all {
                    let path = "\(folder)/\(table.rawValue)/\(region.code).csv"
                    opened.append(try OrderedFile(path, firstLine: table.header))
                }
            } else {
                opened.append(try OrderedFile("\(folder)/\(table.rawValue).csv", firstLine: table.header))
            }
            files[table] = opened
        }
        self.files = files
    }

    func write() throws(WriteFailure) {
        try writeSettings()
        try writeEstablishments()
        let failures = Workers(count: options.jobs)
            .map(country.blocks.count) { index -> WriteFailure? in
                do throws(WriteFailure) { try writeBlock(index) } catch { return error }
                return nil
            }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
        for file in files.values.joined() { try file.finish() }
    }

    private func writeBlock(_ index: Int) throws(WriteFailure) {
        let tables = BlockTables(country, index, options)
        let block = country.blocks[index]
        for table in Files.blockTables {
            if Files.byRegion.contains(table) {
                files[table]![block.region].put(block.number, tables.bytes(table))
            } else {
                files[table]![0].put(index, tables.bytes(table))
            }
        }
        for (establishment, bytes) in tables.payrolls { try writePayroll(establishment, bytes) }
    }

    /// One file for each establishment, named by its FINESS.
    private func writePayroll(_ index: Int, _ bytes: ByteBuffer) throws(WriteFailure) {
        let establishment = country.establishments[index]
        let name = ByteBuffer()
        name.put(finessOf: establishment)
        let file = try OrderedFile(
            "\(folder)/paie/\(String(decoding: name.bytes, as: UTF8.self)).csv", firstLine: payrollHeader(index))
        file.put(0, bytes)
        try file.finish()
    }

    private func payrollHeader(_ index: Int) -> String {
        guard options.dirty > 0, let place = country.smallest.firstIndex(of: index) else { return Table.paie.header }
        return place % 2 == 0 ? BrokenHeaders.missingColumn : BrokenHeaders.repeatedColumn
    }

    private func writeEstablishments() throws(WriteFailure) {
        let table = TableWriter(.etablissements, options, stream: 0)
        for establishment in country.establishments { EtablissementLines.write(establishment, table) }
        let file = try OrderedFile("\(folder)/etablissements.csv", firstLine: Table.etablissements.header)
        file.put(0, table.out)
        try file.finish()
    }

    private func writeSettings() throws(WriteFailure) {
        let text = ByteBuffer()
        let threshold = options.dirty > 0 ? "\nseuil_rejets: 100" : ""
        text.append("date_arrete: 31/12/\(options.year)\(threshold)\n".utf8)
        let file = try OrderedFile("\(folder)/campagne.yaml", firstLine: "millesime: \(options.year)")
        file.put(0, text)
        try file.finish()
    }

    /// A campaign is never written over another: files of the old one would stay among the new.
    private static func makeFolder(_ path: String, mayExist: Bool = false) throws(WriteFailure) {
        if mkdir(path, 0o755) == 0 || (mayExist && errno == EEXIST) { return }
        throw WriteFailure(path: path, code: errno)
    }
}
