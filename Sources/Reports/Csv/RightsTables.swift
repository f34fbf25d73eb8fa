import Decisions
import Domain
import RuleBook

extension OutputTable {
    /// `droits.csv`: one row for each accepted agent.
    static func droits(_ d: CampaignDecisions) -> OutputTable {
        let motifs = MotifTexts(MotifDroits.self)
        return OutputTable(
            .droits, rows: d.droits.count
        ) { agent, csv in
            let droit = d.droits[agent]
            csv.numero(d.extraits.agents[agent].numero)
            csv.organisme(droit, d)
            csv.region(droit, d)
            if let e = droit.etablissement { csv.finess(d.extraits.etablissements[Int(e)].finess) } else { csv.empty() }
            csv.text(droit.categorie.text)
            csv.text(droit.verdict.text)
            csv.text(droit.fondement.text)
            csv.motifs(motifs, droit.motifs.bits)
            csv.day(droit.ouverture)
            csv.day(droit.fermeture)
            csv.integer(droit.joursOuverts)
            if let rang = droit.rangRenouvellement { csv.integer(Int(rang)) } else { csv.empty() }
            csv.flag(droit.invitation)
            csv.hundredths(droit.tauxPrestations)
            csv.flag(droit.droitMaladie)
            csv.quotient(d.quotient(of: droit), d.committee(of: droit))
            csv.text(droit.participation.text)
            csv.day(droit.avantagesJusquAu)
        }
    }

    /// `periodes.csv`: the open days as maximal periods.
    static func periodes(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(.periodes, rows: d.periods.count) { i, csv in
            let period = d.periods[i]
            csv.numero(d.extraits.agents[Int(period.agent)].numero)
            csv.day(period.days.first)
            csv.day(period.days.last)
            csv.text(period.volet.text)
        }
    }

    /// `invitations.csv`: retired agents in the last rang of the renewal (O3).
    public static func invitations(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(
            .invitations, subjects: d.droits.count
        ) { agents, csv in
            var rows = 0
            for agent in agents where d.droits[agent].invitation {
                let droit = d.droits[agent]
                csv.numero(d.extraits.agents[agent].numero)
                csv.organisme(droit, d)
                csv.region(droit, d)
                csv.integer(Int(droit.rangRenouvellement ?? 0))
                csv.canal(agent, d)
                csv.endRow()
                rows += 1
            }
            return rows
        }
    }

    /// `dossiers_papier.csv` (O11).
    static func dossiersPapier(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(.dossiersPapier, subjects: d.droits.count) { agents, csv in
            var rows = 0
            for agent in agents where d.getsPaperDossier(agent) {
                csv.numero(d.extraits.agents[agent].numero)
                csv.organisme(d.droits[agent], d)
                csv.region(d.droits[agent], d)
                csv.endRow()
                rows += 1
            }
            return rows
        }
    }

    /// `registre.csv`: what the next campaign reads.
    static func registre(_ d: CampaignDecisions) -> OutputTable {
        OutputTable(
            .registre, subjects: d.droits.count
        ) { agents, csv in
            var rows = 0
            for agent in agents {
                guard let entry = d.registerEntry(agent) else { continue }
                csv.numero(d.extraits.agents[agent].numero)
                csv.integer(d.millesime)
                csv.text(entry.fondement.text)
                if let rang = entry.rang { csv.integer(Int(rang)) } else { csv.empty() }
                if let last = entry.lastDossier { csv.integer(last) } else { csv.empty() }
                csv.endRow()
                rows += 1
            }
            return rows
        }
    }
}
