import RuleBook
import Testing

@testable import TestSupport

/// Each way in which one parameter can be wrong, in the smallest file that shows it: `regions.yaml`, one parameter.
struct ParameterRefusalTests {
    /// Refusals of a regions.yaml of that text, all other files being right.
    private func refusals(_ text: String) -> [String] { RuleFolder.shipped.with("regions.yaml", text).refusals }

    private func parameter(
        label: String = "libelle: Régions", rule: String = "regle: S8", readAgain: String = "relu_pour: 2024",
        values: String = """
        - du: 2018-01-01
          valeur: { "11": Île-de-France }
          source: INSEE
        """
    ) -> String {
        let head = ["regions:", label, rule, readAgain, "valeurs:"].filter { !$0.isEmpty }
        let lines = head.enumerated().map { ($0.offset == 0 ? "" : "  ") + $0.element }
        return (lines + values.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }).joined(
            separator: "\n") + "\n"
    }

    @Test func theSmallestFileIsAccepted() { #expect(refusals(parameter()) == []) }

    @Test func duplicateKey() {
        #expect(
            refusals(parameter(label: "libelle: Régions\n  libelle: Encore")) == [
                "regions.yaml:3: regions : clé « libelle » en double, déjà écrite ligne 2 : gardez-en une."
            ])
    }

    @Test func duplicateKeyThreeTimesAndAQuotedOne() {
        let values = "- du: 2018-01-01\n  valeur: { \"11\": a, \"11\": b, 11: c }\n  source: INSEE"
        #expect(
            refusals(parameter(values: values)) == [
                "regions.yaml:7: regions : clé « 11 » en double, déjà écrite ligne 7 : gardez-en une.",
                "regions.yaml:7: regions : clé « 11 » en double, déjà écrite ligne 7 : gardez-en une.",
            ])
    }

    @Test func unknownKey() {
        #expect(
            refusals(parameter(readAgain: "relupour: 2024")) == [
                "regions.yaml:4: regions : clé inconnue « relupour » ; clés possibles encore : relu_pour."
            ])
        #expect(
            refusals(parameter() + "departements: 96\n") == [
                "regions.yaml:9: clé inconnue « departements » ; retirez-la."
            ])
    }

    @Test func missingKey() {
        #expect(refusals(parameter(label: "")) == ["regions.yaml:2: regions : il manque la clé « libelle »."])
        #expect(
            refusals(parameter(values: "- du: 2018-01-01\n  source: INSEE")) == [
                "regions.yaml:6: regions : il manque la clé « valeur »."
            ])
        #expect(
            refusals(parameter(values: "- valeur: { \"11\": a }\n  source: INSEE")) == [
                "regions.yaml:6: regions : il manque la clé « du »."
            ])
    }

    @Test func wrongKind() {
        #expect(
            refusals(parameter(label: "libelle: [a]")) == [
                "regions.yaml:2: regions.libelle : une liste n'est pas un texte."
            ])
        #expect(
            refusals(parameter(rule: "regle: Z9")) == [
                "regions.yaml:3: regions.regle : « Z9 » n'est pas un numéro de règle (S1, O3, ET4, T2, Q1, §3)."
            ])
        #expect(
            refusals(parameter(values: "- du: 2018-01-01\n  valeur: 11\n  source: INSEE")) == [
                "regions.yaml:7: regions : « 11 » n'est pas un groupe de clés « mot: valeur »."
            ])
        #expect(
            refusals("regions: 18\n") == [
                "regions.yaml:1: regions : « 18 » n'est pas un groupe de clés « mot: valeur »."
            ])
        #expect(refusals("- a\n") == ["regions.yaml:1: une liste n'est pas un groupe de clés « mot: valeur »."])
    }

    @Test func outOfRange() {
        #expect(
            refusals(parameter(readAgain: "relu_pour: 1999")) == [
                "regions.yaml:4: regions.relu_pour : « 1999 » n'est pas un nombre entier de 2018 à 2999."
            ])
    }

    @Test func badDate() {
        #expect(
            refusals(parameter(values: "- du: 2018-02-30\n  valeur: { \"11\": a }\n  source: INSEE")) == [
                "regions.yaml:6: regions.du : « 2018-02-30 » n'est pas une date qui existe (2026-01-01)."
            ])
    }

    @Test func endBeforeBeginning() {
        #expect(
            refusals(parameter(values: "- du: 2018-01-01\n  au: 2017-12-31\n  valeur: { \"11\": a }\n  source: INSEE"))
                == [
                    "regions.yaml:6: regions : la valeur finit (au: 31/12/2017) avant de commencer (du: 01/01/2018)."
                ])
    }

    private func two(firstEnd: String, secondStart: String) -> String {
        """
        - du: 2018-01-01
          \(firstEnd)valeur: { "11": a }
          source: INSEE
        - du: \(secondStart)
          valeur: { "11": b }
          source: INSEE
        """
    }

    @Test func gap() {
        #expect(
            refusals(parameter(values: two(firstEnd: "au: 2022-12-31\n  ", secondStart: "2023-01-02"))) == [
                "regions.yaml:10: regions : aucune valeur du 01/01/2023 au 01/01/2023 (après celle de la ligne 6) : comblez ce trou."
            ])
        #expect(refusals(parameter(values: two(firstEnd: "au: 2022-12-31\n  ", secondStart: "2023-01-01"))) == [])
    }

    @Test func overlap() {
        #expect(
            refusals(parameter(values: two(firstEnd: "au: 2023-01-05\n  ", secondStart: "2023-01-01"))) == [
                "regions.yaml:10: regions : deux valeurs du 01/01/2023 au 05/01/2023 (voir ligne 6) : une seule peut valoir."
            ])
    }

    @Test func valueNotClosed() {
        #expect(
            refusals(parameter(values: two(firstEnd: "", secondStart: "2023-01-01"))) == [
                "regions.yaml:9: regions : deux valeurs à partir du 01/01/2023 : fermez celle de la ligne 6 avec « au: 2022-12-31 »."
            ])
    }

    @Test func grounds() {
        func values(_ grounds: String) -> String { "- du: 2018-01-01\n  valeur: { \"11\": a }\n" + grounds }
        #expect(
            refusals(parameter(values: "- du: 2018-01-01\n  valeur: { \"11\": a }")) == [
                "regions.yaml:6: regions : ni « source » ni « hypothese » : dites d'où vient cette valeur."
            ])
        #expect(
            refusals(parameter(values: values("  source: INSEE\n  hypothese: oui\n  pourquoi: p"))) == [
                "regions.yaml:9: regions : « source » et « hypothese » ensemble : c'est l'une ou l'autre."
            ])
        #expect(
            refusals(parameter(values: values("  hypothese: oui"))) == [
                "regions.yaml:8: regions : une hypothèse sans « pourquoi » : dites pourquoi cette lecture."
            ])
        #expect(
            refusals(parameter(values: values("  hypothese: non\n  pourquoi: p"))) == [
                "regions.yaml:8: regions : « hypothese » s'écrit « hypothese: oui » ; sinon donnez une « source »."
            ])
        #expect(
            refusals(parameter(values: values("  source: INSEE\n  pourquoi: p"))) == [
                "regions.yaml:9: regions : « pourquoi » accompagne une hypothèse ; avec une source, retirez-le."
            ])
        #expect(
            refusals(parameter(values: values("  source: \"\""))) == [
                "regions.yaml:8: regions.source : une valeur vide n'est pas un texte."
            ])
    }

    /// One run tells every mistake, each once, in the order of lines: the misspelt key is the one that is missing.
    @Test func everyProblemAtOnce() {
        #expect(
            refusals(
                parameter(
                    label: "libele: R", readAgain: "relu_pour: hier",
                    values: "- du: jamais\n  valeur: {}\n  source: INSEE")
            )
            .map { $0.prefix(16) }
                == ["regions.yaml:2: ", "regions.yaml:4: ", "regions.yaml:6: "].map {
                    $0.prefix(16)
                })
    }

    /// A parameter that has no value for a campaign names the year.
    @Test func yearWithoutValue() throws {
        let text = parameter(values: "- du: 2018-01-01\n  au: 2025-12-31\n  valeur: { \"11\": a }\n  source: INSEE")
        let book = try RuleFolder.shipped.with("regions.yaml", text).load()
        _ = try book.rules(for: 2025)
        #expect(
            throws: RuleBookError(problems: [
                RuleProblem(
                    file: "regions.yaml", line: 2,
                    message:
                        "regions : aucune valeur pour 2026 ; ajoutez sous « valeurs » une ligne qui couvre le 31/12/2026."
                )
            ])
        ) { try book.rules(for: 2026) }
    }
}
