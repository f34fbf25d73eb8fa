/// A cell of an output table that a step concludes.
public struct Conclusion: Sendable, Equatable {
    /// By the names of the contracts of the outputs.
    public enum Output: String, Sendable, CaseIterable {
        case droits, periodes
        case ayantsDroit = "ayants_droit"
        case etudes, declarations
        case declarationsDetail = "declarations_detail"
        case versementsDetail = "versements_detail"
        case demandes, invitations
        case dossiersPapier = "dossiers_papier"
        case registre, relances, surveillance, anomalies
    }

    public let output: Output
    /// Which row of the agent's: the values of the columns of the table's key but `numero`, in their order.
    public let key: [StepValue]
    public let column: String
    /// As the judge concluded it; `.none` = the cell is empty.
    public let value: StepValue
}
