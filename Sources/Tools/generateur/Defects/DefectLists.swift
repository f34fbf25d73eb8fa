import Domain

/// Every way to break a line of each table, by the finding it must give.
extension Table {
    var defects: [Defect] {
        let unknownAgent: StaticString = "9999999999"
        let ownDefects: [Defect] =
            switch self {
            case .etablissements:
                [
                    .set("adhesion_debut", "demain"),  // R-TYPE
                    .set("finess", "12C456789"),  // R-TYPE
                    .set([("adhesion_debut", "01/01/2020"), ("adhesion_fin", "31/12/2019")]),  // R-DATES
                    .set("region", "99"),  // R-VALEUR
                    .set("nom", ""),  // R-VIDE
                    .set("contribution_acquittee", "peut-être"),  // R-TYPE
                    .set("organisme", "cnas"),  // R-VALEUR
                ]
            case .agents:
                [
                    .set("prenom", ""),  // R-VIDE
                    .set("numero", "12A45678"),  // R-TYPE
                    .set("nom", ""),  // R-VIDE
                    .set("civilite", "MLLE"),  // R-VALEUR
                    .set("date_naissance", "31/02/1980"),  // R-TYPE
                    .set("date_naissance", "01/01/2999"),  // R-VALEUR
                    .set("espace_agent", "peut-être"),  // R-TYPE
                    .set("numero", "12345678901"),  // R-TYPE
                ]
            case .paie:
                [
                    .set("numero", unknownAgent),  // R-REF
                    .set("fin", "01/01/1901"),  // R-DATES
                    .set("position", "vacances"),  // R-VALEUR
                    .set("debut", "2024-13-01"),  // R-TYPE
                    .set("statut", ""),  // R-VIDE
                    .set("finess", "000000000"),  // R-REF
                    .set("quotite", "101"),  // R-VALEUR
                ]
            case .retraites:
                [
                    .set("numero", unknownAgent),  // R-REF
                    .set("date_deces", "01/01/1901"),  // R-DATES
                    .set("annees_service", "12,345"),  // R-TYPE
                    .set("caisse", "cnav"),  // R-VALEUR
                    .set("date_liquidation", ""),  // R-VIDE
                    .set("finess", "000000000"),  // R-REF
                ]
            case .dossiers:
                [
                    .set("numero", unknownAgent),  // R-REF
                    .set("date_complet", "01/01/1901"),  // R-DATES
                    .set("ressources", "-1500,00"),  // R-VALEUR
                    .set("parts", "2,125"),  // R-TYPE
                    .set("dossier", ""),  // R-VIDE
                    .set("canal", "fax"),  // R-VALEUR
                    .set("annee", "24"),  // R-TYPE
                ]
            case .ayantsDroit:
                [
                    .set("dossier", "INCONNU"),  // R-REF
                    .set("rang", "0"),  // R-VALEUR
                    .set("nom", ""),  // R-VIDE
                    .set("date_naissance", "29/02/2023"),  // R-TYPE
                    .set("lien", "cousin"),  // R-VALEUR
                    .set("charge_fiscale", "peut-être"),  // R-TYPE
                ]
            case .versements:
                [
                    .set("numero", unknownAgent),  // R-REF
                    .set("brut", "0,00"),  // R-VALEUR
                    .set("brut", "cent"),  // R-TYPE
                    .set("versement", ""),  // R-VIDE
                    .set([("nature", "annulation"), ("reference", "V9999999999")]),  // R-REF
                    .set("prestation", "CADEAUX"),  // R-REF
                    .set("prestation", "11"),  // R-VALEUR
                    .set([("nature", "annulation"), ("reference", "")]),  // R-VIDE
                ]
            case .demandes:
                [
                    .set("pieces", "formulaire|photo_souvenir"),  // R-REF
                    .set("date_complet", "01/01/1901"),  // R-DATES
                    .set("prestation", "NOEL"),  // R-VALEUR
                    .set("date_evenement", "hier"),  // R-TYPE
                    .set("demande", ""),  // R-VIDE
                    .set("numero", unknownAgent),  // R-REF
                ]
            case .registre:
                [
                    .set("fondement", "autre"),  // R-VALEUR
                    .set("annee", "24"),  // R-TYPE
                    .set("numero", ""),  // R-VIDE
                    .set("rang", "0"),  // R-VALEUR
                    .set("dernier_dossier", "9999"),  // R-VALEUR
                ]
            }
        // In turn: the first of the table's own, then one of structure, and so on.
        let longer = max(ownDefects.count, Defect.structural.count)
        return (0..<longer).flatMap { i in
            [ownDefects, Defect.structural].compactMap { i < $0.count ? $0[i] : nil }
        }
    }
}
