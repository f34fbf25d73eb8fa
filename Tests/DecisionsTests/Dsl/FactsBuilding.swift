import Domain
import RuleBook

/// Facts → records, as the reader of the extracts would tie them; nothing is judged here.
extension Facts {
    func extraits() -> Extraits {
        let builder = ExtraitsBuilder(self)
        return Extraits(
            etablissements: Rows(builder.etablissements), agents: Rows(builder.agents),
            paie: builder.byAgent(lignesPaie.enumerated().map(builder.paie)) { $0.agent },
            retraiteOfAgent: Rows(builder.retraiteOfAgent), retraites: Rows(builder.retraites),
            dossiers: builder.dossiers,
            dossiersNaming: builder.dossiersNaming, ayantsDroit: builder.ayantsDroit,
            versements: builder.byAgent(builder.versements) { $0.agent },
            demandes: builder.byAgent(builder.demandes) { $0.agent }, registre: Rows(builder.registre),
            owner: builder)
    }
}

/// The vocabulary and the indices of one set of facts.
private final class ExtraitsBuilder: Sendable {
    let facts: Facts
    let etablissements: [Etablissement]
    let agents: [Agent]
    let dossiers: Grouped<Dossier>
    private let etablissementIndex: [String: Int]
    private let agentIndex: [String: Int32]
    private let dossierIndex: [String: Int32]

    init(_ facts: Facts) {
        self.facts = facts
        let rules = facts.rules
        let known = facts.etablissements.sorted { $0.nom < $1.nom }
        etablissementIndex = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.nom, $0) })
        etablissements = known.map { line in
            Etablissement(
                finess: Finess(Finess.ofLetter(line.nom))!, nom: Text(leaking: line.nom),
                region: index(of: line.region, in: rules.regions.map(\.code)),
                organisme: index(of: line.organisme, in: rules.committees.map(\.code)), adhesion: line.adhesion,
                contributionAcquittee: line.contribution,
                place: Place(file: 0, offset: facts.etablissements.firstIndex { $0.nom == line.nom }!))
        }
        let people = facts.agents.map { (Numero($0.numero)!, $0) }.sorted { $0.0 < $1.0 }
        let numbers = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.1.numero, Int32($0)) })
        agentIndex = numbers
        agents = people.map { person in
            Agent(
                numero: person.0, nom: Text("NOM"), prenom: Text("Prenom"), dateNaissance: person.1.ne,
                civilite: .madame,
                espaceAgent: person.1.espace,
                place: Place(file: 1, offset: facts.agents.firstIndex { $0.numero == person.1.numero }!))
        }
        let lines = facts.lignesDossier.enumerated().map { i, line in
            Dossier(
                id: Text(leaking: line.id), agent: numbers[line.agent]!,
                conjoint: line.conjoint.map { numbers[$0]! } ?? -1,
                dateConstitution: line.constitue, dateComplet: line.complet, canal: .enLigne,
                situationFamiliale: line.situation,
                quotient: QuotientFamilial(ressources: line.ressources, parts: line.parts?.value),
                givesResources: line.ressources != nil && line.parts != nil, signatureAgent: line.signeAgent,
                signatureCorrespondant: line.signeCorrespondant,
                refusRenseignements: line.refus, piecesManquantes: .empty, place: Place(file: 4, offset: i))
        }
        dossiers = grouped(lines, into: agents.count) { $0.agent }
        dossierIndex = Dictionary(
            uniqueKeysWithValues: dossiers.rows.enumerated().map { ($1.id.description, Int32($0)) })
    }

    func byAgent<Row>(_ rows: [Row], _ agent: (Row) -> Int32) -> Grouped<Row> {
        grouped(rows, into: agents.count, by: agent)
    }

    func paie(_ i: Int, _ line: FactPaie) -> LignePaie {
        let situation = facts.rules.situation
        return LignePaie(
            agent: agentIndex[line.agent]!, etablissement: Int32(etablissementIndex[line.chez]!),
            days: Period(line.du, line.au ?? .distantFuture),
            statut: index(of: line.statut.rawValue, in: situation.statuts),
            position: index(of: line.position.rawValue, in: situation.positions.map(\.code)),
            quotite: line.quotite ?? 0, place: Place(file: 2, offset: i))
    }

    var retraites: [Retraite] {
        facts.lignesRetraite.enumerated().map { i, line in
            Retraite(
                agent: agentIndex[line.agent]!, etablissement: Int32(etablissementIndex[line.chez]!),
                dateLiquidation: line.liquidation, caisse: line.caisse,
                statutLiquidation: index(of: line.statut.rawValue, in: facts.rules.situation.statuts),
                enActiviteLiquidation: line.enActivite, anneesService: line.annees.value,
                regionChoisie: line.region.map { index(of: $0, in: facts.rules.regions.map(\.code)) },
                csgPension: line.csg, dateDeces: line.deces, place: Place(file: 3, offset: i))
        }
    }

    var retraiteOfAgent: [Int32] {
        var of = [Int32](repeating: -1, count: agents.count)
        for (i, line) in facts.lignesRetraite.enumerated() { of[Int(agentIndex[line.agent]!)] = Int32(i) }
        return of
    }

    var dossiersNaming: Grouped<Int32> {
        let naming = dossiers.rows.indices.filter { dossiers.rows[$0].conjoint >= 0 }.map { Int32($0) }
        return grouped(naming, into: agents.count) { dossiers.rows[Int($0)].conjoint }
    }

    var ayantsDroit: Grouped<AyantDroit> {
        // Same names and birth date: the same child.
        var children: [String: Int32] = [:]
        let lines = facts.lignesAyantDroit.enumerated().map { i, line in
            let key = "\(line.nom)|\(line.prenom)|\(line.ne.shown)"
            let child = children[key] ?? Int32(i)
            children[key] = child
            return AyantDroit(
                dossier: dossierIndex[line.dossier]!, rang: line.rang, lien: line.lien, nom: Text("ENFANT"),
                prenom: Text(leaking: line.prenom), dateNaissance: line.ne, chargeFiscale: line.charge,
                residenceAlternee: line.alternee, tauxIncapacite: line.incapacite, situation: line.situation,
                niveauEtudes: line.niveau, correspondance: line.correspondance, demandeEtudes: line.etudes,
                certificatScolarite: line.certificat, justificatifCorrespondance: line.justificatif,
                identite: child, place: Place(file: 5, offset: i))
        }
        return grouped(lines.sorted { $0.rang < $1.rang }, into: dossiers.rows.count) { $0.dossier }
    }

    /// In the order of date, then id; each at the place of its line.
    var versements: [Versement] {
        facts.lignesVersement.enumerated().sorted { a, b in
            a.element.le != b.element.le ? a.element.le < b.element.le : a.element.id < b.element.id
        }.map { versement($0.element, at: $0.offset) }
    }

    private func versement(_ line: FactVersement, at offset: Int) -> Versement {
        Versement(
            agent: agentIndex[line.agent]!,
            prestation: index(of: line.prestation, in: facts.rules.benefits.map(\.code)),
            nature: line.nature, isCancelled: line.annule || line.nature == .annulation, date: line.le, brut: line.brut,
            net: line.net, prelevementSource: line.preleve, place: Place(file: 6, offset: offset),
            id: ShortText(Text(leaking: line.id)))
    }

    var demandes: [Demande] {
        let codes = facts.rules.pieces.map(\.code.description)
        return facts.lignesDemande.enumerated().sorted { a, b in
            (a.element.evenement, a.element.id) < (b.element.evenement, b.element.id)
        }.map { offset, line in
            var pieces = CodeSet()
            for piece in line.pieces { pieces.insert(codes.firstIndex(of: piece) ?? stop("unknown piece \(piece)")) }
            return Demande(
                id: Text(leaking: line.id), agent: agentIndex[line.agent]!,
                prestation: index(of: line.prestation, in: facts.rules.benefits.map(\.code)), rang: line.rang,
                dateEvenement: line.evenement, dateReception: line.complet ?? line.evenement, dateComplet: line.complet,
                pieces: pieces, variante: line.variante, quantite: line.quantite, montantPaye: line.paye,
                montantAccorde: line.accorde, place: Place(file: 7, offset: offset))
        }
    }

    var registre: [LigneRegistre?] {
        var known = [LigneRegistre?](repeating: nil, count: agents.count)
        for (i, line) in facts.lignesRegistre.enumerated() {
            known[Int(agentIndex[line.agent]!)] = LigneRegistre(
                fondement: line.fondement, dernierDossier: line.dernierDossier, place: Place(file: 8, offset: i))
        }
        return known
    }
}

extension Finess {
    /// « A » is 750000001, « B » 750000002: the order of letters is that of numbers.
    static func ofLetter(_ letter: String) -> String {
        let rank = Int(letter.unicodeScalars.first!.value) - 64
        return "7500000\(rank < 10 ? "0" : "")\(rank)"
    }
}

private func stop<T>(_ why: String) -> T { fatalError(why) }

private func index(of code: String, in codes: [Text]) -> UInt8 {
    guard let i = codes.firstIndex(where: { $0.description == code }) else {
        return stop("the rules do not know « \(code) »")
    }
    return UInt8(i)
}

/// Rows by group, in the order they are given.
private func grouped<Row>(_ rows: [Row], into groups: Int, by group: (Row) -> Int32) -> Grouped<Row> {
    var starts = [Int32](repeating: 0, count: groups + 1)
    for row in rows { starts[Int(group(row)) + 1] += 1 }
    for i in 0..<groups { starts[i + 1] += starts[i] }
    var next = starts
    var order = [Int](repeating: 0, count: rows.count)
    for (i, row) in rows.enumerated() {
        order[Int(next[Int(group(row))])] = i
        next[Int(group(row))] += 1
    }
    return Grouped(rows: order.map { rows[$0] }, starts: starts)
}
