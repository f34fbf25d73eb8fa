import Testing

/// §3: whose lines count, and that the rights of the dossier's agent, or of the spouse it opens, must be `ouverts`.
struct EntitlementTests {
    static let yes = ["categorie": "a_charge", "droits": "oui oui oui oui", "taux": "100,00"]
    static let closed = ["categorie": "a_charge", "droits": "non non non non", "taux": "0,00"]

    static let cases = [
        Case(
            "§3: rights not open: the category stays, four times no, share 0",
            Facts(2023).paie().dossier(complet: nil).enfant(ne: "01/01/2015"), .ayantDroit(closed)),
        Case(
            "§3: offers only are not `ouverts`",
            Facts(2023).paie(.medical).dossier(complet: "01/01/2023").enfant(ne: "01/01/2015"), .ayantDroit(closed)),
        Case(
            "§3: suspended are not `ouverts`",
            Facts(2023).paie(.titulaire, .disponibilite).dossier(complet: "01/01/2023").enfant(ne: "01/01/2015"),
            .ayantDroit(closed)),
        Case(
            "§3: the spouse who retains the dossier, and whose rights are open",
            Facts(2023).paie(.titulaire, .disponibilite).paie(de: "2").dossier(complet: "01/01/2023", conjoint: "2")
                .enfant(ne: "01/01/2015"),
            .droits(["droits": "suspendus"]), .droits(["droits": "ouverts"], of: "2"), .ayantDroit(yes)),
        Case(
            "§3: … not a spouse named who retains his own",
            Facts(2023).paie(.titulaire, .disponibilite).paie(de: "2").dossier(complet: "01/01/2023", conjoint: "2")
                .enfant(ne: "01/01/2015")
                .dossier(complet: "01/01/2023", de: "2"),
            .ayantDroit(closed)),
        Case(
            "§3: only counted dossiers: a child added by a second dossier counts, one it leaves out does not",
            Facts(2023).paie().dossier(complet: "01/05/2023").enfant(ne: "01/01/2015").dossier(complet: "01/04/2023")
                .enfant(ne: "01/01/2016"),
            .ayantDroit(yes, dans: "D1"), .ayantDroit(nil, dans: "D2")),
        Case(
            "§3: a dossier that only the spouse retains counts, under its own agent",
            Facts(2023).paie().paie(de: "2").dossier(complet: "01/02/2023", conjoint: "2").enfant(ne: "01/01/2015")
                .dossier(complet: "01/03/2023").enfant(ne: "01/01/2016"),
            .ayantDroit(["numero": "1", "categorie": "a_charge", "taux": "100,00"], dans: "D1"),
            .ayantDroit(["numero": "1", "categorie": "a_charge"], dans: "D2")),
        Case(
            "§3: … and by the rights of the spouse alone: its own agent retains another",
            Facts(2023).paie().paie(.titulaire, .disponibilite, de: "2").dossier(complet: "01/02/2023", conjoint: "2")
                .enfant(ne: "01/01/2015").dossier(complet: "01/03/2023").enfant(ne: "01/01/2016"),
            .droits(["droits": "ouverts"]), .droits(["droits": "suspendus"], of: "2"),
            .ayantDroit(closed, dans: "D1"), .ayantDroit(yes, dans: "D2")),
        Case(
            "§3: by the rules of its own agent's organisme: 30 years old, at charge, a spouse of the C.O.G.O.H.R.",
            Facts(2023).paie().paie(chez: "R", de: "2").dossier(complet: "01/02/2023", conjoint: "2")
                .enfant(ne: "01/01/1993"),
            .ayantDroit(["categorie": "aucune"])),
        Case(
            "§3: … and the other way round",
            Facts(2023).paie(chez: "R").paie(de: "2").dossier(complet: "01/02/2023", conjoint: "2")
                .enfant(ne: "01/01/1993"),
            .ayantDroit(["categorie": "a_charge", "droits": "oui oui oui non"])),
        Case(
            "§3: once, under the dossier's agent",
            Facts(2023).paie().paie(de: "2").dossier(complet: "01/01/2023", conjoint: "2").enfant(ne: "01/01/2015"),
            .ayantDroit(["numero": "1"])),
        Case(
            "§3: renewed, a retired agent's incomplete dossier still names his family",
            Facts(2023).retraite("01/01/2010").dossier(complet: nil).enfant(ne: "01/01/2015"), .ayantDroit(yes)),
        Case(
            "§3: each line by itself",
            Facts(2023).paie().dossier(complet: "01/01/2023").conjoint().enfant(ne: "01/01/2015").enfant(
                ne: "01/01/1990"),
            .ayantDroit(["categorie": "conjoint"], rang: 1), .ayantDroit(["categorie": "a_charge"], rang: 2),
            .ayantDroit(["categorie": "aucune"], rang: 3)),
    ]

    @Test(arguments: cases) func entitlements(_ c: Case) { c.check() }
}
