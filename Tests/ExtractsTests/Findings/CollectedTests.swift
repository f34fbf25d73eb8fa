import Domain
import Testing

@testable import Extracts

/// "R-COLONNE, R-CHAMPS, R-ENCODAGE end the examination of the line; else all are collected."
@Suite("Findings: several on one line")
struct CollectedTests {
    @Test(
        "all are collected, in the order of the codes",
        arguments: [
            Case(
                .agents,
                [
                    "numero": "x", "nir": "255081416802539", "nom": "", "civilite": "MLLE",
                    "date_naissance": "31/02/2000",
                ],
                "R-VIDE nom", "R-TYPE numero", "R-TYPE date_naissance", "R-VALEUR civilite"),
            Case(
                .agents, lines: [[:], ["nom": "", "nir": "255081416802500", "date_naissance": "01/01/2024"]],
                "3 R-VIDE nom", "3 R-VALEUR date_naissance", "3 R-CLE numero"),
            Case(
                .etablissements,
                lines: [[:], ["nom": "", "siret": "73282932000075", "region": "99", "adhesion_fin": "31/12/1999"]],
                "3 R-VIDE nom", "3 R-VALEUR region", "3 R-CLE finess", "3 R-DATES adhesion_fin"),
            Case(
                .paie,
                lines: [
                    [:], ["statut": "", "finess": "990000001", "quotite": "101", "fin": "31/12/2019"],
                    ["fin": "31/12/2019", "statut": "", "quotite": "x"],
                ],
                "3 R-VIDE statut", "3 R-VALEUR quotite", "3 R-REF finess", "3 R-DATES fin",
                "4 R-VIDE statut", "4 R-TYPE quotite", "4 R-CLE numero", "4 R-DATES fin"),
            Case(
                .retraites,
                [
                    "numero": "99", "annees_service": "1,234", "caisse": "", "csg_pension": "nul",
                    "date_deces": "01/01/2000",
                ],
                "R-VIDE caisse", "R-TYPE annees_service", "R-VALEUR csg_pension", "R-REF numero", "R-DATES date_deces"),
            Case(
                .dossiers,
                ["numero": "99", "annee": "23", "canal": "", "ressources": "-1", "date_complet": "01/01/2023"],
                "R-VIDE canal", "R-TYPE annee", "R-VALEUR ressources", "R-REF numero", "R-DATES date_complet"),
            Case(
                .ayantsDroit, ["dossier": "D9", "rang": "100", "nom": "", "charge_fiscale": "o"],
                "R-VIDE nom", "R-TYPE charge_fiscale", "R-VALEUR rang", "R-REF dossier"),
            Case(
                .versements, ["numero": "99", "prestation": "NOEL", "brut": "0", "net": "x", "date_versement": ""],
                "R-VIDE date_versement", "R-TYPE net", "R-VALEUR brut", "R-REF numero", "R-REF prestation"),
            Case(
                .demandes,
                [
                    "prestation": "11", "pieces": "inconnue", "quantite": "0", "montant_paye": "1,234",
                    "date_complet": "01/01/2023",
                ],
                "R-TYPE montant_paye", "R-VALEUR prestation", "R-VALEUR quantite", "R-REF pieces",
                "R-DATES date_complet"),
            Case(
                .registre, ["numero": "x", "annee": "", "fondement": "rien"], "R-VIDE annee", "R-TYPE numero",
                "R-VALEUR fondement"),
        ])
    func collected(_ it: Case) throws { try it.check() }

    @Test(
        "what ends the examination stands alone",
        arguments: [
            FileCase("fields before bytes and values", [";;;‹FF›", agent(1, "É")], ["1 É"], "2 R-CHAMPS"),
            FileCase("bytes before values", ["x;;‹81›;;;", agent(1, "É")], ["1 É"], "2 R-ENCODAGE"),
            FileCase("text after a quote before bytes", ["x;;\"‹FF›\"A;;;", agent(1, "É")], ["1 É"], "2 R-CHAMPS"),
            FileCase(
                "columns before everything",
                file: "numero;civilite;nom;prenom;date_naissance\n;;\nx;É;‹FF›;;;;;\n1;M;\"A\"B;J;x\n", [],
                "1 R-COLONNE espace_agent"),
            FileCase(
                "keys and references are not looked at", [agent(1, "É"), agent(1, "‹81›"), agent(1, "A") + ";x"],
                ["1 É"], "3 R-ENCODAGE", "4 R-CHAMPS"),
        ])
    func ending(_ it: FileCase) throws { try it.check() }

    @Test("a finding carries the agent's number where it can be read")
    func numero() throws {
        var given = Given(for: .paie)
        given[.paie] = [["finess": "x"], ["numero": "99"], ["numero": "x"]]
        let findings = try given.read().read.findings.sorted { $0.place < $1.place }
        #expect(findings.map(\.numero.description) == ["0012", "99", ""])
    }
}
