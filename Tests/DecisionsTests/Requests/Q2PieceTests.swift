import Domain
import Testing

/// Q2: pieces and their alternatives, for every code of the form.
struct Q2PieceTests {
    static func judged(
        _ says: String, _ code: String, _ pieces: [String], missing: [String], _ facts: Facts? = nil, rang: UInt8? = nil
    ) -> Case {
        let c06 = missing.sorted().map { "C06:\($0)" }
        let motifs = (c06 + [GoodRequest.motifs(code)]).filter { !$0.isEmpty }.joined(separator: "|")
        return Case(
            "Q2: \(code), \(says)", GoodRequest.of(code, facts, pieces: pieces, rang: rang),
            .demande(["motifs": motifs, "statut": missing.isEmpty ? "recevable" : "incomplete"]))
    }

    /// What the form asks of the good request: its child is neither 16 nor at school.
    static func asked(_ code: String) -> [Formulaire.Line] { Formulaire.lines(code).filter { $0.condition == nil } }
    static func firsts(_ code: String) -> [String] { asked(code).flatMap { $0.alternatives[0] } }

    static let whole = Formulaire.codes.map { judged("all pieces", $0, firsts($0), missing: []) }
    /// Each alternative in the first one's place.
    static let alternatives = Formulaire.codes.flatMap { code in
        asked(code).indices.flatMap { i in
            asked(code)[i].alternatives.dropFirst().map { group in
                let others = asked(code).enumerated().filter { $0.offset != i }.flatMap { $0.element.alternatives[0] }
                return judged("\(group.joined(separator: " and ")) instead", code, others + group, missing: [])
            }
        }
    }
    /// Each line without any of its pieces: the first alternative's first is named.
    static let absent = Formulaire.codes.flatMap { code in
        asked(code).indices.map { i in
            let others = asked(code).enumerated().filter { $0.offset != i }.flatMap { $0.element.alternatives[0] }
            let first = asked(code)[i].alternatives[0][0]
            return judged("without \(first)", code, others, missing: [first])
        }
    }
    static let nothing = Formulaire.codes.map { code in
        judged("nothing at all: each named, in order", code, [], missing: asked(code).map { $0.alternatives[0][0] })
    }

    static let groups = [
        judged(
            "an invoice without its contract", "15", ["formulaire", "bulletin_paye", "rib", "facture_sport"],
            missing: ["contrat_sport"]),
        judged(
            "a contract without its invoice", "15", ["formulaire", "bulletin_paye", "rib", "contrat_sport"],
            missing: ["facture_sport"]),
        judged(
            "an e-ticket without payment, no confirmation: the first alternative is named", "13",
            ["formulaire", "bulletin_paye", "rib", "cartes_croisiere", "billet_sans_paiement"],
            missing: ["facture_agence"]),
        judged(
            "a confirmation alone", "13",
            ["formulaire", "bulletin_paye", "rib", "cartes_croisiere", "confirmation_paiement"],
            missing: ["facture_agence"]),
    ]

    @Test(arguments: whole + alternatives + absent + nothing + groups) func q2(_ c: Case) { c.check() }

    static func child(_ ne: Day, situation: SituationAyantDroit? = nil, niveau: NiveauEtudes? = nil) -> Facts {
        Facts(2023, arrete: "30/09/2023").paie(chez: "R").dossier(complet: "01/01/2023").enfant(
            ne: ne, situation: situation, niveau: niveau)
    }
    static let conditional = [
        judged(
            "16 on 31 December of the event's year: certificate", "6", firsts("6"), missing: ["certificat_scolarite"],
            child("31/12/2007"), rang: 1),
        judged(
            "16, certificate there", "6", firsts("6") + ["certificat_scolarite"], missing: [], child("31/12/2007"),
            rang: 1),
        judged("15 on 31 December", "6", firsts("6"), missing: [], child("01/01/2008"), rang: 1),
        judged("without rang no certificate is asked", "6", firsts("6"), missing: [], child("31/12/2000"), rang: 0),
        judged(
            "a child at school: its letter", "8", firsts("8"), missing: ["courrier_scolarise"],
            child("01/01/2021", situation: .scolaire), rang: 1),
        judged(
            "… by its level", "8", firsts("8"), missing: ["courrier_scolarise"],
            child("01/01/2021", niveau: .maternelle), rang: 1),
        judged(
            "… letter there", "8", firsts("8") + ["courrier_scolarise"], missing: [],
            child("01/01/2021", situation: .scolaire), rang: 1),
        judged("a child in a crèche", "8", firsts("8"), missing: [], child("01/01/2021", situation: .creche), rang: 1),
    ]

    @Test(arguments: conditional) func q2Conditional(_ c: Case) { c.check() }

    /// 7: the disability card stands for the notification only above 80 %, where a line is named and gives its rate.
    static func card(_ taux: UInt8?, rang: UInt8 = 1, missing: [String]) -> Case {
        let pieces = firsts("7").map { $0 == "notification_taux" ? "carte_invalidite" : $0 }
        let facts = Facts(2023, arrete: "30/09/2023").paie(chez: "R").dossier(complet: "01/01/2023").enfant(
            ne: "01/01/2010", incapacite: taux)
        return judged(
            "the card, rate \(taux.map { "\($0)" } ?? "unknown"), rang \(rang)", "7", pieces,
            missing: missing, facts, rang: rang)
    }
    static let cards = [
        card(81, missing: []), card(80, missing: ["notification_taux"]), card(51, missing: ["notification_taux"]),
        card(60, rang: 0, missing: []), card(nil, rang: 0, missing: []), card(nil, missing: []),
    ]

    @Test(arguments: cards) func q2Card(_ c: Case) { c.check() }

    /// Reading: of a retired agent the proof of pension stands for the payslip.
    static let retired = Formulaire.codes.filter { Formulaire.all($0).contains("bulletin_paye") }.flatMap { code in
        let pieces = firsts(code).map { $0 == "bulletin_paye" ? "justificatif_pension" : $0 }
        let facts = Facts(2023, arrete: "31/08/2023").retraite("01/01/2010", chez: "R").dossier(complet: "01/01/2023")
            .enfant(ne: "01/01/2021", incapacite: 60)
        return [
            judged("a pension's proof for the payslip", code, pieces, missing: [], facts),
            judged(
                "… neither: the payslip is named", code, firsts(code).filter { $0 != "bulletin_paye" },
                missing: ["bulletin_paye"], facts),
        ]
            + (GoodRequest.retiredOnly.contains(code)
                ? []
                : [
                    judged("… not of an agent in activity", code, pieces, missing: ["bulletin_paye"])
                ])
    }

    @Test(arguments: retired) func q2Retired(_ c: Case) { c.check() }

    /// The notes at the end of the form, for every benefit.
    static let general =
        Formulaire.codes.flatMap { code in
            [
                judged(
                    "a concubin's pieces", code, firsts(code),
                    missing: ["attestation_concubinage", "avis_impot_concubin"],
                    GoodRequest.agent(code, situation: .concubin)),
                judged(
                    "a concubin's, there", code, firsts(code) + ["attestation_concubinage", "avis_impot_concubin"],
                    missing: [], GoodRequest.agent(code, situation: .concubin)),
                judged(
                    "a PACS contract", code, firsts(code), missing: ["contrat_pacs"],
                    GoodRequest.agent(code, situation: .pacse)),
                judged(
                    "a PACS contract, there", code, firsts(code) + ["contrat_pacs"], missing: [],
                    GoodRequest.agent(code, situation: .pacse)),
            ]
        }
        + [SituationFamiliale.marie, .separe, .divorce, .veuf].map {
            judged(
                "nothing more for \($0.rawValue)", "1", firsts("1"), missing: [], GoodRequest.agent("1", situation: $0))
        }
        + [
            judged(
                "the situation is that of his retained dossier, here the spouse's, the only one that opens", "1",
                firsts("1"), missing: ["contrat_pacs"],
                Facts(2023, arrete: "30/09/2023").paie(chez: "R").paie(chez: "R", de: "2").dossier(complet: nil)
                    .dossier(complet: "01/01/2023", conjoint: "1", situation: .pacse, de: "2"))
        ]

    @Test(arguments: general) func q2General(_ c: Case) { c.check() }
}
