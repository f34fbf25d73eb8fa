import Foundation

@testable import TestSupport

/// A few agents over two years, and a rate that changes between them: small enough to be worked by hand.
///
/// CSG déductible of active agents is 6,8 % in 2022 and 5,0 % in 2023.
struct TwoYears {
    let sandbox: Sandbox

    /// Data and rules both change: 300,00 € then 400,00 €.
    static let both = "1001"
    /// Data and rules cancel: 950,00 € then 932,00 €.
    static let cancelled = "1002"
    /// Moves from Île-de-France (11) to Hauts-de-France (32): 100,00 € each year.
    static let moved = "1003"

    /// Where an agent works.
    enum Hospital: String {
        /// Île-de-France (11), C.G.O.S.
        case paris = "750000011"
        /// Hauts-de-France (32), C.G.O.S.
        case lille = "590000012"
        /// La Réunion (04), C.O.G.O.H.R.
        case reunion = "974000013"
    }

    /// An agent of a year, with his one payment.
    struct Payment {
        let agent: String
        let brut: String
        let hospital: Hospital
        let benefit: String

        init(_ agent: String, _ brut: String, _ hospital: Hospital = .paris, benefit: String = "ETUDES") {
            self.agent = agent
            self.brut = brut
            self.hospital = hospital
            self.benefit = benefit
        }
    }

    init() throws {
        try self.init(
            before: [Payment("1001", "300,00"), Payment("1002", "950,00"), Payment("1003", "100,00")],
            after: [Payment("1001", "400,00"), Payment("1002", "932,00"), Payment("1003", "100,00", .lille)])
    }

    init(before: [Payment], after: [Payment]) throws {
        sandbox = try Sandbox()
        try write(2022, before)
        try write(2023, after)
        try RateOf2023.change(to: "5.0", in: sandbox)
    }

    /// The rate of 2022 is found to have been 6,0 %, after that campaign was published.
    func correctRate() throws {
        try sandbox.replace(
            RateOf2023.row("2018-01-01", "2022-12-31", "6.8"), by: RateOf2023.row("2018-01-01", "2022-12-31", "6.0"),
            in: RateOf2023.file)
    }

    /// Payments on 15 March.
    private func write(_ year: Int, _ payments: [Payment]) throws {
        let folder = "Input/\(year)"
        try sandbox.makeFolder(folder)
        try sandbox.write("millesime: \(year)\n", to: "\(folder)/campagne.yaml")
        try sandbox.write(
            """
            finess;siret;nom;region;organisme;adhesion_debut;adhesion_fin;contribution_acquittee
            750000011;;Hôpital A;11;cgos;;;oui
            590000012;;Hôpital B;32;cgos;;;oui
            974000013;;Hôpital C;04;cogohr;;;oui

            """, to: "\(folder)/etablissements.csv")
        try sandbox.write(
            "numero;civilite;nom;prenom;date_naissance;espace_agent\n"
                + payments.map { "\($0.agent);M;NOM;Prénom;01/01/1980;oui\n" }.joined(), to: "\(folder)/agents.csv")
        try sandbox.write(
            "numero;finess;debut;position;statut;fin;quotite\n"
                + payments.map { "\($0.agent);\($0.hospital.rawValue);01/01/\(year);activite;titulaire;;100\n" }
                .joined(),
            to: "\(folder)/paie.csv")
        try sandbox.write(
            "dossier;numero;annee;canal;date_constitution;date_complet;situation_familiale\n"
                + payments.map {
                    "D\(year)-\($0.agent);\($0.agent);\(year);en_ligne;05/01/\(year);10/01/\(year);marie\n"
                }
                .joined(), to: "\(folder)/dossiers.csv")
        try sandbox.write(
            "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee\n",
            to: "\(folder)/ayants_droit.csv")
        try sandbox.write(
            "versement;numero;prestation;date_versement;nature;brut\n"
                + payments.map {
                    "V\(year)-\($0.agent);\($0.agent);\($0.benefit);15/03/\(year);versement;\($0.brut)\n"
                }.joined(), to: "\(folder)/versements.csv")
    }

    /// Both campaigns published.
    func published() throws -> TwoYears {
        for year in [2022, 2023] {
            guard try sandbox.run(year, "-q").status <= 1 else { throw NotPublished(year: year) }
        }
        return self
    }

    struct NotPublished: Error { let year: Int }

    func compare(_ more: String...) throws -> Command.Result {
        try Command.millesime(["compare", "2022", "2023", "-q", "--no-workbook"] + sandbox.folders + more)
    }

    func comparison() throws -> Tree { try Tree("\(sandbox.output)/comparaison-2022-2023") }

    /// Of `ecarts_agents.csv`.
    func agents() throws -> [String: [String: String]] {
        let rows = try comparison().csv("ecarts_agents.csv").rows
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["numero"]!, $0) })
    }
}

/// An edited copy of the rules: CSG déductible of active agents is another from 2023 on.
enum RateOf2023 {
    static let file = "Input/Regles/contributions.yaml"

    static func change(to rate: String, in sandbox: Sandbox) throws {
        try sandbox.replace(
            row("2018-01-01", nil, "6.8"),
            by: row("2018-01-01", "2022-12-31", "6.8") + "        source: \"essai\"\n      - "
                + row("2023-01-01", nil, rate), in: file)
    }

    static func row(_ from: String, _ to: String?, _ rate: String) -> String {
        let end = to.map { "        au: \($0)\n" } ?? ""
        return
            "du: \(from)\n\(end)        valeur: { csg_deductible: \(rate), csg_non_deductible: 2.4, crds: 0.5, casa: 0 }\n"
    }
}
