import Domain

/// `demandes`: what the agents of La Réunion ask for, about one each.
struct DemandeLines {
    let options: Options
    let table: TableWriter

    private static let weights = Weights(Request.all.map(\.weight))

    func write(_ person: Person, _ family: Family, _ random: inout Random) {
        for sequence in 0..<random.below(4) { line(person, family, sequence, &random) }
    }

    private func line(_ person: Person, _ family: Family, _ sequence: Int, _ random: inout Random) {
        let request = Request.all[Self.weights.index(&random)]
        let event = options.first + random.within(-60...330)
        let reception = min(max(event + random.within(2...110), options.first), options.last)
        let out = table.out
        table.begin()
        out.put(byte: 0x52)
        out.put(person.numero, digits: 8)
        out.put(sequence, digits: 2)
        out.next()
        out.put(numeroOf: person)
        out.next()
        out.put(request.code)
        out.next()
        if request.needsChild, !family.children.isEmpty {
            out.put((family.hasSpouse ? 2 : 1) + random.below(family.children.count))
        }
        out.next()
        out.put(event)
        out.next()
        out.put(reception)
        out.next()
        if !random.chance(600) { out.put(min(reception + (random.chance(7000) ? 0 : random.below(30)), options.last)) }
        out.next()
        // One in fifteen comes without what it should hold.
        out.put(random.chance(650) ? "formulaire|rib" : request.pieces)
        if family.isConcubin { out.put("|attestation_concubinage|avis_impot_concubin") }
        if family.isPacse { out.put("|contrat_pacs") }
        out.next()
        if !request.variants.isEmpty, !random.chance(150) { out.put(random.pick(request.variants)) }
        out.next()
        if request.mostOf > 1 { out.put(random.within(1...request.mostOf)) }
        out.next()
        if let paid = request.paid { out.put(hundredths: random.within(paid) * 100 + random.below(100)) }
        out.next()
        if let granted = request.granted, !random.chance(1500) { out.put(hundredths: random.within(granted) * 100) }
        table.end()
    }
}
