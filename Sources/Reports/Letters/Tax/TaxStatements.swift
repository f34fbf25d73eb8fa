import Decisions
import Domain

/// `impots/`, for the tax services ([F]: « le C.G.O.S adresse […] aux agents concernés ainsi qu’aux services fiscaux le
/// montant à déclarer »): who declares how much, and what identifies him.
///
/// No source gives the layout that the administration takes: none is invented.
public struct TaxStatements: Sendable {
    let decisions: CampaignDecisions
    /// Reads an address at the place of an agent's line.
    let address: @Sendable (Place) -> PostalAddress

    public init(_ decisions: CampaignDecisions, address: @escaping @Sendable (Place) -> PostalAddress) {
        self.decisions = decisions
        self.address = address
    }

    /// Rows gone through: who is to be completed, and what they add up to.
    public struct Looked: Sendable {
        public var lacking: [Lacking] = []
        public var net = Cents.zero
        /// Whole.
        public var euros: Int64 = 0
    }

    /// An agent whom these data do not identify.
    public struct Lacking: Sendable {
        let agent: Int32
        /// Columns of `montants.csv`, in their order, joined by `|`.
        let columns: String
    }

    /// A range of declarations; any thread, any order.
    public func look(_ declarations: Range<Int>) -> Looked {
        var looked = Looked()
        for i in declarations {
            let declaration = decisions.declarations[i]
            looked.net += declaration.taxable.netImposable
            looked.euros += declaration.montantADeclarer
            let columns = lacking(decisions.extraits.agents[Int(declaration.agent)])
            guard !columns.isEmpty else { continue }
            looked.lacking.append(Lacking(agent: declaration.agent, columns: columns.joined(separator: "|")))
        }
        return looked
    }

    /// His NIR, or a part of his address.
    private func lacking(_ agent: Agent) -> [String] {
        let address = address(agent.place)
        var columns: [String] = []
        if agent.nir == 0 { columns.append("nir") }
        if address.lines.allSatisfy(\.isEmpty) { columns.append("adresse_1") }
        // Not every country has postcodes.
        if address.postcode.isEmpty, address.isHome { columns.append("code_postal") }
        if address.town.isEmpty { columns.append("commune") }
        return columns
    }
}

extension OutputTable {
    /// `impots/montants.csv`: one row for each declaration.
    public static func taxAmounts(_ tax: TaxStatements) -> OutputTable {
        let d = tax.decisions
        return OutputTable(
            .montants, as: "impots/montants", rows: d.declarations.count
        ) { i, csv in
            let declaration = d.declarations[i]
            let agent = d.extraits.agents[Int(declaration.agent)]
            let address = tax.address(agent.place)
            csv.numero(agent.numero)
            csv.organisme(d.droits[Int(declaration.agent)], d)
            csv.string(agent.nir == 0 ? "" : TaxStatements.nir(agent.nir))
            csv.text(agent.civilite.text)
            csv.text(agent.nom)
            csv.text(agent.prenom)
            csv.day(agent.dateNaissance)
            for line in 0..<3 { csv.string(line < address.lines.count ? address.lines[line] : "") }
            csv.string(address.postcode)
            csv.string(address.town)
            csv.string(address.country)
            csv.cents(declaration.taxable.netImposable)
            csv.integer(declaration.montantADeclarer)
        }
    }

    /// `impots/a_completer.csv`.
    public static func taxLacking(_ lacking: [TaxStatements.Lacking], _ d: CampaignDecisions) -> OutputTable {
        OutputTable(.aCompleter, as: "impots/a_completer", rows: lacking.count) { i, csv in
            csv.numero(d.extraits.agents[Int(lacking[i].agent)].numero)
            csv.string(lacking[i].columns)
        }
    }
}

extension TaxStatements {
    /// The fifteen characters of a NIR, as packed in `Agent`: four bits each, the letters of Corsica as A and B.
    static func nir(_ packed: UInt64) -> String {
        let digits = String(packed, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 15 - digits.count)) + digits
    }
}
