import Domain

/// §3: the counted dossiers, the retained one of at least one agent; each counts once, under its own agent.
enum CountedDossiers {
    static func isCounted(_ index: Int32, _ extraits: borrowing Extraits, _ droits: borrowing Rows<Droit>) -> Bool {
        !holders(index, extraits.dossiers.rows[Int(index)], droits).isEmpty
    }

    /// The agents whose retained dossier it is: its own agent, and the spouse it names.
    static func holders(_ index: Int32, _ dossier: Dossier, _ droits: borrowing Rows<Droit>) -> Holders {
        Holders(
            author: droits[Int(dossier.agent)].retainedDossier == index ? dossier.agent : -1,
            spouse: dossier.conjoint >= 0 && droits[Int(dossier.conjoint)].retainedDossier == index
                ? dossier.conjoint : -1)
    }

    /// At most two agents; -1 = none.
    struct Holders {
        let author: Int32
        let spouse: Int32

        var isEmpty: Bool { author < 0 && spouse < 0 }

        func contains(_ isSuch: (Int) -> Bool) -> Bool {
            (author >= 0 && isSuch(Int(author))) || (spouse >= 0 && isSuch(Int(spouse)))
        }

    }
}

extension CountedDossiers.Holders: Sequence {
    /// The author, then the spouse, as far as they are.
    struct Iterator: IteratorProtocol {
        var left: CountedDossiers.Holders

        mutating func next() -> Int32? {
            let next = left.author >= 0 ? left.author : left.spouse
            guard next >= 0 else { return nil }
            left = CountedDossiers.Holders(author: -1, spouse: left.author >= 0 ? left.spouse : -1)
            return next
        }
    }

    func makeIterator() -> Iterator { Iterator(left: self) }
}
