import Decisions
import Domain
import RuleBook
import SheetModel

/// What the codes and words of the lists mean.
enum LegendePage {
    static let name = "Légende"

    static func page(_ source: SheetSource) -> PageSheet {
        var page = PageSheet(name: name, widths: [46, 30, 84], orientation: .landscape)
        page.add(.title("Légende"))
        page.add(.subtitle(source.subtitle))
        page.add(
            .note(
                "Un code ou une règle : « millesime explain D13 S4 ». Chaque chiffre d'un agent : « millesime explain \(source.decisions.millesime) --agent » et son numéro, zéros de tête compris.",
                span: 3))
        page.skip()
        section(
            &page, "Droits", "CodesDroits", code: "droits.csv",
            rows(Verdict.self) { verdict in
                switch verdict {
                case .ouverts: "Au moins un jour ouvert à toutes les prestations."
                case .offresSeules: "Aucun jour complet, mais au moins un jour d'offres négociées (personnel médical)."
                case .suspendus:
                    "Un dossier ou le renouvellement existe, mais disponibilité, démission ou licenciement ferme tous les jours."
                case .nonOuverts: "Rien n'ouvre de jour : voir les motifs."
                }
            })
        section(
            &page, "Fondements", "CodesFondements", code: "droits.csv",
            rows(Fondement.self) { fondement in
                switch fondement {
                case .dossier: "Dossier de l'agent, complet."
                case .dossierConjoint: "Dossier complet du conjoint, qui nomme l'agent."
                case .renouvellementAutomatique: "Retraité, sans dossier, les premières années seulement."
                case .personnelMedical: "Offres négociées seules, sans dossier."
                case .aucun: "Aucun jour n'est ouvert."
                }
            })
        section(
            &page, "Catégories d'agents", "CodesCategories", code: "droits.csv",
            rows(Categorie.self) { categorie in
                switch categorie {
                case .actif: "En activité dans un établissement, personnel médical à part."
                case .medical: "Les offres seules ; les autres droits s'ouvrent ailleurs."
                case .retraite: "Retraité du comité, depuis l'année de liquidation, pour la vie."
                case .sansSituation: "Ni paie de l'année, ni retraite reconnue : aucun établissement, aucune région."
                }
            })
        section(
            &page, "Catégories d'ayants droit", "CodesAyantsDroit", code: "ayants_droit.csv",
            DependantRule.Category.allCases.map { category in
                [.words(category.label.description), .words(category.rawValue), .words(meaning(category))]
            })
        section(
            &page, "Statuts des études", "CodesEtudes", code: "etudes.csv",
            rows(StudyStatus.self) { status in
                switch status {
                case .retenue: "Toutes les conditions sont remplies."
                case .incomplete: "Dossier, niveau ou pièce manquants ; rien d'autre ne s'y oppose."
                case .horsDelai: "Constitué après la date limite."
                case .refusee: "Charge fiscale, âge, niveau, QF, droits ou taux : voir les motifs."
                }
            })
        benefits(&page, source)
        motifs(&page, "Motifs des droits", "MotifsDroits", MotifDroits.self)
        motifs(&page, "Motifs des études", "MotifsEtudes", MotifEtudes.self)
        if source.part.figures.requests > 0 {
            motifs(&page, "Motifs des demandes", "MotifsDemandes", MotifDemandes.self)
            reminders(&page, source)
        }
        watch(&page, source.decisions.rules.watch)
        findings(&page)
        etablissements(&page, source)
        return page
    }

    private static func rows<Code: Labelled>(_ type: Code.Type, _ meaning: (Code) -> String) -> [[PageValue]] {
        Code.allCases.map { [.words($0.label.description), .words($0.rawValue), .words(meaning($0))] }
    }

    private static func meaning(_ category: DependantRule.Category) -> String {
        switch category {
        case .conjoint: "Conjoint, concubin ou partenaire de pacs."
        case .aCharge: "À charge fiscale, sous la limite d'âge ; au C.O.G.O.H.R., toute personne à charge."
        case .majeurEtudes: "À charge fiscale, au-delà de cette limite : études seules."
        case .handicape: "À charge fiscale, au taux d'incapacité demandé, à tout âge."
        case .residenceAlternee:
            "À charge fiscale, en résidence alternée : prestations réduites, vacances et Noël entières."
        case .nonACharge: "Parents séparés ou divorcés : offres et vacances."
        case .aucune: "Aucun droit."
        }
    }

    private static func section(
        _ page: inout PageSheet, _ title: String, _ table: String, code file: String, _ rows: [[PageValue]]
    ) {
        page.add(.heading(title, span: 3))
        page.addTable(
            name: table, columns: [Column("Dans le classeur"), Column("Code dans \(file)"), Column("Sens")], rows: rows)
        page.skip()
    }

    private static func motifs<M: Motif>(_ page: inout PageSheet, _ title: String, _ table: String, _: M.Type) {
        page.add(.heading(title, span: 3))
        page.addTable(
            name: table, columns: [Column("Motif"), Column("Code", .code), Column("Règle")],
            rows: M.allCases.map { [.words("\($0.label)"), .words($0.code), .words("\($0.rule)")] })
        page.skip()
    }

    /// Those of which the region's agents have a payment or a request.
    private static func benefits(_ page: inout PageSheet, _ source: SheetSource) {
        let met = FormOrder.sorted(Set(source.benefitsMet + source.benefitsAsked), source.decisions.rules)
        guard !met.isEmpty else { return }
        section(
            &page, "Prestations", "CodesPrestations", code: "declarations_detail.csv",
            met.map { index in
                let benefit = source.decisions.rules.benefits[index]
                return [
                    .words(source.words.benefits[index].description), .words(benefit.code.description),
                    .words(benefit.isTaxable ? "Imposable." : "Non imposable."),
                ]
            })
    }

    /// Those of the region's agents: lists show names only.
    private static func etablissements(_ page: inout PageSheet, _ source: SheetSource) {
        let met = source.etablissementsMet
        guard !met.isEmpty else { return }
        page.skip()
        page.add(.heading("Établissements", span: 3))
        page.addTable(
            name: "Etablissements", columns: [Column("Dans le classeur"), Column("FINESS", .code)],
            rows: met.map { index in
                let finess = source.decisions.extraits.etablissements[index].finess
                return [.words(source.words.etablissements[index].description), .cell(.finess(finess))]
            })
    }

    private static func watch(_ page: inout PageSheet, _ edges: WatchEdges) {
        page.add(.heading("À surveiller : qui est sur la liste, et que faire", span: 3))
        for kind in WatchKind.allCases {
            page.add(.label(kind.label.description), .label(kind.meaning(edges), span: 2))
        }
        page.skip()
    }

    /// Notes of the form for which the extracts have no data: those of the committees, and those of the benefits that
    /// the region's agents have asked for.
    private static func reminders(_ page: inout PageSheet, _ source: SheetSource) {
        let rules = source.decisions.rules
        page.add(.heading("Demandes : rappels du formulaire, à vérifier par une personne", span: 3))
        for committee in source.committees.map({ rules.committees[$0] }) {
            for reminder in committee.reminders { page.add(.label(committee.name), .label(reminder, span: 2)) }
        }
        for index in source.benefitsAsked {
            let benefit = rules.benefits[index]
            for reminder in benefit.reminders {
                page.add(.label("\(benefit.code) – \(benefit.label)"), .label(reminder, span: 2))
            }
        }
        page.skip()
    }

    private static func findings(_ page: inout PageSheet) {
        page.add(.heading("Anomalies : les trois classes", span: 3))
        page.add(
            .label("Anomalie (codes R-…)"),
            .label("La ligne est rejetée. Corrigée, elle peut être relue : elle est dans le dossier rejets.", span: 2))
        page.add(
            .label("Discordance (codes A-…)"), .label("La ligne compte, mais une personne doit regarder.", span: 2))
        page.add(.label("Information (codes I-…)"), .label("Bon à savoir, sans effet sur la ligne.", span: 2))
    }
}
