import Domain

/// `ayants_droit`: the spouse, then the children, of a dossier.
struct AyantDroitLines {
    let options: Options
    let table: TableWriter

    func write(_ person: Person, _ family: Family, spouse: Person?, _ random: inout Random) {
        var rank = 1
        if family.hasSpouse {
            begin(person, rank, family.link)
            let out = table.out
            out.put(spouse?.surname ?? (random.chance(7000) ? person.surname : Surname(&random)))
            out.next()
            out.put(spouse?.firstName ?? random.pick(person.isWoman ? FirstNames.men : FirstNames.women))
            out.next()
            out.put(spouse?.birth ?? person.birth + random.within(-2000...2000))
            out.put(";non;non;;;;;;;")
            table.end()
            rank += 1
        }
        for child in family.children {
            begin(person, rank, "enfant")
            write(child, of: person, family, &random)
            rank += 1
        }
    }

    private func begin(_ person: Person, _ rank: Int, _ link: StaticString) {
        let out = table.out
        table.begin()
        out.put(dossierOf: person, options.year)
        out.next()
        out.put(rank)
        out.next()
        out.put(link)
        out.next()
    }

    private func write(_ child: Family.Child, of person: Person, _ family: Family, _ random: inout Random) {
        let out = table.out
        let isApart = family.situation == 4 || family.situation == 5
        let isStudent = child.age > 17 && random.chance(7000)
        let isAtCharge = isApart ? random.chance(7500) : !random.chance(child.age > 22 ? 3000 : 300)
        out.put(person.surname)
        out.next()
        out.put(child.firstName)
        if random.chance(1200) {
            out.put(byte: 0x2D)
            out.put(random.pick(child.isWoman ? FirstNames.women : FirstNames.men))
        }
        out.next()
        out.put(child.birth)
        out.next()
        out.put(flag: isAtCharge)
        out.next()
        out.put(flag: isApart && random.chance(2500))
        out.next()
        if random.chance(150) { out.put(random.within(4...20) * 5) }
        out.next()
        switch child.age {
        case 0...2: out.put(random.chance(4000) ? "creche;" : ";")
        case 3...5: out.put("scolaire;maternelle")
        case 6...10: out.put("scolaire;primaire")
        case 11...17: out.put("scolaire;secondaire")
        default:
            out.put(isStudent ? "superieur;superieur" : random.chance(5000) ? "demandeur_emploi;" : "plus_a_charge;")
        }
        out.next()
        let asks = (child.age > 5 && child.age < 18 || isStudent) && random.chance(6500)
        let isRemote = asks && random.chance(200)
        out.put(flag: isRemote)
        out.next()
        out.put(flag: asks)
        out.next()
        out.put(flag: asks && random.chance(9200))
        out.next()
        if isRemote { out.put(flag: random.chance(8000)) }
        table.end()
    }
}
