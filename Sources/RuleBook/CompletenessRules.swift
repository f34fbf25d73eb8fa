/// What makes a volume suspect beside that of N−1 (the catalogue, completeness). Thresholds of vigilance, no rule of any text.
public struct CompletenessRules: Sendable, Equatable {
    /// Hundredths of a per cent of N−1's volume: what is below is named.
    public var share: Int64
    /// Volumes of N−1 under this are too small to be compared; also the agents with open rights for whom a committee
    /// without any payment is named, where nothing can be compared.
    public var floor: Int

    public init(share: Int64 = 5_000, floor: Int = 10) {
        self.share = share
        self.floor = floor
    }

    /// Compared exactly.
    public func isLow(_ now: Int, before: Int) -> Bool {
        before >= floor && Int64(now) * 10_000 < Int64(before) * share
    }
}
