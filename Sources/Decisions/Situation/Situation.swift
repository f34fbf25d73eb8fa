import Domain

/// An agent's situation over N, as §1 gives it.
struct Situation {
    /// Opening days of payroll rows (S1 to S5), `medical` apart.
    var payroll = YearDays()
    /// The same where S3, the contribution, is not asked (O10).
    var covered = YearDays()
    /// Opening days of `medical` rows (O4).
    var medical = YearDays()
    /// Days of a retirement for which S7 holds.
    var retired = YearDays()
    /// Days on which a suspending or closing row is in force that would open if its position were `activite`, in an
    /// establishment with a row of N (verdict `suspendus`).
    var suspended = YearDays()
    /// Known at the cut-off (S5).
    var death: Day?
    /// S7 holds.
    var isRetired = false
    /// S6 to S9; nil for `sans_situation`.
    var attachment: S9Attachment?
    /// D12 to D18, D22.
    var motifs: Motifs = []

    /// Eligible days of N: those on which a dossier opens rights.
    var eligible: YearDays { payroll.union(retired) }
}
