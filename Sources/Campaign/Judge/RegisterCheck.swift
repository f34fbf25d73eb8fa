import Decisions
import Domain
import Extracts
import RuleBook

/// O3: the register of N−1 that must be there, with accepted rows, and final; else ranks and invitations would change
/// unseen.
struct RegisterCheck {
    let plan: RunPlan
    let files: InputFiles
    let settings: CampaignSettings

    private var year: Int { plan.year - 1 }

    /// - Throws: where the committee renews, N is after the first renewal year, a retired agent of it, alive on
    ///   1 January, is there, and the register is missing, has no accepted row of N−1, or is not final.
    func refuse(_ read: ReadExtracts, _ decisions: CampaignDecisions) throws(RunError) {
        guard RegisterCheck.isNeeded(decisions) else { return }
        let counts = read.counts[.registre]
        if let published = files.publishedRegister, settings.register != .provisoire,
            !(files.earlier?.isFinal ?? false)
        {
            let cutOff = files.earlier?.cutOff.map { "arrêté au \($0)" } ?? "sans date d'arrêté dans son manifeste"
            throw RunError(
                .refused,
                "Le registre publié par \(year) (\(published.path)) n'est pas définitif, \(cutOff) : les rangs et les invitations en dépendent. Publier de nouveau \(year) avec l'arrêté au \(Day.last(of: year)), déposer le registre définitif sous \(deposit), ou écrire `registre: provisoire` dans \(settingsFile) pour le prendre tel quel."
            )
        }
        if (counts?.accepted ?? 0) > 0 || settings.register == .aucun { return }
        let what =
            counts.map {
                "Le registre n'a aucune ligne acceptée de \(year) (\(French.count($0.read, "lue", "lues")), \(French.count($0.rejected, "rejetée", "rejetées")), \(French.count($0.ignoredTotal, "ignorée", "ignorées")))"
            } ?? "Le registre de \(year) manque"
        throw RunError(
            .refused,
            "\(what) : les rangs et les invitations des retraités en dépendent. Le déposer sous \(deposit), publier d'abord \(year) dans \(plan.output), ou écrire `registre: aucun` dans \(settingsFile) s'il n'y en a pas (première campagne)."
        )
    }

    private var deposit: String { "\(plan.input)/\(plan.year)/registre.csv" }
    private var settingsFile: String { "\(plan.input)/\(plan.year)/\(CampaignSettings.fileName)" }

    static func isNeeded(_ decisions: CampaignDecisions) -> Bool {
        let renews = decisions.rules.committees.map { committee in
            // The renewal exists since the year after the one ranks are counted from.
            committee.renewal.map { decisions.millesime > $0.countedFrom + 1 } ?? false
        }
        guard renews.contains(true) else { return false }
        return decisions.droits.indices.contains { agent in
            let droit = decisions.droits[agent]
            guard droit.isRetired, let organisme = droit.organisme, renews[Int(organisme)] else { return false }
            return isAlive(agent, on: Day.first(of: decisions.millesime), decisions)
        }
    }

    /// Death, from a payroll row or the retirement line, closes from its first day on (S2, S5).
    private static func isAlive(_ agent: Int, on day: Day, _ decisions: CampaignDecisions) -> Bool {
        if let death = decisions.extraits.retraite(of: agent)?.dateDeces, death <= day { return false }
        return !decisions.extraits.paie[agent].contains {
            decisions.rules.situation.positions[Int($0.position)].effect == .deces && $0.days.first <= day
        }
    }
}
