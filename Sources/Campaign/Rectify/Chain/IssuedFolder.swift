import Domain
import Extracts
import Reports

/// The tables of one folder of the chain.
struct IssuedFolder: Sendable {
    /// Of a correction, what it says of an agent's letter.
    struct Corrected: Sendable {
        let delivery: Rectification.Delivery
        let told: IssuedAmounts?
    }

    let declarations: IssuedTable
    let details: IssuedTable
    /// Nil where the publication has no letters.
    let taxAmounts: IssuedTable?
    /// By agent; empty for a publication.
    let corrected: [Numero: Corrected]
    private let payments: NumberedRows
    /// Keeps their bytes.
    private let paymentFile: SourceFile
    private let paymentColumns: PaymentLine.Columns
    private let netColumn: Int
    private let eurosColumn: Int

    init(_ link: IssuedChain.Link, isCorrection: Bool) throws(RunError) {
        let folder = link.folder
        declarations = try IssuedTable("declarations", in: folder)
        details = try IssuedTable("declarations_detail", in: folder)
        let hasTaxes = link.manifest.outputs.contains { $0.path == "impots/montants.csv" }
        taxAmounts = hasTaxes ? try IssuedTable("impots/montants", in: folder) : nil
        guard let net = declarations.columns.firstIndex(of: "net_imposable"),
            let euros = declarations.columns.firstIndex(of: "montant_a_declarer")
        else { throw IssuedFolder.unknown(folder, "declarations.csv") }
        (netColumn, eurosColumn) = (net, euros)
        let name = "versements_detail.csv"
        do { paymentFile = try SourceFile(name: name, path: "\(folder)/\(name)") } catch {
            throw RunError(.refused, "\(folder) n'a pas \(name), d'avant cette version : rien ne peut y être comparé.")
        }
        guard let end = paymentFile.bytes.firstIndex(of: 0x0A),
            let columns = PaymentLine.Columns(PublishedRows.header(paymentFile.bytes))
        else { throw IssuedFolder.unknown(folder, name) }
        payments = NumberedRows(paymentFile.bytes, from: end + 1)
        paymentColumns = columns
        corrected = isCorrection ? try IssuedFolder.corrected(folder) : [:]
    }

    func payments(of numero: Numero) -> [PaymentLine] {
        PaymentLine.all(payments.rows(of: numero), paymentColumns)
    }

    func releasePages() {
        declarations.releasePages()
        details.releasePages()
        taxAmounts?.releasePages()
        paymentFile.releasePages()
    }

    func amounts(_ row: UnsafeRawBufferPointer) -> IssuedAmounts? {
        guard row.count > 0, let fields = PublishedRows.rows(row).first, fields.count > max(netColumn, eurosColumn),
            let net = PublishedField.hundredths(fields[netColumn]), let euros = Int64(fields[eurosColumn])
        else { return nil }
        return IssuedAmounts(netImposable: Cents(net), euros: euros)
    }

    private static func unknown(_ folder: String, _ name: String) -> RunError {
        RunError(.refused, "\(folder)/\(name) n'a pas les colonnes d'une publication : rien ne peut y être comparé.")
    }

    private static func corrected(_ folder: String) throws(RunError) -> [Numero: Corrected] {
        let name = "rectifications.csv"
        var found: [Numero: Corrected] = [:]
        let rows = try rows(folder, name, ["numero", "lettre", "montant_communique", "net_communique"])
        for row in rows {
            guard let numero = Numero(row[0]), let delivery = Rectification.Delivery(rawValue: row[1]) else {
                throw unknown(folder, name)
            }
            var told: IssuedAmounts?
            if let euros = Int64(row[2]), let net = PublishedField.hundredths(row[3]) {
                told = IssuedAmounts(netImposable: Cents(net), euros: euros)
            }
            found[numero] = Corrected(delivery: delivery, told: told)
        }
        return found
    }

    /// Whom a publication's letters of amounts could not reach; nobody where it has none.
    static func unsent(_ publication: IssuedChain.Link) throws(RunError) -> Set<Numero> {
        var unsent: Set<Numero> = []
        for name in ["avis/a_retenir.csv", "avis/adresses_a_corriger.csv"]
        where publication.manifest.outputs.contains(where: { $0.path == name }) {
            for row in try rows(publication.folder, name, ["numero"]) {
                if let numero = Numero(row[0]) { unsent.insert(numero) }
            }
        }
        return unsent
    }

    private static func rows(_ folder: String, _ name: String, _ columns: [String]) throws(RunError) -> [[String]] {
        let file: SourceFile
        do { file = try SourceFile(name: name, path: "\(folder)/\(name)") } catch {
            throw RunError(.machine, "\(error).")
        }
        guard var table = PublishedTable(file, columns: columns) else { throw unknown(folder, name) }
        var rows: [[String]] = []
        while table.next() { rows.append(columns.indices.map { table[$0].description }) }
        return rows
    }
}
