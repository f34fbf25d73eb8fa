import Domain
import Testing

@testable import Extracts

/// DIALECTE: "only a line without any [finding] can be ignored and counted"; §0.
@Suite("Lines ignored and counted, each with its reason")
struct IgnoredTests {
    @Test(
        "each kind",
        arguments: [
            Case(.dossiers, ["annee": "2022"], ignored: .otherYear),
            Case(.dossiers, ["annee": "2024"], ignored: .otherYear),
            Case(.dossiers, ["date_constitution": "01/12/2023", "date_complet": ""], ignored: .afterCutOff),
            Case(.paie, ["debut": "01/12/2023"], ignored: .afterCutOff),
            Case(.retraites, ["date_liquidation": "01/12/2023"], ignored: .afterCutOff),
            Case(.versements, ["date_versement": "31/12/2022"], ignored: .otherYear),
            Case(.versements, ["date_versement": "01/01/2024"], ignored: .otherYear),
            Case(.versements, ["date_versement": "01/12/2023"], ignored: .afterCutOff),
            Case(.demandes, ["date_reception": "01/12/2023", "date_complet": ""], ignored: .afterCutOff),
            Case(.demandes, ["date_reception": "15/12/2022", "date_complet": "31/12/2022"], ignored: .otherYear),
            Case(.registre, ["annee": "2021", "dernier_dossier": ""], ignored: .otherYear),
            Case(.registre, ["annee": "2023"], ignored: .otherYear),
            Case(.registre, ["numero": "99"], ignored: .unknownAgent),
        ])
    func each(_ it: Case) throws { try it.check() }

    @Test(
        "the day of the cut-off itself is in; a day before N too, but for payments",
        arguments: [
            Case(.dossiers, ["date_constitution": "30/11/2023", "date_complet": ""]),
            Case(.dossiers, ["date_constitution": "15/12/2022"]),
            Case(.paie, ["debut": "30/11/2023"]), Case(.paie, ["debut": "01/01/1980", "fin": "31/12/1990"]),
            Case(.retraites, ["date_liquidation": "30/11/2023"]),
            Case(.demandes, ["date_reception": "30/11/2023", "date_complet": ""]),
            Case(.demandes, ["date_evenement": "01/01/2020", "date_reception": "15/12/2022"]),
            Case(.demandes, ["date_reception": "15/12/2022", "date_complet": "01/01/2023"]),
            Case(.demandes, ["date_reception": "15/12/2022", "date_complet": ""]),
            Case(.demandes, ["date_evenement": "31/12/2023"]),
            Case(
                .demandes,
                ["date_evenement": "01/12/2022", "date_reception": "15/12/2022", "date_complet": "01/01/2023"]),
            Case(.versements, ["date_versement": "30/11/2023"]), Case(.versements, ["date_versement": "01/01/2023"]),
        ])
    func kept(_ it: Case) throws { try it.check() }

    @Test(
        "findings come first",
        arguments: [
            Case(.dossiers, ["annee": "2022", "canal": ""], "R-VIDE canal"),
            Case(.paie, ["debut": "01/12/2023", "finess": "990000001"], "R-REF finess"),
            Case(.versements, ["date_versement": "31/12/2022", "brut": "0"], "R-VALEUR brut"),
            Case(
                .demandes, ["date_reception": "01/12/2023", "date_complet": "", "prestation": "11"],
                "R-VALEUR prestation"),
            Case(
                .demandes, ["date_reception": "15/12/2022", "date_complet": "31/12/2022", "prestation": "11"],
                "R-VALEUR prestation"),
            Case(.registre, ["annee": "2023", "fondement": ""], "R-VIDE fondement"),
            Case(.registre, ["numero": "9x", "annee": "2023"], "R-TYPE numero"),
            Case(.dossiers, ["annee": "2022", "numero": "9x"], "R-TYPE numero"),
            Case(.versements, ["date_versement": "31/12/2022", "numero": "99", "brut": "x"], "R-TYPE brut"),
            Case(.versements, ["date_versement": "x", "numero": "99"], "R-TYPE date_versement", "R-REF numero"),
            Case(.dossiers, ["annee": "x", "numero": "99"], "R-TYPE annee", "R-REF numero"),
            Case(.paie, ["numero": "99", "debut": "01/12/2023"], "R-REF numero"),
            // A line of N dated after the cut-off is asked what it names.
            Case(
                .dossiers, ["date_constitution": "01/12/2023", "date_complet": "", "numero": "99"], "R-REF numero"),
            Case(
                .versements, ["date_versement": "01/12/2023", "numero": "99", "prestation": "X"], "R-REF numero",
                "R-REF prestation"),
            Case(
                .demandes, ["date_reception": "01/12/2023", "date_complet": "", "numero": "99", "pieces": "y"],
                "R-REF numero", "R-REF pieces"),
            Case(.retraites, ["numero": "99", "date_liquidation": "01/12/2023"], "R-REF numero"),
        ])
    func findingsFirst(_ it: Case) throws { try it.check() }

    @Test(
        "a line whose own date or year puts it outside N is not asked what it names",
        arguments: [
            Case(.dossiers, ["annee": "2015", "numero": "99"], ignored: .otherYear),
            Case(.versements, ["date_versement": "31/12/2022", "numero": "99"], ignored: .otherYear),
            Case(.versements, ["date_versement": "31/12/2012", "prestation": "ABOLIE"], ignored: .otherYear),
            Case(
                .versements, ["date_versement": "31/12/2022", "nature": "annulation", "reference": "V9"],
                ignored: .otherYear),
            Case(
                .versements, ["date_versement": "31/12/2022", "nature": "annulation", "reference": ""],
                ignored: .otherYear),
            Case(
                .demandes,
                [
                    "date_evenement": "01/02/2020", "date_reception": "15/02/2020", "date_complet": "20/02/2020",
                    "numero": "99", "prestation": "X", "pieces": "y",
                ], ignored: .otherYear),
            Case(.registre, ["annee": "2015", "dernier_dossier": "", "numero": "99"], ignored: .otherYear),
        ])
    func notAsked(_ it: Case) throws { try it.check() }

    @Test("a dependant of an ignored dossier is ignored")
    func dependants() throws {
        var given = Given(for: .ayantsDroit)
        given[.dossiers] = [
            ["annee": "2022"], ["dossier": "D2", "date_constitution": "01/12/2023", "date_complet": ""],
        ]
        given[.ayantsDroit] = [[:], ["dossier": "D2"], ["dossier": "D2", "rang": "2", "nom": ""], ["dossier": "D3"]]
        let outcome = try given.read()
        #expect(outcome.findings == ["ayants_droit.csv:4 R-VIDE nom", "ayants_droit.csv:5 R-REF dossier"])
        #expect(outcome.counts(.ayantsDroit) == Counts(rejected: 2, ignored: [.refersToIgnored: 2]))
        #expect(outcome.counts(.dossiers) == Counts(ignored: [.otherYear: 1, .afterCutOff: 1]))
    }

    @Test("what is accepted stands in the records; what is ignored or rejected does not")
    func records() throws {
        var given = Given(for: .registre)
        given[.paie] = [[:], ["debut": "01/12/2023"], ["quotite": "0"], ["debut": "01/01/2021"]]
        given[.registre] = [
            ["annee": "2021", "fondement": "aucun", "dernier_dossier": ""],
            ["fondement": "renouvellement_automatique", "dernier_dossier": ""],
        ]
        let extraits = try given.read().extraits
        #expect(extraits.paie[0].map(\.days.first) == [Day("01/01/2020")!, Day("01/01/2021")!])
        #expect(
            extraits.registre[0]?.fondement == .renouvellementAutomatique && extraits.registre[0]?.dernierDossier == nil
        )
    }

    @Test("the gross of payments: read = accepted + rejected + ignored; what cannot be read is counted apart")
    func gross() throws {
        var given = Given(for: .versements)
        given[.versements] = [
            ["brut": "100"], ["versement": "V2", "brut": "20,50", "date_versement": "01/12/2023"],
            ["versement": "V3", "brut": "3", "net": "x"],
            ["versement": "V4", "brut": "x"], ["versement": "V5", "brut": ""], "x;y",
            ["versement": "V6", "brut": "-7"], ["versement": "V1", "brut": "0,25"],
            ["versement": "A1", "nature": "annulation", "reference": "V1", "brut": "100"],
        ]
        let gross = try given.read().read.gross
        #expect(
            gross.read == Cents(21_675) && gross.accepted == Cents(20_000) && gross.ignored == Cents(2050)
                && gross.rejected == Cents(-375))
        #expect(gross.unreadableLines == 3)
    }
}
