import Domain

/// `paie`: the careers of a year, in rows that do not overlap within an establishment.
struct PaieLines {
    let options: Options
    let population: Population
    /// By establishment of the block.
    let tables: [TableWriter]

    private static let statuts = Words([
        "titulaire": 7250, "stagiaire": 420, "contractuel": 1900, "apprenti": 150, "emploi_aide": 130,
        "assistante_maternelle": 90, "accueil_familial": 60,
    ])
    private static let quotites = Words(["100": 74, "80": 10, "50": 5, "90": 4, "70": 2, "60": 2, "": 3])
    /// What happens to an agent in the year.
    private enum Career {
        case nothing, sick, parental, away, left, dead, detached, moved, twoPlaces, confirmed, goneBefore
    }

    private static let careers = Choice<Career>([
        .nothing: 880, .sick: 32, .parental: 16, .away: 16, .left: 12, .dead: 2, .detached: 8, .moved: 16,
        .twoPlaces: 10, .confirmed: 6, .goneBefore: 2,
    ])

    func write(_ person: Person, _ random: inout Random) {
        switch person.kind {
        case .medical:
            row(person, "activite", "medical", from: person.hired, to: nil, Self.quotites.draw(&random))
        case .retired(let liquidation):
            // His last months, the year he leaves.
            if liquidation >= options.first, liquidation > person.hired {
                row(person, "activite", "titulaire", from: person.hired, to: liquidation + -1, "100")
            }
        case .active: career(person, &random)
        }
    }

    private func career(_ person: Person, _ random: inout Random) {
        let statut = Self.statuts.draw(&random)
        let quotite = Self.quotites.draw(&random)
        // Something happens in the year, on a first of a month, to those who were there before.
        let day = Day(year: options.year, month: random.within(2...11), day: 1)!
        let hired = person.hired
        let career = hired < options.first ? Self.careers.draw(&random) : .nothing
        let back = day + random.within(20...120)
        func first() { row(person, "activite", statut, from: hired, to: day + -1, quotite) }
        switch career {
        case .sick, .parental:
            let position: StaticString = career == .sick ? "conge_maladie" : "conge_parental"
            first()
            row(person, position, statut, from: day, to: back + -1, "")
            if back <= options.last { row(person, "activite", statut, from: back, to: nil, quotite) }
        case .away:
            first()
            row(person, "disponibilite", statut, from: day, to: random.chance(5000) ? nil : day + 364, "")
        case .left:
            first()
            row(person, random.chance(7000) ? "demission" : "licenciement", statut, from: day, to: nil, "")
        case .dead:
            first()
            row(person, "deces", statut, from: day, to: nil, "")
        case .detached:
            first()
            row(person, "detachement", statut, from: day, to: nil, quotite)
        case .moved:
            first()
            let next = population.neighbour(of: person.establishment, &random)
            row(person, "activite", statut, from: day, to: nil, quotite, at: next)
        case .twoPlaces:
            row(person, "activite", statut, from: hired, to: nil, "50")
            let second = population.neighbour(of: person.establishment, &random)
            if second != person.establishment {
                row(person, "activite", "contractuel", from: day, to: nil, "50", at: second)
            }
        case .confirmed:
            row(person, "activite", "stagiaire", from: hired, to: day + -1, quotite)
            row(person, "activite", "titulaire", from: day, to: nil, quotite)
        case .goneBefore:
            let last = max(hired, options.first + -random.within(1...200))
            row(person, "activite", statut, from: hired, to: last, quotite)
        case .nothing:
            row(person, "activite", statut, from: hired, to: nil, quotite)
        }
    }

    private func row(
        _ person: Person, _ position: StaticString, _ statut: StaticString, from: Day, to: Day?,
        _ quotite: StaticString, at establishment: Int? = nil
    ) {
        let index = establishment ?? person.establishment
        let table = tables[index - population.block.establishments.lowerBound]
        let out = table.out
        table.begin()
        out.put(numeroOf: person)
        out.next()
        out.put(finessOf: population.country.establishments[index])
        out.next()
        out.put(from)
        out.next()
        out.put(position)
        out.next()
        out.put(statut)
        out.next()
        out.put(to)
        out.next()
        out.put(quotite)
        table.end()
    }
}
