import Domain

/// `situations.yaml`: S2, S6, S9, and the readings of §0 to §2 that hold for every committee.
struct SituationSection: Sendable {
    static let fileName = RuleFileNames.situations

    /// §0: campaigns before this year are refused.
    let firstCampaign: Dated<Int>
    /// Committee whose rules judge an agent without organisme.
    let defaultCommittee: Dated<String>
    private let positions: [(code: String, values: Dated<PositionEffect>)]
    private let mainEstablishment: Dated<[MainEstablishmentCriterion]>
    private let retirementPrevails: Dated<Bool>
    private let deadlineDays: Dated<Int>
    private let quotientShare: Dated<Int64>
    private let serviceYears: Dated<Int64>
    private let roundingCents: Dated<Int>
    private let volumeShare: Dated<Int64>
    private let volumeFloor: Dated<Int>
    /// Nil where the file does not say: older files do not.
    private let quotientBands: Dated<[Cents]>?
    /// Nil where the file does not say: older files do not.
    private let correctionLetters: Dated<LetterTrigger>?
    /// Agents of a region under whom `rapport.html` tells nothing of them.
    let smallestGroup: Dated<Int>

    init(_ file: Group) {
        firstCampaign = file.parameter("premiere_campagne", .integer(2018...2999))
        defaultCommittee = file.parameter("organisme_par_defaut", .code)
        positions = file.table("positions", .positionEffect)
        mainEstablishment = file.parameter(
            "etablissement_principal", Kind.oneOf(MainEstablishmentCriterion.self, called: "un critère").list)
        let retirement = file.group("retraite")
        retirementPrevails = retirement.parameter("prevaut_sur_la_paie", .yesNo)
        retirement.close()
        let watch = file.group("surveillance")
        deadlineDays = watch.parameter("jours_autour_de_la_date_limite", .integer(0...60, unit: "jours"))
        quotientShare = watch.parameter("ecart_au_plafond_de_qf", .percent)
        serviceYears = watch.parameter("ecart_a_un_palier_d_annees", .years)
        roundingCents = watch.parameter("centimes_autour_du_demi_euro", .integer(0...50, unit: "centimes"))
        watch.close()
        let completeness = file.group("completude")
        volumeShare = completeness.parameter("part_de_l_an_passe", .percent)
        volumeFloor = completeness.parameter("plancher", .integer(0...1_000_000))
        completeness.close()
        var bands: Dated<[Cents]>?
        if file.has("simulation") {
            let simulation = file.group("simulation")
            bands = simulation.parameter("tranches_qf", Kind<Cents>.euros(1...100_000).list)
            simulation.close()
        }
        quotientBands = bands
        var letters: Dated<LetterTrigger>?
        if file.has("rectificatif") {
            let correction = file.group("rectificatif")
            letters = correction.parameter("courrier_si_change", .oneOf(LetterTrigger.self, called: "ce qui change"))
            correction.close()
        }
        correctionLetters = letters
        let report = file.group("rapport")
        smallestGroup = report.parameter("effectif_minimal", .integer(1...1_000, unit: "agents"))
        report.close()
        file.readings("lectures", Self.readings)
    }

    /// The readings that are the way the program is built: shown, not to be changed here.
    private static let readings: [(key: String, value: String)] = [
        ("adhesion", "jour par jour"),
        ("fermeture", "dès le premier jour de la ligne"),
        ("fermeture_et_suspension", "la fermeture ou la suspension prévaut"),
        ("sans_dernier_jour", "jusqu'à la veille de l'ouverture suivante"),
        ("plusieurs_etablissements", "une ligne ouvrante suffit"),
        ("deces", "met fin à tout"),
        ("jour_des_droits", "celui du premier dossier qui ouvre, du couple aussi"),
        ("dossier_retenu", "le dernier des siens qui ouvre, sinon du conjoint, sinon le premier constitué"),
        ("couple_organisme", "celui de l'agent jugé"),
        ("personnel_medical", "offres, sans dossier"),
    ]

    func watch(for year: Int) throws(RuleBookError) -> WatchEdges {
        WatchEdges(
            deadlineDays: try deadlineDays.required(for: year), quotientShare: try quotientShare.required(for: year),
            serviceYears: try serviceYears.required(for: year),
            roundingCents: Int64(try roundingCents.required(for: year)))
    }

    func completeness(for year: Int) throws(RuleBookError) -> CompletenessRules {
        CompletenessRules(
            share: try volumeShare.required(for: year), floor: try volumeFloor.required(for: year))
    }

    func simulation(for year: Int) throws(RuleBookError) -> SimulationRules {
        SimulationRules(quotientBands: try quotientBands?.required(for: year).sorted() ?? [])
    }

    /// When an agent gets a letter of correction.
    func letterTrigger(for year: Int) throws(RuleBookError) -> LetterTrigger {
        try correctionLetters?.required(for: year) ?? .euro
    }

    /// - Parameter statuts: the codes of all committees.
    func rules(for year: Int, statuts: [String]) throws(RuleBookError) -> SituationRules {
        SituationRules(
            statuts: statuts.map { Text(leaking: $0) },
            positions: positions.compactMap { code, values in
                values.value(for: year).map {
                    PositionRule(code: Text(leaking: code), effect: $0.effect, motif: $0.motif)
                }
            },
            mainEstablishment: try mainEstablishment.required(for: year),
            retirementPrevails: try retirementPrevails.required(for: year))
    }
}

/// S2: `{ effet: suspend, motif: D14 }`.
struct PositionEffect: Sendable {
    let effect: PositionRule.Effect
    let motif: PositionRule.Motif?
}

extension Kind where Value == PositionEffect {
    static var positionEffect: Kind {
        .record { fields in
            let effect = fields.required("effet", .oneOf(PositionRule.Effect.self, called: "un effet"))
            let motif = fields.optional("motif", .oneOf(PositionRule.Motif.self, called: "un motif"))
            return effect.map { PositionEffect(effect: $0, motif: motif) }
        }
    }
}
