import Foundation

@testable import TestSupport

/// A campaign of 2023 small enough to be worked by hand: published with its letters, issued, and then corrected.
///
/// ETUDES paid to an active agent: CSG déductible 6,8 % of the gross, so 100,00 € add 93,20 €. To a pensioner of the full
/// rate 5,9 %: 94,10 €; of the reduced rate 3,8 %: 96,20 €. NOEL is not taxable.
final class IssuedCampaign {
    struct Person {
        var numero: String
        var nom = "MARTIN"
        var nir = ""
        var birth = "01/01/1980"
        var street = "1 rue des Lilas"
        var postcode = "75011"
        var town = "PARIS"
        var isOnline = false
        var finess = IssuedCampaign.paris
    }

    struct Payment {
        var id: String
        var numero: String
        var brut: String
        var prestation = "ETUDES"
        var date = "15/03/2023"
        var nature = "versement"
        var reference = ""
    }

    struct Pension {
        var numero: String
        var csg: String
        var finess = IssuedCampaign.paris
    }

    /// In Île-de-France, 11.
    static let paris = "750000011"
    /// In Hauts-de-France, 32.
    static let lille = "590000012"

    /// Of the C.O.G.O.H.R., in La Réunion, 04.
    static let reunion = "970000013"

    let sandbox: Sandbox
    var people: [Person]
    var payments: [Payment]
    var pensions: [Pension] = []
    /// In the first column, of an establishment.
    var adhesionEnds: [String: String] = [:]
    var cutOff: String?
    /// Turns every table's lines round.
    var isReversed = false

    /// Agents by post at 11, one payment of ETUDES each, `V` and the number.
    init(_ payments: [(numero: String, brut: String)]) throws {
        sandbox = try Sandbox()
        try FileManager.default.copyItem(
            atPath: "\(Repository.input)/Lettres", toPath: "\(sandbox.input)/Lettres")
        people = payments.map { Person(numero: $0.numero) }
        self.payments = payments.map { Payment(id: "V\($0.numero)", numero: $0.numero, brut: $0.brut) }
    }

    /// Published, and issued.
    static func issued(
        _ payments: [(numero: String, brut: String)], prepare: (IssuedCampaign) throws -> Void = { _ in }
    ) throws -> IssuedCampaign {
        let campaign = try IssuedCampaign(payments)
        try prepare(campaign)
        try campaign.publish()
        let result = try campaign.issue()
        guard result.status == 0 else { throw Unexpected(said: result.err) }
        return campaign
    }

    /// Another with the same extracts and the same results.
    func copy() throws -> IssuedCampaign {
        let copy = try IssuedCampaign([])
        (copy.people, copy.payments, copy.pensions) = (people, payments, pensions)
        (copy.adhesionEnds, copy.cutOff, copy.isReversed) = (adhesionEnds, cutOff, isReversed)
        try copy.sandbox.remove("Output")
        try FileManager.default.copyItem(atPath: sandbox.output, toPath: copy.sandbox.output)
        return copy
    }

    struct Unexpected: Error, CustomStringConvertible {
        let said: String
        var description: String { said }
    }

    // MARK: Changes

    func change(_ numero: String, _ change: (inout Person) -> Void) throws {
        guard let i = people.firstIndex(where: { $0.numero == numero }) else { throw Unexpected(said: numero) }
        change(&people[i])
    }

    func pay(_ id: String, _ change: (inout Payment) -> Void) throws {
        guard let i = payments.firstIndex(where: { $0.id == id }) else { throw Unexpected(said: id) }
        change(&payments[i])
    }

    // MARK: Commands

    func publish(_ more: String...) throws {
        try write()
        let result = try Command.millesime(["run", "2023", "-q", "--statements"] + sandbox.folders + more)
        guard result.status <= 1 else { throw Unexpected(said: result.err) }
    }

    func issue(_ more: String...) throws -> Command.Result {
        try Command.millesime(["issue", "2023", "--output", sandbox.output] + more)
    }

    /// Writes the extracts first.
    @discardableResult
    func rectify(_ more: String...) throws -> Command.Result {
        try write()
        return try Command.millesime(["rectify", "2023", "-q"] + sandbox.folders + more)
    }

    func verify(_ name: String = "2023") throws -> Command.Result {
        try Command.millesime(["verify", name, "--output", sandbox.output])
    }

    // MARK: What was written

    var corrections: String { "\(sandbox.output)/2023-rectificatifs" }

    func correction(_ number: Int) throws -> Tree { try Tree("\(corrections)/\(number)") }

    /// Of `rectifications.csv`, by agent.
    func rows(_ number: Int = 1) throws -> [String: [String: String]] {
        let rows = try correction(number).csv("rectifications.csv").rows
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["numero"]!, $0) })
    }

    /// Of `causes.csv`, of one agent: some columns, joined by blanks.
    func causes(_ numero: String, in number: Int = 1, _ columns: String...) throws -> [String] {
        try correction(number).csv("causes.csv").rows.filter { $0["numero"] == numero }.map { row in
            columns.map { row[$0]! }.joined(separator: " ")
        }
    }

    /// Agents of the pages of `courriers/` or `reexpeditions/`.
    func letters(_ folder: String = "courriers", in number: Int = 1) throws -> [String] {
        try correction(number).csv("\(folder)/index.csv").rows.map { $0["numero"]! }
    }

    /// No correction is there, and nothing is left of an attempt.
    var hasNone: Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corrections)) ?? []
        return names.isEmpty
    }

    // MARK: Extracts

    func write() throws {
        try sandbox.makeFolder("Input/2023")
        try sandbox.write(
            "millesime: 2023\nregistre: aucun\n" + (cutOff.map { "date_arrete: \($0)\n" } ?? ""),
            to: "Input/2023/campagne.yaml")
        let ends = adhesionEnds
        try write(
            "etablissements", "finess;siret;nom;region;organisme;adhesion_debut;adhesion_fin;contribution_acquittee",
            [
                "\(IssuedCampaign.paris);;Hôpital A;11;cgos;;\(ends[IssuedCampaign.paris] ?? "");oui",
                "\(IssuedCampaign.lille);;Hôpital B;32;cgos;;\(ends[IssuedCampaign.lille] ?? "");oui",
                "\(IssuedCampaign.reunion);;Hôpital C;04;cogohr;;;oui",
            ])
        try write(
            "agents", "numero;nir;civilite;nom;prenom;date_naissance;adresse_1;code_postal;commune;pays;espace_agent",
            people.map {
                "\($0.numero);\($0.nir);M;\($0.nom);Jean;\($0.birth);\($0.street);\($0.postcode);\($0.town);;\($0.isOnline ? "oui" : "non")"
            })
        let retired = Set(pensions.map(\.numero))
        try write(
            "paie", "numero;finess;debut;position;statut;fin;quotite",
            people.filter { !retired.contains($0.numero) }.map {
                "\($0.numero);\($0.finess);01/01/2023;activite;titulaire;;100"
            })
        try write(
            "dossiers", "dossier;numero;annee;canal;date_constitution;date_complet;situation_familiale",
            people.map { "D\($0.numero);\($0.numero);2023;en_ligne;05/01/2023;10/01/2023;marie" })
        try write(
            "ayants_droit", "dossier;rang;lien;nom;prenom;date_naissance;charge_fiscale;residence_alternee", [])
        try write(
            "retraites",
            "numero;date_liquidation;caisse;statut_liquidation;en_activite_liquidation;finess;annees_service;csg_pension",
            pensions.map { "\($0.numero);01/06/2015;cnracl;titulaire;oui;\($0.finess);30;\($0.csg)" })
        try write(
            "versements", "versement;numero;prestation;date_versement;nature;brut;reference",
            payments.map {
                "\($0.id);\($0.numero);\($0.prestation);\($0.date);\($0.nature);\($0.brut);\($0.reference)"
            })
    }

    private func write(_ table: String, _ header: String, _ lines: [String]) throws {
        let lines = isReversed ? lines.reversed() : lines
        try sandbox.write(([header] + lines).map { $0 + "\n" }.joined(), to: "Input/2023/\(table).csv")
    }
}
