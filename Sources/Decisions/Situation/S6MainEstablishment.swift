import Domain
import RuleBook

/// S6 (reading): the main establishment is that of one row of N, those that open before all others: a hospital that he
/// left the day he joined another is not his. It gives organisme, region and category.
enum S6MainEstablishment {
    /// Nil where the agent has no row of N.
    static func choose(
        _ situations: borrowing SituationJudge, _ rows: UnsafeBufferPointer<LignePaie>, _ witness: inout some Witness
    ) -> LignePaie? {
        var best: LignePaie?
        for row in rows where row.isOfYear(situations.known) {
            guard let known = best else {
                best = row
                continue
            }
            let by = criterion(row, known, situations)
            let (kept, other) = by?.prefersFirst == true ? (row, known) : (known, row)
            best = kept
            tell(situations, kept, other, by?.criterion, &witness)
        }
        return best
    }

    private static func tell(
        _ situations: borrowing SituationJudge, _ kept: LignePaie, _ other: LignePaie,
        _ criterion: MainEstablishmentCriterion?, _ witness: inout some Witness
    ) {
        let (extraits, positions) = (situations.extraits, situations.positions)
        witness.note(SituationWords.mainRow) { step in
            for (row, name) in [(other, "autre"), (kept, "ligne")] {
                let etablissement = extraits.etablissements[Int(row.etablissement)]
                step.read(name, .period(row.days))
                step.read("etablissement_\(name)", .words(etablissement.nom.description))
                step.cite(
                    row,
                    [
                        "etablissement": .finess(etablissement.finess),
                        "position": .text(positions[Int(row.position)].code),
                        "quotite": row.quotite == 0 ? .none : .integer(Int(row.quotite)),
                    ])
                step.cite(etablissement)
                step.citeSituations("positions.\(positions[Int(row.position)].code)")
            }
            step.citeSituations("etablissement_principal")
            step.found("critere", criterion.map { .code($0.rawValue) } ?? .none)
        }
    }

    /// The first criterion by which two rows differ, and whether it prefers the first; nil: they are equal in all.
    private static func criterion(
        _ a: LignePaie, _ b: LignePaie, _ situations: borrowing SituationJudge
    ) -> (criterion: MainEstablishmentCriterion, prefersFirst: Bool)? {
        for criterion in situations.rules.mainEstablishment {
            switch criterion {
            case .positionQuiOuvre:
                let x = S2PositionEffect.opens(a, situations.positions)
                if x != S2PositionEffect.opens(b, situations.positions) { return (criterion, x) }
            case .debutLePlusRecent:
                if a.days.first != b.days.first { return (criterion, a.days.first > b.days.first) }
            case .quotiteLaPlusHaute:
                if a.quotite != b.quotite { return (criterion, a.quotite > b.quotite) }
            case .finessLePlusPetit:
                let x = situations.extraits.etablissements[Int(a.etablissement)].finess
                let y = situations.extraits.etablissements[Int(b.etablissement)].finess
                if x != y { return (criterion, x < y) }
            case .positionLaPlusPetite:
                let x = situations.positions[Int(a.position)].code
                let y = situations.positions[Int(b.position)].code
                if x != y { return (criterion, x < y) }
            }
        }
        return nil
    }
}

extension LignePaie {
    /// A row of N (S6): its own first and last day overlap 01/01/N..cut-off.
    ///
    /// - Parameter days: 01/01/N..cut-off.
    func isOfYear(_ days: Period) -> Bool { self.days.overlaps(days) }
}
