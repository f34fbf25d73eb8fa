import Decisions
import Domain
import RuleBook

extension OutputTable {
    /// `ayants_droit.csv`: lines of counted dossiers (§3).
    static func ayantsDroit(_ d: CampaignDecisions) -> OutputTable {
        let categories = Vocabulary(DependantRule.Category.allCases.map(\.rawValue))
        return OutputTable(
            .ayantsDroit, rows: d.dependants.count
        ) { i, csv in
            let decision = d.dependants[i]
            let line = d.extraits.ayantsDroit.rows[Int(decision.line)]
            csv.numero(d.extraits.agents[Int(decision.agent)].numero)
            csv.text(d.extraits.dossiers.rows[Int(line.dossier)].id)
            csv.integer(Int(line.rang))
            csv.text(line.lien.text)
            csv.integer(decision.age)
            csv.text(categories.codes[DependantRule.Category.allCases.firstIndex(of: decision.category)!])
            csv.flag(decision.offers)
            csv.flag(decision.benefits)
            csv.flag(decision.holidays)
            csv.flag(decision.studies)
            csv.hundredths(decision.share)
            csv.hundredths(decision.holidayShare)
        }
    }

    /// `etudes.csv`: requests of studies (§4).
    static func etudes(_ d: CampaignDecisions) -> OutputTable {
        let motifs = MotifTexts(MotifEtudes.self)
        return OutputTable(
            .etudes, rows: d.studies.count
        ) { i, csv in
            let decision = d.studies[i]
            let line = d.extraits.ayantsDroit.rows[Int(decision.line)]
            let droit = d.droits[Int(decision.agent)]
            csv.numero(d.extraits.agents[Int(decision.agent)].numero)
            csv.text(d.extraits.dossiers.rows[Int(line.dossier)].id)
            csv.integer(Int(line.rang))
            csv.region(droit, d)
            csv.text(decision.status.text)
            csv.motifs(motifs, decision.motifs.bits)
            csv.day(decision.dateConstitution)
            csv.day(decision.deadline)
            csv.integer(decision.days)
            csv.quotient(decision.quotient, d.committee(of: droit))
            csv.integer(decision.age)
            if let niveau = line.niveauEtudes { csv.text(niveau.text) } else { csv.empty() }
            csv.hundredths(decision.share)
        }
    }
}
