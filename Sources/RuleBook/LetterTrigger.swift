/// What must change for an agent to be sent a letter of correction (`rectificatif.courrier_si_change`, a reading).
public enum LetterTrigger: String, Sendable, CaseIterable {
    /// The amount that he declares, in whole euros.
    case euro = "montant_a_declarer"
    /// The sum that it is rounded from, in cents.
    case cents = "net_imposable"
}
