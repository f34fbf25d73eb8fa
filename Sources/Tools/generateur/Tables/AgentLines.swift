import Domain

/// `agents`: identity and address.
enum AgentLines {
    static func write(_ person: Person, department: StaticString, _ table: TableWriter, _ random: inout Random) {
        let out = table.out
        table.begin()
        out.put(numeroOf: person)
        out.next()
        if !random.chance(50) { putNIR(person, department, out) }
        out.next()
        out.put(person.isWoman ? "MME" : "M")
        out.next()
        out.put(person.surname)
        out.next()
        out.put(person.firstName)
        out.next()
        out.put(person.birth)
        out.next()
        putAddress(department, out, &random)
        out.next()
        out.put(flag: person.isOnline)
        table.end()
    }

    private static func putAddress(_ department: StaticString, _ out: ByteBuffer, _ random: inout Random) {
        out.put(random.within(1...180))
        if random.chance(400) { out.put(" bis") }
        out.put(", ")
        out.put(random.pick(Addresses.streets))
        out.next()
        if random.chance(2200) { out.put(random.pick(Addresses.additions)) }
        out.next()
        if random.chance(200) { out.put(random.pick(Addresses.last)) }
        out.next()
        // Corsica's postal codes begin with 20.
        if department.utf8Start[0] == 0x32, department.utf8Start[1] > 0x40 {
            out.put("20")
        } else {
            out.put(department)
        }
        out.put(random.below(100) * 10, digits: 3)
        out.next()
        out.put(random.pick(Addresses.beginnings))
        out.put(random.pick(Addresses.ends))
        out.next()
        if random.chance(80) { out.put(random.pick(Addresses.countries)) }
    }

    /// Sex, year and month of birth, department, commune, order, key. Commune and order follow from the number in the
    /// region, whose departments are its own: no two agents share a NIR.
    private static func putNIR(_ person: Person, _ department: StaticString, _ out: ByteBuffer) {
        let (year, month, _) = person.birth.components
        let sex = person.isWoman ? 2 : 1
        // Overseas, the department takes a third digit of the commune.
        let isOverseas = person.isReunion
        let communes = isOverseas ? 100 : 989
        let place = person.number &* 7919 % (communes * 999)
        let commune = (isOverseas ? 400 : 1) + place / 999
        let order = 1 + place % 999
        out.put(sex)
        out.put(year % 100, digits: 2)
        out.put(month, digits: 2)
        out.put(department)
        out.put(commune, digits: 3)
        out.put(order, digits: 3)
        // 2A counts as 19 and 2B as 18.
        let second = department.utf8Start[1]
        let tens = Int(department.utf8Start[0]) - 48
        let counted = second > 0x40 ? (second == 0x41 ? 19 : 18) : tens * 10 + Int(second) - 48
        let number = ((((sex * 100 + year % 100) * 100 + month) * 100 + counted) * 1000 + commune) * 1000 + order
        out.put(97 - number % 97, digits: 2)
    }
}
