import Domain
import RuleBook

/// O7 (C.G.O.S., source): share of benefits of an agent of category `retraite` by years of service, in hundredths of a per
/// cent; all of them for others. On which side an edge falls, and which benefits are reduced, are readings.
enum O7ServiceShare {
    static let whole: Int64 = 10_000

    /// - Parameter years: hundredths of a year.
    static func share(years: Int64, _ bands: [ServiceBand]) -> Int64 {
        var share: Int64 = bands.isEmpty ? whole : bands[0].share
        for band in bands where years > band.from || (band.includesFrom && years == band.from) { share = band.share }
        return share
    }
}
