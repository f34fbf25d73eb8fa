import Domain

/// `registre`: what the campaign of year − 1 wrote of those who were there.
enum RegistreLines {
    static func write(_ person: Person, _ options: Options, _ table: TableWriter, _ random: inout Random) {
        let before = options.year - 1
        var fondement: StaticString = "aucun"
        var rank: Int?
        var last: Int?
        switch person.kind {
        case .medical: fondement = "personnel_medical"
        case .active:
            guard person.hired < options.first, random.chance(9200) else { return }
            if random.chance(9300) {
                fondement = random.chance(400) ? "dossier_conjoint" : "dossier"
                last = before
            } else {
                last = before - random.within(1...4)
            }
        case .retired(let liquidation):
            guard liquidation < options.first else { return }
            if random.chance(2600) { last = before - random.below(5) }
            let rang = before - max(2021, liquidation.year, last ?? 0)
            if last == before {
                fondement = "dossier"
            } else if !person.isReunion, (1...5).contains(rang) {
                fondement = "renouvellement_automatique"
                rank = rang
            }
        }
        let out = table.out
        table.begin()
        out.put(numeroOf: person)
        out.next()
        out.put(before)
        out.next()
        out.put(fondement)
        out.next()
        if let rank { out.put(rank) }
        out.next()
        if let last { out.put(last) }
        table.end()
    }
}
