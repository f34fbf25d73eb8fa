/// The agents of a block, and who lives with whom.
struct Population {
    let country: Country
    let block: Country.Block
    private(set) var people: [Person] = []

    init(_ country: Country, _ block: Country.Block, year: Int, random: inout Random) {
        self.country = country
        self.block = block
        people.reserveCapacity(block.agents.count)
        for index in block.establishments {
            for number in country.establishments[index].agents {
                people.append(
                    Person(number: number, region: block.region, establishment: index, year: year, random: &random))
            }
        }
        marry(&random)
    }

    /// One in seven dossiers names another agent, who has none of his own (O2: one dossier for a couple).
    private mutating func marry(_ random: inout Random) {
        var free: [[Int]] = [[], []]
        for (i, person) in people.enumerated() where !person.hasDossier && person.kind == .active {
            free[person.isWoman ? 1 : 0].append(i)
        }
        for i in people.indices where people[i].hasDossier && random.chance(1400) {
            guard let spouse = free[people[i].isWoman ? 0 : 1].popLast() else { continue }
            people[i].spouse = spouse
            people[spouse].spouse = i
        }
    }

    /// Another establishment of the block, or his own where there is no other.
    func neighbour(of establishment: Int, _ random: inout Random) -> Int {
        guard block.establishments.count > 1 else { return establishment }
        let other = block.establishments.lowerBound + random.below(block.establishments.count - 1)
        return other < establishment ? other : other + 1
    }
}
