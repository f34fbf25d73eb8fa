/// All establishments of a campaign, and the blocks its lines are written in.
///
/// A block is a group of neighbouring establishments of one region (a "groupement hospitalier"): agents move and marry
/// within it, so that blocks know nothing of each other and are written by any thread in any order.
struct Country: Sendable {
    struct Block: Sendable {
        let region: Int
        /// From 0 in its region.
        let number: Int
        /// In `establishments`.
        let establishments: Range<Int>
        /// As numbered in the region.
        let agents: Range<Int>
    }

    /// Establishments for a million agents.
    private static let density = 2200
    /// A block is full from so many agents on.
    private static let blockSize = 2500

    let establishments: [Establishment]
    let blocks: [Block]
    /// The smallest establishments, one in 250 and two at least: in a dirty campaign their header is wrong.
    let smallest: [Int]

    init(agents: Int, year: Int, seed: UInt64) {
        var random = Random(seed: seed, stream: 0)
        var establishments: [Establishment] = []
        var blocks: [Block] = []
        var shareBefore = 0
        for (index, region) in Region.all.enumerated() {
            // Rounded on the running sum: regions add up to the country.
            let inRegion = agents * (shareBefore + region.share) / 1000 - agents * shareBefore / 1000
            shareBefore += region.share
            let first = establishments.count
            let bounds = Country.bounds(of: max(1, inRegion * Country.density / 1_000_000), agents: inRegion)
            for number in 0..<bounds.count - 1 {
                establishments.append(
                    Establishment(
                        region: index, number: number, agents: bounds[number]..<bounds[number + 1], year: year,
                        random: &random))
            }
            blocks += Country.blocks(region: index, establishments, from: first)
        }
        self.establishments = establishments
        self.blocks = blocks
        smallest = Array(
            establishments.indices.filter { establishments[$0].agents.count >= 5 }
                .sorted { (establishments[$0].agents.count, $0) < (establishments[$1].agents.count, $1) }
                .prefix(max(2, establishments.count / 250)))
    }

    /// Sizes fall as 1 ÷ rank: a few large hospitals, many small ones.
    private static func bounds(of count: Int, agents: Int) -> [Int] {
        let weights = (0..<count).map { 1 / Double($0 + 4) }
        let total = weights.reduce(0, +)
        var sum = 0.0
        return [0]
            + weights.indices.map { i in
                sum += weights[i]
                return i == count - 1 ? agents : Int(Double(agents) * sum / total)
            }
    }

    private static func blocks(region: Int, _ establishments: [Establishment], from first: Int) -> [Block] {
        var blocks: [Block] = []
        var start = first
        for i in first..<establishments.count {
            let agents = establishments[start].agents.lowerBound..<establishments[i].agents.upperBound
            guard agents.count >= blockSize || i == establishments.count - 1 else { continue }
            blocks.append(
                Block(region: region, number: blocks.count, establishments: start..<i + 1, agents: agents))
            start = i + 1
        }
        return blocks
    }
}
