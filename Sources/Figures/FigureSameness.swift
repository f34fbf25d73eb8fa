import Domain

/// Whether agents have the same figures in two judgings, of one year or of two.
struct FigureSameness: @unchecked Sendable {
    private let before: UnsafePointer<FigureView>
    private let after: UnsafePointer<FigureView>
    private let yearsLater: Int

    /// - Parameter before, after: of judgings that the caller keeps.
    init(_ before: UnsafePointer<FigureView>, _ after: UnsafePointer<FigureView>, yearsLater: Int) {
        self.before = before
        self.after = after
        self.yearsLater = yearsLater
    }

    /// By their places.
    func holds(_ place: Int, _ other: Int) -> Bool {
        let (a, b) = (before.pointee.agent(place), after.pointee.agent(other))
        // A variant and its baseline, and he is none of those whom it changes.
        if a == b { return true }
        guard a.pointee.money == b.pointee.money,
            same(before.pointee.benefits(place), after.pointee.benefits(other))
        else { return false }
        let studies = (before.pointee.studies(place), after.pointee.studies(other))
        let requests = (before.pointee.requests(place), after.pointee.requests(other))
        let dependants = (before.pointee.dependants(place), after.pointee.dependants(other))
        guard yearsLater != 0 else {
            return a.pointee.rights == b.pointee.rights && same(studies.0, studies.1) && same(requests.0, requests.1)
                && same(dependants.0, dependants.1)
        }
        return a.pointee.rights.isSame(as: b.pointee.rights, yearsLater: yearsLater)
            && studies.0.elementsEqual(studies.1) { $0.isAlike($1) }
            && requests.0.elementsEqual(requests.1) { $0.isAlike($1) }
            && dependants.0.elementsEqual(dependants.1) { $0.isAlike($1) }
    }

    private func same<Row: Equatable>(_ a: UnsafeBufferPointer<Row>, _ b: UnsafeBufferPointer<Row>) -> Bool {
        if a.isEmpty && b.isEmpty { return true }
        return a.count == b.count && a.elementsEqual(b)
    }
}

extension RightsFigures {
    /// As said of `JudgedFigures.isSame`; the register's last dossier is the same only where it is the same year, or each
    /// year's own.
    func isSame(as other: RightsFigures, yearsLater: Int) -> Bool {
        var a = self
        var b = other
        guard ouverture.isSame(as: b.ouverture, yearsLater: yearsLater),
            fermeture.isSame(as: b.fermeture, yearsLater: yearsLater),
            avantages.isSame(as: b.avantages, yearsLater: yearsLater)
        else { return false }
        (a.ouverture, a.fermeture, a.avantages) = (.none, .none, .none)
        (b.ouverture, b.fermeture, b.avantages) = (.none, .none, .none)
        // A rang and a register that go on by a year are what they were: what they open is told by the verdict.
        (a.rang, b.rang, a.lastDossier, b.lastDossier) = (0, 0, 0, 0)
        return a == b
    }
}

// Alike but for the ids, ages and dates of their years.
extension StudyFigure {
    fileprivate func isAlike(_ other: StudyFigure) -> Bool {
        status == other.status && motifs == other.motifs && share == other.share
    }
}

extension RequestFigure {
    fileprivate func isAlike(_ other: RequestFigure) -> Bool {
        prestation == other.prestation && status == other.status && amount == other.amount && nights == other.nights
    }
}

extension DependantFigure {
    fileprivate func isAlike(_ other: DependantFigure) -> Bool { rights == other.rights && share == other.share }
}
