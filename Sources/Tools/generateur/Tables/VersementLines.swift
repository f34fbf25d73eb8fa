import Domain

/// `versements`: five to an agent with a dossier, one in a hundred repaid, one in five hundred cancelled.
struct VersementLines {
    /// A payment that was just written.
    private struct Paid {
        let sequence: Int
        let benefit: Benefit
        let rank: Int?
        let day: Day
        /// Cents.
        let gross: Int
    }

    let options: Options
    let table: TableWriter
    private let benefits: [Benefit]
    private let weights: Weights
    /// Open to everybody.
    private let common: Benefit

    init(options: Options, table: TableWriter, isReunion: Bool) {
        self.options = options
        self.table = table
        benefits = isReunion ? Benefit.cogohr : Benefit.cgos
        common = benefits.first { !$0.isForActive && !$0.isForChild }!
        weights = Weights(benefits.map(\.weight))
    }

    func write(_ person: Person, children: Int, _ random: inout Random) {
        var sequence = 0
        for _ in 0..<random.within(3...7) {
            let paid = draw(person, children, sequence, &random)
            line(person, paid, "versement", reference: nil, &random)
            sequence += 1
            if random.chance(100) {
                let day = min(paid.day + random.within(5...120), options.last)
                let back = Paid(
                    sequence: sequence, benefit: paid.benefit, rank: paid.rank, day: day,
                    gross: random.chance(6000) ? paid.gross : paid.gross / 2)
                line(person, back, "remboursement", reference: nil, &random)
                sequence += 1
            } else if random.chance(20) {
                let day = min(paid.day + random.within(1...30), options.last)
                let undone = Paid(
                    sequence: sequence, benefit: paid.benefit, rank: paid.rank, day: day, gross: paid.gross)
                line(person, undone, "annulation", reference: paid.sequence, &random)
                sequence += 1
            }
        }
    }

    private func draw(_ person: Person, _ children: Int, _ sequence: Int, _ random: inout Random) -> Paid {
        var benefit = benefits[weights.index(&random)]
        // What he cannot have becomes what all have.
        if benefit.isForActive && person.isRetired || benefit.isForChild && children == 0 { benefit = common }
        let euros = random.within(benefit.amounts)
        // Sickness is a share of pay: cents. The rest is flat.
        let cents = benefit.isForActive && random.chance(5000) ? random.below(100) : 0
        // One in a thousand belongs to the campaign before.
        let days = random.chance(10) ? -random.within(1...20) : random.below(options.last - options.first + 1)
        return Paid(
            sequence: sequence, benefit: benefit,
            rank: benefit.isForChild && children > 0 ? 1 + random.below(children) : nil, day: options.first + days,
            gross: euros * 100 + cents)
    }

    private func line(
        _ person: Person, _ paid: Paid, _ nature: StaticString, reference: Int?, _ random: inout Random
    ) {
        let out = table.out
        table.begin()
        put(person, paid.sequence)
        out.next()
        out.put(numeroOf: person)
        out.next()
        out.put(paid.benefit.code)
        out.next()
        if let rank = paid.rank { out.put(rank) }
        out.next()
        out.put(paid.day)
        out.next()
        out.put(nature)
        out.next()
        out.put(hundredths: paid.gross)
        out.next()
        let isAnnulation = reference != nil
        let net = paid.benefit.net(of: paid.gross)
        // A pension's contributions are the fund's to say: no net there. One net in twenty thousand is wrong.
        if !isAnnulation, !person.isRetired { out.put(hundredths: random.below(20_000) == 0 ? net - 100 : net) }
        out.next()
        if !isAnnulation, net < paid.gross, random.chance(6000) { out.put(hundredths: net * random.below(12) / 100) }
        out.next()
        if let reference { put(person, reference) }
        table.end()
    }

    /// `V1001234500`: the agent, and a number of his own.
    @inline(__always)
    private func put(_ person: Person, _ sequence: Int) {
        table.out.put(byte: 0x56)
        table.out.put(person.numero, digits: 8)
        table.out.put(sequence, digits: 2)
    }
}
