import Foundation

@testable import TestSupport

/// A campaign of a few invented lines, table by table, for tests that state what each line must become.
struct TinyCampaign {
    let sandbox: Sandbox
    let year: Int

    static let etablissements = "finess;siret;nom;region;organisme;adhesion_debut;adhesion_fin;contribution_acquittee"
    static let agents =
        "numero;nir;civilite;nom;prenom;date_naissance;adresse_1;adresse_2;adresse_3;code_postal;commune;pays;espace_agent"
    static let paie = "numero;finess;debut;position;statut;fin;quotite"
    static let dossiers =
        "dossier;numero;annee;canal;date_constitution;date_complet;pieces_manquantes;numero_conjoint;situation_familiale;ressources;parts"
    static let ayantsDroit =
        "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee;taux_incapacite"
    static let versements =
        "versement;numero;prestation;rang;date_versement;nature;brut;net;prelevement_source;reference"
    static let retraites =
        "numero;date_liquidation;caisse;statut_liquidation;en_activite_liquidation;finess;annees_service;region_choisie;csg_pension;date_deces"

    /// Two establishments of the C.G.O.S., two agents in activity, whose dossiers open; no payment.
    init(_ year: Int = 2023, in sandbox: Sandbox? = nil) throws {
        self.sandbox = try sandbox ?? Sandbox()
        self.year = year
        try self.sandbox.makeFolder("Input/\(year)")
        try settings("")
        try table(
            "etablissements", TinyCampaign.etablissements,
            [
                "010000011;;Centre hospitalier de Bourg-Fictif;84;cgos;;;oui",
                "750000022;;Hôpital Sainte-Œuvre;11;cgos;;;oui",
            ])
        try table(
            "agents", TinyCampaign.agents,
            [
                "101;;MME;LEFÈVRE;Hélène;14/05/1980;8, rue de l'Église;;;01310;BUELLAS;;non",
                "102;;M;BŒUF;Jérôme;29/02/1964;12, allée des Frênes;;;75012;PARIS;;oui",
            ])
        try table(
            "paie", TinyCampaign.paie,
            [
                "101;010000011;01/01/2010;activite;titulaire;;100", "102;750000022;01/01/2010;activite;titulaire;;100",
            ])
        try table(
            "dossiers", TinyCampaign.dossiers,
            [
                "D1;101;\(year);papier;10/01/\(year);15/01/\(year);;;celibataire;12000;1",
                "D2;102;\(year);papier;10/01/\(year);15/01/\(year);;;celibataire;12000;1",
            ])
        try table("ayants_droit", TinyCampaign.ayantsDroit, [])
        try table("versements", TinyCampaign.versements, [])
    }

    func settings(_ more: String) throws {
        try sandbox.write("millesime: \(year)\nseuil_rejets: 100\n\(more)", to: "Input/\(year)/campagne.yaml")
    }

    func table(_ name: String, _ header: String, _ lines: [String]) throws {
        try sandbox.write(([header] + lines).joined(separator: "\n") + "\n", to: "Input/\(year)/\(name).csv")
    }

    /// - Parameter lines: `versement;numero;prestation;rang;date_versement;nature;brut;net;prelevement_source;reference`
    func pay(_ lines: String...) throws { try table("versements", TinyCampaign.versements, lines) }

    /// Retired agents with a pension of the CNRACL, of the first establishment.
    ///
    /// - Parameter lines: `numero;liquidation;finess;death`
    func retire(_ lines: String...) throws {
        var agents: [String] = []
        var retired: [String] = []
        for line in lines {
            let fields = line.split(separator: ";", omittingEmptySubsequences: false)
            agents.append("\(fields[0]);;M;ANCIEN;Paul;01/01/1950;1, rue Basse;;;01310;BUELLAS;;non")
            retired.append("\(fields[0]);\(fields[1]);cnracl;titulaire;oui;\(fields[2]);30;;;\(fields[3])")
        }
        try table("agents", TinyCampaign.agents, agents)
        try table("retraites", TinyCampaign.retraites, retired)
        try table("paie", TinyCampaign.paie, [])
        try table("dossiers", TinyCampaign.dossiers, [])
    }

    func run(_ more: String...) throws -> Command.Result {
        try Command.millesime(["run", "\(year)"] + sandbox.folders + more)
    }

    func csv(_ name: String) throws -> Csv { try sandbox.published(year).csv("\(name).csv") }

    /// Code, file and message of the findings of those codes.
    func findings(_ codes: String...) throws -> [[String]] {
        try csv("anomalies").rows.filter { codes.contains($0["code"]!) }.map {
            [$0["code"]!, $0["fichier"]!, $0["ligne"]!, $0["message"]!]
        }
    }
}
