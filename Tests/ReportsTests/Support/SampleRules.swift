import Domain
import RuleBook

/// Hand-made rules: enough of the two committees for every sheet to have something to show.
enum SampleRules {
    static func rules(_ millesime: Int = 2023) -> Rules {
        Rules(
            millesime: millesime, situation: situation, contributions: contributions, committees: [cgos, cogohr],
            defaultCommittee: 0, benefits: benefits, pieces: pieces,
            regions: [
                Region(code: Text("04"), label: "La Réunion"), Region(code: Text("11"), label: "Île-de-France"),
                Region(code: Text("53"), label: "Bretagne"),
                Region(code: Text("93"), label: "Provence-Alpes-Côte d'Azur"),
            ], highestRang: 5, inForce: parameters(millesime))
    }

    static let titulaire: UInt8 = 0
    static let contractuel: UInt8 = 1
    static let medical: UInt8 = 2

    private static let statuts = [
        StatutRule(code: Text("titulaire"), offersOnly: false, needsContribution: false, judgedByActivity: false),
        StatutRule(code: Text("contractuel"), offersOnly: false, needsContribution: true, judgedByActivity: true),
        StatutRule(code: Text("medical"), offersOnly: true, needsContribution: false, judgedByActivity: false),
    ]

    private static let situation = SituationRules(
        statuts: statuts.map(\.code),
        positions: [
            PositionRule(code: Text("activite"), effect: .ouvre, motif: nil),
            PositionRule(code: Text("disponibilite"), effect: .suspend, motif: .d14),
        ], mainEstablishment: MainEstablishmentCriterion.allCases, retirementPrevails: true)

    private static let contributions = ContributionRules(
        profiles: [
            profile("activite", 680, 240, 50, 0), profile("remplacement", 380, 240, 50, 0),
            profile("pension_plein", 590, 240, 50, 30), profile("aucune", 0, 0, 0, 0),
        ], activity: 0, pension: [2, 2, 2, 3], netTolerance: Cents(1))

    private static func profile(_ code: String, _ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> ContributionProfile {
        ContributionProfile(
            code: Text(leaking: code), label: code,
            rates: [
                DatedRates(
                    from: Day(year: 2018, month: 1, day: 1)!,
                    rates: ContributionRates(base: 10_000, csgDeductible: a, csgNonDeductible: b, crds: c, casa: d))
            ])
    }

    private static let cgos = CommitteeRules(
        code: Text("cgos"), name: "C.G.O.S.",
        fullName: "Comité de Gestion des Œuvres Sociales des établissements hospitaliers publics",
        statuts: statuts, pensionFund: .cnracl,
        dossier: DossierRules(
            opensFrom: .dateComplet, needsSignatures: false, refusalBars: false, refusalBarsSpouse: false,
            needsAnswer: false), quotientMonths: 12,
        renewal: RenewalRule(countedFrom: 2021, maxYears: 5), avantages: AvantagesRule(month: 10, day: 31),
        serviceBands: [
            ServiceBand(from: 0, includesFrom: true, share: 0), ServiceBand(from: 600, includesFrom: true, share: 2500),
            ServiceBand(from: 1000, includesFrom: true, share: 5000),
            ServiceBand(from: 2000, includesFrom: true, share: 7500),
            ServiceBand(from: 3000, includesFrom: false, share: 10_000),
        ], holidayShare: HolidayShareRule(ceiling: Cents(127_000), ceilingIncluded: true), sicknessWithoutDossier: true,
        sendsPaperDossiers: true,
        dependants: [
            dependant(.conjoint, link: .conjoint, studies: false),
            dependant(
                .residenceAlternee, alternating: true, charge: true, maxAge: 20, or: 80, studiesMaxAge: 25, share: 5000),
            dependant(.aCharge, charge: true, maxAge: 20),
            dependant(.handicape, charge: true, disability: 80, studiesMaxAge: 25),
            dependant(.majeurEtudes, charge: true, maxAge: 25, onlyStudies: true),
        ],
        studies: StudiesRules(
            deadlineMonth: 7, deadlineDay: 30, piecesByDeadline: false,
            levels: [Text("primaire"), Text("secondaire"), Text("superieur")], schoolFromAge: 6,
            ceiling: Cents(127_000), certificateFromAge: 16, certificateLevels: [Text("superieur")], ageUnder: 26),
        generalPieces: [])

    private static let cogohr = CommitteeRules(
        code: Text("cogohr"), name: "C.O.G.O.H.R.",
        fullName: "Comité de Gestion des Œuvres Hospitalières de la Réunion", statuts: statuts, pensionFund: .cnracl,
        dossier: DossierRules(
            opensFrom: .dateComplet, needsSignatures: true, refusalBars: true, refusalBarsSpouse: true,
            needsAnswer: false), quotientMonths: 12, renewal: nil, avantages: nil, serviceBands: [], holidayShare: nil,
        sicknessWithoutDossier: false, sendsPaperDossiers: false,
        dependants: [dependant(.conjoint, link: .conjoint, studies: false), dependant(.aCharge, charge: true)],
        studies: nil,
        generalPieces: [])

    private static func dependant(
        _ category: DependantRule.Category, link: DependantRule.Link = .enfant, alternating: Bool? = nil,
        charge: Bool? = nil,
        maxAge: Int? = nil, or: Int? = nil, disability: Int? = nil, studies: Bool = true, studiesMaxAge: Int? = nil,
        share: Int64 = 10_000, onlyStudies: Bool = false
    ) -> DependantRule {
        DependantRule(
            category: category, link: link, alternatingResidence: alternating, fiscalCharge: charge, maxAge: maxAge,
            orDisabilityFrom: or, disabilityFrom: disability, familySituations: [], excludedSituations: [],
            offers: !onlyStudies, benefits: !onlyStudies, holidays: !onlyStudies,
            studies: studies, studiesMaxAge: studiesMaxAge, share: share)
    }

    static let naissance: UInt8 = 0
    static let etudes: UInt8 = 1
    static let maladie: UInt8 = 2
    static let noel: UInt8 = 3

    private static let benefits = [
        Benefit(
            code: Text("3"), label: "Prime de naissance ou d'adoption", committee: 1, isTaxable: true,
            profile: .selonBeneficiaire, isTiedToActivity: false, isForAgents: true,
            request: RequestRule(
                deadline: .endOfMonth(3), amount: .flat(Cents(18_000), perUnit: true, maxUnits: nil), variants: [],
                needsRang: false, ageUnder: nil, disabilityOver: nil, retiredOnly: false, ceilingUnknown: false,
                pieces: [0, 1, 2].map { RequiredPiece(alternatives: [[$0]], condition: .always) })),
        Benefit(
            code: Text("ETUDES"), label: "Études-éducation-formation", committee: 0, isTaxable: true,
            profile: .selonBeneficiaire, isTiedToActivity: false, isForAgents: true, request: nil),
        Benefit(
            code: Text("MALADIE"), label: "Prestation maladie", committee: 0, isTaxable: true, profile: .fixed(1),
            isTiedToActivity: true, isForAgents: true, request: nil),
        Benefit(
            code: Text("NOEL"), label: "Noël des enfants", committee: 0, isTaxable: false, profile: .fixed(3),
            isTiedToActivity: false, isForAgents: true, request: nil),
    ]

    private static let pieces = [
        Piece(code: Text("acte_naissance"), label: "Extrait d'acte de naissance"),
        Piece(code: Text("bulletin_paye"), label: "Dernier bulletin de paye"),
        Piece(code: Text("rib"), label: "Relevé d'identité bancaire"),
    ]

    private static func parameters(_ millesime: Int) -> [ParameterInForce] {
        func parameter(
            _ rule: String, _ label: String, _ value: String, hypothesis: Bool = false, read: Int, _ source: String
        ) -> ParameterInForce {
            ParameterInForce(
                file: "cgos.yaml", line: 12, path: "x", rule: rule, label: label, value: value,
                from: Day.first(of: 2018),
                to: nil, source: source, isHypothesis: hypothesis, readAgainFor: read)
        }
        return [
            parameter("O3", "Rang de l'invitation", "5", read: millesime, "[F] Retraité « limitée à 5 ans »"),
            parameter(
                "O8", "Plafond de la participation pleine", "1 270,00 €", hypothesis: true, read: millesime,
                "Le texte dit tantôt « jusqu'à », tantôt « inférieur à » : 1 270 compris."),
            parameter(
                "ET4", "Plafond de QF des études", "1 270,00 €", read: millesime - 1, "[F] Études « au-dessus duquel »"),
        ]
    }
}
