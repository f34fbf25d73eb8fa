import Domain

/// What a request is about: two that share a subject are about the same thing.
struct RequestSubject: Hashable {
    enum When: Hashable {
        case day(Int32)
        case year(Int32)
    }

    enum Whose: Hashable {
        case agent(Int32)
        case agentAndRang(Int32, UInt8)
        /// §3's identity, over all agents.
        case child(Int32)
        /// A child who stands on one dossier alone.
        case line(Int32)
    }

    let prestation: UInt8
    let when: When
    let whose: Whose

    init(_ prestation: UInt8, _ when: When, _ whose: Whose) {
        self.prestation = prestation
        self.when = when
        self.whose = whose
    }
}

/// The subjects of the requests gone through.
struct RequestsSeen {
    private var seen: Set<RequestSubject> = []

    /// Whether an earlier request was about one of these; they are remembered.
    mutating func isSeen(_ subjects: [RequestSubject]) -> Bool {
        var isSeen = false
        for subject in subjects where !seen.insert(subject).inserted { isSeen = true }
        return isSeen
    }
}

/// Units (months of care) already granted, per benefit, child and year of the event.
struct UnitsUsed {
    private var used: [RequestSubject: Int64] = [:]

    /// How many of the units asked for are still within the maximum.
    mutating func take(
        _ asked: Int64, most: Int64, prestation: UInt8, _ whose: RequestSubject.Whose, year: Int
    ) -> Int64 {
        let subject = RequestSubject(prestation, .year(Int32(year)), whose)
        let before = used[subject] ?? 0
        let allowed = min(asked, max(0, most - before))
        used[subject] = before + allowed
        return allowed
    }
}
