import Decisions
import Domain
import Extracts
import Publishing
import Reports
import Synchronization
import Workers

/// Writes `versements_detail.csv`, the longest table of a publication, before payments are forgotten.
///
/// Pieces are made by all threads and written in their order; while one lot is written, the next is made.
struct PaymentListingFile {
    let listing: PaymentListing
    let workers: Workers

    /// Agents of a piece: some megabytes of rows.
    private static let agentsPerPiece = 8_192

    init(_ judged: Judged, _ workers: Workers) {
        listing = PaymentListing(judged.decisions, of: judged.read)
        self.workers = workers
    }

    /// - Returns: what was written.
    func write(_ staging: Staging) throws(RunError) -> PaymentListing.Totals {
        do {
            let file = try staging.file("\(PaymentListing.table.name).csv")
            var header = CsvBuffer(capacity: 1 << 10)
            PaymentListing.table.writeHeader(&header)
            try file.write(header.bytes)
            let totals = try writeRows(file)
            _ = try file.finish()
            return totals
        } catch {
            throw RunError(error)
        }
    }

    private func writeRows(_ file: OutputFile) throws(PublishingError) -> PaymentListing.Totals {
        let pieces = max(
            1, (listing.subjects + PaymentListingFile.agentsPerPiece - 1) / PaymentListingFile.agentsPerPiece)
        let lot = workers.count * 2
        var totals = PaymentListing.Totals()
        var (made, making) = (pieceBuffers(lot), pieceBuffers(lot))
        var ready = 0
        var start = 0
        while start < pieces || ready > 0 {
            let count = min(lot, pieces - start)
            let failure = Mutex<PublishingError?>(nil)
            let (toWrite, toMake, first, waiting) = (made, making, start, ready)
            // The first piece of work is to write the lot before: the longest.
            workers.forEach(count + 1) { i in
                if i == 0 {
                    do throws(PublishingError) {
                        for piece in toWrite[..<waiting] { try file.write(piece.csv.bytes) }
                    } catch {
                        failure.withLock { $0 = error }
                    }
                } else {
                    let from = (first + i - 1) * PaymentListingFile.agentsPerPiece
                    let range = from..<min(from + PaymentListingFile.agentsPerPiece, listing.subjects)
                    toMake[i - 1].fill(listing, range)
                }
            }
            if let failure = failure.withLock({ $0 }) { throw failure }
            for piece in making[..<count] { totals += piece.totals }
            swap(&made, &making)
            ready = count
            start += count
        }
        return totals
    }

    private func pieceBuffers(_ count: Int) -> [Piece] { (0..<count).map { _ in Piece() } }

    /// Rows of some agents: made by one thread, then written by one.
    private final class Piece: @unchecked Sendable {
        var csv = CsvBuffer(capacity: 1 << 12)
        private(set) var totals = PaymentListing.Totals()

        func fill(_ listing: PaymentListing, _ range: Range<Int>) {
            csv.removeAll()
            totals = listing.write(range, &csv)
        }
    }
}

extension PaymentListing {
    /// Of what was read and decided, each line where people find it.
    init(_ decisions: CampaignDecisions, of read: ReadExtracts) {
        let files = read.files.map { Text(leaking: $0.source.name) }
        let corrections = read.corrections
        self.init(decisions, leftOut: read.leftOutPayments, isCorrected: corrections != nil) { place, line in
            // A corrected row stands in its line's place.
            guard let original = corrections?.original(of: place) else { return (files[place.file], line) }
            return (files[original.place.file], Int32(original.line))
        }
    }
}

extension PaymentListing.Totals {
    /// What was listed is what was read and what is declared.
    func equations(_ read: ReadExtracts, _ totals: Totals) -> [Equation] {
        let lines = read.counts[.versements].map { $0.standing - ($0.ignored[.repeatedHeader] ?? 0) } ?? 0
        let (sums, name) = (totals.declared, "versements_detail.csv")
        func cents(_ what: String, _ expected: Cents, _ obtained: Cents) -> Equation {
            Equation("\(name) : \(what)", expected: expected.value, obtained: obtained.value, unit: .cents)
        }
        return [
            Equation(
                "\(name) : lignes = lignes lues, en-têtes répétés à part", expected: Int64(lines),
                obtained: Int64(rows), unit: .lines),
            cents("brut = brut lu", read.gross.read - read.gross.replaced, gross),
            Equation(
                "\(name) : lignes qui comptent = versements de declarations.csv", expected: Int64(sums.count),
                obtained: Int64(movements), unit: .lines),
            cents("brut imposable = declarations.csv", sums.brut, taxable.brut),
            cents("non imposable = declarations.csv", totals.nonImposable, nonImposable),
            cents("CSG déductible = declarations.csv", sums.csgDeductible, taxable.csgDeductible),
            cents("CSG non déductible = declarations.csv", sums.csgNonDeductible, taxable.csgNonDeductible),
            cents("CRDS = declarations.csv", sums.crds, taxable.crds),
            cents("CASA = declarations.csv", sums.casa, taxable.casa),
            cents("net imposable = declarations.csv", sums.netImposable, taxable.netImposable),
        ]
    }
}
