import Domain

/// §4: Études-éducation-formation.
public final class StudiesRules: Sendable {
    /// ET1: day and month of N, that day included.
    public let deadlineMonth: Int
    public let deadlineDay: Int
    /// ET1 (reading): `true` = the pieces must be there by the deadline too.
    public let piecesByDeadline: Bool
    /// ET3: `primaire`, `secondaire`, `superieur`.
    public let levels: [Text]
    /// ET3 (reading): without a level, a pupil at school (`situation` = `scolaire`) counts from this age on.
    public let schoolFromAge: Int
    /// ET4: cents per month; the ceiling itself is in.
    public let ceiling: Cents
    /// ET5 (reading): certificate from this age, reached on 31/12/N.
    public let certificateFromAge: Int
    /// ET5 (reading): levels that ask for a certificate at any age (`superieur`).
    public let certificateLevels: [Text]
    /// ET2, E03: age reached on 31/12/N under this.
    public let ageUnder: Int

    public init(
        deadlineMonth: Int, deadlineDay: Int, piecesByDeadline: Bool, levels: [Text], schoolFromAge: Int,
        ceiling: Cents, certificateFromAge: Int, certificateLevels: [Text], ageUnder: Int
    ) {
        self.deadlineMonth = deadlineMonth
        self.deadlineDay = deadlineDay
        self.piecesByDeadline = piecesByDeadline
        self.levels = levels
        self.schoolFromAge = schoolFromAge
        self.ceiling = ceiling
        self.certificateFromAge = certificateFromAge
        self.certificateLevels = certificateLevels
        self.ageUnder = ageUnder
    }
}
