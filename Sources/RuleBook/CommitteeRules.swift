import Domain

/// What one committee decides: S1, S3, S7, O1 to O11, §3 and §4. One rule file each.
public final class CommitteeRules: Sendable {
    /// Value of the column `organisme`, e.g. `cgos`.
    public let code: Text
    /// Name of its file under `Regles/`: where its parameters stand.
    public let file: String
    /// e.g. `C.G.O.S.`
    public let name: String
    /// e.g. `Comité de Gestion des Œuvres Sociales des établissements hospitaliers publics`.
    public let fullName: String

    /// S1, S3, S7: what each status may open. A record's statut is an index here.
    public let statuts: [StatutRule]
    /// S7: the pension fund that makes a retired agent of the committee.
    public let pensionFund: PensionFund
    /// O1, O9.
    public let dossier: DossierRules
    /// Months that divide the year's resources in the QF.
    public let quotientMonths: Int64
    /// O3; nil = no automatic renewal.
    public let renewal: RenewalRule?
    /// O5: last day of the offers "Avantages"; nil = none.
    public let avantages: AvantagesRule?
    /// O7: share of benefits of retired agents by years of service; empty = 100 % for all.
    public let serviceBands: [ServiceBand]
    /// O7 (reading): what that share reduces.
    public let serviceShareScope: ServiceShareScope
    /// O8: ceiling of the full share of holiday offers; nil = no share.
    public let holidayShare: HolidayShareRule?
    /// O10: membership alone gives the sickness benefit.
    public let sicknessWithoutDossier: Bool
    /// O11: a paper dossier goes home each December.
    public let sendsPaperDossiers: Bool
    /// §3: the first line that fits.
    public let dependants: [DependantRule]
    /// §4; nil = no such benefit.
    public let studies: StudiesRules?
    /// End of the form [R]: pieces asked for whatever the benefit, by family situation.
    public let generalPieces: [GeneralPieces]
    /// Notes of the form that no rule can judge (no data for them): shown to the officer.
    public let reminders: [String]
    /// §6: what holds for every request.
    public let requests: RequestReadings
    /// T6: its agents find their papers on an online space; `false` = everything goes by post.
    public let hasOnlineSpace: Bool

    public init(
        code: Text, name: String, fullName: String, statuts: [StatutRule], pensionFund: PensionFund,
        dossier: DossierRules, quotientMonths: Int64, renewal: RenewalRule?, avantages: AvantagesRule?,
        serviceBands: [ServiceBand], serviceShareScope: ServiceShareScope = .toutes,
        holidayShare: HolidayShareRule?, sicknessWithoutDossier: Bool, sendsPaperDossiers: Bool,
        dependants: [DependantRule], studies: StudiesRules?, generalPieces: [GeneralPieces],
        reminders: [String] = [], requests: RequestReadings = RequestReadings(), hasOnlineSpace: Bool = true,
        file: String = ""
    ) {
        self.code = code
        self.name = name
        self.fullName = fullName
        self.statuts = statuts
        self.pensionFund = pensionFund
        self.dossier = dossier
        self.quotientMonths = quotientMonths
        self.renewal = renewal
        self.avantages = avantages
        self.serviceBands = serviceBands
        self.serviceShareScope = serviceShareScope
        self.holidayShare = holidayShare
        self.sicknessWithoutDossier = sicknessWithoutDossier
        self.sendsPaperDossiers = sendsPaperDossiers
        self.dependants = dependants
        self.studies = studies
        self.generalPieces = generalPieces
        self.reminders = reminders
        self.requests = requests
        self.hasOnlineSpace = hasOnlineSpace
        self.file = file
    }
}

/// Pieces asked for by a family situation, whatever the benefit.
public struct GeneralPieces: Sendable {
    public let familySituation: Text
    /// Indices in `Rules.pieces`, all required.
    public let pieces: [Int]

    public init(familySituation: Text, pieces: [Int]) {
        self.familySituation = familySituation
        self.pieces = pieces
    }
}
