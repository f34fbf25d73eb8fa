import Domain

@testable import Extracts

extension Outcome {
    /// Every accepted record as a text: by key, without place or index, so that two readings can be compared.
    var records: [String] {
        let x = extraits
        func agent(_ i: Int32) -> String { i < 0 ? "-" : x.agents[Int(i)].numero.description }
        func finess(_ i: Int32) -> String { x.etablissements[Int(i)].finess.description }
        func show(_ values: Any?...) -> String { values.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ") }
        var all: [String] = []
        all += x.etablissements.map {
            show("E", $0.finess, $0.nom, $0.region, $0.organisme, days($0.adhesion), $0.contributionAcquittee)
        }
        all += x.agents.map { show("A", $0.numero, $0.nom, $0.prenom, $0.dateNaissance, $0.civilite, $0.espaceAgent) }
        for group in x.agents.indices {
            all += x.paie[group].map {
                show("P", agent($0.agent), finess($0.etablissement), days($0.days), $0.statut, $0.position, $0.quotite)
            }.sorted()
            all += x.dossiers[group].map {
                show(
                    "D", $0.id, agent($0.agent), agent($0.conjoint), $0.dateConstitution, $0.dateComplet, $0.canal,
                    $0.situationFamiliale)
                    + show(
                        " ", $0.quotient?.ressources.value, $0.quotient?.parts, $0.signatureAgent,
                        $0.signatureCorrespondant, $0.refusRenseignements, $0.piecesManquantes)
            }.sorted()
            all += x.dossiersNaming[group].map { show("N", agent(Int32(group)), x.dossiers.rows[Int($0)].id) }.sorted()
            all += x.versements[group].map {
                show(
                    "V", agent($0.agent), $0.prestation, $0.nature, $0.isCancelled, $0.date, $0.brut.value,
                    $0.net?.value, $0.prelevementSource.value)
            }.sorted()
            all += x.demandes[group].map {
                show(
                    "R", $0.id, agent($0.agent), $0.prestation, $0.rang, $0.dateEvenement, $0.dateReception,
                    $0.dateComplet, $0.pieces)
                    + show(" ", $0.variante, $0.quantite, $0.montantPaye?.value, $0.montantAccorde?.value)
            }
            if let r = x.retraite(of: group) {
                all.append(
                    show(
                        "T", agent(r.agent), finess(r.etablissement), r.dateLiquidation, r.caisse, r.statutLiquidation,
                        r.enActiviteLiquidation)
                        + show(" ", r.anneesService, r.regionChoisie, r.csgPension, r.dateDeces))
            }
            if let r = x.registre[group] { all.append(show("G", agent(Int32(group)), r.fondement, r.dernierDossier)) }
        }
        return withExtendedLifetime(read) { all + dependants }
    }

    /// Dependants, each with the first of those that are the same child.
    private var dependants: [String] {
        let x = extraits
        func key(_ a: AyantDroit) -> String { "\(x.dossiers.rows[Int(a.dossier)].id)/\(a.rang)" }
        let same = Dictionary(grouping: x.ayantsDroit.rows.filter { $0.identite >= 0 }, by: \.identite).mapValues {
            $0.map(key).min()!
        }
        return x.ayantsDroit.rows.map { a in
            let flags = [
                a.chargeFiscale, a.residenceAlternee, a.correspondance, a.demandeEtudes, a.certificatScolarite,
                a.justificatifCorrespondance,
            ]
            return
                "Y \(key(a)) \(a.lien) \(a.nom) \(a.prenom) \(a.dateNaissance) \(flags.map { $0 ? "1" : "0" }.joined())"
                + " \(a.tauxIncapacite.map(String.init) ?? "-") \(a.situation?.rawValue ?? "-") \(a.niveauEtudes?.rawValue ?? "-") = \(same[a.identite] ?? "-")"
        }.sorted()
    }

    private func days(_ period: Period) -> String {
        "\(period.first == .distantPast ? "…" : "\(period.first)")–\(period.last == .distantFuture ? "…" : "\(period.last)")"
    }
}
