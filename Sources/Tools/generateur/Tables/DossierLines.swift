import Domain

/// `dossiers`: the yearly file, most of them complete in spring.
enum DossierLines {
    private static let missing = Words([
        "avis_impot": 50, "avis_impot|livret_famille": 14, "rib": 20, "certificat_scolarite": 16,
    ])

    /// Writes the dossier of `person`, and a second one where the first was never completed (one in a thousand).
    static func write(
        _ person: Person, _ family: Family, spouse: Person?, _ options: Options, _ table: TableWriter,
        _ random: inout Random
    ) {
        let isTwice = random.chance(10)
        let constitution = options.first + (-30 + min(random.below(300), random.below(380)))
        let isComplete = !isTwice && !random.chance(500)
        let complete = min(constitution + (random.chance(6000) ? 0 : random.within(1...45)), options.last)
        line(person, family, spouse, options, table, &random, constitution, isComplete ? complete : nil, suffix: "")
        if isTwice {
            let second = min(constitution + 40, options.last)
            line(person, family, spouse, options, table, &random, second, second, suffix: "-2")
        }
    }

    private static func line(
        _ person: Person, _ family: Family, _ spouse: Person?, _ options: Options, _ table: TableWriter,
        _ random: inout Random, _ constitution: Day, _ complete: Day?, suffix: StaticString
    ) {
        let out = table.out
        table.begin()
        out.put(dossierOf: person, options.year)
        out.put(suffix)
        out.next()
        out.put(numeroOf: person)
        out.next()
        out.put(options.year)
        out.next()
        out.put(person.isOnline && !random.chance(600) ? "en_ligne" : "papier")
        out.next()
        out.put(constitution)
        out.next()
        out.put(complete)
        out.next()
        if complete == nil { out.put(missing.draw(&random)) }
        out.next()
        if let spouse { out.put(numeroOf: spouse) }
        out.next()
        out.put(family.word)
        out.next()
        if let resources = family.resources { out.put(hundredths: resources * 100) }
        out.next()
        if family.resources != nil { putParts(family.parts, out) }
        out.next()
        if family.resources != nil { out.put(options.year - 1) }
        out.next()
        out.put(flag: !random.chance(60))
        out.next()
        if person.isReunion || random.chance(2000) { out.put(flag: !random.chance(150)) }
        out.next()
        if random.chance(60) { out.put("oui") }
        table.end()
    }

    /// `2`, `2,5`, `2,25`.
    private static func putParts(_ parts: Int, _ out: ByteBuffer) {
        out.put(parts / 100)
        guard parts % 100 != 0 else { return }
        out.put(byte: 0x2C)
        if parts % 10 == 0 { out.put(parts % 100 / 10) } else { out.put(parts % 100, digits: 2) }
    }
}

extension ByteBuffer {
    /// `2024-10012345`.
    @inline(__always)
    func put(dossierOf person: Person, _ year: Int) {
        put(year)
        put(byte: 0x2D)
        put(person.numero, digits: 8)
    }
}
