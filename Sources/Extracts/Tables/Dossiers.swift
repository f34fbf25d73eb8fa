import Domain

enum DossierColumn: UInt8, TableColumn {
    case dossier, numero, annee, canal, date_constitution, date_complet, pieces_manquantes, numero_conjoint,
        situation_familiale, ressources, parts, annee_ressources, signature_agent, signature_correspondant,
        refus_renseignements
    static let table = Table.dossiers
    static let optional: Set<Self> = [
        .date_complet, .pieces_manquantes, .numero_conjoint, .ressources, .parts, .annee_ressources,
        .signature_agent, .signature_correspondant, .refus_renseignements,
    ]
}

struct RawDossier: RawRow {
    var line: RawLine
    let id: Text
    let annee: Int
    let canal: Canal
    let dateConstitution: Day
    let dateComplet: Day?
    let piecesManquantes: Text
    let conjoint: Numero
    let situationFamiliale: SituationFamiliale
    let quotient: QuotientFamilial?
    let givesResources: Bool
    /// -1 = not given.
    let anneeRessources: Int16
    let signatureAgent: Bool
    let signatureCorrespondant: Bool
    let refusRenseignements: Bool

    var keyHash: UInt64 { KeyHash.of(id) }

    static func decode(_ line: inout LineDecoder<DossierColumn>) -> RawDossier {
        line.ownAgent(.numero)
        let id = line.text(.dossier)
        let annee = line.year(.annee)
        let canal: Canal? = line.coded(.canal)
        let constitution = line.day(.date_constitution)
        if RawDossier.outside(line.context.days, annee: annee, constitution: constitution) != .otherYear {
            line.requireAgent(.numero)
        }
        let complet = line.day(.date_complet)
        line.checkOrder(constitution, complet, .date_complet)
        let manquantes = line.text(.pieces_manquantes)
        let conjoint = line.numero(.numero_conjoint)
        let situation: SituationFamiliale? = line.coded(.situation_familiale)
        let ressources = line.amount(.ressources)
        let parts = line.hundredths(.parts)
        let anneeRessources = line.year(.annee_ressources)
        let agent = line.flag(.signature_agent)
        let correspondant = line.flag(.signature_correspondant)
        let refus = line.flag(.refus_renseignements)
        return RawDossier(
            line: RawLine(line), id: id, annee: annee ?? 0, canal: canal ?? .papier,
            dateConstitution: constitution ?? .distantPast, dateComplet: complet, piecesManquantes: manquantes,
            conjoint: conjoint ?? .none, situationFamiliale: situation ?? .celibataire,
            quotient: QuotientFamilial(ressources: ressources, parts: parts),
            givesResources: ressources != nil && parts != nil, anneeRessources: Int16(anneeRessources ?? -1),
            signatureAgent: agent,
            signatureCorrespondant: correspondant, refusRenseignements: refus)
    }

    /// Why its own year or day puts it outside the campaign; nil if they do not, or cannot be read.
    static func outside(_ campaign: CampaignDays, annee: Int?, constitution: Day?) -> IgnoredReason? {
        if let annee, annee != campaign.millesime { return .otherYear }
        guard let constitution, constitution > campaign.cutOff else { return nil }
        return constitution > campaign.year.last ? .otherYear : .afterCutOff
    }
}
