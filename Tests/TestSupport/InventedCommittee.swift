/// A third committee, invented: that of Martinique. A rule file and nothing else; none of its values is that of another, and
/// one benefit (M-4) begins in 2024.
enum InventedCommittee {
    static let fileName = "comite-martinique.yaml"

    private static func parameter(
        _ indent: Int, _ key: String, _ rule: String, _ value: String, from: String = "2018-01-01",
        printed: Bool = false
    ) -> String {
        let margin = String(repeating: " ", count: indent)
        let scope = printed ? "\(margin)  portee: texte\n\(margin)  imprime: feuille Règles\n" : ""
        return """
            \(margin)\(key):
            \(margin)  libelle: \(key)
            \(margin)  regle: \(rule)
            \(margin)  relu_pour: 2026
            \(scope)\(margin)  valeurs: [{ du: \(from), valeur: \(value), source: délibération inventée }]

            """
    }

    /// Words only: a reading that is the way the program is built, or a name.
    private static func words(_ indent: Int, _ key: String, _ rule: String, _ value: String) -> String {
        parameter(indent, key, rule, value, printed: true)
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

    private static func benefit(
        _ code: String, imposable: String, profil: String, from: String = "2018-01-01", _ rest: [(String, String)]
    ) -> String {
        """
          \(code):
            libelle: Prestation \(code)
        \(parameter(4, "regime", "T7", "{ imposable: \(imposable), profil: \(profil), liee_a_l_activite: non }", from: from))
        """ + rest.map { parameter(4, $0.0, "Q3", $0.1, from: from) }.joined()
    }

    private static func rights() -> String {
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
        \(parameter(2, "diviseur", "§0", "10"))\
        renouvellement:
        \(parameter(2, "retraites", "O3", "{ premiere_annee: 2024, annees_max: 3 }"))\
        \(parameter(2, "dossier_qui_relance", "O3", "complet"))\
        \(words(2, "beneficiaires", "O3", "\"tous les retraités, quelle que soit l'année de leur liquidation\""))\
        \(words(2, "rang", "O3", "depuis le dernier dossier ou la liquidation"))\
        \(words(2, "dossier_de_l_annee", "O3", "compte à partir de l'année suivante"))\
        \(words(2, "invitation", "O3", "\"sauf dossier qui relance les rangs, ou décès\""))\
        avantages:
        \(parameter(2, "jusqu_au", "O5", "31/03"))\
        \(words(2, "condition", "O5", "si le dernier jour ouvert est le 31 décembre"))\
        taux_retraites:
        \(parameter(2, "tranches", "O7", "[{ a_partir_de: 0, taux: 40 }, { a_partir_de: 15, taux: 100 }]"))\
        \(parameter(2, "bornes", "O7", "{ borne_basse: incluse, derniere_borne: incluse }"))\
        \(parameter(2, "portee", "O7", "toutes"))\
        participation_vacances:
        \(parameter(2, "plafond_qf", "O8", "900.00"))\
        \(parameter(2, "plafond_inclus", "O8", "non"))\
        \(words(2, "qf_inconnu", "O8", "réduite"))\
        \(words(2, "offres_seules", "O8", "réduite"))\
        droit_maladie:
        \(parameter(2, "sans_dossier", "O10", "non"))\
        dossiers_papier:
        \(parameter(2, "envoi_en_decembre", "O11", "non"))\

        """
    }

    private static func family() -> String {
        """
        ayants_droit:
        \(parameter(2, "conjoint", "§3", "{ categorie: conjoint, si: { lien: conjoint }, offres: oui, prestations: non, vacances_noel: oui, etudes: non, taux: 80 }"))\
        \(parameter(2, "a_charge", "§3", "{ categorie: a_charge, si: { lien: enfant, charge_fiscale: oui, moins_de: 18 }, offres: oui, prestations: oui, vacances_noel: non, etudes: oui, taux: 90 }"))\
        \(parameter(2, "autre", "§3", "{ categorie: aucune, offres: non, prestations: non, vacances_noel: non, etudes: non, taux: 0 }"))\
        etudes:
        \(parameter(2, "servies", "ET2", "oui"))\
        \(parameter(2, "date_limite", "ET1", "15/09"))\
        \(parameter(2, "pieces_a_la_date_limite", "ET1", "oui"))\
        \(words(2, "plusieurs_dossiers", "ET1", "le premier constitué de ceux qui demandent pour cet enfant"))\
        \(parameter(2, "age_moins_de", "ET2", "18"))\
        \(parameter(2, "niveaux", "ET3", "[secondaire]"))\
        \(words(2, "niveau_absent", "ET3", "\"études supérieures par la situation, ou scolaire à partir d'un âge\""))\
        \(parameter(2, "scolaire_des", "ET3", "6"))\
        \(words(2, "taux_du_couple", "§4", "\"le meilleur taux, entier pour qui n'était pas encore retraité\""))\
        \(parameter(2, "plafond_qf", "ET4", "500.00"))\
        \(parameter(2, "certificat_des", "ET5", "12"))\
        \(parameter(2, "certificat_niveaux", "ET5", "[superieur]"))\
        \(words(2, "correspondance", "ET5", "leur justificatif à la place du certificat"))\

        """
    }

    private static func requests() -> String {
        """
        demandes:
        \(parameter(2, "delai", "Q1", "{ fin_du_mois: 6 }"))\
          delais_particuliers:
        \(parameter(4, "M-2", "Q1", "{ annees: 2 }"))\
        \(parameter(2, "evenement_un_jour_de_droit", "Q1", "non"))\
        \(parameter(2, "piece_des_retraites", "Q2", "aucune"))\
        \(parameter(2, "piece_des_ressources", "O9", "aucune"))\
          lectures:
        \(words(4, "fin_du_mois", "Q1", "\"jusqu'au dernier jour du mois, compris\""))\
        \(words(4, "en_annees", "Q1", "\"le même jour, compris\""))\
        \(words(4, "age", "Q3", "au jour de l'événement"))\
        \(words(4, "pacs", "Q1", "au délai du cadeau mariage"))\
        \(words(4, "annee_des_droits", "Q1", "\"celle de l'événement, N-1 d'après le registre\""))\
        \(words(4, "complete", "Q1", "\"date_complet, toutes les pièces, et le prix là où il en faut un\""))\
        \(words(4, "quantite_au_plus", "Q3", "\"par enfant et année de l'événement, quel que soit l'agent\""))\
        \(words(4, "quantite_vide", "Q3", "1"))\
        \(words(4, "montants_par_enfant_ou_mois", "Q3", "\"multipliés par la quantité ; le prix est celui de tous\""))\
        \(words(4, "sans_enfant_designe", "Q3", "\"l'agent lui-même (n° 7), sans certificat (n° 6)\""))\
        \(words(4, "doublon", "Q3", "\"même événement, même agent et rang, ou même enfant\""))\
        \(words(4, "pieces_generales", "Q2", "toutes les prestations"))\
        avis:
        \(parameter(2, "espace_agent", "T6", "oui"))\
        pieces_generales:
        \(parameter(2, "veuf", "Q2", "[certificat_deces]"))\
        \(parameter(0, "pieces", "Q2", "{ carte_de_bateau: Carte d'embarquement du bateau }"))\
        catalogue:
        \(benefit("M-1", imposable: "oui", profil: "remplacement", [("montant", "{ forfait: 25.50, par: enfant }"), ("pieces", "[formulaire, carte_de_bateau ou facture_agence]")]))\
        \(benefit("M-2", imposable: "non", profil: "aucune", [("montant", "{ part_du_prix: 30, plafond: 100.00 }"), ("pieces", "[formulaire]")]))\
        \(benefit("M-3", imposable: "oui", profil: "selon_beneficiaire", [("montant", "{ bareme: [{ moins_de: 6, montant: 10.00 }, { montant: 20.00 }] }"), ("rang_requis", "oui"), ("pieces", "[formulaire, { piece: rib, si_enfant_de: 10 }]")]))\
        \(benefit("M-4", imposable: "non", profil: "aucune", from: "2024-01-01", [("montant", "{ accorde: { de: 1.00, a: 2.00 } }"), ("retraites_seulement", "oui"), ("pieces", "[formulaire]")]))
        """
    }

    static var file: String { rights() + family() + requests() }
}
