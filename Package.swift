// swift-tools-version: 6.2
import PackageDescription

/// Every target is built the same way; a warning in our own code stops the build.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "outcomes",
  products: [.executable(name: "outcomes", targets: ["outcomes"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The system's YAML scanner, digests, Markdown parser, checksums and memory; what we use of C is here and nowhere else.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMemory"),

    // The rooms, each importing only those to its left.
    .target(name: "Reporting", swiftSettings: settings),
    .target(name: "Specs", dependencies: ["Reporting", "CLibYAML"], swiftSettings: settings),
    .target(
      name: "Compiler", dependencies: ["Reporting", "Specs", "CNettle"],
      resources: [.embedInCode("Library")], swiftSettings: settings),
    .target(
      name: "Schedules", dependencies: ["Reporting", "Specs", "Compiler", "CCMark", "CZlib"],
      resources: [.embedInCode("Templates")], swiftSettings: settings),
    .target(
      name: "OutcomesCLI",
      dependencies: [
        "Reporting", "Specs", "Compiler", "Schedules", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Example/build", "Example/outcomes.lock"],
      // Embedded files lose their folders, so the starter's names are its own; `ShippedProjects` puts both back in place.
      resources: [
        .embedInCode("Starter"), .embedInCode("CI"), .embedInCode("Example/outcomes.yaml"),
        .embedInCode("Example/decisions.yaml"),
        .embedInCode("Example/maps"), .embedInCode("Example/paths"),
        .embedInCode("Example/indicators"), .embedInCode("Example/rules"),
      ], swiftSettings: settings),
    .executableTarget(name: "outcomes", dependencies: ["OutcomesCLI"], swiftSettings: settings),

    // Whole projects that never were, for the property tests and the benchmark.
    .target(name: "ProjectGenerator", path: "Tests/Generator", swiftSettings: settings),
    .executableTarget(
      name: "generate-project", dependencies: ["ProjectGenerator"], path: "Tests/Benchmarks/GenerateProject",
      swiftSettings: settings),

    .testTarget(
      name: "SchedulesTests", dependencies: ["Schedules", "Compiler", "Specs", "Reporting", "TestSupport"],
      exclude: ["MustacheSpec", "Older", "Word/Golden", "HTML/Golden"], swiftSettings: settings),
    // Holds the JSON Schemas against the reader, with a validator that is not ours.
    .testTarget(
      name: "SchemaTests", dependencies: ["Specs", "Compiler", "Schedules", "Reporting", "TestSupport"],
      exclude: ["validate.py", "Bases", "Published"],
      swiftSettings: settings),
    // Writes output in a process of its own, which the tests can starve, interrupt and kill.
    .executableTarget(
      name: "DiskProbe", dependencies: ["OutcomesCLI"], path: "Tests/DiskProbe", swiftSettings: settings),
    .testTarget(
      name: "CLITests", dependencies: ["OutcomesCLI", "Reporting", "DiskProbe", "outcomes"],
      exclude: ["Transcripts"], swiftSettings: settings),

    // Golden files, annotated fixtures, and the small project they are put into.
    .target(
      name: "TestSupport", dependencies: ["Compiler", "Reporting"], path: "Tests/TestSupport",
      exclude: ["Base"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "TestSupport"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "SpecsTests", dependencies: ["Specs", "Reporting", "TestSupport"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "CompilerTests",
      dependencies: ["Compiler", "Specs", "Reporting", "ProjectGenerator", "TestSupport"],
      exclude: ["Statistics/statistics-vectors.json"], swiftSettings: settings),
    .testTarget(
      name: "FixtureTests", dependencies: ["Compiler", "Specs", "Schedules", "Reporting", "TestSupport"],
      exclude: ["Fixtures", "Golden"], swiftSettings: settings),
    .testTarget(
      name: "GoldenTests", dependencies: ["Compiler", "Specs", "Schedules", "Reporting", "TestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HouseTests", dependencies: ["Compiler", "Specs", "Schedules", "Reporting", "TestSupport"],
      swiftSettings: settings),

    // What holds for any project, on generated ones.
    .testTarget(
      name: "PropertyTests",
      dependencies: ["ProjectGenerator", "Compiler", "Schedules", "Reporting", "Specs"],
      swiftSettings: settings),

    // The manual: its made pages, its links, its examples.
    .testTarget(
      name: "ManualTests",
      dependencies: [
        "OutcomesCLI", "Reporting", "Specs", "outcomes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // A conversation with the built program, over its own pipes.
    .testTarget(
      name: "LanguageServerTests", dependencies: ["OutcomesCLI", "Reporting", "outcomes"],
      swiftSettings: settings),
  ]
)
