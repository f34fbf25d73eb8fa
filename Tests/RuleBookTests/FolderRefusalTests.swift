import RuleBook
import Testing

@testable import TestSupport

/// What is wrong between files, and codes that name nothing.
struct FolderRefusalTests {
    let shipped = RuleFolder.shipped

    @Test func unknownFile() {
        #expect(
            shipped.with("notes.yaml", "a: 1\n").refusals == [
                "notes.yaml:1: fichier inconnu : ni règles d'un organisme (clé « organisme » en tête), ni pieces.yaml, regions.yaml, contributions.yaml, situations.yaml ; renommez-le ou retirez-le."
            ])
    }

    @Test func missingFiles() {
        #expect(shipped.without("regions.yaml").refusals == ["regions.yaml: fichier manquant dans le dossier Regles."])
        let common = shipped.without("cgos.yaml").without("cogohr.yaml")
        #expect(common.refusals.first == "aucun organisme : il faut au moins un fichier avec la clé « organisme ».")
        #expect(RuleFolder(files: []).refusals.count == 5)
    }

    @Test func unknownDefaultCommittee() {
        let line = shipped.line(of: "valeur: cgos", in: "situations.yaml")
        #expect(
            shipped.changing("situations.yaml", "valeur: cgos", to: "valeur: cogos").refusals == [
                "situations.yaml:\(line - 1): organisme_par_defaut : « cogos » n'est pas un organisme connu ; écrivez : cgos, cogohr."
            ])
    }

    @Test func twoFilesForOneCommittee() {
        let refusals = shipped.with("copie.yaml", shipped["cogohr.yaml"]).refusals
        let line = shipped.line(of: "organisme: cogohr", in: "cogohr.yaml")
        #expect(
            refusals.contains(
                "copie.yaml:\(line): organisme « cogohr » déjà décrit par cogohr.yaml : un fichier par organisme."))
    }

    @Test func oneBenefitInTwoCommittees() {
        let line = shipped.line(of: "  NOEL:", in: "cgos.yaml")
        let cogohr = shipped["cogohr.yaml"].replacing("  \"15\":\n", with: "  NOEL:\n")
        let place = shipped.line(of: "  \"15\":", in: "cogohr.yaml")
        #expect(line > 0)
        #expect(
            shipped.with("cogohr.yaml", cogohr).refusals == [
                "cogohr.yaml:\(place + 1): catalogue.NOEL : ce code de prestation est déjà celui de cgos.yaml ; les codes de tous les organismes forment une seule liste."
            ])
    }

    @Test func unknownPiece() {
        let line = shipped.line(of: "- facture_hotel", in: "cogohr.yaml")
        #expect(
            shipped.changing("cogohr.yaml", "- facture_hotel", to: "- facture_hotels").refusals == [
                "cogohr.yaml:\(line): catalogue.14.pieces : « facture_hotels » n'est pas une pièce connue : corrigez le code, ou ajoutez-le avec son nom à pieces.yaml."
            ])
    }

    @Test func unknownProfile() {
        let line = shipped.line(of: "profil: remplacement,", in: "cgos.yaml")
        let refusals = shipped.changing("cgos.yaml", "profil: remplacement,", to: "profil: maladie,").refusals
        #expect(refusals.count == 1)
        #expect(
            refusals[0].hasPrefix(
                "cgos.yaml:\(line): catalogue.MALADIE.regime.profil : « maladie » n'est pas un profil de cotisations connu ; écrivez : selon_beneficiaire, activite, "
            ))
    }

    @Test func untaxedWithContributions() {
        let cgos = shipped["cgos.yaml"]
        let place = shipped.line(of: "Titre de service", in: "cgos.yaml") - 2
        var lines = cgos.components(separatedBy: "\n")
        lines[place - 1] = lines[place - 1].replacing("aucune", with: "activite")
        let refusals = shipped.with("cgos.yaml", lines.joined(separator: "\n")).refusals
        #expect(refusals.map { $0.prefix(30) } == ["cgos.yaml:\(place): catalogue.CESU.r".prefix(30)])
    }

    @Test func unknownStatusesAndSituations() {
        let line = shipped.line(of: "situation_familiale: [separe, divorce]", in: "cgos.yaml")
        let refusals = shipped.changing("cgos.yaml", "[separe, divorce]", to: "[separe, divorcee]").refusals
        #expect(refusals.count == 1)
        #expect(
            refusals[0].hasPrefix(
                "cgos.yaml:\(line): ayants_droit.non_a_charge.si.situation_familiale : « divorcee » n'est pas une situation familiale connu"
            ))
        let pacse = shipped.line(of: "  pacse:", in: "cogohr.yaml") + 1
        #expect(
            shipped.changing("cogohr.yaml", "  pacse:", to: "  pacses:").refusals.map { $0.prefix(30) } == [
                "cogohr.yaml:\(pacse): « pacses » n'".prefix(30)
            ])
    }

    /// A row of any committee may have any status.
    @Test func statusThatOneCommitteeLacks() {
        let line = shipped.line(of: "organisme: cogohr", in: "cogohr.yaml")
        #expect(
            shipped.changing("cogohr.yaml", "  apprenti:", to: "  apprentie:").refusals == [
                "cgos.yaml:\(shipped.line(of: "organisme: cgos", in: "cgos.yaml")): statuts : il manque le statut « apprentie », qui est dans cogohr.yaml ; écrivez ce qu'il ouvre.",
                "cogohr.yaml:\(line): statuts : il manque le statut « apprenti », qui est dans cgos.yaml ; écrivez ce qu'il ouvre.",
            ])
    }

    @Test func unknownDeadlineCode() {
        let line = shipped.line(of: "    \"19-2\":", in: "cogohr.yaml") + 1
        #expect(
            shipped.changing("cogohr.yaml", "    \"19-2\":", to: "    \"19-3\":").refusals == [
                "cogohr.yaml:\(line): demandes : délai particulier de « 19-3 », qui n'est pas une prestation à demande du catalogue."
            ])
    }

    /// A reading that the program does not know is said to be so.
    @Test func readingThatIsNotProgrammed() {
        let line = shipped.line(of: "valeur: celui de l'agent jugé", in: "situations.yaml")
        #expect(
            shipped.changing("situations.yaml", "valeur: celui de l'agent jugé", to: "valeur: le plus ancien").refusals
                == [
                    "situations.yaml:\(line): lectures.couple_organisme : « le plus ancien » : cette lecture n'est pas programmée ; seule « celui de l'agent jugé » l'est, une autre demande de changer le programme."
                ])
    }

    /// The table of dependants must end with a line for everyone else.
    @Test func dependantsWithoutALastLine() throws {
        let last = "valeur: { categorie: aucune, offres: non,"
        let book = try shipped.changing(
            "cgos.yaml", last, to: "valeur: { categorie: aucune, si: { lien: enfant }, offres: non,"
        ).load()
        let error = #expect(throws: RuleBookError.self) { try book.rules(for: 2023) }
        #expect(
            error?.description.contains(
                "ayants_droit.autre : la dernière ligne en vigueur en 2023 doit convenir à tous") == true)
    }

    /// The values that both committees of the engine may take are all accepted.
    @Test func otherReadingsThatAreProgrammed() throws {
        let folder =
            shipped
            .changing(
                "cgos.yaml", "valeur: { borne_basse: incluse, derniere_borne: exclue }",
                to: "valeur: { borne_basse: exclue, derniere_borne: incluse }"
            )
            .changing(
                "situations.yaml",
                "[position_qui_ouvre, debut_le_plus_recent, quotite_la_plus_haute, finess_le_plus_petit, position_la_plus_petite]",
                to: "[quotite_la_plus_haute, finess_le_plus_petit]")
        let rules = try folder.rules(for: 2023)
        #expect(rules.committees[0].serviceBands.map(\.includesFrom) == [true, false, false, false, true])
        #expect(rules.situation.mainEstablishment == [.quotiteLaPlusHaute, .finessLePlusPetit])
    }
}
