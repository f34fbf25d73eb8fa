import Domain

enum DossierColumn: UInt8, TableColumn {
    case dossier, numero, annee, canal, date_constitution, date_complet, pieces_manquantes, numero_conjoint,
        situation_familiale, ressources, parts, annee_ressources, signature_agent, signature_correspondant,
        refus_renseignements
    static let contract = declare(
        .dossiers, "Dossiers", "Les dossiers annuels, par lesquels les agents ouvrent leurs droits.", key: [.dossier],
        references: [(.numero, .agents)])

    var declared: InputColumn {
        switch self {
        case .dossier: required(.key, "Dossier", "Identifiant du dossier.")
        case .numero: required(.numero, "Numéro de l'agent", "Agent qui a constitué le dossier.")
        case .annee: required(.year, "Année", "Année pour laquelle le dossier est constitué, quatre chiffres.")
        case .canal: required(.oneOf(Canal.codes), "Canal", "Voie par laquelle le dossier est arrivé.")
        case .date_constitution: required(.date, "Date de constitution", "Jour de réception du dossier.")
        case .date_complet:
            optional(.date, "Date de complétude", "Jour où toutes les pièces sont là ; vide : incomplet.")
        case .pieces_manquantes: optional(.remark, "Pièces manquantes", "Pièces encore attendues, en texte libre.")
        case .numero_conjoint:
            optional(.numero, "Numéro du conjoint", "Numéro de l'autre agent dont ce dossier ouvre aussi les droits.")
        case .situation_familiale:
            required(.oneOf(SituationFamiliale.codes), "Situation familiale", "Situation de l'agent.")
        case .ressources: optional(.amount, "Ressources", "Ressources annuelles du foyer, en euros.")
        case .parts: optional(.hundredths, "Parts", "Nombre de parts fiscales, deux décimales au plus.")
        case .annee_ressources:
            optional(.year, "Année des ressources", "Année des revenus que donne l'avis d'impôt, quatre chiffres.")
        case .signature_agent: optional(.flag, "Signature de l'agent", "Vide : non. Ne compte qu'au C.O.G.O.H.R.")
        case .signature_correspondant:
            optional(.flag, "Signature du correspondant", "Vide : non. Ne compte qu'au C.O.G.O.H.R.")
        case .refus_renseignements:
            optional(
                .flag, "Refus de renseignements",
                "L'agent refuse de donner ses ressources et sa situation familiale ; vide : non.")
        }
    }
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

    /// - Parameter cutOff: a later day is not known yet.
    @inline(__always)
    func record(of agent: Int32, conjoint: Int32, until cutOff: Day) -> Dossier {
        Dossier(
            id: id, agent: agent, conjoint: conjoint, dateConstitution: dateConstitution,
            dateComplet: dateComplet.flatMap { $0 > cutOff ? nil : $0 }, canal: canal,
            situationFamiliale: situationFamiliale, quotient: quotient, givesResources: givesResources,
            signatureAgent: signatureAgent, signatureCorrespondant: signatureCorrespondant,
            refusRenseignements: refusRenseignements, piecesManquantes: piecesManquantes, place: line.place)
    }
}
