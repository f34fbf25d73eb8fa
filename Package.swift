// swift-tools-version: 6.0
import PackageDescription

// The folders of Sources/ are the stages of the data; arrows between targets go down only
// (Tests/ArchitectureTests reads every import and fails on any other).
//
// Hot loops cross module borders (Domain's value types are used by every stage), so release builds
// optimise across modules; nothing else is unusual in how the targets are built.
let swift: [SwiftSetting] = [
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

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
        // The one door to libxlsxwriter (Debian: libxlsxwriter-dev).
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // The one door to Cairo and FreeType (Debian: libcairo2-dev), for letters.
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),

        // zlib, to read workbooks back (Debian: zlib1g-dev); libxlsxwriter and Cairo need it already.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The pages of the catalogue that users are shown, put into the binary by the C compiler (#embed).
        .target(name: "CCatalogue"),
        // The law as the project states it: rules, motifs, finding codes, tables, cut into entries.
        .target(
            name: "Catalogue", dependencies: ["CCatalogue"], exclude: ["Catalogue.docc"], swiftSettings: swift),
        // Expat reads the XML of workbooks (Debian: libexpat1-dev).
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

        // Words of the domain: no I/O, no clock, no import.
        .target(name: "Domain", swiftSettings: swift),
        // Threads: cutting work in pieces and putting results back in order.
        .target(name: "Workers", swiftSettings: swift),
        // Input/Regles/*.yaml -> dated, validated values.
        .target(name: "RuleBook", dependencies: ["Domain", "Yams"], swiftSettings: swift),
        // SHA-256, of files and of lines; the only importer of Crypto.
        .target(
            name: "Digest", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: swift),
        // .xlsx -> rows, and the text that extracts are read from; the only importer of CZlib and CExpat.
        .target(name: "Spreadsheets", dependencies: ["CExpat", "CZlib", "Domain"], swiftSettings: swift),
        // Bytes -> lines -> typed records and findings.
        .target(name: "Extracts", dependencies: ["Spreadsheets", "Digest", "Domain", "Workers"], swiftSettings: swift),
        // The rules, pure: records and rule values in, decisions out.
        .target(name: "Decisions", dependencies: ["Domain", "RuleBook"], swiftSettings: swift),
        // What a workbook is, for those who fill it and for the one who writes it.
        .target(name: "SheetModel", dependencies: ["Domain"], swiftSettings: swift),
        // What a letter is, for those who write it and for the one who draws it.
        .target(name: "LetterModel", dependencies: ["Domain"], swiftSettings: swift),
        // Decisions -> tables, sheets, letters. Pure.
        .target(
            name: "Reports", dependencies: ["Domain", "RuleBook", "Decisions", "SheetModel", "LetterModel"],
            swiftSettings: swift),
        // Sheets -> .xlsx; the only importer of CXLSXWriter.
        .target(name: "Workbooks", dependencies: ["CXLSXWriter", "Domain", "SheetModel"], swiftSettings: swift),
        // Letters -> .pdf; the only importer of CCairo.
        .target(name: "Letters", dependencies: ["CCairo", "Domain", "LetterModel"], swiftSettings: swift),
        // Staging folder, manifest, one rename.
        .target(name: "Publishing", dependencies: ["Digest", "Domain"], swiftSettings: swift),
        // Two published folders, file by file: which cell, line or key differs.
        .target(name: "Comparison", dependencies: ["Spreadsheets"], swiftSettings: swift),
        // The stages in order: the only target that sees all of them.
        .target(
            name: "Campaign",
            dependencies: [
                "Catalogue", "Domain", "Workers", "RuleBook", "Extracts", "Decisions", "SheetModel", "LetterModel",
                "Reports", "Workbooks", "Letters", "Publishing", "Comparison", "Spreadsheets",
            ], swiftSettings: swift),
        // Options -> a run plan; progress; exit status. Nothing else.
        .executableTarget(
            name: "millesime",
            dependencies: [
                "Campaign", "Domain", "RuleBook", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        // Invented campaigns of any size; no part of the product.
        .executableTarget(
            name: "generateur",
            dependencies: ["Domain", "Workers", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: swift),
        .testTarget(name: "DomainTests", dependencies: ["Domain"]),

        // Workbooks in any spelling, for tests.
        .target(name: "TestSheets", dependencies: ["CZlib"], path: "Tests/TestSheets"),
        .testTarget(name: "ExtractsTests", dependencies: ["Extracts", "TestSheets", "Domain", "Workers"]),

        // What libxlsxwriter alone needs for the cells of a run: the floor of `make bench`.
        .executableTarget(
            name: "plancher",
            dependencies: [
                "CXLSXWriter", "Workers", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        .testTarget(name: "GeneratorTests", dependencies: ["generateur", "Campaign", "Domain"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSheets", "Domain", "SheetModel", "Workbooks"],
            exclude: ["Fixtures"]),
        .testTarget(name: "ComparisonTests", dependencies: ["Comparison", "Domain", "SheetModel", "Workbooks"]),

        // Cases written from the specification: facts stated in its words, what must come out.
        .testTarget(name: "DecisionsTests", dependencies: ["Decisions", "RuleBook", "Domain"]),

        .testTarget(name: "RuleBookTests", dependencies: ["RuleBook", "Domain"]),

        .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "SheetModel", "Domain"]),

        .testTarget(
            name: "SheetsTests",
            dependencies: [
                "Domain", "RuleBook", "Decisions", "SheetModel", "Reports", "Workbooks", "Campaign", "Workers",
            ]),

        // The house itself: every import, the length of files, the top level.
        .testTarget(name: "ArchitectureTests"),

        // The law: every number cited has its entry, every entry its judge, its parameters, its test.
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Decisions", "Domain", "RuleBook"]),

        // End to end, through the built command: the sample campaigns, bad input, schemas, privacy.
        .testTarget(
            name: "CampaignTests",
            dependencies: [
                "Campaign", "TestSheets", "Decisions", "Domain", "Extracts", "Publishing", "Reports", "SheetModel", "Workbooks",
            ],
            exclude: ["Snapshots", "Cases"]),
        .testTarget(
            name: "LettersTests",
            dependencies: ["Domain", "LetterModel", "Reports", "Letters", "Campaign"]),
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
