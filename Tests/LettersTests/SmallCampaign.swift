import Campaign
import Foundation

/// A campaign of a few people, written to a folder of its own and run as the command runs it.
struct SmallCampaign: ~Copyable {
    let folder: String
    /// The sample campaigns of the repository.
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Input")
        .standardized.path

    static let agents = """
        numero;civilite;nom;prenom;date_naissance;adresse_1;adresse_2;adresse_3;code_postal;commune;pays;espace_agent
        30;M;WIŚNIEWSKI;Łukasz;01/01/1980;1, rue des Écoles;;;75012;paris;;non
        7;MME;ÇELİK;Şebnem;01/01/1980;2, rue des Écoles;;;75012;paris;;non
        10;MME;NGUYE\u{302}\u{303}N;Thi\u{323} Lan;01/01/1980;"Bâtiment ""B"" ; 4
        12, quai de l'Œuvre";;;02100;Saint-Quentin;;non
        11;M;DE SMET;Wouter;01/01/1980;Kerkstraat 14;;;8999;Wambreke;Belgique;non
        12;M;SANS;Adresse;01/01/1980;;;;;;;non
        13;M;LONG;Étienne;01/01/1980;\(String(repeating: "x", count: 39));;;75012;PARIS;;non
        14;MME;EN LIGNE;Élise;01/01/1980;;;;;;;oui
        15;M;SANS PAIE;Noé;01/01/1980;3, rue A;;;75001;PARIS;;non

        """
    /// For `withRetired`: retired; who only gave back; of the C.O.G.O.H.R. and on the online space.
    static let others = """
        16;M;RETRAITÉ;Jean;01/01/1950;4, rue A;;;75001;PARIS;;non
        17;MME;REND;Anne;01/01/1980;5, rue A;;;75001;PARIS;;non
        18;MME;RÉUNION;Line;01/01/1980;6, rue A;;;97400;SAINT-DENIS;;oui

        """
    static let otherPayments = """
        13;16;MALADIE;01/05/2023;versement;100,00;;;
        14;17;ETUDES;01/05/2023;remboursement;50,00;;;
        15;18;3;01/05/2023;versement;180,00;;;

        """
    static let payments = """
        versement;numero;prestation;date_versement;nature;brut;net;prelevement_source;reference
        1;30;ETUDES;01/03/2023;versement;300,00;;;
        2;30;ETUDES;01/04/2023;versement;300,00;;;
        3;7;MALADIE;01/03/2023;versement;100,00;;;
        4;7;MALADIE;01/04/2023;versement;100,00;;;
        5;7;MALADIE;01/05/2023;remboursement;100,00;;;
        6;10;NOEL;01/05/2023;versement;35,00;;;
        7;11;ETUDES;01/05/2023;versement;1234,56;;;
        8;12;ETUDES;01/05/2023;versement;10,00;;;
        9;13;ETUDES;01/05/2023;versement;10,00;;;
        10;14;ETUDES;01/05/2023;versement;300,00;;;
        11;14;NOEL;01/05/2023;versement;35,00;;;
        12;15;ETUDES;01/05/2023;versement;20,00;;;

        """

    init() throws {
        folder = NSTemporaryDirectory() + "lettres-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: "\(folder)/2023", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(samples)/Regles", toPath: "\(folder)/Regles")
        try FileManager.default.copyItem(atPath: "\(samples)/Lettres", toPath: "\(folder)/Lettres")
        let numbers = [7, 10, 11, 12, 13, 14, 30]
        try write("campagne.yaml", "millesime: 2023\n")
        try write("agents.csv", SmallCampaign.agents)
        try write("versements.csv", SmallCampaign.payments)
        try write(
            "etablissements.csv",
            "finess;nom;region;organisme;contribution_acquittee\n750000001;Hôpital A;11;cgos;oui\n")
        try write(
            "paie.csv",
            "numero;finess;debut;position;statut;fin\n"
                + numbers.map { "\($0);750000001;01/01/2020;activite;titulaire;\n" }.joined())
        try write("dossiers.csv", "dossier;numero;annee;canal;date_constitution;situation_familiale\n")
        try write("ayants_droit.csv", "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Three more agents, and a date of issue.
    func withOthers() throws {
        try write("campagne.yaml", "millesime: 2023\nregistre: aucun\ndate_emission: 15/01/2024\n")
        try write("agents.csv", SmallCampaign.agents + SmallCampaign.others)
        try write("versements.csv", SmallCampaign.payments + SmallCampaign.otherPayments)
        try write(
            "etablissements.csv",
            "finess;nom;region;organisme;contribution_acquittee\n750000001;Hôpital A;11;cgos;oui\n"
                + "970000001;Hôpital R;04;cogohr;oui\n")
        try write(
            "paie.csv",
            "numero;finess;debut;position;statut;fin\n17;750000001;01/01/2020;activite;titulaire;\n"
                + "18;970000001;01/01/2020;activite;titulaire;\n")
        try write(
            "retraites.csv",
            "numero;date_liquidation;caisse;statut_liquidation;en_activite_liquidation;finess;annees_service\n"
                + "16;01/01/2015;cnracl;titulaire;oui;750000001;30\n")
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: "\(folder)/2023/\(name)", atomically: false, encoding: .utf8)
    }

    func run(_ output: String = "out", jobs: Int = 2, statements: Bool = true) throws(RunError) -> Outcome {
        var plan = RunPlan(
            year: 2023, input: folder, output: "\(folder)/\(output)", jobs: jobs, cutOff: nil, allowedRejects: nil,
            command: "test")
        plan.statements = statements
        return try Run(plan).publish()
    }

    func result(_ name: String, in folder: String = "2023") throws -> String {
        try String(contentsOfFile: "\(self.folder)/out/\(folder)/\(name)", encoding: .utf8)
    }

    /// Its templates are the shipped ones, with what only the committee knows written.
    func completeTemplates() throws {
        for name in ["cgos/avis.txt", "cgos/invitation.txt", "cogohr/avis.txt"] {
            try change("Lettres/\(name)", "Adresse de l’expéditeur à compléter", to: "1, rue de l’Exemple\n75000 PARIS")
            try change("Lettres/\(name)", "nom et qualité de qui signe, à compléter", to: "Camille Exemple, directrice")
        }
    }

    /// Replaces a text that must be there.
    func change(_ name: String, _ old: String, to new: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try text.replacing(old, with: new).write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }

    /// The words of a PDF, as poppler reads them, with plain spaces; nil where it is not installed.
    func words(_ name: String, page: Int, in folder: String = "2023") throws -> String? {
        let path = "\(self.folder)/out/\(folder)/\(name)"
        return try Poppler.text("pdftotext", ["-layout", "-f", "\(page)", "-l", "\(page)", path, "-"])?
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    /// The parts of a PDF that a screen reader tells apart, with their words.
    func structure(_ name: String) throws -> String? {
        try Poppler.text("pdfinfo", ["-struct-text", "\(folder)/out/2023/\(name)"])
    }

    /// The page of an agent's letter by post, its words one space apart.
    func page(_ numero: String, _ mailing: String = "avis") throws -> String? {
        let rows = try result("\(mailing)/index.csv").split(separator: "\n").map { $0.split(separator: ";") }
        guard let row = rows.first(where: { $0[2] == numero }) else { throw CocoaError(.fileNoSuchFile) }
        return try words("\(mailing)/\(row[0])", page: Int(row[1])!).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
