import Domain
import RuleBook

/// §6: requests, one by one; within an agent in the order of event, then id.
public struct RequestJudge: Sendable {
    let extraits: Extraits
    let rules: Rules
    /// By agent.
    let droits: Rows<Droit>
    let cutOff: Day

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        self.extraits = extraits
        self.rules = rules
        self.droits = droits
        self.cutOff = cutOff
    }

    /// In the order of agents, event, id.
    public func judge(_ agents: Range<Int>) -> [RequestDecision] {
        var decisions: [RequestDecision] = []
        for agent in agents {
            var units = UnitsUsed()
            for i in extraits.demandes.range(agent) { decisions.append(judge(i, agent, &units)) }
        }
        return decisions
    }

    private func judge(_ index: Int, _ agent: Int, _ units: inout UnitsUsed) -> RequestDecision {
        let request = extraits.demandes.rows[index]
        let benefit = rules.benefits[Int(request.prestation)]
        // Requests for a benefit without such a rule are refused when they are read.
        let rule = benefit.request!
        let droit = droits[agent]
        var motifs: RequestMotifs = []

        // Q1
        let deadline = RequestDeadline.day(request.dateEvenement, rule.deadline)
        let days = deadline - (request.dateComplet ?? cutOff)
        if days < 0 { motifs.insert(.c01) }
        if request.dateComplet == nil { motifs.insert(.c11) }

        // Who asks, and for whom
        if droit.verdict != .ouverts || droit.organisme.map(Int.init) != benefit.committee { motifs.insert(.c02) }
        if rule.retiredOnly, droit.categorie != .retraite { motifs.insert(.c05) }
        let dossier = droit.retainedDossier
        let person = line(request.rang, dossier)
        if person == nil, rule.needsRang || request.rang != 0 { motifs.insert(.c12) }
        if let person {
            if let limit = rule.ageUnder, Age.on(request.dateEvenement, born: person.dateNaissance) >= limit {
                motifs.insert(.c03)
            }
            if let rate = rule.disabilityOver, Int(person.tauxIncapacite ?? 0) <= rate { motifs.insert(.c04) }
        }

        // Q3
        if !rule.variants.isEmpty, !(request.variante.map(rule.variants.contains) ?? false) { motifs.insert(.c10) }
        if rule.ceilingUnknown { motifs.insert(.c09) }
        let born = person?.dateNaissance ?? (request.rang == 0 ? extraits.agents[agent].dateNaissance : nil)
        let amount = RequestAmount(rule.amount, request, age: born.map { Age.on(request.dateEvenement, born: $0) })
        if amount.isOutOfRange { motifs.insert(.c07) }

        // Q2
        let missing = RequestPieces.missing(
            request.pieces, rule.pieces, person: person, event: request.dateEvenement,
            general: generalPieces(dossier, benefit))
        if !missing.isEmpty || amount.priceMissing { motifs.insert(.c06) }

        let status: RequestStatus =
            !motifs.isDisjoint(with: .refusing)
            ? .refusee
            : motifs.contains(.c01)
                ? .horsDelai
                : !motifs.isDisjoint(with: .lacking) ? .incomplete : amount.isToBeFixed ? .aFixer : .recevable
        var paid = status == .recevable ? amount.amount : nil
        if let ceiling = rule.shareCeiling, let price = paid { paid = min(price, ceiling) }
        if status == .recevable, let most = amount.maxUnits, let total = paid {
            let allowed = units.take(
                request.quantite, most: Int64(most), prestation: request.prestation, rang: request.rang,
                year: request.dateEvenement.year)
            if allowed < request.quantite {
                motifs.insert(.c08)
                paid = Cents(total.value / request.quantite * allowed)
            }
        }
        return RequestDecision(
            request: Int32(index), agent: Int32(agent), status: status, motifs: motifs, missingPieces: missing,
            priceMissing: amount.priceMissing, deadline: deadline, days: days, amount: paid,
            nights: status == .recevable ? amount.nights : nil)
    }

    /// The line of his retained dossier.
    private func line(_ rang: UInt8, _ dossier: Int32) -> AyantDroit? {
        guard rang > 0, dossier >= 0 else { return nil }
        return extraits.ayantsDroit[Int(dossier)].first { $0.rang == rang }
    }

    /// What the family situation of that dossier asks for, whatever the benefit.
    private func generalPieces(_ dossier: Int32, _ benefit: Benefit) -> [Int] {
        guard dossier >= 0 else { return [] }
        let situation = extraits.dossiers.rows[Int(dossier)].situationFamiliale.text
        return rules.committees[benefit.committee].generalPieces.filter { $0.familySituation == situation }.flatMap(
            \.pieces)
    }
}

/// Units (months of care) already granted, per benefit, child and year of the event.
private struct UnitsUsed {
    private struct Key: Hashable {
        let prestation: UInt8
        let rang: UInt8
        let year: Int
    }

    private var used: [Key: Int64] = [:]

    /// How many of the units asked for are still within the maximum.
    mutating func take(_ asked: Int64, most: Int64, prestation: UInt8, rang: UInt8, year: Int) -> Int64 {
        let key = Key(prestation: prestation, rang: rang, year: year)
        let before = used[key] ?? 0
        let allowed = min(asked, max(0, most - before))
        used[key] = before + allowed
        return allowed
    }
}
