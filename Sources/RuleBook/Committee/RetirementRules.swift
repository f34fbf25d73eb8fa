/// O3: rang = N − max(`countedFrom`, liquidation year, last dossier); 1…`maxYears` opens.
public struct RenewalRule: Sendable {
    /// 2021: the renewal exists since the year after.
    public let countedFrom: Int
    /// 5; an agent in that last rang is invited to constitute a dossier. At most `mostYears`.
    public let maxYears: Int
    /// Which dossier of N restarts the ranks.
    public let restart: RankRestart

    /// What a rule file may say at most; the schemas of the register know it too.
    public static let mostYears = 50

    public init(countedFrom: Int, maxYears: Int, restart: RankRestart = .complet) {
        self.countedFrom = countedFrom
        self.maxYears = maxYears
        self.restart = restart
    }
}

/// O3: what a dossier of N must be to restart the ranks of the renewal.
public enum RankRestart: String, Sendable, CaseIterable {
    /// It would open his rights.
    case complet
    /// It was constituted by the cut-off.
    case constitue
}

/// O7: one band of years of service; `from` is its lower edge.
public struct ServiceBand: Sendable {
    /// Hundredths of a year.
    public let from: Int64
    /// `false`: exactly `from` years still belong to the band below.
    public let includesFrom: Bool
    /// Hundredths of a per cent.
    public let share: Int64

    public init(from: Int64, includesFrom: Bool, share: Int64) {
        self.from = from
        self.includesFrom = includesFrom
        self.share = share
    }
}

/// O7 (reading): which benefits the share by years of service reduces.
public enum ServiceShareScope: String, Sendable, CaseIterable {
    /// All of them, studies included.
    case toutes
    case horsEtudes = "hors_etudes"
}
