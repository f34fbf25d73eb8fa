import Foundation
import Testing

/// `impots/`: what goes to the tax services beside the agents ([F]).
@Suite struct TaxFileTests {
    @Test func everyDeclarationIsThereWithWhatIdentifies() throws {
        let campaign = try SmallCampaign()
        try campaign.write(
            "agents.csv",
            """
            numero;nir;civilite;nom;prenom;date_naissance;adresse_1;adresse_2;adresse_3;code_postal;commune;pays;espace_agent
            30;180017500100104;M;DUBOIS;Luc;02/01/1980;1, rue A;Bât. B;;75012;Paris;;oui
            7;;MME;NOIR;"A ; B";03/01/1980;Kerkstraat 14;;;;Wambreke;Belgique;non
            10;;MME;VIDE;Zoé;04/01/1980;;;;;;;oui
            11;;M;SANS VERSEMENT;Max;01/01/1980;;;;;;;oui

            """)
        try campaign.write(
            "versements.csv",
            """
            versement;numero;prestation;date_versement;nature;brut;net;prelevement_source;reference
            1;30;ETUDES;01/03/2023;versement;300,00;;;
            2;7;ETUDES;01/03/2023;remboursement;100,00;;;
            3;10;NOEL;01/03/2023;versement;35,00;;;

            """)
        try campaign.write("paie.csv", "numero;finess;debut;position;statut;fin\n")
        _ = try campaign.run()
        // 300,00 − 20,40 = 279,60; −(100,00 − 6,80) = −93,20, which declares 0; what is not taxable declares 0.
        #expect(
            try campaign.result("impots/montants.csv") == """
                numero;organisme;nir;civilite;nom;prenom;date_naissance;adresse_1;adresse_2;adresse_3;code_postal;commune;pays;net_imposable;montant_a_declarer
                10;;;MME;VIDE;Zoé;04/01/1980;;;;;;;0,00;0
                30;;180017500100104;M;DUBOIS;Luc;02/01/1980;1, rue A;Bât. B;;75012;Paris;;279,60;280
                7;;;MME;NOIR;"A ; B";03/01/1980;Kerkstraat 14;;;;Wambreke;Belgique;-93,20;0

                """)
        #expect(
            try campaign.result("impots/a_completer.csv") == """
                numero;manque
                10;nir|adresse_1|code_postal|commune
                7;nir

                """)
        #expect(
            try campaign.result("controles.csv").contains(
                "impots : net imposable de montants.csv = declarations.csv;186,40;186,40;0,00;conforme"))
        for name in ["montants", "a_completer"] {
            let path = "\(campaign.folder)/out/2023/impots/\(name).csv"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }

    @Test func withoutStatementsNothingIsWritten() throws {
        let campaign = try SmallCampaign()
        _ = try campaign.run(statements: false)
        #expect(!FileManager.default.fileExists(atPath: "\(campaign.folder)/out/2023/impots"))
    }
}
