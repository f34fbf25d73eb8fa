import Domain

/// What opens rights with a committee: O1 and O9 (the dossier), §0 (the QF), O10 and O11.
struct DossierSection: Sendable {
    let opensFrom: Dated<OpeningDay>
    let needsSignatures: Dated<Bool>
    let refusalBars: Dated<Bool>
    let refusalBarsSpouse: Dated<Bool>?
    let needsAnswer: Dated<Bool>
    let quotientMonths: Dated<Int>
    let sicknessWithoutDossier: Dated<Bool>
    let sendsPaperDossiers: Dated<Bool>

    init(_ file: Group) {
        let dossier = file.group("dossier")
        opensFrom = dossier.parameter("droits_a_compter_de", .oneOf(OpeningDay.self, called: "une date du dossier"))
        let signatures = dossier.parameter("deux_signatures", .yesNo)
        let refusal = dossier.parameter("refus_de_renseignements_exclut", .yesNo)
        needsAnswer = dossier.parameter("ressources_et_parts_exigees", .yesNo)
        (needsSignatures, refusalBars) = (signatures, refusal)
        refusalBarsSpouse = dossier.only(if: refusal.isEver { $0 }) {
            dossier.companion("refus_et_dossier_du_conjoint", .yesNo)
        }
        dossier.only(if: or(signatures.isEver { $0 }, refusal.isEver { $0 })) {
            dossier.reading("portee", "le dossier de l'année")
        }
        dossier.close()

        let quotient = file.group("quotient_familial")
        quotientMonths = quotient.parameter("diviseur", .integer(1...12))
        quotient.close()

        let sickness = file.group("droit_maladie")
        let isWithoutDossier = sickness.parameter("sans_dossier", .yesNo)
        sicknessWithoutDossier = isWithoutDossier
        sickness.only(if: isWithoutDossier.isEver { $0 }) {
            sickness.reading("jours", "jours de paie, hors personnel médical")
        }
        sickness.close()

        let paper = file.group("dossiers_papier")
        let isSent = paper.parameter("envoi_en_decembre", .yesNo)
        sendsPaperDossiers = isSent
        paper.only(if: isSent.isEver { $0 }) {
            paper.reading("destinataires", "droits ouverts dans l'année, ou registre de la précédente")
        }
        paper.close()
    }

    func rules(for year: Int) throws(RuleBookError) -> DossierRules {
        DossierRules(
            opensFrom: try opensFrom.required(for: year), needsSignatures: try needsSignatures.required(for: year),
            refusalBars: try refusalBars.required(for: year),
            refusalBarsSpouse: try refusalBarsSpouse?.required(for: year) ?? false,
            needsAnswer: try needsAnswer.required(for: year))
    }
}

/// Either; nil where that is not known.
private func or(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == true || b == true { return true }
    return a == nil || b == nil ? nil : false
}
