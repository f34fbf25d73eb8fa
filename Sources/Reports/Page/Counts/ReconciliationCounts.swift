import Domain

extension Reconciliation {
    /// What became of all that was read, as the manifest has it.
    enum Fate: String, CaseIterable {
        case lu, rejete, ignore, annule, rembourse, declare
        case nonImposable = "non_imposable"

        func amount(_ row: Row) -> Amount {
            switch self {
            case .lu: row.read
            case .rejete: row.rejected
            case .ignore: row.ignored
            case .annule: row.cancelled
            case .rembourse: row.repaid
            case .declare: row.declared
            case .nonImposable: row.notTaxable
            }
        }

        var label: String {
            switch self {
            case .lu: "Lu"
            case .rejete: "Rejeté"
            case .ignore: "Ignoré"
            case .annule: "Annulé"
            case .rembourse: "Remboursé"
            case .declare: "Déclaré"
            case .nonImposable: "Non imposable"
            }
        }

        func key(_ code: String) -> String { "rapprochement.\(code).\(rawValue)" }
    }

    static func unreadableKey(_ code: String) -> String { "rapprochement.\(code).montants_illisibles" }

    /// By committee, in lines (`.lignes`) and cents (`.brut`).
    public var counts: [String: Int64] {
        var counts: [String: Int64] = [:]
        for row in rows {
            for fate in Fate.allCases {
                let amount = fate.amount(row)
                counts["\(fate.key(row.code)).lignes"] = Int64(amount.lines)
                counts["\(fate.key(row.code)).brut"] = amount.gross.value
            }
            counts[Reconciliation.unreadableKey(row.code)] = Int64(row.unreadable)
        }
        return counts
    }
}
