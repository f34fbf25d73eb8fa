import Domain
import Extracts
import Reports

/// The last lines of a run or a check, where the eye is: good or not, why, what to do.
public enum Conclusion {
    public static func text(_ outcome: Outcome) -> String { lines(outcome).joined(separator: "\n") + "\n" }

    static func lines(_ o: Outcome) -> [String] {
        let name = "Campagne \(o.year), arrêtée au \(o.cutOff)"
        let isRun = o.target != nil
        switch o.status {
        case .clean:
            return ["BON : \(name), \(isRun ? "publiée" : "peut être publiée")."]
                + (o.findings.isEmpty
                    ? ["Rien à examiner."]
                    : ["Des informations seulement : \(information(o)). Rien à corriger."]) + templates(o) + results(o)
        case .published:
            return ["À EXAMINER : \(name), \(isRun ? "publiée" : "peut être publiée"), avec des constats."]
                + ["Pourquoi : \(reasons(o).joined(separator: ", "))."] + [remedy(o)] + templates(o) + results(o)
        default:
            return ["REFUSÉ : \(name), ne peut être publiée."]
                + ["Pourquoi : \(refusals(o).joined(separator: " ; "))."]
                + ["À faire : corriger les extraits ou les faire refaire ; --allow-rejects change le seuil des rejets."]
        }
    }

    private static func results(_ o: Outcome) -> [String] { o.target.map { ["Résultats : \($0)"] } ?? [] }

    /// What templates lack does not make a run less good, and is to be written before letters go.
    private static func templates(_ o: Outcome) -> [String] {
        guard let remarks = o.statements?.remarks.count, remarks > 0 else { return [] }
        return [
            "Avant d'envoyer les courriers : écrire dans \(LetterSetup.folder)/ \(remarks < 2 ? "le point nommé" : "les \(French.count(remarks)) points nommés") ci-dessus, puis relancer."
        ]
    }

    private static func information(_ o: Outcome) -> String {
        French.count(o.findings.reduce(0) { $0 + $1.count }, "constat", "constats")
    }

    private static func reasons(_ o: Outcome) -> [String] {
        func count(_ one: FindingClass) -> Int {
            o.findings.filter { $0.code.findingClass == one }.reduce(0) { $0 + $1.count }
        }
        var reasons: [String] = []
        let rejected = o.tables.reduce(0) { $0 + $1.counts.rejected }
        if rejected > 0 { reasons.append(French.count(rejected, "ligne rejetée", "lignes rejetées")) }
        let signalled = count(.discordance)
        if signalled > 0 { reasons.append(French.count(signalled, "discordance", "discordances")) }
        if let s = o.statements, s.unaddressed + s.uninvited > 0 {
            reasons.append(
                "\(French.count(s.unaddressed + s.uninvited, "courrier", "courriers")) sans adresse imprimable")
        }
        return reasons
    }

    private static func remedy(_ o: Outcome) -> String {
        guard let target = o.target else {
            return "À faire : lire les constats ci-dessus ; ce qui est rejeté ne comptera pas."
        }
        let rejected = o.tables.contains { $0.counts.rejected > 0 }
        return rejected
            ? "À faire : lire \(target)/anomalies.csv, corriger les lignes de \(target)/rejets/, les déposer dans rejets/ de la campagne, relancer."
            : "À faire : lire \(target)/anomalies.csv et faire corriger à la source ce qui doit l'être."
    }

    private static func refusals(_ o: Outcome) -> [String] {
        o.tablesOverThreshold.map { table, count in
            "\(table.rawValue) a \(French.count(count.rejected, "ligne rejetée", "lignes rejetées")) sur \(French.count(count.standing)), plus que les \(o.threshold.words) admis"
        }
            + o.equations.filter { !$0.isClosed }.map {
                "l'équation « \($0.label) » est ouverte (attendu \($0.expected), obtenu \($0.obtained))"
            }
    }
}
