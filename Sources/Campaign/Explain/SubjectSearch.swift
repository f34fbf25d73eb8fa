import Decisions
import Domain
import Extracts

/// What a selector names in a campaign.
struct FoundSubject {
    let selector: ExplainSelector
    /// Of the person whose explanation it is; nil for an establishment.
    let numero: Numero?
    /// Index in `extraits.agents`; nil where no accepted line gives the number.
    let agent: Int?
    let scope: Scope
    /// French.
    let title: String

    /// Everything of an agent.
    var isWhole: Bool { if case .whole = scope { true } else { false } }

    /// Which of his steps are told.
    enum Scope {
        case whole
        /// Index in `Extraits.versements.rows`.
        case payment(Int)
        /// Index in `Extraits.demandes.rows`.
        case request(Int32)
        /// Index in `Extraits.dossiers.rows`.
        case dossier(Int32)
        /// Index in `Extraits.ayantsDroit.rows`.
        case child(Int32)
        /// Index in `Extraits.etablissements`.
        case establishment(Int32)
        /// A line that was not accepted.
        case line(Place)
    }
}

/// Finds what selectors name; who is not found is told what comes near.
struct SubjectSearch {
    let campaign: FrozenCampaign
    private var extraits: Extraits { campaign.decisions.extraits }

    /// - Throws: all that name nothing, in one refusal (2).
    func find(_ selectors: [ExplainSelector]) throws(RunError) -> [FoundSubject] {
        var found: [FoundSubject] = []
        var unknown: [String] = []
        var seen: Set<ExplainSelector> = []
        for selector in selectors where seen.insert(selector).inserted {
            if let subject = find(selector) { found.append(subject) } else { unknown.append(sentence(selector)) }
        }
        guard unknown.isEmpty else { throw RunError(.usage, unknown.joined(separator: "\n")) }
        return found
    }

    private func find(_ selector: ExplainSelector) -> FoundSubject? {
        switch selector {
        case .agent(let numero):
            let agent = campaign.decisions.agent(numero)
            guard agent != nil || campaign.isNamed(numero) else { return nil }
            return FoundSubject(
                selector: selector, numero: numero, agent: agent, scope: .whole, title: "l'agent \(numero)")
        case .versement(let id):
            let rows = extraits.versements.rows
            if let i = rows.firstIndex(where: { $0.id == id }) {
                return of(Int(rows[i].agent), .payment(i), selector, "le versement \(id)")
            }
            return campaign.read.leftOutPayments.first { $0.id == id }.map {
                left($0.place, $0.numero, selector, "le versement \(id)")
            }
        case .demande(let id):
            let rows = extraits.demandes.rows
            if let i = rows.firstIndex(where: { $0.id.description == id }) {
                return of(Int(rows[i].agent), .request(Int32(i)), selector, "la demande \(id)")
            }
            return left(.demandes, ["demande": id], selector, "la demande \(id)")
        case .dossier(let id):
            if let i = dossier(id) {
                return of(Int(extraits.dossiers.rows[i].agent), .dossier(Int32(i)), selector, "le dossier \(id)")
            }
            return left(.dossiers, ["dossier": id], selector, "le dossier \(id)")
        case .enfant(let id, let rang):
            let title = "la personne de rang \(rang) du dossier \(id)"
            if let i = dossier(id),
                let line = extraits.ayantsDroit.range(i).first(where: { extraits.ayantsDroit.rows[$0].rang == rang })
            {
                return of(Int(extraits.dossiers.rows[i].agent), .child(Int32(line)), selector, title)
            }
            return left(.ayantsDroit, ["dossier": id, "rang": "\(rang)"], selector, title)
        case .etablissement(let finess):
            let title = "l'établissement \(finess)"
            if let i = extraits.etablissements.firstIndex(where: { $0.finess == finess }) {
                return FoundSubject(
                    selector: selector, numero: nil, agent: nil, scope: .establishment(Int32(i)), title: title)
            }
            return left(.etablissements, ["finess": "\(finess)"], selector, title)
        }
    }

    private func dossier(_ id: String) -> Int? {
        extraits.dossiers.rows.firstIndex { $0.id.description == id }
    }

    private func of(
        _ agent: Int, _ scope: FoundSubject.Scope, _ selector: ExplainSelector, _ title: String
    ) -> FoundSubject {
        let numero = extraits.agents[agent].numero
        return FoundSubject(
            selector: selector, numero: numero, agent: agent, scope: scope, title: "\(title) de l'agent \(numero)")
    }

    private func left(_ place: Place, _ numero: Numero, _ selector: ExplainSelector, _ title: String) -> FoundSubject {
        FoundSubject(
            selector: selector, numero: numero == .none ? nil : numero, agent: nil, scope: .line(place), title: title)
    }

    /// A rejected line of a table by the fields of its key.
    private func left(_ table: Table, _ key: [String: String], _ selector: ExplainSelector, _ title: String)
        -> FoundSubject?
    {
        let rejected = RejectedTable(table, campaign.read)
        let places = campaign.findings.filter {
            $0.code.isRejecting && campaign.read.files[$0.place.file].table == table
        }
        for finding in places {
            let fields = Dictionary(
                zip(rejected.columns, rejected.fields(of: finding.place)), uniquingKeysWith: { first, _ in first })
            if key.allSatisfy({ fields[$0.key] == $0.value }) {
                return left(finding.place, finding.numero, selector, title)
            }
        }
        return nil
    }

    // MARK: Who is not found

    private func sentence(_ selector: ExplainSelector) -> String {
        let near = near(selector)
        return
            "\(selector.words)\u{A0}: cette campagne n'a rien de ce nom."
            + (near.isEmpty ? "" : " Peut-être\u{A0}: \(near.prefix(5).joined(separator: ", ")).")
    }

    private func near(_ selector: ExplainSelector) -> [String] {
        switch selector {
        case .agent(let numero):
            // A zero added in front is a neighbour too.
            let zeros = numero.withOtherZeros
            let others = numero.neighbours.filter { !zeros.contains($0) }
            return (zeros + others).filter { campaign.decisions.agent($0) != nil }.map { "\($0)" }
        case .versement(let id): return near(id, extraits.versements.rows.lazy.map { $0.id.description })
        case .demande(let id): return near(id, extraits.demandes.rows.lazy.map { $0.id.description })
        case .dossier(let id): return near(id, extraits.dossiers.rows.lazy.map { $0.id.description })
        case .enfant(let id, _):
            guard let i = dossier(id) else {
                return near(id, extraits.dossiers.rows.lazy.map { $0.id.description })
            }
            return extraits.ayantsDroit[i].map { "\(id)/\($0.rang)" }
        case .etablissement(let finess):
            return near("\(finess)", extraits.etablissements.lazy.map { "\($0.finess)" })
        }
    }

    /// Those at one edit, the first five.
    private func near(_ id: String, _ known: some Sequence<String>) -> [String] {
        var found: [String] = []
        for name in known where abs(name.utf8.count - id.utf8.count) < 2 && EditDistance.between(name, id) == 1 {
            found.append(name)
            if found.count == 5 { break }
        }
        return found
    }
}

extension ShortText {
    fileprivate static func == (text: ShortText, other: String) -> Bool {
        text.withBytes { $0.elementsEqual(other.utf8) }
    }
}

extension Numero {
    /// The numbers at one digit changed, left out, added or swapped with the next.
    fileprivate var neighbours: [Numero] {
        let digits = Array(description)
        let all = (0...9).map { Character("\($0)") }
        var texts: [[Character]] = []
        for i in digits.indices {
            texts += all.map { Array(digits[..<i]) + [$0] + Array(digits[(i + 1)...]) }
            texts.append(Array(digits[..<i]) + Array(digits[(i + 1)...]))
            if i > 0 {
                texts.append(Array(digits[..<(i - 1)]) + [digits[i], digits[i - 1]] + Array(digits[(i + 1)...]))
            }
        }
        for i in 0...digits.count { texts += all.map { Array(digits[..<i]) + [$0] + Array(digits[i...]) } }
        var seen: Set<Numero> = [self]
        return texts.compactMap { Numero(String($0)) }.filter { seen.insert($0).inserted }
    }
}
