import Domain

/// What became of all that was read of payments, by committee (a payment's is that of its benefit), in lines and euros:
/// read − rejected − ignored − cancelled − repaid = declared + not taxable. Gross as written.
public struct Reconciliation: Sendable, Equatable {
    public struct Amount: Sendable, Equatable {
        public var lines = 0
        public var gross = Cents.zero

        public init(lines: Int = 0, gross: Cents = .zero) {
            self.lines = lines
            self.gross = gross
        }

        public static func + (a: Amount, b: Amount) -> Amount {
            Amount(lines: a.lines + b.lines, gross: a.gross + b.gross)
        }
        public static func - (a: Amount, b: Amount) -> Amount {
            Amount(lines: a.lines - b.lines, gross: a.gross - b.gross)
        }
    }

    public struct Row: Sendable, Equatable {
        /// `cgos`; `illisible` for the lines whose benefit cannot be read.
        public let code: String
        /// `C.G.O.S.`
        public let name: String
        // As the lines were read.
        public var read = Amount()
        public var rejected = Amount()
        public var ignored = Amount()
        /// Lines cancelled, and the annulations.
        public var cancelled = Amount()
        public var repaid = Amount()
        // Payments as they were kept, one by one: taxable, and not.
        public var declared = Amount()
        public var notTaxable = Amount()
        /// Lines whose amount cannot be read; in no euro of this row.
        public var unreadable = 0
        /// As `declarations_detail.csv` has them, repayments negative.
        public var brutDeclared = Cents.zero

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }

        /// What is left of what was read.
        public var left: Amount { read - rejected - ignored - cancelled - repaid }
        public var kept: Amount { declared + notTaxable }
        /// Payments less repayments: what a ledger shows.
        public var balance: Cents { kept.gross - repaid.gross }
    }

    /// In the order of committees; those without benefit that can be read last.
    public let rows: [Row]

    public init(_ rows: [Row]) { self.rows = rows }

    /// Each row closes in lines and in euros, and its balance is what is declared.
    public var equations: [Equation] {
        rows.flatMap { row in
            let label =
                "rapprochement \(row.name) : lu − rejeté − ignoré − annulé − remboursé = déclaré + non imposable"
            return [
                Equation(
                    "\(label), en lignes", expected: Int64(row.left.lines), obtained: Int64(row.kept.lines),
                    unit: .lines),
                Equation(
                    "\(label), en euros", expected: row.left.gross.value, obtained: row.kept.gross.value, unit: .cents),
                Equation(
                    "rapprochement \(row.name) : déclaré + non imposable − remboursé = brut de declarations_detail.csv",
                    expected: row.balance.value, obtained: row.brutDeclared.value, unit: .cents),
            ]
        }
    }
}
