import Decisions
import Domain
import Extracts
import Figures
import RuleBook

/// Rows of published tables as figures again; nil for what this version does not write, or a code that none of the
/// compared rules knows. The first field of each is the agent's number.
struct FigureReading: Sendable {
    private let names: FigureNames
    private let motifs = MotifCodes(MotifDroits.self)
    private let studyMotifs = MotifCodes(MotifEtudes.self)
    private let categories = DependantRule.Category.allCases
    private let categoryCodes = Vocabulary(DependantRule.Category.allCases.map(\.rawValue))

    init(_ names: FigureNames) { self.names = names }

    // MARK: Agents

    static let rights = [
        "numero", "organisme", "region", "categorie", "droits", "fondement", "motifs", "ouverture", "fermeture",
        "jours_ouverts", "rang_renouvellement", "invitation", "taux_prestations", "droit_maladie", "qf",
        "participation_vacances", "avantages_jusqu_au",
    ]

    /// Rights and QF: the other tables tell the rest.
    func agent(_ row: borrowing PublishedTable) -> AgentFigures? {
        guard let numero = Numero(bytes: row[0].bytes), let organisme = index(row[1], names.committees),
            let region = index(row[2], names.regions), let categorie = Categorie.vocabulary.index(of: row[3]),
            let verdict = Verdict.vocabulary.index(of: row[4]), let fondement = Fondement.vocabulary.index(of: row[5]),
            let found = motifs.read(row[6]), let ouverture = day(row[7]), let fermeture = day(row[8]),
            let days = PublishedField.integer(row[9]),
            let rang = row[10].isEmpty ? 0 : PublishedField.integer(row[10]),
            let share = PublishedField.hundredths(row[12]),
            let quotient = row[14].isEmpty ? -1 : PublishedField.hundredths(row[14]),
            let participation = ParticipationVacances.vocabulary.index(of: row[15]), let avantages = day(row[16])
        else { return nil }
        var figures = AgentFigures(numero)
        figures.quotientCents = quotient
        var rights = RightsFigures()
        rights.organisme = organisme
        rights.region = region
        rights.categorie = Categorie(index: categorie)
        rights.verdict = Verdict(index: verdict)
        rights.fondement = Fondement(index: fondement)
        rights.motifs = found
        (rights.ouverture, rights.fermeture, rights.avantages) = (ouverture, fermeture, avantages)
        rights.days = Int16(clamping: days)
        rights.rang = UInt8(clamping: rang)
        rights.share = Int16(clamping: share)
        rights.participation = ParticipationVacances(index: participation)
        if PublishedField.isYes(row[11]) { rights.flags.insert(.invitation) }
        if PublishedField.isYes(row[13]) { rights.flags.insert(.droitMaladie) }
        figures.rights = rights
        return figures
    }

    private func index(_ text: Text, _ names: Vocabulary) -> UInt8? {
        text.isEmpty ? FigureNames.none : names.index(of: text)
    }

    private func day(_ text: Text) -> FigureDay? {
        if text.isEmpty { return FigureDay.none }
        return Day(bytes: text.bytes).map { FigureDay($0) }
    }

    static let register = ["numero", "dernier_dossier"]

    /// The last year of which there is a dossier; 0 = none.
    func lastDossier(_ row: borrowing PublishedTable) -> Int16? {
        row[1].isEmpty ? 0 : PublishedField.integer(row[1]).map { Int16(clamping: $0) }
    }

    // MARK: Money

    static let money = [
        "numero", "nb_versements", "brut_imposable", "csg_deductible", "csg_non_deductible", "crds", "casa",
        "net_imposable", "montant_a_declarer", "non_imposable", "remboursements", "prelevement_source", "canal",
    ]

    func money(_ row: borrowing PublishedTable) -> MoneyFigures? {
        guard let movements = PublishedField.integer(row[1]), let brut = PublishedField.cents(row[2]),
            let contributions = contributions(row, 3), let net = PublishedField.cents(row[7]),
            let euros = PublishedField.integer(row[8]), let other = PublishedField.cents(row[9]),
            let repaid = PublishedField.cents(row[10]), let withheld = PublishedField.cents(row[11])
        else { return nil }
        var money = MoneyFigures()
        money.movements = Int32(clamping: movements)
        money.isByPost = row[12] == Text("courrier")
        money.brut = brut
        money.contributions = contributions
        money.netImposable = net
        money.euros = euros
        money.nonImposable = other
        money.remboursements = repaid
        money.prelevementSource = withheld
        return money
    }

    /// The sum of csg_deductible, csg_non_deductible, crds and casa.
    private func contributions(_ row: borrowing PublishedTable, _ first: Int) -> Cents? {
        var sum = Cents.zero
        for column in first..<first + 4 {
            guard let part = PublishedField.cents(row[column]) else { return nil }
            sum += part
        }
        return sum
    }

    static let benefits = [
        "numero", "prestation", "nb_versements", "brut", "imposable", "csg_deductible", "csg_non_deductible", "crds",
        "casa", "net_imposable",
    ]

    func benefit(_ row: borrowing PublishedTable) -> BenefitFigure? {
        guard let benefit = names.benefits.index(of: row[1]), let count = PublishedField.integer(row[2]),
            let brut = PublishedField.cents(row[3]), let contributions = contributions(row, 5),
            let net = PublishedField.cents(row[9])
        else { return nil }
        return BenefitFigure(
            prestation: benefit, isTaxable: PublishedField.isYes(row[4]), count: Int32(clamping: count), brut: brut,
            contributions: contributions, netImposable: net)
    }

    // MARK: Family and requests

    static let studies = ["numero", "dossier", "rang", "statut", "motifs", "jours", "taux"]

    func study(_ row: borrowing PublishedTable) -> StudyFigure? {
        guard let rang = PublishedField.integer(row[2]), let status = StudyStatus.vocabulary.index(of: row[3]),
            let found = studyMotifs.read(row[4]), let days = PublishedField.integer(row[5]),
            let share = PublishedField.hundredths(row[6])
        else { return nil }
        return StudyFigure(
            dossier: row[1], rang: UInt8(clamping: rang), status: StudyStatus(index: status),
            share: Int16(clamping: share), motifs: found, days: Int32(clamping: days))
    }

    static let requests = ["numero", "demande", "prestation", "statut", "motifs", "jours", "montant", "nuits"]

    func request(_ row: borrowing PublishedTable) -> RequestFigure? {
        guard let benefit = names.benefits.index(of: row[2]), let status = RequestStatus.vocabulary.index(of: row[3]),
            let days = PublishedField.integer(row[5]),
            let nights = row[7].isEmpty ? 0 : PublishedField.integer(row[7])
        else { return nil }
        return RequestFigure(
            id: row[1], motifs: row[4], prestation: benefit, status: RequestStatus(index: status),
            nights: Int16(clamping: nights), days: Int32(clamping: days),
            amount: row[6].isEmpty ? nil : PublishedField.cents(row[6]))
    }

    static let dependants = [
        "numero", "dossier", "rang", "categorie", "offres", "prestations", "vacances_noel", "etudes", "taux",
    ]

    func dependant(_ row: borrowing PublishedTable) -> DependantFigure? {
        guard let rang = PublishedField.integer(row[2]), let category = categoryCodes.index(of: row[3]),
            let share = PublishedField.hundredths(row[8])
        else { return nil }
        return DependantFigure(
            dossier: row[1], rang: UInt8(clamping: rang), category: categories[Int(category)],
            rights: .init(
                offers: PublishedField.isYes(row[4]), benefits: PublishedField.isYes(row[5]),
                holidays: PublishedField.isYes(row[6]), studies: PublishedField.isYes(row[7])),
            share: Int16(clamping: share))
    }
}
