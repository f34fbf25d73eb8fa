import Domain

/// The linked records of hand-made people.
struct Extracts {
    let extraits: Extraits

    private final class Owner: Sendable {}

    init(_ people: [SampleCampaign.Person]) {
        let nowhere = Place(file: 0, offset: 0)
        var paie = Groups<LignePaie>()
        var dossiers = Groups<Dossier>()
        var ayants = Groups<AyantDroit>()
        var versements = Groups<Versement>()
        var demandes = Groups<Demande>()
        var retraites: [Retraite] = []
        var retraiteOfAgent: [Int32] = []
        for (i, person) in people.enumerated() {
            let agent = Int32(i)
            paie.next()
            dossiers.next()
            versements.next()
            demandes.next()
            if let place = person.place, person.liquidation == nil {
                paie.add(
                    LignePaie(
                        agent: agent, etablissement: place, days: Period(Day("01/01/2020")!, .distantFuture),
                        statut: person.statut, position: person.position, quotite: 100, place: nowhere))
            }
            if let (day, years) = person.liquidation {
                retraiteOfAgent.append(Int32(retraites.count))
                retraites.append(
                    Retraite(
                        agent: agent, etablissement: person.place ?? 1, dateLiquidation: Day(day)!, caisse: .cnracl,
                        statutLiquidation: 0, enActiviteLiquidation: true, anneesService: years, regionChoisie: nil,
                        csgPension: .plein, dateDeces: nil, place: nowhere))
            } else {
                retraiteOfAgent.append(-1)
            }
            if let (day, isComplete) = person.dossier {
                let index = Int32(dossiers.rows.count)
                dossiers.add(
                    Dossier(
                        id: Text(leaking: "D23-\(person.numero)"), agent: agent, conjoint: -1,
                        dateConstitution: Day(day)!,
                        dateComplet: isComplete ? Day(day)! : nil, canal: .enLigne, situationFamiliale: .marie,
                        quotient: QuotientFamilial(
                            ressources: person.quotient.map { Cents($0.ressources) }, parts: person.quotient?.parts),
                        givesResources: person.quotient != nil, signatureAgent: true, signatureCorrespondant: true,
                        refusRenseignements: false,
                        piecesManquantes: .empty, place: nowhere))
                ayants.next()
                for (k, child) in person.children.enumerated() {
                    ayants.add(
                        AyantDroit(
                            dossier: index, rang: UInt8(k + 1), lien: child.spouse ? .conjoint : .enfant,
                            nom: Text(leaking: person.nom), prenom: Text(leaking: k == 0 ? "Camille" : "Dominique"),
                            dateNaissance: Day(year: child.born, month: 3, day: 14)!, chargeFiscale: true,
                            residenceAlternee: false, tauxIncapacite: nil, situation: nil, niveauEtudes: child.level,
                            correspondance: false, demandeEtudes: child.studies, certificatScolarite: child.certificate,
                            justificatifCorrespondance: false, identite: -1, place: nowhere))
                }
            }
            for payment in person.payments {
                versements.add(
                    Versement(
                        agent: agent, prestation: payment.prestation, nature: .versement, isCancelled: false,
                        date: Day("15/06/2023")!, brut: Cents(payment.brut), net: nil, prelevementSource: .zero,
                        place: nowhere))
            }
            for request in person.requests {
                var pieces = CodeSet()
                for piece in request.pieces { pieces.insert(piece) }
                demandes.add(
                    Demande(
                        id: Text(leaking: "R\(person.numero)"), agent: agent, prestation: SampleRules.naissance,
                        rang: 0,
                        dateEvenement: Day("10/02/2023")!, dateReception: Day("20/02/2023")!,
                        dateComplet: request.complete.map { Day($0)! }, pieces: pieces, variante: nil, quantite: 1,
                        montantPaye: nil, montantAccorde: nil, place: nowhere))
            }
        }
        extraits = Extraits(
            etablissements: Rows(SampleCampaign.establishments),
            agents: Rows(
                people.map {
                    Agent(
                        numero: Numero($0.numero)!, nom: Text(leaking: $0.nom), prenom: Text(leaking: $0.prenom),
                        dateNaissance: Day("05/05/1975")!, civilite: .madame, espaceAgent: $0.online, place: nowhere)
                }), paie: paie.grouped, retraiteOfAgent: Rows(retraiteOfAgent), retraites: Rows(retraites),
            dossiers: dossiers.grouped,
            dossiersNaming: Grouped(rows: [], starts: [Int32](repeating: 0, count: people.count + 1)),
            ayantsDroit: ayants.grouped, versements: versements.grouped, demandes: demandes.grouped,
            registre: Rows(
                people.map { person in
                    person.lastDossier.map { LigneRegistre(fondement: .dossier, dernierDossier: $0, place: nowhere) }
                }), owner: Owner())
    }
}

/// Rows grouped as they come.
private struct Groups<Row: BitwiseCopyable & Sendable> {
    var rows: [Row] = []
    private var starts: [Int32] = []

    mutating func next() { starts.append(Int32(rows.count)) }
    mutating func add(_ row: Row) { rows.append(row) }
    var grouped: Grouped<Row> { Grouped(rows: rows, starts: starts + [Int32(rows.count)]) }
}
