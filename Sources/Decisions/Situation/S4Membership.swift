import Domain

/// S4: the establishment must be a member (source); judged day by day (reading).
enum S4Membership {
    static func days(_ etablissement: Etablissement, in year: Period) -> YearDays {
        YearDays(etablissement.adhesion, in: year)
    }
}
