import Domain
import RuleBook

/// S7 (source [F]; for another committee a reading): whether a retirement line makes a retired agent of the committee.
///
/// The pension is of the fund and the establishment was a member on the day of liquidation; a contractual agent is
/// judged by another test alone: in activity in an establishment that was a member on that day, whatever the fund.
enum S7RetirementTest {
    /// No motif = it does; else D17 (not a member, or fund), D18 (not in activity), or both.
    static func failures(
        _ retraite: Retraite, _ etablissement: Etablissement, _ statut: StatutRule, fund: PensionFund
    ) -> Motifs {
        var motifs: Motifs = []
        if !etablissement.adhesion.contains(retraite.dateLiquidation) { motifs.insert(.d17) }
        if statut.judgedByActivity {
            if !retraite.enActiviteLiquidation { motifs.insert(.d18) }
        } else if retraite.caisse != fund {
            motifs.insert(.d17)
        }
        return motifs
    }
}
