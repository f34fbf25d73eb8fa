import Decisions
import Domain
import Explain

/// The steps of a subject, cut where the chapter or the thing changes, each part under its title.
struct SubjectParts {
    let decisions: CampaignDecisions
    private var extraits: Extraits { decisions.extraits }

    /// - Parameter steps: of the agent, in their order.
    func parts(_ steps: [Step], _ scope: FoundSubject.Scope) -> [ExplainedPart] {
        var parts: [ExplainedPart] = []
        var start = 0
        let told = steps.filter { isTold($0.subject, scope) }
        for i in told.indices where i + 1 == told.count || told[i + 1].subject != told[i].subject {
            let subject = told[start].subject
            parts.append(
                ExplainedPart(
                    chapter: subject.chapter, opensChapter: parts.last?.chapter != subject.chapter,
                    title: title(subject.thing), steps: Array(told[start...i])))
            start = i + 1
        }
        return parts
    }

    private func isTold(_ subject: Subject, _ scope: FoundSubject.Scope) -> Bool {
        if subject.chapter == .identity { return true }
        switch (scope, subject.thing) {
        case (.whole, _): return true
        case (.payment(let i), .payment(let other)): return i == other
        case (.payment(let i), .benefit(let benefit)): return Int(extraits.versements.rows[i].prestation) == benefit
        case (.payment, .agent): return subject.chapter == .declarations
        case (.request(let i), .request(let other)): return i == other
        case (.dossier(let i), .dossier(let other)): return i == other
        case (.dossier, .agent): return subject.chapter == .dossiers
        case (.dossier(let i), .child(let line)): return extraits.ayantsDroit.rows[Int(line)].dossier == i
        case (.child(let i), .child(let other)): return i == other
        case (.child(let i), .dossier(let dossier)): return extraits.ayantsDroit.rows[Int(i)].dossier == dossier
        case (.establishment(let i), .establishment(let other)): return i == other
        default: return false
        }
    }

    /// French; nil for the agent himself.
    private func title(_ thing: Subject.Thing) -> String? {
        switch thing {
        case .agent, .line: return nil
        case .establishment(let i):
            let establishment = extraits.etablissements[Int(i)]
            return "Établissement \(establishment.finess), \(establishment.nom)"
        case .dossier(let i): return "Dossier \(extraits.dossiers.rows[Int(i)].id)"
        case .child(let i):
            let line = extraits.ayantsDroit.rows[Int(i)]
            let dossier = extraits.dossiers.rows[Int(line.dossier)].id
            return "Dossier \(dossier), rang \(line.rang) (\(line.lien.rawValue), né en \(line.dateNaissance.year))"
        case .payment(let i):
            let payment = extraits.versements.rows[i]
            let benefit = decisions.rules.benefits[Int(payment.prestation)].code
            let nature = payment.nature.rawValue.capitalizedFirst
            return "\(nature) \(payment.id) du \(French.date(payment.date)), \(benefit), \(French.euros(payment.brut))"
        case .benefit(let i):
            let benefit = decisions.rules.benefits[i]
            return "Prestation \(benefit.code), \(benefit.label)"
        case .request(let i):
            let request = extraits.demandes.rows[Int(i)]
            let benefit = decisions.rules.benefits[Int(request.prestation)]
            return
                "Demande \(request.id), \(benefit.code), \(benefit.label), événement du \(French.date(request.dateEvenement))"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
