import Domain

/// What opens rights with a committee: O1 and O9 (the dossier), §0 (the QF), O10 and O11.
struct DossierSection: Sendable {
    let opensFrom: Dated<OpeningDay>
    let needsSignatures: Dated<Bool>
    let refusalBars: Dated<Bool>
    let quotientMonths: Dated<Int>
    let sicknessWithoutDossier: Dated<Bool>
    let sendsPaperDossiers: Dated<Bool>

    init(_ file: Group) {
        let dossier = file.group("dossier")
        opensFrom = dossier.parameter("droits_a_compter_de", .oneOf(OpeningDay.self, called: "une date du dossier"))
        needsSignatures = dossier.parameter("deux_signatures", .yesNo)
        refusalBars = dossier.parameter("refus_de_renseignements_exclut", .yesNo)
        if needsSignatures.isEver(true) || refusalBars.isEver(true) {
            _ = dossier.parameter("portee", .programmed("le dossier de l'année"))
        }
        dossier.close()

        let quotient = file.group("quotient_familial")
        quotientMonths = quotient.parameter("diviseur", .integer(1...12))
        quotient.close()

        let sickness = file.group("droit_maladie")
        sicknessWithoutDossier = sickness.parameter("sans_dossier", .yesNo)
        if sicknessWithoutDossier.isEver(true) {
            _ = sickness.parameter("jours", .programmed("jours de paie, hors personnel médical"))
        }
        sickness.close()

        let paper = file.group("dossiers_papier")
        sendsPaperDossiers = paper.parameter("envoi_en_decembre", .yesNo)
        if sendsPaperDossiers.isEver(true) {
            _ = paper.parameter(
                "destinataires", .programmed("droits ouverts dans l'année, ou registre de la précédente"))
        }
        paper.close()
    }
}

extension Dated where Value: Equatable {
    /// In force at any time, past or future.
    func isEver(_ value: Value) -> Bool { spans.contains { $0.value == value } }
}

extension Dated {
    /// Has a value other than `aucun` at any time.
    func isEverSome<Wrapped>() -> Bool where Value == Wrapped? { spans.contains { $0.value != nil } }
}
