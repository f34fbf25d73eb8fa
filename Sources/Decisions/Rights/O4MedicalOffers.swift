import Domain

/// O4 (source [F]): medical staff have the offers only, over their opening days, and no dossier is asked of them: they open
/// their rights elsewhere. Days that are also open for all rights count as such (§1).
enum O4MedicalOffers {
    static func days(_ situation: Situation, tous: YearDays) -> YearDays { situation.medical.subtracting(tous) }
}
