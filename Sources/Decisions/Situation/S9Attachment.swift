import Domain
import RuleBook

/// S9: whose agent he is. A valid retirement prevails over payroll rows of the same year for category, establishment and
/// region (reading, parameter); without either he is `sans_situation`.
struct S9Attachment {
    let categorie: Categorie
    /// Index in `Extraits.etablissements`.
    let etablissement: Int32
    let organisme: UInt8
    let region: UInt8

    init(retired retraite: Retraite, _ origin: Etablissement) {
        categorie = .retraite
        etablissement = retraite.etablissement
        organisme = origin.organisme
        region = S8Region.region(retraite, origin)
    }

    /// S6: category `medical` if the status of the main row is.
    init(main row: LignePaie, _ etablissement: Etablissement, _ statut: StatutRule) {
        categorie = S1OpeningStatus.opensAllRights(statut) ? .actif : .medical
        self.etablissement = row.etablissement
        organisme = etablissement.organisme
        region = etablissement.region
    }
}
