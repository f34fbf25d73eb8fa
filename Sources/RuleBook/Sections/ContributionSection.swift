import Domain

/// `contributions.yaml`: T2 to T7, the contributions of a payment and what is declared.
struct ContributionSection: Sendable {
    static let fileName = RuleFileNames.contributions

    private let base: Dated<Int64>
    private let profiles: [(code: String, values: Dated<ProfileRates>)]
    private let activity: Dated<String>
    private let pension: Dated<PensionProfiles>
    private let netTolerance: Dated<Cents>

    /// Codes of the profiles, for the catalogues that name them.
    var profileCodes: [String] { profiles.map(\.code) }

    /// Those of them that never take anything.
    var freeProfileCodes: [String] {
        profiles.filter { $0.values.spans.allSatisfy { $0.value.isFree } }.map(\.code)
    }

    init(_ file: Group) {
        base = file.parameter("assiette", .percent, byDay: true)
        profiles = file.table("profils", .profileRates, byDay: true)
        let codes = profiles.map(\.code)
        activity = file.parameter("profil_activite", codes.isEmpty ? .code : .oneOf(codes, called: "un profil"))
        pension = file.parameter("profils_pension", .pensionProfiles(codes))
        netTolerance = file.parameter("tolerance_net", .euros(0...100))
        file.readings("lectures", Self.readings)
    }

    /// The readings that are the way the program is built: shown, not to be changed here.
    private static let readings: [(key: String, value: String)] = [
        ("autres_cotisations", "aucune"),
        ("arrondi_des_cotisations", "au centime, demi en s'éloignant de zéro"),
        ("arrondi_declare", "à l'euro, demi vers le haut"),
        ("remboursement", "négatif, l'année où il est fait, aux mêmes cotisations"),
        ("somme_negative", "déclare zéro"),
        ("autre_organisme", "jugée quand même"),
    ]

    func rules(for year: Int) throws(RuleBookError) -> ContributionRules {
        var made: [ContributionProfile] = []
        for (code, rates) in profiles {
            made.append(
                ContributionProfile(
                    code: Text(leaking: code), label: rates.label,
                    rates: try dated(rates, over: Period(.first(of: year), .last(of: year)))))
        }
        let pension = try pension.required(for: year)
        let codes = profileCodes
        // Codes were checked when the files were read: each is in the list.
        func index(_ code: String) -> Int { codes.firstIndex(of: code) ?? 0 }
        return ContributionRules(
            profiles: made, activity: index(try activity.required(for: year)), pension: pension.codes.map(index),
            netTolerance: try netTolerance.required(for: year))
    }

    /// The rates of one profile over a year: a new line wherever the profile's rates or the base change.
    private func dated(_ rates: Dated<ProfileRates>, over year: Period) throws(RuleBookError) -> [DatedRates] {
        var starts = [year.first]
        starts += rates.spans.map(\.from) + base.spans.map(\.from)
        var lines: [DatedRates] = []
        for start in Set(starts).sorted() where year.contains(start) {
            guard let rate = rates.value(on: start) else {
                throw RuleBookError(problems: [rates.missing(year.first.year)])
            }
            guard let share = base.value(on: start) else {
                throw RuleBookError(problems: [base.missing(year.first.year)])
            }
            lines.append(DatedRates(from: start, rates: rate.with(base: share)))
        }
        // No gap inside (checked at loading): what holds on the first and on the last day holds between.
        guard rates.value(on: year.last) != nil else { throw RuleBookError(problems: [rates.missing(year.first.year)]) }
        return lines
    }
}

/// T2: `{ csg_deductible: 6.8, csg_non_deductible: 2.4, crds: 0.5, casa: 0 }`, in hundredths of a per cent.
struct ProfileRates: Sendable {
    let csgDeductible: Int64
    let csgNonDeductible: Int64
    let crds: Int64
    let casa: Int64

    var isFree: Bool { csgDeductible == 0 && csgNonDeductible == 0 && crds == 0 && casa == 0 }

    func with(base: Int64) -> ContributionRates {
        ContributionRates(
            base: base, csgDeductible: csgDeductible, csgNonDeductible: csgNonDeductible, crds: crds, casa: casa)
    }
}

extension Kind where Value == ProfileRates {
    static var profileRates: Kind {
        .record { fields in
            let deductible = fields.required("csg_deductible", .percent)
            let nonDeductible = fields.required("csg_non_deductible", .percent)
            let crds = fields.required("crds", .percent)
            let casa = fields.required("casa", .percent)
            guard let deductible, let nonDeductible, let crds, let casa else { return nil }
            return ProfileRates(csgDeductible: deductible, csgNonDeductible: nonDeductible, crds: crds, casa: casa)
        }
    }
}

/// T2: which profile follows the agent's `csg_pension`.
struct PensionProfiles: Sendable {
    /// In the order plein, median, reduit, exonere.
    let codes: [String]
}

extension Kind where Value == PensionProfiles {
    static func pensionProfiles(_ profiles: [String]) -> Kind {
        .record { fields in
            let codes = ["plein", "median", "reduit", "exonere"].map {
                fields.required($0, profiles.isEmpty ? .code : .oneOf(profiles, called: "un profil"))
            }
            let known = codes.compactMap(\.self)
            return known.count == codes.count ? PensionProfiles(codes: known) : nil
        }
    }
}
