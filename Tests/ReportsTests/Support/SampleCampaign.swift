import Domain
import RuleBook
import Workers

@testable import Campaign
@testable import Decisions
@testable import Reports

/// A campaign made by hand: who, where, and what is known of him; the real judges decide.
struct SampleCampaign {
    struct Child {
        var born: Int
        var studies = false
        var level: NiveauEtudes? = .secondaire
        var certificate = true
        var spouse = false
    }

    struct Person {
        var numero: String
        var nom: String
        var prenom: String
        /// Index in `establishments`; nil = no payroll row.
        var place: Int32? = 0
        var statut = SampleRules.titulaire
        var position: UInt8 = 0
        /// Day constituted, and whether complete that day.
        var dossier: (day: String, isComplete: Bool)?
        var quotient: (ressources: Int64, parts: Int64)?
        var children: [Child] = []
        var liquidation: (day: String, years: Int64)?
        var lastDossier: Int?
        var payments: [(prestation: UInt8, brut: Int64)] = []
        var requests: [(pieces: [Int], complete: String?)] = []
        var online = true
    }

    static let establishments = [
        ("970000011", "CHU de La Réunion", 0, 1), ("750000022", "Hôpital des Lilas", 1, 0),
        ("350000033", "Centre hospitalier de Fougères", 2, 0), ("130000044", "Hôpital de la Côte bleue", 3, 0),
    ].map { (finess: String, nom: String, region: Int, organisme: Int) in
        Etablissement(
            finess: Finess(finess)!, nom: Text(leaking: nom), region: UInt8(region), organisme: UInt8(organisme),
            adhesion: Period(.distantPast, .distantFuture), contributionAcquittee: true,
            place: Place(file: 0, offset: 0))
    }

    static func decide(
        _ people: [Person], millesime: Int = 2023, cutOff: String? = nil
    ) -> CampaignDecisions {
        let people = people.sorted { Numero($0.numero)! < Numero($1.numero)! }
        let rules = SampleRules.rules(millesime)
        let extraits = Extracts(people).extraits
        let cutOff = cutOff.map { Day($0)! } ?? Day.last(of: millesime)
        return Decide.all(extraits, rules, cutOff: cutOff, Workers(count: 1)).0
    }

    static func context(_ decisions: CampaignDecisions, findings: [ListedFinding] = SampleCampaign.findings)
        -> ReportContext
    {
        ReportContext(
            decisions: decisions, findings: findings,
            equations: [
                Equation("agents : lus = acceptés + rejetés + ignorés", expected: 30, obtained: 30, unit: .lines),
                Equation(
                    "versements : brut lu = accepté + rejeté + ignoré", expected: 123_456, obtained: 123_456,
                    unit: .cents),
            ], identity: "2023-7f3a91c2", tool: "Millésime 1.0")
    }

    static let findings = [
        ListedFinding(
            place: nil,
            code: .nir, file: Text("agents.csv"), line: 12, column: Text("nir"), numero: Numero("1000004")!,
            message: Text("La clé du NIR est fausse : vérifier les deux derniers chiffres avec l'agent.")),
        ListedFinding(
            place: nil,
            code: .champs, file: Text("paie/750000022.csv"), line: 3, column: .empty, numero: .none,
            message: Text(
                "La ligne n'a pas le nombre de champs de l'en-tête : compter les points-virgules et corriger l'extraction."
            )),
        ListedFinding(
            place: nil,
            code: .dossiersMultiples, file: Text("dossiers.csv"), line: 40, column: .empty, numero: Numero("1000002")!,
            message: Text("L'agent a plusieurs dossiers pour la campagne : garder le bon et annuler les autres.")),
    ]

    /// Thirty agents over three regions, and one without.
    static let people: [Person] = {
        let names = [
            "LEFÈVRE", "BENYAHIA", "QUÉMÉNEUR", "DELORME", "OUÉDRAOGO", "D'ALMEIDA", "LE GOFFIC", "STAŃCZYK",
            "TRÉGUIER",
            "NGUYỄN", "ABDELKADER", "WAGNER-LECŒUR", "DA COSTA", "GRONDIN", "PAYET",
        ]
        let first = ["Solène", "Karim", "Odette", "Thomas", "Aïcha", "Gaëtan", "Mélanie", "Yann"]
        var people: [Person] = (0..<30).map { i in
            var person = Person(
                numero: "\(1_000_000 + i)", nom: names[i % names.count], prenom: first[i % first.count],
                place: Int32([1, 1, 1, 0, 3][i % 5]))
            person.online = i % 3 != 0
            person.dossier = i % 4 == 3 ? nil : ("\(10 + i % 18)/0\(1 + i % 8)/2023", i % 5 != 4)
            person.quotient = (Int64(2_000_000 + i * 110_000), 200)
            person.payments =
                i % 2 == 0 ? [(i % 4 == 0 ? SampleRules.etudes : SampleRules.noel, Int64(30_000 + i * 17))] : []
            if i % 3 == 1 {
                person.children = [
                    Child(born: 1998 + i % 14, studies: i % 6 == 1),
                    Child(born: 2003, studies: true, level: .superieur, certificate: i % 2 == 0),
                ]
            }
            if i % 7 == 6 {
                person.place = nil
                person.liquidation = ("01/06/20\(10 + i % 12)", Int64(500 + i * 90))
            }
            if i % 11 == 10 { person.statut = SampleRules.medical }
            if i % 13 == 12 { person.position = 1 }
            if i % 5 == 3 { person.requests = [(i % 2 == 0 ? [0, 1, 2] : [0], "15/0\(1 + i % 8)/2023")] }
            return person
        }
        people[20].place = nil
        people[20].liquidation = nil
        return people
    }()
}
