import RuleBook

/// The rules that two publications are compared under.
struct ComparedRules {
    /// Of the later publication.
    let after: Rules
    /// The later campaign under the values that were in force for the earlier one.
    let carried: Rules
    /// The earlier campaign under the same.
    let before: Rules
    /// The earlier campaign under the later values.
    let otherOrder: Rules
    /// What changed from the earlier values to the later ones.
    let changes: [ParameterChange]
    /// What was edited after the earlier publication, in values that hold for it.
    let corrections: [ParameterChange]
    /// Rules or program are no longer those of the earlier publication.
    let isCorrected: Bool

    /// Every set, for the names of codes.
    let all: [Rules]

    init(_ before: PublishedFolder, _ after: PublishedFolder) throws(RunError) {
        // Files that this version no longer reads were edited since: of another year no more is needed of them.
        let published = try? before.rules(for: before.year)
        self.after = try after.rules(for: after.year)
        let isOneYear = before.year == after.year
        // Of one year, what the files say differently is the effect of the rules; of two, the later files say what
        // held for the earlier year, as it is known now.
        let older = isOneYear ? before : after
        self.before = try older.rules(for: before.year)
        carried = try older.rules(for: after.year, valuesOf: before.year)
        otherOrder = try after.rules(for: before.year, valuesOf: after.year)
        let committees = (published ?? self.after).committees.map { "\($0.code)" }
        let others = self.after.committees.map { "\($0.code)" }
        guard committees == others else {
            throw RunError(
                .refused,
                "Les deux publications ne suivent pas les règles des mêmes comités (\(committees.joined(separator: ", ")) ; \(others.joined(separator: ", "))) : elles ne se comparent pas."
            )
        }
        changes = carried.changes(to: self.after)
        corrections = published?.changes(to: self.before) ?? []
        isCorrected =
            published == nil || before.manifest.version != Version.number
            || corrections.contains { $0.printedIn == nil }
        all = [published ?? self.after, self.after, self.before, carried, otherOrder]
    }
}
