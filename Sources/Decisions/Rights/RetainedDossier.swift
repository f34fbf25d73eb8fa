import Domain
import RuleBook

/// O1, O2, O9: which dossier counts, of several.
enum RetainedDossier {
    /// Complete; and, where the committee asks for them, signed twice and without refusal of information.
    static func wouldOpen(_ dossier: Dossier, _ committee: CommitteeRules) -> Bool {
        dossier.dateComplet != nil
            && (!committee.needsSignatures || (dossier.signatureAgent && dossier.signatureCorrespondant))
            && (!committee.refusalBars || !dossier.refusRenseignements)
    }

    /// The earliest (complete, constituted, id) that would open, else the earliest constituted; -1 of none.
    static func choose(
        _ candidates: some Sequence<Int>, _ dossiers: UnsafeBufferPointer<Dossier>, _ committee: CommitteeRules
    ) -> Int32 {
        var best = -1
        var bestOpens = false
        for i in candidates {
            let opens = wouldOpen(dossiers[i], committee)
            if best < 0 || (opens && !bestOpens) {
                best = i
                bestOpens = opens
            } else if opens == bestOpens, comesFirst(dossiers[i], dossiers[best], complete: opens) {
                best = i
            }
        }
        return Int32(best)
    }

    private static func comesFirst(_ a: Dossier, _ b: Dossier, complete: Bool) -> Bool {
        if complete, a.dateComplet != b.dateComplet { return a.dateComplet! < b.dateComplet! }
        if a.dateConstitution != b.dateConstitution { return a.dateConstitution < b.dateConstitution }
        return a.id < b.id
    }

    /// D11, D20, D21: why a dossier does not open.
    static func failures(_ dossier: Dossier, _ committee: CommitteeRules) -> Motifs {
        var motifs: Motifs = []
        if dossier.dateComplet == nil { motifs.insert(.d11) }
        if committee.refusalBars, dossier.refusRenseignements { motifs.insert(.d20) }
        if committee.needsSignatures, !(dossier.signatureAgent && dossier.signatureCorrespondant) {
            motifs.insert(.d21)
        }
        return motifs
    }
}
