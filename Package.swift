// swift-tools-version: 6.0
import PackageDescription

// Targets stand in the order in which data goes through them; arrows between them go down only
// (Tests/ArchitectureTests reads every import and fails on any other).
//
// Hot loops cross module borders (Domain's value types are used by every stage), so release builds
// optimise across modules; nothing else is unusual in how the targets are built.
let swift: [SwiftSetting] = [
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

// Functions of an executable that shared libraries are to find before those of other libraries.
func exporting(_ names: String...) -> LinkerSetting {
    .unsafeFlags(names.flatMap { ["-Xlinker", "--export-dynamic-symbol=\($0)"] })
}

let package = Package(
    name: "Millesime",
    products: [.executable(name: "millesime", targets: ["millesime"])],
    dependencies: [
        // The command line: options, help and usage errors, as Swift people expect them.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Rule files are YAML; Yams gives each node its line, which our refusals quote.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // SHA-256 of inputs and outputs in the manifest, with the processor's own instructions.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // What every stage speaks: words of the domain (no I/O, no clock, no import); threads, cutting work in pieces
        // and putting results back in order; SHA-256 of files and lines (the only importer of Crypto).
        .target(name: "Domain", swiftSettings: swift),
        .target(name: "Workers", swiftSettings: swift),
        .target(
            name: "Digest", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: swift),

        // The law as the project states it: rules, motifs, finding codes, tables, cut into entries.
        .target(
            name: "Catalogue", dependencies: ["CCatalogue"], exclude: ["Catalogue.docc"], swiftSettings: swift),
        // Input/Regles/*.yaml -> dated, validated values.
        .target(name: "RuleBook", dependencies: ["Domain", "Yams"], swiftSettings: swift),
        // .xlsx -> rows, and the text that extracts are read from; the only importer of CExpat.
        .target(name: "Spreadsheets", dependencies: ["CExpat", "CZlib", "Domain"], swiftSettings: swift),
        // Bytes -> lines -> typed records and findings.
        .target(
            name: "Extracts", dependencies: ["CScan", "Spreadsheets", "Digest", "Domain", "Workers"],
            swiftSettings: swift),
        // The rules, pure: records and rule values in, decisions out.
        .target(name: "Decisions", dependencies: ["Domain", "RuleBook"], swiftSettings: swift),
        // Every figure of every agent in a few bytes, of one judging beside another. Pure.
        .target(name: "Figures", dependencies: ["Domain", "Workers", "RuleBook", "Decisions"], swiftSettings: swift),
        // What a workbook and a letter are, for those who fill them and for those who write them.
        .target(name: "SheetModel", dependencies: ["Domain"], swiftSettings: swift),
        .target(name: "LetterModel", dependencies: ["Domain"], swiftSettings: swift),
        // Decisions -> tables, sheets, letters, pages. Pure.
        .target(
            name: "Reports",
            dependencies: [
                "Digest", "Domain", "Workers", "RuleBook", "Decisions", "Figures", "SheetModel", "LetterModel",
            ],
            swiftSettings: swift),
        // Sheets -> .xlsx; the only importer of CXLSXWriter and of what makes it faster.
        .target(
            name: "Workbooks", dependencies: ["CDeflate", "CStreams", "CXLSXWriter", "Domain", "SheetModel"],
            swiftSettings: swift),
        // Letters -> .pdf; the only importer of CFreeType.
        .target(name: "Letters", dependencies: ["CFreeType", "CZlib", "Domain", "LetterModel"], swiftSettings: swift),
        // Staging folder, manifest, one rename.
        .target(name: "Publishing", dependencies: ["Digest", "Domain"], swiftSettings: swift),
        // Steps that judges told -> text, page, JSON. Neither rules nor arithmetic.
        .target(
            name: "Explain", dependencies: ["Catalogue", "Decisions", "Domain", "Reports"],
            swiftSettings: swift),
        // Two published folders, file by file: which cell, line or key differs.
        .target(name: "Comparison", dependencies: ["Domain", "Spreadsheets"], swiftSettings: swift),
        // The stages in order: the only target that sees all of them.
        .target(
            name: "Campaign",
            dependencies: [
                "Domain", "Workers", "Catalogue", "RuleBook", "Spreadsheets", "Extracts", "Decisions", "Figures",
                "SheetModel", "LetterModel", "Reports", "Workbooks", "Letters", "Publishing", "Comparison", "Explain",
            ], swiftSettings: swift),
        // Options -> a run plan; progress; exit status. Nothing else.
        .executableTarget(
            name: "millesime",
            dependencies: [
                "Campaign", "Commit", "Domain", "RuleBook",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        // The commit that the program was built from, for `--version`.
        .target(name: "Commit", swiftSettings: swift, plugins: ["CommitPlugin"]),
        .plugin(name: "CommitPlugin", capability: .buildTool(), path: "Sources/Tools/CommitPlugin"),

        // Each C library behind one door, with Debian's name of it.
        // The pages of the catalogue that users are shown, put into the binary by the C compiler (#embed).
        .target(name: "CCatalogue", path: "Sources/Doors/CCatalogue"),
        // Workbooks are written with libxlsxwriter.
        .systemLibrary(
            name: "CXLSXWriter", path: "Sources/Doors/CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        // libxlsxwriter's archives are compressed by ISA-L where the machine has it: the executable itself defines the
        // three functions of zlib that minizip calls, and the dynamic linker finds them there first.
        .target(
            name: "CDeflate", path: "Sources/Doors/CDeflate",
            linkerSettings: [.linkedLibrary("z"), exporting("crc32", "deflateInit2_", "deflate", "deflateEnd")]),
        // What it prints and keeps in temporary files goes the same way, to functions that take less time than C's.
        .target(
            name: "CStreams", path: "Sources/Doors/CStreams",
            linkerSettings: [exporting("__fprintf_chk", "snprintf", "fdopen")]),
        // Separators and line ends of extracts, sixteen bytes at a look.
        .target(name: "CScan", path: "Sources/Doors/CScan"),
        // The fonts of letters are read with FreeType.
        .systemLibrary(
            name: "CFreeType", path: "Sources/Doors/CFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"])]),
        // Workbooks are read back with zlib (libxlsxwriter needs it already) and Expat.
        .systemLibrary(
            name: "CZlib", path: "Sources/Doors/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CExpat", path: "Sources/Doors/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

        // No part of the product: invented campaigns of any size, and what libxlsxwriter alone needs for the cells
        // of a run, the floor of `make bench`.
        .executableTarget(
            name: "generateur",
            dependencies: [
                "Domain", "Workers", "Extracts", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Tools/generateur", swiftSettings: swift),
        .executableTarget(
            name: "plancher",
            dependencies: [
                "CXLSXWriter", "Workers", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Tools/plancher"),

        // What tests share: the shipped rules and changes to them, a campaign's folder, the built command, seeded numbers.
        .target(name: "TestSupport", dependencies: ["RuleBook"], path: "Tests/TestSupport"),
        // Workbooks in any spelling, for tests.
        .target(name: "TestSheets", dependencies: ["CZlib"], path: "Tests/TestSheets"),

        // The house itself: every import, the length of files, the top level.
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "WorkersTests", dependencies: ["Workers", "TestSupport"]),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"]),
        // The law: every number cited has its entry, every entry its judge, its parameters, its test.
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Decisions", "Domain", "RuleBook"]),
        .testTarget(name: "RuleBookTests", dependencies: ["RuleBook", "Domain", "TestSupport"]),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: ["Spreadsheets", "TestSheets", "TestSupport", "Domain", "SheetModel", "Workbooks"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ExtractsTests", dependencies: ["Extracts", "TestSheets", "TestSupport", "Domain", "Workers"]),
        // Cases written from the specification: facts stated in its words, what must come out.
        .testTarget(name: "DecisionsTests", dependencies: ["Decisions", "RuleBook", "Domain", "Reports", "TestSupport"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Digest", "Domain", "RuleBook", "Decisions", "Figures", "SheetModel", "Reports", "Workbooks", "Campaign",
                "Workers",
                "TestSupport",
            ]),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["CStreams", "Workbooks", "SheetModel", "Domain", "TestSupport"]),
        .testTarget(
            name: "LettersTests",
            dependencies: ["Domain", "LetterModel", "Reports", "Letters", "Campaign"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
        .testTarget(
            name: "ComparisonTests", dependencies: ["Comparison", "Domain", "SheetModel", "Workbooks", "TestSupport"]),
        .testTarget(name: "GeneratorTests", dependencies: ["generateur", "Campaign", "Domain", "TestSupport"]),
        // End to end, through the built command: the sample campaigns, bad input, schemas, privacy.
        .testTarget(
            name: "CampaignTests",
            dependencies: [
                "Campaign", "TestSheets", "TestSupport", "Decisions", "Domain", "Extracts", "Figures", "Publishing",
                "Reports", "RuleBook", "SheetModel", "Workbooks", "Workers",
            ],
            exclude: ["Snapshots", "Cases"]),
    ],
    swiftLanguageModes: [.v6]
)

// Coverage-guided fuzz targets need the compiler's sanitizers: only `make fuzz` builds them.
if Context.environment["MILLESIME_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: ["Domain", "Workers", "RuleBook", "Extracts", "Reports", "LetterModel", "Publishing"],
            path: "Tests/Fuzz", exclude: ["Corpus"]))
}
