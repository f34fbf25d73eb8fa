import Domain

/// A population of 2024, thrown with dice: every status, position, committee, and every kind of line, often at odds.
enum Population {
    static let year = 2024

    static func of(_ count: Int, seed: UInt64) -> Facts {
        var dice = Dice(seed: seed)
        var facts = Facts(year, arrete: dice.one(in: 3) ? "30/09/2024" : nil)
            .etablissement("C", region: "93", membre: "01/03/2024", jusquAu: "30/11/2024", contribution: false)
        for i in 1...count {
            let numero = "\(i)"
            facts.agents.append(
                FactAgent(numero: numero, ne: dice.day("01/01/1950", "31/12/2000"), espace: !dice.one(in: 3)))
            if dice.one(in: 3) {
                // Enough people with open rights at La Réunion for the requests to mean something.
                facts.lignesPaie.append(FactPaie(agent: numero, chez: "R", du: "01/01/2020"))
                facts.lignesDossier.append(
                    FactDossier(
                        id: "D\(i)-R", agent: numero, constitue: "01/01/2024", complet: "01/02/2024", situation: .marie)
                )
                for rang in 1...3 { facts.lignesAyantDroit.append(dependant("D\(i)-R", UInt8(rang), &dice)) }
            } else {
                rows(numero, &facts, &dice)
            }
            retirement(numero, &facts, &dice)
            dossiers(i, of: count, &facts, &dice)
            payments(numero, &facts, &dice)
            requests(numero, &facts, &dice)
            if dice.one(in: 3) {
                facts.lignesRegistre.append(
                    FactRegistre(
                        agent: numero, fondement: dice.of(Fondement.allCases),
                        dernierDossier: dice.one(in: 2) ? dice.count(2015...2023) : nil))
            }
        }
        return facts
    }

    private static func rows(_ numero: String, _ facts: inout Facts, _ dice: inout Dice) {
        var seen: Set<String> = []
        for _ in 0..<dice.count(0...4) {
            let du = dice.one(in: 3) ? "01/01/2024" : dice.day("01/01/2022", facts.cutOff)
            let position =
                dice.one(in: 2)
                ? Position.activite
                : dice.one(in: 6) ? dice.of(Position.allCases) : dice.of([.disponibilite, .demission, .congeMaladie])
            let row = FactPaie(
                agent: numero, chez: dice.of(["A", "A", "B", "C", "R"]), statut: dice.of(Statut.allCases),
                position: position,
                du: du, au: dice.one(in: 2) ? nil : dice.day(du, "31/12/2025"),
                quotite: dice.one(in: 2) ? UInt8(dice.count(1...100)) : nil)
            // The key of the table: numero, finess, debut, position.
            if seen.insert("\(row.chez) \(du) \(position)").inserted { facts.lignesPaie.append(row) }
        }
    }

    private static func retirement(_ numero: String, _ facts: inout Facts, _ dice: inout Dice) {
        guard dice.one(in: 3) else { return }
        let liquidation = dice.one(in: 3) ? dice.day("01/01/2024", facts.cutOff) : dice.day("01/01/2000", "31/12/2023")
        facts.lignesRetraite.append(
            FactRetraite(
                agent: numero, chez: dice.of(["A", "B", "C", "R"]), liquidation: liquidation,
                caisse: dice.of([.cnracl, .cnracl, .cnracl, .ircantec, .autre]),
                statut: dice.of([.titulaire, .titulaire, .contractuel, .medical]),
                enActivite: !dice.one(in: 4), annees: dice.cents(0...4_500), region: dice.one(in: 5) ? "75" : nil,
                csg: dice.of(CsgPension.allCases),
                deces: dice.one(in: 8) ? dice.day(max(liquidation, "01/01/2023"), facts.cutOff) : nil))
    }

    private static func dossiers(_ i: Int, of count: Int, _ facts: inout Facts, _ dice: inout Dice) {
        let kinds = [1, 1, 1, 1, 1, 0, 0, 0, 2, 3]
        for n in 0..<dice.of(kinds) {
            let constitue = dice.one(in: 4) ? "30/07/2024" : dice.day("01/11/2023", facts.cutOff)
            let other = dice.count(1...count)
            let id = "D\(i)-\(n)"
            facts.lignesDossier.append(
                FactDossier(
                    id: id, agent: "\(i)", conjoint: dice.one(in: 3) && other != i ? "\(other)" : nil,
                    constitue: constitue,
                    complet: dice.one(in: 4) ? nil : dice.day(constitue, facts.cutOff),
                    situation: dice.of(SituationFamiliale.allCases),
                    // About the ceiling: 1270 × 12 × 2.
                    ressources: dice.one(in: 6)
                        ? nil : dice.one(in: 4) ? dice.cents(3_047_999...3_048_001) : dice.cents(0...6_000_000),
                    parts: dice.of(["0", "1", "1,50", "2", "2"]), signeAgent: !dice.one(in: 6),
                    signeCorrespondant: !dice.one(in: 6), refus: dice.one(in: 8)))
            for rang in 0..<dice.count(0...3) { facts.lignesAyantDroit.append(dependant(id, UInt8(rang + 1), &dice)) }
        }
    }

    private static func dependant(_ dossier: String, _ rang: UInt8, _ dice: inout Dice) -> FactAyantDroit {
        FactAyantDroit(
            dossier: dossier, rang: rang, lien: dice.one(in: 4) ? dice.of(Lien.allCases) : .enfant,
            prenom: "P\(dice.count(1...9))",
            ne: dice.day("01/01/1996", "01/09/2024"), charge: !dice.one(in: 3), alternee: dice.one(in: 4),
            incapacite: dice.one(in: 2) ? nil : UInt8(dice.count(45...100)),
            situation: dice.one(in: 2) ? nil : dice.of(SituationAyantDroit.allCases),
            niveau: dice.one(in: 4) ? nil : dice.of(NiveauEtudes.allCases), correspondance: dice.one(in: 5),
            etudes: dice.one(in: 2),
            certificat: dice.one(in: 2), justificatif: dice.one(in: 2))
    }

    private static let codes = ShippedRules.of(year).benefits.filter(\.isForAgents)

    private static func payments(_ numero: String, _ facts: inout Facts, _ dice: inout Dice) {
        for _ in 0..<dice.count(0...5) {
            let brut = dice.cents(1...200_000)
            facts.lignesVersement.append(
                FactVersement(
                    id: "V\(facts.lignesVersement.count)", agent: numero, prestation: dice.of(codes).code.description,
                    nature: dice.of([.versement, .versement, .versement, .remboursement, .annulation]),
                    annule: dice.one(in: 6), le: dice.day("01/01/2024", facts.cutOff), brut: brut,
                    net: dice.one(in: 2) ? nil : Cents(brut.value * 903 / 1000),
                    preleve: dice.one(in: 2) ? "0" : dice.cents(0...5_000)))
        }
    }

    private static func requests(_ numero: String, _ facts: inout Facts, _ dice: inout Dice) {
        for n in 0..<dice.count(0...3) {
            let code = dice.of(Formulaire.codes + ["8", "8", "8", "16-1", "22"])
            let evenement = dice.day("01/10/2023", facts.cutOff)
            facts.lignesDemande.append(
                FactDemande(
                    id: "Q\(numero)-\(n)", agent: numero, prestation: code, rang: UInt8(dice.count(0...3)),
                    evenement: evenement,
                    complet: dice.one(in: 5) ? nil : min(facts.cutOff, evenement + dice.count(0...150)),
                    pieces: Formulaire.all(code).filter { _ in !dice.one(in: 12) },
                    variante: dice.one(in: 3) ? nil : dice.of(Variant.allCases),
                    quantite: Int64(dice.count(1...12)), paye: dice.one(in: 4) ? nil : dice.cents(0...100_000),
                    accorde: dice.one(in: 4) ? nil : dice.cents(0...200_000)))
        }
    }
}
