import Decisions
import Domain
import RuleBook

/// All that is decided of the facts, and how it reads: columns named as in the catalogue.
struct Outcome: Sendable {
    typealias Line = [String: String]

    let facts: Facts
    let decisions: CampaignDecisions
    let findings: [Finding]

    init(_ facts: Facts) {
        self.facts = facts
        let extraits = facts.extraits()
        let (rules, cutOff) = (facts.rules, facts.cutOff)
        let all = extraits.agents.indices
        let rights = RightsJudge(extraits: extraits, rules: rules, cutOff: cutOff).judge(all)
        let family = FamilyJudge(extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff).judge(all)
        let money = DeclarationJudge(extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff).judge(
            all)
        var requests = RequestJudge(extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff).judge(all)
        let together = RequestsTogether(extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff)
            .settle(&requests)
        let reminders = ReminderJudge(
            extraits: extraits, rules: rules, droits: rights.droits, cutOff: cutOff, studies: family.studies,
            requests: requests
        ).judge()
        let between = DossierDiscordances(extraits: extraits, droits: rights.droits)
        let discordances = between.find(all) + between.childrenTwice()
        decisions = CampaignDecisions(
            extraits: extraits, rules: rules, cutOff: cutOff, droits: rights.droits, periods: rights.periods,
            dependants: family.dependants, studies: family.studies, declarations: money.declarations,
            details: money.details, requests: requests, reminders: reminders)
        findings = rights.findings + money.findings + together + discordances
    }

    func index(_ agent: String) -> Int? { Numero(agent).flatMap { decisions.agent($0) } }

    /// `A-NET 1`: code and agent, sorted.
    var discordances: [String] { findings.map { "\($0.code.code) \($0.numero)" }.sorted() }

    /// The lines that carry a finding of this code, sorted.
    func lines(_ code: String) -> [String] {
        findings.filter { $0.code.code == code }.map { line($0.place) }.sorted()
    }

    /// `A-COUPLE-DOSSIERS D1`: code and line, sorted: a dossier by its id, a dependant as `D1/2`, a payroll row by its
    /// first day and position, a payment or a request by its id.
    var placed: [String] { findings.map { "\($0.code.code) \(line($0.place))" }.sorted() }

    private func line(_ place: Place) -> String {
        switch place.file {
        case 2: "\(facts.lignesPaie[place.offset].du.shown) \(facts.lignesPaie[place.offset].position.rawValue)"
        case 4: facts.lignesDossier[place.offset].id
        case 6: facts.lignesVersement[place.offset].id
        case 7: facts.lignesDemande[place.offset].id
        case 5: "\(facts.lignesAyantDroit[place.offset].dossier)/\(facts.lignesAyantDroit[place.offset].rang)"
        default: "?"
        }
    }

    func droits(_ agent: String) -> Line? {
        guard let i = index(agent) else { return nil }
        let (droit, extraits, rules) = (decisions.droits[i], decisions.extraits, decisions.rules)
        let qf = decisions.quotient(of: droit)?.displayed(months: decisions.committee(of: droit).quotientMonths)
        return [
            "organisme": droit.organisme.map { rules.committees[Int($0)].code.description } ?? "",
            "region": droit.region.map { rules.regions[Int($0)].code.description } ?? "",
            "etablissement": droit.etablissement.map { extraits.etablissements[Int($0)].nom.description } ?? "",
            "categorie": droit.categorie.rawValue, "droits": droit.verdict.rawValue,
            "fondement": droit.fondement.rawValue, "motifs": codes(droit.motifs),
            "ouverture": droit.ouverture?.shown ?? "", "fermeture": droit.fermeture?.shown ?? "",
            "jours_ouverts": "\(droit.joursOuverts)", "periodes": periods(i),
            "rang_renouvellement": droit.rangRenouvellement.map { "\($0)" } ?? "",
            "invitation": ouiNon(droit.invitation),
            "taux_prestations": Cents(droit.tauxPrestations).shown, "droit_maladie": ouiNon(droit.droitMaladie),
            "qf": qf?.shown ?? "", "participation_vacances": droit.participation.rawValue,
            "avantages_jusqu_au": droit.avantagesJusquAu?.shown ?? "",
        ]
    }

    /// `15/03-30/06, offres 01/07-31/12`.
    private func periods(_ agent: Int) -> String {
        decisions.periods.filter { Int($0.agent) == agent }
            .map { "\($0.volet == .offres ? "offres " : "")\($0.days.first.short)-\($0.days.last.short)" }
            .joined(separator: ", ")
    }

    func ayantDroit(_ rang: UInt8, _ dossier: String) -> Line? {
        guard let line = decisions.dependants.first(where: { isLine($0.line, rang, dossier) }) else { return nil }
        return [
            "numero": "\(decisions.extraits.agents[Int(line.agent)].numero)", "age": "\(line.age)",
            "categorie": line.category.rawValue, "offres": ouiNon(line.offers), "prestations": ouiNon(line.benefits),
            "vacances_noel": ouiNon(line.holidays), "etudes": ouiNon(line.studies), "taux": Cents(line.share).shown,
            "taux_vacances_noel": Cents(line.holidayShare).shown,
            "droits": [line.offers, line.benefits, line.holidays, line.studies].map { $0 ? "oui" : "non" }.joined(
                separator: " "),
        ]
    }

    func etudes(_ rang: UInt8, _ dossier: String) -> Line? {
        guard let line = decisions.studies.first(where: { isLine($0.line, rang, dossier) }) else { return nil }
        let months = decisions.committee(of: decisions.droits[Int(line.agent)]).quotientMonths
        return [
            "numero": "\(decisions.extraits.agents[Int(line.agent)].numero)", "statut": line.status.rawValue,
            "motifs": codes(line.motifs),
            "date_constitution": line.dateConstitution.shown, "date_limite": line.deadline.shown,
            "jours": "\(line.days)", "qf": line.quotient?.displayed(months: months).shown ?? "", "age": "\(line.age)",
            "taux": Cents(line.share).shown,
        ]
    }

    private func isLine(_ index: Int32, _ rang: UInt8, _ dossier: String) -> Bool {
        let line = decisions.extraits.ayantsDroit.rows[Int(index)]
        return line.rang == rang && decisions.extraits.dossiers.rows[Int(line.dossier)].id.description == dossier
    }

    func registre(_ agent: String) -> Line? {
        guard let i = index(agent), let entry = decisions.registerEntry(i) else { return nil }
        return [
            "fondement": entry.fondement.rawValue, "rang": entry.rang.map { "\($0)" } ?? "",
            "dernier_dossier": entry.lastDossier.map { "\($0)" } ?? "",
        ]
    }
}

func ouiNon(_ value: Bool) -> String { value ? "oui" : "non" }

/// `D01|D14`.
func codes<M: Motif>(_ motifs: MotifSet<M>) -> String {
    motifs.elements.map(\.code).joined(separator: "|")
}
