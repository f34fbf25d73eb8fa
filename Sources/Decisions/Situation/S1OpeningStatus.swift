import RuleBook

/// S1 (source [F]; for another committee than the C.G.O.S. a reading): the status of a row opens all rights, full time or
/// part time, with no length of service; medical staff have the offers only.
enum S1OpeningStatus {
    static func opensAllRights(_ statut: StatutRule) -> Bool { !statut.offersOnly }
}
