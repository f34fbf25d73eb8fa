import Domain
import RuleBook
import Testing

/// A third committee is a new rule file and no code: here an invented one of Martinique, with a benefit, a scale and
/// a piece of its own.
struct ThirdCommitteeTests {
    let folder = RuleFolder.shipped.with("comite-martinique.yaml", ThirdCommitteeTests.file)

    @Test func showsUpBesideTheOthers() throws {
        let rules = try folder.rules(for: 2026)
        #expect(rules.committees.map(\.code.description) == ["cgos", "cogohr", "cosm"])
        #expect(rules.committees[rules.defaultCommittee].code == "cgos")
        let cosm = rules.committees[2]
        #expect(cosm.name == "C.O.S.M.")
        #expect(cosm.dossier.opensFrom == .dateConstitution)
        #expect(cosm.dossier.needsSignatures && !cosm.dossier.refusalBars)
        #expect(cosm.renewal?.countedFrom == 2023 && cosm.renewal?.maxYears == 3)
        #expect(cosm.avantages == nil && cosm.holidayShare == nil && cosm.studies == nil && cosm.serviceBands.isEmpty)
        #expect(cosm.dependants.map(\.category) == [.conjoint, .aucune])
    }

    @Test func itsBenefitIsJudgedByItsFile() throws {
        let rules = try folder.rules(for: 2026)
        let benefit = try #require(rules.benefits.first { $0.code == "M-1" })
        #expect(rules.committees[benefit.committee].code == "cosm")
        #expect(benefit.isTaxable && benefit.profile == .selonBeneficiaire)
        let request = try #require(benefit.request)
        #expect(request.deadline == .endOfMonth(6))
        #expect(request.amount == .flat(Cents(25_000), perUnit: true, maxUnits: nil))
        #expect(
            request.pieces.map { $0.alternatives.map { $0.map { rules.pieces[$0].code.description } } } == [
                [["formulaire"]], [["carte_embarquement_bateau"], ["facture_agence"]],
            ])
        #expect(
            rules.pieces.first { $0.code == "carte_embarquement_bateau" }?.label == "Carte d'embarquement du bateau")
    }

    /// Begun in 2024: the benefit does not exist before.
    @Test func aBenefitBeginsWithItsFirstValue() throws {
        #expect(try folder.rules(for: 2023).benefits.contains { $0.code == "M-1" } == false)
        #expect(try folder.rules(for: 2024).benefits.contains { $0.code == "M-1" })
    }

    @Test func theOthersAreUntouched() throws {
        let (before, after) = (try RuleFolder.shippedRules(for: 2026), try folder.rules(for: 2026))
        #expect(
            after.inForce.filter { $0.file != "comite-martinique.yaml" }.map(\.value) == before.inForce.map(\.value))
        #expect(after.benefits.count == before.benefits.count + 1)
    }

    /// It may be the one that judges agents without organisme.
    @Test func canBeTheDefault() throws {
        let rules = try folder.changing("situations.yaml", "valeur: cgos", to: "valeur: cosm").rules(for: 2026)
        #expect(rules.defaultCommittee == 2)
    }

    private static func parameter(
        _ indent: Int, _ key: String, _ rule: String, _ value: String, from: String = "2018-01-01"
    ) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)\(key):
            \(margin)  libelle: \(key)
            \(margin)  regle: \(rule)
            \(margin)  relu_pour: 2026
            \(margin)  valeurs: [{ du: \(from), valeur: \(value), source: délibération inventée }]

            """
    }

    /// Words only: a reading that is the way the program is built, or a name.
    private static func words(_ indent: Int, _ key: String, _ rule: String, _ value: String) -> String {
        let margin = String(repeating: " ", count: indent)
        return """
            \(margin)\(key):
            \(margin)  libelle: \(key)
            \(margin)  regle: \(rule)
            \(margin)  relu_pour: 2026
            \(margin)  portee: texte
            \(margin)  imprime: feuille Règles
            \(margin)  valeurs: [{ du: 2018-01-01, valeur: \(value), source: délibération inventée }]

            """
    }

    /// S1, S3, S7: no status needs the contribution, all are judged by the fund.
    private static var statuts: String {
        let tous = "{ droits: tous, contribution_requise: non, retraite_jugee_par: caisse }"
        let codes = [
            "titulaire", "stagiaire", "contractuel", "emploi_aide", "apprenti", "assistante_maternelle",
            "accueil_familial",
        ]
        return "statuts:\n" + codes.map { parameter(2, $0, "S1", tous) }.joined()
            + parameter(2, "medical", "S1", tous.replacing("droits: tous", with: "droits: offres"))
            + "retraite:\n" + parameter(2, "caisse", "S7", "cnracl")
    }

    static let file =
        """
        organisme: cosm
        nom: C.O.S.M.
        \(words(0, "nom_complet", "§0", "Comité des œuvres sociales de Martinique (inventé)"))\
        \(statuts)\
        dossier:
        \(parameter(2, "droits_a_compter_de", "O1", "date_constitution"))\
        \(parameter(2, "deux_signatures", "O9", "oui"))\
        \(parameter(2, "refus_de_renseignements_exclut", "O9", "non"))\
        \(parameter(2, "ressources_et_parts_exigees", "O9", "non"))\
        \(words(2, "portee", "O9", "le dossier de l'année"))\
        quotient_familial:
        \(parameter(2, "diviseur", "§0", "12"))\
        renouvellement:
        \(parameter(2, "retraites", "O3", "{ premiere_annee: 2024, annees_max: 3 }"))\
        \(parameter(2, "dossier_qui_relance", "O3", "complet"))\
        \(words(2, "beneficiaires", "O3", "\"tous les retraités, quelle que soit l'année de leur liquidation\""))\
        \(words(2, "rang", "O3", "depuis le dernier dossier ou la liquidation"))\
        \(words(2, "dossier_de_l_annee", "O3", "compte à partir de l'année suivante"))\
        \(words(2, "invitation", "O3", "\"sauf dossier qui relance les rangs, ou décès\""))\
        avantages:
        \(parameter(2, "jusqu_au", "O5", "aucun"))\
        taux_retraites:
        \(parameter(2, "tranches", "O7", "aucune"))\
        participation_vacances:
        \(parameter(2, "plafond_qf", "O8", "aucun"))\
        droit_maladie:
        \(parameter(2, "sans_dossier", "O10", "non"))\
        dossiers_papier:
        \(parameter(2, "envoi_en_decembre", "O11", "non"))\
        etudes:
        \(parameter(2, "servies", "ET2", "non"))\
        ayants_droit:
        \(parameter(2, "conjoint", "§3", "{ categorie: conjoint, si: { lien: conjoint }, offres: oui, prestations: oui, vacances_noel: oui, etudes: non, taux: 100 }"))\
        \(parameter(2, "autre", "§3", "{ categorie: aucune, offres: non, prestations: non, vacances_noel: non, etudes: non, taux: 0 }"))\
        avis:
        \(parameter(2, "espace_agent", "T6", "oui"))\
        demandes:
        \(parameter(2, "delai", "Q1", "{ fin_du_mois: 6 }"))\
          lectures:
        \(words(4, "fin_du_mois", "Q1", "\"jusqu'au dernier jour du mois, compris\""))\
        \(words(4, "en_annees", "Q1", "\"le même jour, compris\""))\
        \(words(4, "age", "Q3", "au jour de l'événement"))\
        \(words(4, "quantite_au_plus", "Q3", "\"par enfant et année de l'événement, quel que soit l'agent\""))\
        \(words(4, "pieces_generales", "Q2", "toutes les prestations"))\
        \(words(4, "pacs", "Q1", "au délai du cadeau mariage"))\
        \(words(4, "annee_des_droits", "Q1", "\"celle de l'événement, N-1 d'après le registre\""))\
        \(words(4, "complete", "Q1", "\"date_complet, toutes les pièces, et le prix là où il en faut un\""))\
        \(words(4, "quantite_vide", "Q3", "1"))\
        \(words(4, "montants_par_enfant_ou_mois", "Q3", "\"multipliés par la quantité ; le prix est celui de tous\""))\
        \(words(4, "sans_enfant_designe", "Q3", "\"l'agent lui-même (n° 7), sans certificat (n° 6)\""))\
        \(words(4, "doublon", "Q3", "\"même événement, même agent et rang, ou même enfant\""))\
        \(parameter(2, "evenement_un_jour_de_droit", "Q1", "non"))\
        \(parameter(2, "piece_des_retraites", "Q2", "aucune"))\
        \(parameter(2, "piece_des_ressources", "O9", "aucune"))\
        \(parameter(0, "pieces", "Q2", "{ carte_embarquement_bateau: Carte d'embarquement du bateau }"))\
        catalogue:
          M-1:
            libelle: Traversée
            reference: "Délibération inventée, article 1"
        \(parameter(4, "regime", "T7", "{ imposable: oui, profil: selon_beneficiaire, liee_a_l_activite: non }", from: "2024-01-01"))\
        \(parameter(4, "montant", "Q3", "{ forfait: 250.00, par: enfant }", from: "2024-01-01"))\
        \(parameter(4, "pieces", "Q2", "[formulaire, carte_embarquement_bateau ou facture_agence]", from: "2024-01-01"))
        """
}
