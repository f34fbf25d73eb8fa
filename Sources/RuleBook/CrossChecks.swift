/// What no file can check alone: one file a committee, one committee a benefit, one label a piece.
struct CrossChecks {
    let log: ReadingLog

    func check(_ committees: [CommitteeSection], _ situations: SituationSection, _ pieces: LabelSection) {
        oneFileEach(committees)
        oneCommitteePerBenefit(committees)
        oneLabelPerPiece(committees, pieces)
        oneLinePerStatus(committees)
        for span in situations.defaultCommittee.spans where !committees.contains(where: { $0.code == span.value }) {
            let parameter = situations.defaultCommittee
            refuse(
                parameter.file, span.line,
                "\(parameter.path) : « \(span.value) » n'est pas un organisme connu ; écrivez : \(committees.map(\.code).joined(separator: ", "))."
            )
        }
    }

    private func oneFileEach(_ committees: [CommitteeSection]) {
        for (i, committee) in committees.enumerated() {
            if let other = committees[..<i].first(where: { $0.code == committee.code }) {
                refuse(
                    committee.file, committee.codeLine,
                    "organisme « \(committee.code) » déjà décrit par \(other.file) : un fichier par organisme.")
            }
        }
    }

    private func oneCommitteePerBenefit(_ committees: [CommitteeSection]) {
        var known: [String: CommitteeSection] = [:]
        for committee in committees {
            for entry in committee.catalogue.entries {
                if let other = known[entry.code] {
                    refuse(
                        committee.file, entry.line,
                        "catalogue.\(entry.code) : ce code de prestation est déjà celui de \(other.file) ; les codes de tous les organismes forment une seule liste."
                    )
                } else {
                    known[entry.code] = committee
                }
            }
        }
    }

    private func oneLabelPerPiece(_ committees: [CommitteeSection], _ pieces: LabelSection) {
        var known = Dictionary(uniqueKeysWithValues: (pieces.codes ?? []).map { ($0, LabelSection.piecesFileName) })
        for committee in committees {
            for code in (committee.ownPieces?.codes ?? []).sorted() {
                if let other = known[code] {
                    refuse(
                        committee.file, committee.codeLine,
                        "pieces.\(code) : ce code de pièce est déjà dans \(other) ; retirez-en un.")
                } else {
                    known[code] = committee.file
                }
            }
        }
    }

    /// A row of any committee may have any status: each says what it makes of it.
    private func oneLinePerStatus(_ committees: [CommitteeSection]) {
        var known: [(code: String, file: String)] = []
        for committee in committees {
            for code in committee.statuts.codes where !known.contains(where: { $0.code == code }) {
                known.append((code, committee.file))
            }
        }
        for committee in committees {
            for (code, file) in known where !committee.statuts.codes.contains(code) {
                refuse(
                    committee.file, committee.codeLine,
                    "statuts : il manque le statut « \(code) », qui est dans \(file) ; écrivez ce qu'il ouvre.")
            }
        }
    }

    private func refuse(_ file: String, _ line: Int, _ message: String) {
        log.problems.append(RuleProblem(file: file, line: line, message: message))
    }
}
