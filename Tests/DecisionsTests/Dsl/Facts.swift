import Domain
import RuleBook

/// What is known of a few agents for one campaign, one fact a line:
/// `Facts(2023).paie(du: "01/01/2023").dossier(complet: "15/03/2023")`.
///
/// Who is not named is agent « 1 »; where not said, establishment « A » (C.G.O.S., region 11); « B » is another of the
/// C.G.O.S. (region 32), « R » one of the C.O.G.O.H.R. (region 04). All are members, and have paid.
struct Facts: Sendable {
    let rules: Rules
    var cutOff: Day
    var etablissements: [FactEtablissement]
    var agents: [FactAgent] = []
    var lignesPaie: [FactPaie] = []
    var lignesRetraite: [FactRetraite] = []
    var lignesDossier: [FactDossier] = []
    var lignesAyantDroit: [FactAyantDroit] = []
    var lignesVersement: [FactVersement] = []
    var lignesDemande: [FactDemande] = []
    var lignesRegistre: [FactRegistre] = []

    var millesime: Int { rules.millesime }

    init(_ millesime: Int, arrete: Day? = nil) { self.init(ShippedRules.of(millesime), arrete: arrete) }

    init(_ rules: Rules, arrete: Day? = nil) {
        self.rules = rules
        cutOff = arrete ?? Day.last(of: rules.millesime)
        etablissements = [
            FactEtablissement(nom: "A"), FactEtablissement(nom: "B", region: "32"),
            FactEtablissement(nom: "R", organisme: "cogohr", region: "04"),
        ]
    }

    func with(_ change: (inout Facts) -> Void) -> Facts {
        var facts = self
        change(&facts)
        return facts
    }

    /// Also knows an agent of whom no other fact is said.
    mutating func know(_ numero: String) {
        if !agents.contains(where: { $0.numero == numero }) { agents.append(FactAgent(numero: numero)) }
    }
}

struct FactEtablissement: Sendable {
    /// A letter: the FINESS follows the alphabet.
    var nom: String
    var organisme = "cgos"
    var region = "11"
    var adhesion = Period(.distantPast, .distantFuture)
    var contribution = true
}

struct FactAgent: Sendable {
    var numero: String
    var ne: Day = "01/01/1980"
    var espace = true
}

struct FactPaie: Sendable {
    var agent = "1"
    var chez = "A"
    var statut = Statut.titulaire
    var position = Position.activite
    var du: Day
    var au: Day?
    var quotite: UInt8?
}

struct FactRetraite: Sendable {
    var agent = "1"
    var chez = "A"
    var liquidation: Day
    var caisse = PensionFund.cnracl
    var statut = Statut.titulaire
    var enActivite = true
    var annees: Hundredths = "40"
    var region: String?
    var csg = CsgPension.plein
    var deces: Day?
}

struct FactDossier: Sendable {
    var id: String
    var agent = "1"
    var conjoint: String?
    var constitue: Day
    var complet: Day?
    var situation = SituationFamiliale.celibataire
    var ressources: Cents?
    var parts: Hundredths?
    var signeAgent = true
    var signeCorrespondant = true
    var refus = false
}

struct FactAyantDroit: Sendable {
    var dossier: String
    var rang: UInt8
    var lien = Lien.enfant
    var nom = "ENFANT"
    var prenom: String
    var ne: Day
    var charge = true
    var alternee = false
    var incapacite: UInt8?
    var situation: SituationAyantDroit?
    var niveau: NiveauEtudes?
    var correspondance = false
    var etudes = false
    var certificat = false
    var justificatif = false
}

struct FactVersement: Sendable {
    var id = "V"
    var agent = "1"
    var prestation: String
    var nature = NatureVersement.versement
    var annule = false
    var le: Day
    var brut: Cents
    var net: Cents?
    var preleve: Cents = "0"
}

struct FactDemande: Sendable {
    var id: String
    var agent = "1"
    var prestation: String
    var rang: UInt8 = 0
    var evenement: Day
    var complet: Day?
    var pieces: [String]
    var variante: Variant?
    var quantite: Int64 = 1
    var paye: Cents?
    var accorde: Cents?
}

struct FactRegistre: Sendable {
    var agent = "1"
    var fondement: Fondement
    var dernierDossier: Int?
}
