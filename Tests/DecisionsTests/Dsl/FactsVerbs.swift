import Domain

// The verbs: each states one fact and gives the facts back.
extension Facts {
    /// - Parameters: `membre`, `jusquAu`: S4, unbounded where not said; `contribution`: S3.
    func etablissement(
        _ nom: String, _ organisme: String = "cgos", region: String = "11", membre: Day = .distantPast,
        jusquAu: Day = .distantFuture, contribution: Bool = true
    ) -> Facts {
        with {
            $0.etablissements.removeAll { $0.nom == nom }
            $0.etablissements.append(
                FactEtablissement(
                    nom: nom, organisme: organisme, region: region, adhesion: Period(membre, jusquAu),
                    contribution: contribution))
        }
    }

    func agent(_ numero: String = "1", ne: Day = "01/01/1980", espace: Bool = true) -> Facts {
        with {
            $0.agents.removeAll { $0.numero == numero }
            $0.agents.append(FactAgent(numero: numero, ne: ne, espace: espace))
        }
    }

    /// - Parameter du: 1 January of N where not said; `au` not said: still running.
    func paie(
        _ statut: Statut = .titulaire, _ position: Position = .activite, du: Day? = nil, au: Day? = nil,
        chez: String = "A", quotite: UInt8? = nil, de agent: String = "1"
    ) -> Facts {
        with {
            $0.know(agent)
            $0.lignesPaie.append(
                FactPaie(
                    agent: agent, chez: chez, statut: statut, position: position, du: du ?? Day.first(of: millesime),
                    au: au, quotite: quotite))
        }
    }

    func retraite(
        _ liquidation: Day, annees: Hundredths = "40", caisse: PensionFund = .cnracl, statut: Statut = .titulaire,
        enActivite: Bool = true, chez: String = "A", region: String? = nil, csg: CsgPension = .plein,
        deces: Day? = nil, de agent: String = "1"
    ) -> Facts {
        with {
            $0.know(agent)
            $0.lignesRetraite.append(
                FactRetraite(
                    agent: agent, chez: chez, liquidation: liquidation, caisse: caisse, statut: statut,
                    enActivite: enActivite, annees: annees, region: region, csg: csg, deces: deces))
        }
    }

    /// - Parameters: `constitue`: where not said, the day it is complete, or 1 January of N.
    func dossier(
        _ id: String? = nil, complet: Day?, constitue: Day? = nil, conjoint: String? = nil,
        situation: SituationFamiliale = .celibataire, ressources: Cents? = nil, parts: Hundredths? = nil,
        signeAgent: Bool = true, signeCorrespondant: Bool = true, refus: Bool = false, de agent: String = "1"
    ) -> Facts {
        with {
            $0.know(agent)
            if let conjoint { $0.know(conjoint) }
            $0.lignesDossier.append(
                FactDossier(
                    id: id ?? "D\(lignesDossier.count + 1)", agent: agent, conjoint: conjoint,
                    constitue: constitue ?? complet ?? Day.first(of: millesime), complet: complet,
                    situation: situation, ressources: ressources, parts: parts, signeAgent: signeAgent,
                    signeCorrespondant: signeCorrespondant, refus: refus))
        }
    }

    /// A spouse on a dossier (the last one stated where not said).
    func conjoint(_ lien: Lien = .conjoint, dans dossier: String? = nil) -> Facts {
        ayantDroit(lien, ne: "01/01/1982", dans: dossier) { _ in }
    }

    /// A child on a dossier (the last one stated where not said); `etudes`: the request box is ticked.
    func enfant(
        ne: Day, charge: Bool = true, alternee: Bool = false, incapacite: UInt8? = nil,
        situation: SituationAyantDroit? = nil, niveau: NiveauEtudes? = nil, etudes: Bool = false,
        certificat: Bool = false, correspondance: Bool = false, justificatif: Bool = false, prenom: String? = nil,
        rang: UInt8? = nil, dans dossier: String? = nil
    ) -> Facts {
        ayantDroit(.enfant, ne: ne, dans: dossier) {
            $0.charge = charge
            $0.alternee = alternee
            $0.incapacite = incapacite
            $0.situation = situation
            $0.niveau = niveau
            $0.etudes = etudes
            $0.certificat = certificat
            $0.correspondance = correspondance
            $0.justificatif = justificatif
            if let prenom { $0.prenom = prenom }
            if let rang { $0.rang = rang }
        }
    }

    /// Neither spouse nor child, on a dossier (the last one stated where not said).
    func autre(ne: Day, charge: Bool = true, situation: SituationAyantDroit? = nil, dans dossier: String? = nil)
        -> Facts
    {
        ayantDroit(.autre, ne: ne, dans: dossier) {
            $0.charge = charge
            $0.situation = situation
        }
    }

    private func ayantDroit(_ lien: Lien, ne: Day, dans: String?, _ more: (inout FactAyantDroit) -> Void) -> Facts {
        guard let dossier = dans ?? lignesDossier.last?.id else { fatalError("a dependant needs a dossier") }
        let rang = UInt8(lignesAyantDroit.filter { $0.dossier == dossier }.count + 1)
        var line = FactAyantDroit(
            dossier: dossier, rang: rang, lien: lien, prenom: "N\(lignesAyantDroit.count)", ne: ne)
        more(&line)
        return with { $0.lignesAyantDroit.append(line) }
    }

    /// - Parameter le: 15 June of N where not said.
    func versement(
        _ prestation: String, _ brut: Cents, le: Day? = nil, _ nature: NatureVersement = .versement,
        annule: Bool = false, net: Cents? = nil, preleve: Cents = "0", id: String? = nil, a agent: String = "1"
    ) -> Facts {
        with {
            $0.know(agent)
            $0.lignesVersement.append(
                FactVersement(
                    id: id ?? "V\(lignesVersement.count + 1)", agent: agent, prestation: prestation, nature: nature,
                    annule: annule,
                    le: le ?? Day(year: millesime, month: 6, day: 15)!, brut: brut, net: net, preleve: preleve))
        }
    }

    /// - Parameter pieces: where not said, all that the form asks (of alternatives the first).
    func demande(
        _ prestation: String, evenement: Day, complet: Day?, pieces: [String]? = nil, rang: UInt8 = 0,
        variante: Variant? = nil, quantite: Int64 = 1, paye: Cents? = nil, accorde: Cents? = nil, id: String? = nil,
        de agent: String = "1"
    ) -> Facts {
        with {
            $0.know(agent)
            $0.lignesDemande.append(
                FactDemande(
                    id: id ?? "Q\(lignesDemande.count + 1)", agent: agent, prestation: prestation, rang: rang,
                    evenement: evenement, complet: complet,
                    pieces: pieces ?? Formulaire.all(prestation), variante: variante, quantite: quantite, paye: paye,
                    accorde: accorde))
        }
    }

    func registre(_ fondement: Fondement, dernierDossier: Int? = nil, de agent: String = "1") -> Facts {
        with {
            $0.know(agent)
            $0.lignesRegistre.append(
                FactRegistre(agent: agent, fondement: fondement, dernierDossier: dernierDossier))
        }
    }
}
