import Domain
import RuleBook

/// §6, over the requests of all agents in the order of event, then id: what one request leaves to the next.
public struct RequestsTogether: Sendable {
    let facts: AgentFacts

    public init(extraits: Extraits, rules: Rules, droits: Rows<Droit>, cutOff: Day) {
        facts = AgentFacts(extraits: extraits, rules: rules, droits: droits, cutOff: cutOff)
    }

    /// Cuts the months that a child has had already (C08), and finds what a person should look at.
    ///
    /// - Parameter decisions: of all agents, each judged by itself; their order stays.
    public func settle(_ decisions: inout [RequestDecision]) -> [Finding] {
        var silent = Silent()
        return settle(&decisions, &silent)
    }

    func settle<W: Witness>(_ decisions: inout [RequestDecision], _ witness: inout W) -> [Finding] {
        let order = decisions.indices.sorted { a, b in
            let (x, y) = (request(decisions[a]), request(decisions[b]))
            return (x.dateEvenement, x.id) < (y.dateEvenement, y.id)
        }
        var months = UnitsUsed()
        for i in order {
            witness.turn(to: Subject(.requests, .request(decisions[i].request)))
            let allowed = cut(&decisions[i], &months)
            // What is told looks through all requests before: of many thousands, only where somebody listens.
            if let allowed, W.isRecording {
                tellMonths(decisions[i], allowed, decisions, order.prefix { $0 != i }, &witness)
            }
        }
        var double = RequestsSeen()
        var findings: [Finding] = []
        for i in order {
            let decision = decisions[i]
            witness.turn(to: Subject(.requests, .request(decision.request)))
            if decision.status != .refusee, double.isSeen(subjects(decision)) {
                findings.append(finding(.demandeDouble, decision))
                if W.isRecording { tellDouble(decision, decisions, order.prefix { $0 != i }, &witness) }
            }
            tellPlausible(decision, &witness)
            if isImplausible(decision) { findings.append(finding(.demandeInvraisemblable, decision)) }
        }
        return findings + withoutAnswer(decisions, &witness)
    }

    func request(_ decision: RequestDecision) -> Demande { facts.extraits.demandes.rows[Int(decision.request)] }

    func rule(_ decision: RequestDecision) -> RequestRule {
        facts.rules.benefits[Int(request(decision).prestation)].request!
    }

    private func finding(_ code: FindingCode, _ decision: RequestDecision) -> Finding {
        Finding(
            code, place: request(decision).place, numero: facts.extraits.agents[Int(decision.agent)].numero)
    }

    // MARK: Months

    /// How many units are allowed; nil for what takes none.
    private func cut(_ decision: inout RequestDecision, _ months: inout UnitsUsed) -> Int64? {
        guard decision.status == .recevable, let total = decision.amount,
            case .flat(_, _, let most?) = rule(decision).amount
        else { return nil }
        let asked = request(decision)
        let whose = child(decision) ?? .agent(decision.agent)
        let allowed = months.take(
            asked.quantite, most: Int64(most), prestation: asked.prestation, whose, year: asked.dateEvenement.year)
        guard allowed < asked.quantite else { return allowed }
        decision.motifs.insert(.c08)
        decision.amount = Cents(total.value / asked.quantite * allowed)
        return allowed
    }

    /// The child that a request names, the same on any dossier (§3).
    func child(_ decision: RequestDecision) -> RequestSubject.Whose? {
        decision.line.map { line in
            let identity = facts.extraits.ayantsDroit.rows[Int(line)].identite
            return identity < 0 ? .line(line) : .child(identity)
        }
    }

    // MARK: What to look at

    /// `A-DEMANDE-DOUBLE`: a request falls together with an earlier one that shares one of these.
    func subjects(_ decision: RequestDecision) -> [RequestSubject] {
        let asked = request(decision)
        let child = child(decision)
        let (event, year) = (asked.dateEvenement.number, Int32(asked.dateEvenement.year))
        var subjects = [
            RequestSubject(asked.prestation, .day(event), .agentAndRang(decision.agent, asked.rang))
        ]
        if let child { subjects.append(RequestSubject(asked.prestation, .day(event), child)) }
        switch rule(decision).yearly {
        case .enfant: if let child { subjects.append(RequestSubject(asked.prestation, .year(year), child)) }
        case .agent: subjects.append(RequestSubject(asked.prestation, .year(year), .agent(decision.agent)))
        case nil: break
        }
        return subjects
    }

    private func isImplausible(_ decision: RequestDecision) -> Bool {
        let (asked, rule) = (request(decision), rule(decision))
        if let most = rule.mostQuantity, asked.quantite > most { return true }
        guard let complete = asked.dateComplet, asked.dateEvenement > complete else { return false }
        return !rule.isAskedBefore
    }

    /// `A-NON-REPONSE` (O9): a dossier without resources or shares, and a request that looks at them; one a dossier.
    private func withoutAnswer(_ decisions: [RequestDecision], _ witness: inout some Witness) -> [Finding] {
        var dossiers: Set<Int> = []
        for decision in decisions {
            let droit = facts.droits[Int(decision.agent)]
            let benefit = facts.rules.benefits[Int(request(decision).prestation)]
            let committee = facts.rules.committees[benefit.committee]
            // Where a dossier without them does not open (D23), that says it.
            guard !committee.dossier.needsAnswer, droit.organisme.map(Int.init) == benefit.committee,
                let asked = committee.requests.resourcesPiece,
                rule(decision).pieces.contains(where: { $0.alternatives.joined().contains(asked) }),
                let dossier = facts.retained(Int(decision.agent)),
                !facts.extraits.dossiers.rows[dossier].givesResources
            else { continue }
            dossiers.insert(dossier)
            tellNoAnswer(decision, dossier, committee, &witness)
        }
        return dossiers.sorted().map { index in
            let dossier = facts.extraits.dossiers.rows[index]
            return Finding(
                .nonReponse, place: dossier.place, numero: facts.extraits.agents[Int(dossier.agent)].numero)
        }
    }
}
