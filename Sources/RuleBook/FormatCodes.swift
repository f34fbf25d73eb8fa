/// Values of columns of the extracts (the catalogue) that rules may name.
enum FormatCodes {
    /// `dossiers.situation_familiale`
    static let familySituations = ["celibataire", "marie", "pacse", "concubin", "separe", "divorce", "veuf"]
    /// `ayants_droit.situation`
    static let dependantSituations = [
        "creche", "scolaire", "superieur", "service_militaire", "demandeur_emploi", "plus_a_charge",
    ]
    /// `ayants_droit.niveau_etudes`
    static let levels = ["maternelle", "primaire", "secondaire", "superieur"]
}
