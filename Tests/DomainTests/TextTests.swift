import Domain
import Testing

@testable import TestSupport

@Suite("Text: bytes compared as bytes")
struct TextTests {
    @Test("order is that of the UTF-8 bytes, whatever the length")
    func order() {
        // Long common beginnings: eight bytes are compared at a time.
        var texts = [
            "", "a", "A", "Z", "é", "e", "z", "abcdefg", "abcdefgh", "abcdefghi", "abcdefgH", "abcdefghijklmnop",
            "abcdefghijklmnoq",
        ]
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<300 {
            let length = Int.random(in: 0...20, using: &numbers)
            texts.append((0..<length).map { _ in ["a", "b", "é"][Int.random(in: 0..<3, using: &numbers)] }.joined())
        }
        let byBytes = Array(Set(texts)).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let sorted = byBytes.reversed().map { Text(leaking: $0) }.sorted()
        #expect(sorted.map(\.description) == byBytes)
    }

    @Test("equal bytes are one text, wherever they are")
    func equality() {
        #expect(Text(leaking: "Dupont") == Text("Dupont"))
        #expect(Set([Text(leaking: "Dupont"), Text("Dupont"), Text("DUPONT")]).count == 2)
        #expect(Text("Dupont") != Text("Dupond") && Text("Dupont") != Text("Duponts"))
        #expect(Text.empty.isEmpty && Text.empty == Text(leaking: ""))
        // Bytes, not characters: NFC is the reader's work.
        #expect(Text(leaking: "é") != Text(leaking: "e\u{301}"))
    }

    @Test("a vocabulary gives each code its index, and nothing else one")
    func vocabulary() {
        let list = Vocabulary(["cgos", "cogohr"])
        #expect(list.index(of: Text("cgos")) == 0 && list.index(of: Text("cogohr")) == 1)
        #expect(list.index(of: Text("CGOS")) == nil && list.index(of: .empty) == nil)
        #expect(list[1] == Text("cogohr"))
    }

    @Test("codes in another case, with other signs between words")
    func plainNames() {
        let list = Vocabulary(["en_ligne", "10-1", "MME"])
        func index(_ name: String) -> UInt8? {
            PlainName.folded(name.utf8).withUnsafeBufferPointer { list.index(ofFolded: Text($0)) }
        }
        #expect(["EN_LIGNE", "en ligne", "En-Ligne", "en - ligne", "_en_ligne_"].map(index) == [0, 0, 0, 0, 0])
        #expect(["10_1", "10 1", "Mme", "mme"].map(index) == [1, 1, 2, 2])
        #expect(["enligne", "101", "", "-", "e n_ligne"].map(index) == [nil, nil, nil, nil, nil])
    }

    @Test("the closed lists hold what the catalogue writes")
    func codes() {
        #expect(Civilite.allCases.map(\.rawValue) == ["M", "MME"])
        #expect(Canal.allCases.map(\.rawValue) == ["en_ligne", "papier"])
        #expect(
            SituationFamiliale.allCases.map(\.rawValue) == [
                "celibataire", "marie", "pacse", "concubin", "separe", "divorce", "veuf",
            ])
        #expect(Lien.allCases.map(\.rawValue) == ["conjoint", "concubin", "pacs", "enfant", "autre"])
        #expect(
            SituationAyantDroit.allCases.map(\.rawValue)
                == ["creche", "scolaire", "superieur", "service_militaire", "demandeur_emploi", "plus_a_charge"])
        #expect(NiveauEtudes.allCases.map(\.rawValue) == ["maternelle", "primaire", "secondaire", "superieur"])
        #expect(PensionFund.allCases.map(\.rawValue) == ["cnracl", "ircantec", "autre"])
        #expect(CsgPension.allCases.map(\.rawValue) == ["plein", "median", "reduit", "exonere"])
        #expect(NatureVersement.allCases.map(\.rawValue) == ["versement", "remboursement", "annulation"])
        #expect(
            Variant.allCases.map(\.rawValue) == ["reunion", "hors_reunion", "centre", "domicile", "neige", "maurice"])
        #expect(
            Fondement.allCases.map(\.rawValue)
                == ["dossier", "dossier_conjoint", "renouvellement_automatique", "personnel_medical", "aucun"])
    }

    @Test("the codes of findings, in the order of the catalogue, each in its class")
    func findingCodes() {
        func codes(_ wanted: FindingClass) -> [String] {
            FindingCode.allCases.filter { $0.findingClass == wanted }.map(\.code)
        }
        #expect(
            codes(.anomalie)
                == [
                    "R-FICHIER", "R-COLONNE", "R-CHAMPS", "R-ENCODAGE", "R-VIDE", "R-TYPE", "R-VALEUR", "R-CLE",
                    "R-REF", "R-DATES",
                ])
        #expect(codes(.discordance).count == 27 && codes(.discordance).allSatisfy { $0.hasPrefix("A-") })
        #expect(codes(.informative).count == 8 && codes(.informative).allSatisfy { $0.hasPrefix("I-") })
        #expect(Set(FindingCode.allCases.map(\.code)).count == FindingCode.allCases.count)
    }

    @Test("a place holds a file and an offset, in the order of files, then lines")
    func place() {
        let place = Place(file: 65_535, offset: 1 << 47)
        #expect(place.file == 65_535 && place.offset == 1 << 47)
        #expect(Place(file: 1, offset: 900) < Place(file: 2, offset: 3))
        #expect(Place(file: 1, offset: 3) < Place(file: 1, offset: 4))
    }
}
