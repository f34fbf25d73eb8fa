import Domain
import Extracts
import Reports
import Workers

/// What was last issued of every agent: the rows of the publication, or those of the last correction that names him; and
/// what he was last told himself.
struct IssuedRows: Sendable {
    private let chain: IssuedChain
    /// The publication's, then those of the corrections.
    private let folders: [IssuedFolder]
    /// By agent, the last folder that names him, where it is a correction's.
    private let lastCorrection: [Numero: Int]
    /// Whom the publication's letter could not reach: held back, or without an address.
    private let unsent: Set<Numero>

    init(_ chain: IssuedChain, _ workers: Workers) throws(RunError) {
        self.chain = chain
        let links = [chain.publication] + chain.corrections
        let opened = workers.map(links.count) { i in
            Result { () throws(RunError) in try IssuedFolder(links[i], isCorrection: i > 0) }
        }
        var folders: [IssuedFolder] = []
        for folder in opened { folders.append(try folder.get()) }
        self.folders = folders
        var last: [Numero: Int] = [:]
        for (i, folder) in folders.enumerated() { for numero in folder.corrected.keys { last[numero] = i } }
        lastCorrection = last
        unsent = try IssuedFolder.unsent(chain.publication)
    }

    private func folder(_ numero: Numero) -> IssuedFolder { folders[lastCorrection[numero] ?? 0] }

    /// Of `declarations.csv`; empty where nothing is declared of him.
    func declaration(of numero: Numero) -> UnsafeRawBufferPointer { folder(numero).declarations.rows(of: numero) }
    /// Of `declarations_detail.csv`.
    func details(of numero: Numero) -> UnsafeRawBufferPointer { folder(numero).details.rows(of: numero) }

    /// Of `impots/montants.csv`; nil where nothing was sent to the tax services by us.
    func taxAmounts(of numero: Numero) -> UnsafeRawBufferPointer? { folder(numero).taxAmounts?.rows(of: numero) }

    /// Columns of `impots/montants.csv`.
    var taxColumns: [String] { folders.lazy.compactMap { $0.taxAmounts?.columns }.first ?? [] }

    /// The lines of his payments as last issued, or as he was last told of them.
    func payments(of numero: Numero, asTold: Bool = false) -> [PaymentLine] {
        var last = lastCorrection[numero] ?? 0
        if asTold {
            guard let told = lastTold(numero) else { return [] }
            last = told
        }
        return folders[last].payments(of: numero)
    }

    /// By his last letter that went; nil where none did, or where it said that nothing is declared.
    func told(_ numero: Numero) -> IssuedAmounts? {
        guard let last = lastCorrection[numero], let row = folders[last].corrected[numero] else {
            return unsent.contains(numero) ? nil : amounts(declaration(of: numero))
        }
        return row.told
    }

    /// The last folder whose letter reached him.
    private func lastTold(_ numero: Numero) -> Int? {
        for i in folders.indices.reversed() {
            if i == 0 { return unsent.contains(numero) ? nil : 0 }
            if let row = folders[i].corrected[numero], row.delivery.isSent { return i }
        }
        return nil
    }

    /// The identity of the run whose letter reached him last; empty where none did.
    func toldBy(_ numero: Numero) -> String {
        guard let last = lastTold(numero) else { return "" }
        let link = last == 0 ? chain.publication : chain.corrections[last - 1]
        return link.manifest.options[Manifests.identityOption] ?? ""
    }

    /// Gives back the memory of pages that can be read again.
    func releasePages() { for folder in folders { folder.releasePages() } }

    /// Agents whom no letter has reached yet of those that should have, in the order of their numbers.
    var pending: [Numero] {
        let corrected = lastCorrection.filter { folders[$0.value].corrected[$0.key]?.delivery.isPending == true }.keys
        return (corrected + unsent.filter { lastCorrection[$0] == nil }).sorted()
    }

    /// Every agent of whom something is declared, as last issued; any order.
    var declared: [Numero] {
        folders[0].declarations.numeros.filter { lastCorrection[$0] == nil }
            + lastCorrection.filter { folders[$0.value].declarations.index(of: $0.key) != nil }.keys
    }

    /// The amounts of a row of `declarations.csv`; nil of none.
    func amounts(_ row: UnsafeRawBufferPointer) -> IssuedAmounts? { folders[0].amounts(row) }

    typealias Totals = (count: Int, amounts: IssuedAmounts)

    /// Of all that was last issued, read again row by row.
    func totals() -> Totals {
        var (count, sum) = (0, IssuedAmounts(netImposable: .zero, euros: 0))
        for numero in declared {
            guard let amounts = amounts(declaration(of: numero)) else { continue }
            count += 1
            sum.netImposable += amounts.netImposable
            sum.euros += amounts.euros
        }
        return (count, sum)
    }
}
