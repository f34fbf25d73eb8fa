import Domain

extension DossierDiscordances {
    /// `A-ENFANT-DOUBLE`: the same child on counted dossiers of two agents, at fiscal charge on both, not in alternating
    /// residence on both. Separated parents, one with and one without the charge, both declare rightly.
    public func childrenTwice() -> [Finding] {
        let lines = extraits.ayantsDroit.rows
        var linesOfChild: [Int32: [Int32]] = [:]
        for (i, line) in lines.enumerated()
        where line.identite >= 0 && line.lien == .enfant && line.chargeFiscale
            && CountedDossiers.isCounted(line.dossier, extraits, droits)
        {
            linesOfChild[line.identite, default: []].append(Int32(i))
        }
        var found: [Int32] = []
        for same in linesOfChild.values {
            for i in same {
                let line = lines[Int(i)]
                if same.contains(where: { isTwin(lines[Int($0)], of: line) }) { found.append(i) }
            }
        }
        return found.sorted().map {
            Finding(.enfantDouble, place: lines[Int($0)].place, numero: extraits.agents[agent(lines[Int($0)])].numero)
        }
    }

    /// - Parameter line: of the same child, as is `twin`, both at charge, on counted dossiers.
    func isTwin(_ twin: AyantDroit, of line: AyantDroit) -> Bool {
        agent(twin) != agent(line) && !(line.residenceAlternee && twin.residenceAlternee)
    }

    func agent(_ line: AyantDroit) -> Int { Int(extraits.dossiers.rows[Int(line.dossier)].agent) }
}
