/// A benefit as it is paid: how often, how much, and the contributions on it, so that `net` is right to the cent.
struct Benefit: Sendable {
    enum Tax: Sendable {
        case free, activity, replacement

        /// CSG deductible, CSG not deductible, CRDS, in 10 000.
        var rates: [Int] {
            switch self {
            case .free: []
            case .activity: [680, 240, 50]
            case .replacement: [380, 240, 50]
            }
        }
    }

    let code: StaticString
    let weight: Int
    /// Whole euros.
    let amounts: ClosedRange<Int>
    let tax: Tax
    /// Paid for a child, who is named.
    var isForChild = false
    /// Tied to activity: not for the retired.
    var isForActive = false

    /// What is left of so many cents: each contribution rounded, halves up.
    func net(of gross: Int) -> Int {
        tax.rates.reduce(gross) { $0 - (gross * $1 + 5000) / 10_000 }
    }

    static let cgos: [Benefit] = [
        Benefit(code: "CHEQUES_VACANCES", weight: 20, amounts: 60...460, tax: .free),
        Benefit(code: "VACANCES", weight: 15, amounts: 50...650, tax: .activity),
        Benefit(code: "NOEL", weight: 15, amounts: 30...60, tax: .free, isForChild: true),
        Benefit(code: "ETUDES", weight: 14, amounts: 80...900, tax: .activity, isForChild: true),
        Benefit(code: "CHEQUES_CULTURE", weight: 12, amounts: 20...100, tax: .free),
        Benefit(code: "MALADIE", weight: 9, amounts: 90...1400, tax: .replacement, isForActive: true),
        Benefit(code: "CESU", weight: 6, amounts: 100...600, tax: .free, isForActive: true),
        Benefit(code: "GARDE", weight: 4, amounts: 120...900, tax: .activity, isForChild: true, isForActive: true),
        Benefit(code: "NAISSANCE", weight: 2, amounts: 180...260, tax: .activity, isForActive: true),
        Benefit(code: "HANDICAP", weight: 2, amounts: 300...1500, tax: .activity),
        Benefit(code: "AIDE_REMBOURSABLE", weight: 1, amounts: 500...3000, tax: .free),
        Benefit(code: "DECES", weight: 1, amounts: 800...2000, tax: .free),
    ]

    static let cogohr: [Benefit] = [
        Benefit(code: "6", weight: 30, amounts: 120...360, tax: .activity, isForChild: true),
        Benefit(code: "10-2", weight: 14, amounts: 60...152, tax: .free, isForChild: true),
        Benefit(code: "15", weight: 14, amounts: 120...120, tax: .free),
        Benefit(code: "13", weight: 12, amounts: 90...420, tax: .free),
        Benefit(code: "14", weight: 8, amounts: 60...240, tax: .free),
        Benefit(code: "5", weight: 6, amounts: 850...1300, tax: .activity, isForChild: true),
        Benefit(code: "8", weight: 5, amounts: 70...770, tax: .free, isForChild: true, isForActive: true),
        Benefit(code: "3", weight: 4, amounts: 180...360, tax: .activity, isForActive: true),
        Benefit(code: "7", weight: 3, amounts: 530...1255, tax: .activity),
        Benefit(code: "16-1", weight: 2, amounts: 100...1600, tax: .free),
        Benefit(code: "17", weight: 1, amounts: 1555...1555, tax: .free),
        Benefit(code: "9", weight: 1, amounts: 150...300, tax: .free, isForChild: true),
    ]
}
