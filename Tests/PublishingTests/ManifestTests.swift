import Testing

@testable import Publishing

@Suite struct ManifestTests {
    static let digest = FileDigest(bytes: 7, sha256: String(repeating: "0a", count: 32))

    static let full = Manifest(
        year: 2023, version: "1.0", libraries: ["yams": "6.2.2", "swift-crypto": "4.5.2"],
        options: ["cut-off": "31/12/2023", "allow-rejects": "1"],
        rules: [.init(path: "Regles/taux.yaml", lines: 2, digest: digest)],
        inputs: [
            .init(path: "2023/paie/b.csv", lines: 3, digest: digest),
            .init(path: "2023/paie/a \"é\\\u{7}.csv", lines: 4, digest: digest),
        ],
        outputs: [.init(path: "rejets/paie.csv", digest: digest), .init(path: "droits.csv", digest: digest)],
        counts: ["agents lus": 3, "agents acceptes": 2],
        equations: [.init(controle: "agents", attendu: 3, obtenu: 3), .init(controle: "a", attendu: 1, obtenu: -1)])

    @Test func theBytesAreThese() {
        let zeros = String(repeating: "0a", count: 32)
        #expect(
            String(decoding: ManifestTests.full.bytes, as: UTF8.self) == """
                {
                  "format": 1,
                  "programme": "millesime",
                  "version": "1.0",
                  "millesime": 2023,
                  "bibliotheques": {
                    "swift-crypto": "4.5.2",
                    "yams": "6.2.2"
                  },
                  "options": {
                    "allow-rejects": "1",
                    "cut-off": "31/12/2023"
                  },
                  "regles": [
                    {
                      "chemin": "Regles/taux.yaml",
                      "octets": 7,
                      "lignes": 2,
                      "sha256": "\(zeros)"
                    }
                  ],
                  "entrees": [
                    {
                      "chemin": "2023/paie/a \\"é\\\\\\u0007.csv",
                      "octets": 7,
                      "lignes": 4,
                      "sha256": "\(zeros)"
                    },
                    {
                      "chemin": "2023/paie/b.csv",
                      "octets": 7,
                      "lignes": 3,
                      "sha256": "\(zeros)"
                    }
                  ],
                  "sorties": [
                    {
                      "chemin": "droits.csv",
                      "octets": 7,
                      "sha256": "\(zeros)"
                    },
                    {
                      "chemin": "rejets/paie.csv",
                      "octets": 7,
                      "sha256": "\(zeros)"
                    }
                  ],
                  "comptes": {
                    "agents acceptes": 2,
                    "agents lus": 3
                  },
                  "equations": [
                    {
                      "controle": "agents",
                      "attendu": 3,
                      "obtenu": 3,
                      "ecart": 0,
                      "statut": "conforme"
                    },
                    {
                      "controle": "a",
                      "attendu": 1,
                      "obtenu": -1,
                      "ecart": -2,
                      "statut": "écart"
                    }
                  ]
                }

                """)
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let one = Scratch()
        let two = Scratch()
        try publish("one", to: one.destination)
        try publish("two", to: two.destination)
        try publish("one", to: two.destination)
        let first = try Manifest.load(one.destination.target + "/manifeste.json")
        #expect(try Manifest.load(two.destination.target + "/manifeste.json") == first)
        // No place, process or host in it.
        let text = String(decoding: first, as: UTF8.self)
        #expect(!text.contains(one.path) && !text.contains("/tmp") && !text.contains("en-cours"))
    }

    @Test func whatIsWrittenIsRead() throws {
        var plain = ManifestTests.full
        plain.inputs = [.init(path: "a/é.csv", lines: 1, digest: ManifestTests.digest)]
        plain.outputs.sort { $0.path < $1.path }
        #expect(try Manifest(reading: plain.bytes) == plain)
        #expect(try Manifest(reading: someManifest.bytes) == someManifest)
    }

    static let withRecovered: Manifest = {
        var manifest = ManifestTests.full
        manifest.inputs = []
        manifest.outputs = []
        manifest.recovered = [
            .init(table: "paie", lines: [.init(file: "paie/a.csv", line: 2), .init(file: "paie/b.csv", line: 12)]),
            .init(table: "demandes", lines: []),
        ]
        return manifest
    }()

    /// Lines that came back stand behind everything else, and only where some did.
    @Test func recoveredLinesAreWrittenAndRead() throws {
        let text = String(decoding: ManifestTests.withRecovered.bytes, as: UTF8.self)
        #expect(
            text.hasSuffix(
                """
                  ],
                  "rejets_recuperes": [
                    {
                      "table": "paie",
                      "nombre": 2,
                      "lignes": [
                        {
                          "fichier": "paie/a.csv",
                          "ligne": 2
                        },
                        {
                          "fichier": "paie/b.csv",
                          "ligne": 12
                        }
                      ]
                    },
                    {
                      "table": "demandes",
                      "nombre": 0,
                      "lignes": []
                    }
                  ]
                }

                """), "\(text)")
        #expect(try Manifest(reading: Array(text.utf8)) == ManifestTests.withRecovered)
        var none = ManifestTests.withRecovered
        none.recovered = []
        #expect(try Manifest(reading: none.bytes).recovered == [])
        none.recovered = nil
        #expect(try Manifest(reading: none.bytes).recovered == nil)
    }

    @Test(arguments: [
        ("\"nombre\": 2", "\"nombre\": 3", "rejets_recuperes : paie : nombre n'est pas le nombre de ses lignes"),
        ("\"paie/a.csv\"", "\"../a.csv\"", "rejets_recuperes : « ../a.csv » sort de son dossier"),
        ("\"ligne\": 12", "\"ligne\": 12, \"nir\": 1", "rejets_recuperes : clé inconnue « nir »"),
        ("\"ligne\": 12", "\"ligne\": \"12\"", "rejets_recuperes : « ligne » n'est pas un nombre"),
    ])
    func aChangedListOfRecoveredLinesIsRefused(old: String, new: String, says: String) throws {
        let text = String(decoding: ManifestTests.withRecovered.bytes, as: UTF8.self)
        let place = try #require(text.firstRange(of: old))
        let changed = text.replacingCharacters(in: place, with: new)
        #expect(throws: ManifestMistake(says)) { try Manifest(reading: Array(changed.utf8)) }
    }

    /// One change each in a manifest that can be read, and what the reader says of it.
    @Test(arguments: [
        ("\"format\": 1", "\"format\": 2", "son format 2 n'est pas connu"),
        ("\"millesime\",", "\"autre\",", "ce n'est pas un manifeste de millesime"),
        ("\"comptes\"", "\"contes\"", "le manifeste : « comptes » manque"),
        ("\"version\": \"1.0\"", "\"version\": 1", "le manifeste : « version » n'est pas un texte"),
        ("\"format\": 1", "\"format\": 1,\n  \"heure\": 3", "le manifeste : clé inconnue « heure »"),
        ("\"format\": 1", "\"format\": 1,\n  \"format\": 1", "ligne 3 : le nom « format » est écrit deux fois"),
        ("\"droits.csv\"", "\"../droits.csv\"", "sorties : « ../droits.csv » sort de son dossier"),
        ("\"droits.csv\"", "\"/etc/passwd\"", "sorties : « /etc/passwd » sort de son dossier"),
        ("\"droits.csv\"", "\"rejets/paie.csv\"", "sorties : rejets/paie.csv est en double ou hors de son rang"),
        ("\"droits.csv\"", "\"manifeste.json\"", "sorties : le manifeste se cite lui-même"),
        ("\"ecart\": 0", "\"ecart\": 1", "equations : agents : ecart ou statut ne suit pas de ses membres"),
        (
            "\"statut\": \"conforme\"", "\"statut\": \"écart\"",
            "equations : agents : ecart ou statut ne suit pas de ses membres"
        ),
        (
            "\"octets\": 7,\n      \"sha256\": \"0a", "\"octets\": 7,\n      \"sha256\": \"0A",
            "sorties : « sha256 » n'est pas fait de 64 chiffres hexadécimaux"
        ),
        ("\"attendu\": 3", "\"attendu\": 3.0", "ligne 42 : un nombre entier était attendu"),
        ("\"attendu\": 3", "\"attendu\": 03", "ligne 42 : un nombre entier était attendu"),
        ("\"attendu\": 3", "\"attendu\": 9223372036854775808", "ligne 42 : un nombre entier était attendu"),
    ])
    func aChangedManifestIsRefused(old: String, new: String, says: String) throws {
        var manifest = ManifestTests.full
        manifest.inputs = []
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(try Manifest(reading: Array(text.utf8)).year == 2023)
        let place = try #require(text.firstRange(of: old))
        let changed = text.replacingCharacters(in: place, with: new)
        #expect(throws: ManifestMistake(says)) { try Manifest(reading: Array(changed.utf8)) }
    }

    @Test func aTornManifestIsRefusedWhereverItEnds() {
        let bytes = ManifestTests.full.bytes
        for end in 0..<(bytes.count - 1) {
            #expect(throws: ManifestMistake.self) { try Manifest(reading: Array(bytes[..<end])) }
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
