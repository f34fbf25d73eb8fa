import Domain

/// A committee's rule file, `organisme: …`: all that is its own. One more committee is one more such file.
struct CommitteeSection: Sendable {
    let file: String
    let code: String
    let codeLine: Int
    let catalogue: CatalogueSection
    /// Pieces that only this committee asks for.
    let ownPieces: LabelSection?

    private let name: String
    private let fullName: Dated<String>
    let statuts: StatusSection
    private let dossier: DossierSection
    let retirement: RetirementSection
    private let offers: OffersSection
    private let dependants: DependantSection
    private let studies: StudiesSection
    private let deadlines: DeadlineSection?
    private let generalPieces: [(code: String, values: Dated<[String]>)]
    private let reminders: Dated<[String]>?
    /// T6.
    private let hasOnlineSpace: Dated<Bool>

    /// `pieces` = codes of the common file, nil where it could not be read.
    init(_ file: Group, profiles: KnownProfiles?, pieces: Set<String>?) {
        self.file = file.place.file
        code = file.text("organisme", .code)
        codeLine = file.line(of: "organisme")
        name = file.text("nom")
        fullName = file.requiredWords("nom_complet", .text)
        statuts = StatusSection(file)
        dossier = DossierSection(file)
        retirement = RetirementSection(file)
        offers = OffersSection(file)
        dependants = DependantSection(file)
        studies = StudiesSection(file)
        file.wordTable("textes")
        let ownPieces = file.has("pieces") ? LabelSection(file, key: "pieces") : nil
        self.ownPieces = ownPieces
        let known = ownPieces.map { own in own.codes.flatMap { pieces?.union($0) } } ?? pieces
        catalogue = CatalogueSection(file, profiles: profiles, knownPieces: known)
        let requestCodes = catalogue.requestCodes
        deadlines =
            requestCodes.isEmpty
            ? nil : DeadlineSection(file.group("demandes"), requestCodes: requestCodes, knownPieces: known)
        // Without a catalogue that could be read, what it asks for is not known.
        if catalogue.entries.isEmpty { file.skip("demandes") }
        generalPieces = file.has("pieces_generales") ? file.table("pieces_generales", Kind.piece(known).list) : []
        for (situation, values) in generalPieces where !FormatCodes.familySituations.contains(situation) {
            file.place.refuse(
                values.line,
                "« \(situation) » n'est pas une situation familiale connue ; écrivez : \(FormatCodes.familySituations.joined(separator: ", "))."
            )
        }
        reminders = file.words("rappels", Kind.text.list(separator: " "))
        let statements = file.group("avis")
        hasOnlineSpace = statements.parameter("espace_agent", .yesNo)
        statements.close()
        file.close()
    }

    /// - Parameter statuts: the codes of all committees.
    func rules(for year: Int, statuts codes: [String], pieceIndex: (String) -> Int) throws(RuleBookError)
        -> CommitteeRules
    {
        CommitteeRules(
            code: Text(leaking: code), name: name, fullName: try fullName.required(for: year),
            statuts: try statuts.rules(for: year, codes: codes), pensionFund: try retirement.pensionFund(for: year),
            dossier: try dossier.rules(for: year),
            quotientMonths: Int64(try dossier.quotientMonths.required(for: year)),
            renewal: try retirement.renewal(for: year), avantages: try offers.avantages(for: year),
            serviceBands: try retirement.serviceBands(for: year),
            serviceShareScope: try retirement.serviceShareScope(for: year),
            holidayShare: try offers.holidayShare(for: year),
            sicknessWithoutDossier: try dossier.sicknessWithoutDossier.required(for: year),
            sendsPaperDossiers: try dossier.sendsPaperDossiers.required(for: year),
            dependants: try dependants.rules(for: year), studies: try studies.rules(for: year),
            generalPieces: generalPieces.compactMap { situation, values in
                values.value(for: year).map {
                    GeneralPieces(familySituation: Text(leaking: situation), pieces: $0.map(pieceIndex))
                }
            },
            reminders: reminders?.value(for: year) ?? [],
            requests: try deadlines?.readings(for: year, pieceIndex: pieceIndex) ?? RequestReadings(),
            hasOnlineSpace: try hasOnlineSpace.required(for: year), file: file)
    }

    /// The committee's benefits of a year; `committee` = its index in `Rules.committees`.
    func benefits(
        for year: Int, committee: Int, profileIndex: (String) -> Int, pieceIndex: (String) -> Int
    ) throws(RuleBookError) -> [Benefit] {
        var benefits: [Benefit] = []
        for entry in catalogue.entries {
            guard let regime = entry.regime.value(for: year) else { continue }
            var request: RequestRule?
            if let section = entry.request, let deadlines {
                request = try section.rule(
                    for: year, deadline: try deadlines.deadline(of: entry.code, for: year),
                    hasOwnDeadline: deadlines.hasOwn(entry.code, for: year), pieceIndex: pieceIndex)
            }
            benefits.append(
                Benefit(
                    code: Text(leaking: entry.code), label: entry.label, committee: committee,
                    isTaxable: regime.isTaxable,
                    profile: regime.profile.map { .fixed(profileIndex($0)) } ?? .selonBeneficiaire,
                    isTiedToActivity: regime.isTiedToActivity, isForAgents: regime.recipient == .agents,
                    request: request, reference: entry.reference, reminders: entry.reminders?.value(for: year) ?? [],
                    isDueOnLeaving: regime.isDueOnLeaving, withoutRights: regime.withoutRights))
        }
        return benefits
    }
}
