import Domain

/// The tables of the catalogue as a list of kinds, and the findings of each line that need no other line.
enum SlowTables {
    enum Kind {
        case text, numero, finess, nir, siret, year, date, birth, flag, region, hundredths, amount, gross
        case integer(ClosedRange<Int64>)
        case list([String])
        /// An unknown code is `R-REF`.
        case code([String])
        case pieces
    }

    struct Column {
        let name: String
        let isRequired: Bool
        let kind: Kind
    }

    // What the campaign of the target has (`FixedTables`).
    static let regions = ["04", "11", "93"]
    static let statuts = ["titulaire", "contractuel", "medical"]
    static let positions = ["activite", "disponibilite", "demission", "deces"]
    static let prestations = ["ETUDES", "MALADIE", "3", "11"]
    static let pieces = ["acte", "livret", "facture"]

    private static let situations = ["celibataire", "marie", "pacse", "concubin", "separe", "divorce", "veuf"]
    private static let occupations = [
        "creche", "scolaire", "superieur", "service_militaire", "demandeur_emploi", "plus_a_charge",
    ]
    private static let grounds = [
        "dossier", "dossier_conjoint", "renouvellement_automatique", "personnel_medical", "aucun",
    ]

    static func columns(_ table: Table) -> [Column] { all[table]! }
    static func header(_ table: Table) -> String { columns(table).map(\.name).joined(separator: ";") }

    private static let all: [Table: [Column]] = [
        .etablissements: list([
            ("finess", .finess), ("siret?", .siret), ("nom", .text), ("region", .region),
            ("organisme", .list(["cgos", "cogohr"])), ("adhesion_debut?", .date), ("adhesion_fin?", .date),
            ("contribution_acquittee", .flag),
        ]),
        .agents: list([
            ("numero", .numero), ("nir?", .nir), ("civilite", .list(["M", "MME"])), ("nom", .text), ("prenom", .text),
            ("date_naissance", .birth), ("adresse_1?", .text), ("adresse_2?", .text), ("adresse_3?", .text),
            ("code_postal?", .text), ("commune?", .text), ("pays?", .text), ("espace_agent", .flag),
        ]),
        .paie: list([
            ("numero", .numero), ("finess", .finess), ("debut", .date), ("position", .list(positions)),
            ("statut", .list(statuts)), ("fin?", .date), ("quotite?", .integer(1...100)),
        ]),
        .retraites: list([
            ("numero", .numero), ("date_liquidation", .date), ("caisse", .list(["cnracl", "ircantec", "autre"])),
            ("statut_liquidation", .list(statuts)), ("en_activite_liquidation", .flag), ("finess", .finess),
            ("annees_service", .hundredths), ("region_choisie?", .region),
            ("csg_pension?", .list(["plein", "median", "reduit", "exonere"])), ("date_deces?", .date),
        ]),
        .dossiers: list([
            ("dossier", .text), ("numero", .numero), ("annee", .year), ("canal", .list(["en_ligne", "papier"])),
            ("date_constitution", .date), ("date_complet?", .date), ("pieces_manquantes?", .text),
            ("numero_conjoint?", .numero), ("situation_familiale", .list(situations)), ("ressources?", .amount),
            ("parts?", .hundredths), ("annee_ressources?", .year), ("signature_agent?", .flag), ("signature_correspondant?", .flag),
            ("refus_renseignements?", .flag),
        ]),
        .ayantsDroit: list([
            ("dossier", .text), ("rang", .integer(1...99)),
            ("lien", .list(["conjoint", "concubin", "pacs", "enfant", "autre"])),
            ("nom", .text), ("prenom", .text), ("date_naissance", .birth), ("charge_fiscale", .flag),
            ("residence_alternee", .flag), ("taux_incapacite?", .integer(0...100)), ("situation?", .list(occupations)),
            ("niveau_etudes?", .list(["maternelle", "primaire", "secondaire", "superieur"])),
            ("correspondance?", .flag), ("demande_etudes?", .flag), ("certificat_scolarite?", .flag),
            ("justificatif_correspondance?", .flag),
        ]),
        .versements: list([
            ("versement", .text), ("numero", .numero), ("prestation", .code(prestations)), ("rang?", .integer(1...99)),
            ("date_versement", .date), ("nature", .list(["versement", "remboursement", "annulation"])),
            ("brut", .gross), ("net?", .amount), ("prelevement_source?", .amount), ("reference?", .text),
        ]),
        .demandes: list([
            ("demande", .text), ("numero", .numero), ("prestation", .code(prestations)), ("rang?", .integer(1...99)),
            ("date_evenement", .date), ("date_reception", .date), ("date_complet?", .date), ("pieces?", .pieces),
            ("variante?", .list(["reunion", "hors_reunion", "centre", "domicile", "neige", "maurice"])),
            ("quantite?", .integer(1...999)), ("montant_paye?", .amount), ("montant_accorde?", .amount),
        ]),
        .registre: list([
            ("numero", .numero), ("annee", .year), ("fondement", .list(grounds)), ("rang?", .integer(1...5)),
            ("dernier_dossier?", .year),
        ]),
    ]

    private static func list(_ columns: [(String, Kind)]) -> [Column] {
        columns.map { name, kind in
            name.hasSuffix("?")
                ? Column(name: String(name.dropLast()), isRequired: false, kind: kind)
                : Column(name: name, isRequired: true, kind: kind)
        }
    }

    /// `code column` for a value that is there.
    static func findings(_ column: Column, _ value: String) -> [String] {
        func type(_ holds: Bool) -> [String] { holds ? [] : ["R-TYPE \(column.name)"] }
        func number(_ number: SlowValues.Number, _ bounds: ClosedRange<Int64>) -> [String] {
            switch number {
            case .malformed: type(false)
            case .value(let value) where bounds.contains(value): []
            default: ["R-VALEUR \(column.name)"]
            }
        }
        func isIn(_ codes: [String]) -> Bool {
            codes.contains { value == $0 || SlowValues.plain(value) == SlowValues.plain($0) }
        }
        switch column.kind {
        // A NIR or SIRET that is none leaves its line standing.
        case .text, .nir, .siret: return []
        case .numero: return type(SlowValues.isNumero(value))
        case .finess: return type(SlowValues.isFinessAsWritten(value))
        case .year: return type(SlowValues.isYear(SlowValues.withoutZeroDecimals(value)))
        case .date: return type(SlowValues.dateAsWritten(value) != nil)
        case .birth:
            guard let date = SlowValues.dateAsWritten(value) else { return type(false) }
            return date.lexicographicallyPrecedes([2023, 12, 1]) ? [] : ["R-VALEUR \(column.name)"]
        case .flag: return type(isIn(["oui", "non", "vrai", "faux"]))
        case .region: return isIn(regions) || value == "4" ? [] : ["R-VALEUR \(column.name)"]
        case .hundredths: return number(SlowValues.amount(value), 0...99_999_999_999)
        case .amount: return number(SlowValues.amountAsWritten(value), 0...99_999_999_999)
        case .gross: return number(SlowValues.amountAsWritten(value), 1...99_999_999_999)
        case .integer(let bounds): return number(SlowValues.integer(SlowValues.withoutZeroDecimals(value)), bounds)
        case .list(let codes): return isIn(codes) ? [] : ["R-VALEUR \(column.name)"]
        case .code(let codes): return isIn(codes) ? [] : ["R-REF \(column.name)"]
        case .pieces:
            let parts = value.unicodeScalars.split(separator: "|").map { String($0).slowlyTrimmed }
            return parts.allSatisfy { part in part.isEmpty || pieces.contains { part == $0 || SlowValues.plain(part) == $0 } } ? [] : ["R-REF \(column.name)"]
        }
    }
}
