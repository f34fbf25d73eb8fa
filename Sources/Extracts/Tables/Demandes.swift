import Domain

enum DemandeColumn: UInt8, TableColumn {
    case demande, numero, prestation, rang, date_evenement, date_reception, date_complet, pieces, variante, quantite,
        montant_paye, montant_accorde
    static let contract = declare(
        .demandes, "Demandes", "Les demandes de prestations du C.O.G.O.H.R. Table facultative.", key: [.demande],
        references: [(.numero, .agents)])

    var declared: InputColumn {
        switch self {
        case .demande: required(.key, "Demande", "Identifiant de la demande.")
        case .numero: required(.numero, "Numéro de l'agent", "Agent qui demande.")
        case .prestation: required(.requestable, "Prestation", "Numéro de la prestation sur le formulaire.")
        case .rang:
            optional(.integer(1...99), "Rang", "Rang de l'ayant droit concerné, sur le dossier qui ouvre les droits.")
        case .date_evenement: required(.date, "Date de l'événement", "Jour de l'événement d'où court le délai.")
        case .date_reception: required(.date, "Date de réception", "Jour de réception de la demande.")
        case .date_complet:
            optional(.date, "Date de complétude", "Jour où la demande est complète ; vide : incomplète.")
        case .pieces: optional(.pieces, "Pièces", "Pièces jointes à la demande.")
        case .variante: optional(.oneOf(Variant.codes), "Variante", "Cas de la prestation, pour 5, 7, 9 et 10-1.")
        case .quantite: optional(.integer(1...999), "Quantité", "Nombre d'enfants ou de mois ; vide : 1.")
        case .montant_paye: optional(.amount, "Montant payé", "Prix payé par l'agent, en entier.")
        case .montant_accorde: optional(.amount, "Montant accordé", "Montant décidé, pour 16-1 et 22.")
        }
    }
}

struct RawDemande: RawRow {
    var line: RawLine
    let id: Text
    let prestation: UInt8
    let rang: UInt8
    let dateEvenement: Day
    let dateReception: Day
    let dateComplet: Day?
    let pieces: CodeSet
    let variante: Variant?
    let quantite: Int64
    let montantPaye: Cents?
    let montantAccorde: Cents?

    var keyHash: UInt64 { KeyHash.of(id) }

    static func decode(_ line: inout LineDecoder<DemandeColumn>) -> RawDemande {
        line.ownAgent(.numero)
        let id = line.text(.demande)
        let evenement = line.day(.date_evenement)
        let reception = line.day(.date_reception)
        let complet = line.day(.date_complet)
        line.checkOrder(reception, complet, .date_complet)
        let isAsked = RawDemande.outside(line.context.days, reception: reception, complet: complet) != .otherYear
        if isAsked { line.requireAgent(.numero) }
        let prestation = line.benefit(.prestation, isAsked: isAsked)
        if let prestation {
            if !line.context.forAgents.contains(Int(prestation)) {
                line.report(.valeur, .notForAgents, .prestation)
            } else if !line.context.requestable.contains(Int(prestation)) {
                line.report(.valeur, .notRequestable, .prestation)
            }
        }
        let rang = line.integer(.rang, in: 1...99)
        let pieces = line.pieces(.pieces, isAsked: isAsked)
        let variante: Variant? = line.coded(.variante)
        let quantite = line.integer(.quantite, in: 1...999)
        let paye = line.amount(.montant_paye)
        let accorde = line.amount(.montant_accorde)
        return RawDemande(
            line: RawLine(line), id: id, prestation: prestation ?? 0, rang: UInt8(rang ?? 0),
            dateEvenement: evenement ?? .distantPast, dateReception: reception ?? .distantPast, dateComplet: complet,
            pieces: pieces, variante: variante, quantite: Int64(quantite ?? 1), montantPaye: paye,
            montantAccorde: accorde)
    }

    /// Why its own days put it outside the campaign; nil if they do not, or cannot be read.
    static func outside(_ campaign: CampaignDays, reception: Day?, complet: Day?) -> IgnoredReason? {
        if let complet, complet < campaign.year.first { return .otherYear }
        guard let reception, reception > campaign.cutOff else { return nil }
        return reception > campaign.year.last ? .otherYear : .afterCutOff
    }

    /// - Parameter cutOff: a later day is not known yet.
    @inline(__always)
    func record(of agent: Int32, until cutOff: Day) -> Demande {
        Demande(
            id: id, agent: agent, prestation: prestation, rang: rang, dateEvenement: dateEvenement,
            dateReception: dateReception, dateComplet: dateComplet.flatMap { $0 > cutOff ? nil : $0 }, pieces: pieces,
            variante: variante, quantite: quantite, montantPaye: montantPaye, montantAccorde: montantAccorde,
            place: line.place)
    }
}

extension LineDecoder {
    /// Codes joined by `|`, white space around each aside; an unknown one is `R-REF`, once for a line that is asked.
    mutating func pieces(_ column: Column, isAsked: Bool) -> CodeSet {
        var set = CodeSet()
        guard let raw = raw(column) else { return set }
        var isUnknown = false
        for part in raw.split(separator: 0x7C, omittingEmptySubsequences: true) {
            let bytes = UnsafeRawBufferPointer(rebasing: part)
            let range = WhiteSpace.trim(bytes, bytes.indices, .utf8)
            if range.isEmpty { continue }
            let code = UnsafeRawBufferPointer(rebasing: bytes[range])
            let index =
                context.pieces.index(of: Text(code.assumingMemoryBound(to: UInt8.self)))
                ?? plainIndex(code, context.pieces)
            if let index { set.insert(Int(index)) } else { isUnknown = true }
        }
        if isUnknown, isAsked { report(.ref, .piece, column) }
        return set
    }
}
