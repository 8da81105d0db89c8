// swift-tools-version: 6.2

import PackageDescription

/// Every target of the house is built the same way: Swift 6 mode, no warning left standing,
/// imports internal by default, members visible only through a declared import.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A library target of the house.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: houseRules)
}

/// An executable target of the house.
func door(
  _ name: String, _ dependencies: [Target.Dependency], files: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, exclude: files, swiftSettings: houseRules)
}

/// A test target of the house; its case files and transcripts are read from the source tree.
func proof(
  _ name: String, _ dependencies: [Target.Dependency], files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: files, swiftSettings: houseRules)
}

let package = Package(
  name: "yuwu",
  products: [
    .executable(name: "yuwu", targets: ["yuwu"]),
    .executable(name: "yuwu-benchmark", targets: ["yuwu-benchmark"]),
    .executable(name: "yuwu-verify", targets: ["yuwu-verify"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    room("PrisonAffairs"),
    room("Publication", ["PrisonAffairs"]),
    room("Presentation", ["PrisonAffairs", "Publication"]),
    room("Register", [crypto]),
    room("RecordBook", ["PrisonAffairs", "Register", grdb, sqlite, crypto, yams]),
    room("AffairsServices", ["PrisonAffairs", "Publication", "Register", "RecordBook"]),
    room("SamplePrison", ["PrisonAffairs"]),
    door(
      "yuwu",
      [
        "PrisonAffairs", "Publication", "Presentation", "Register", "RecordBook",
        "AffairsServices", "SamplePrison", argumentParser,
      ]),
    door(
      "yuwu-benchmark",
      ["PrisonAffairs", "RecordBook", "AffairsServices", "SamplePrison", grdb],
      files: ["OpenFisca"]),
    door("yuwu-verify", ["Register", argumentParser]),
    proof("PrisonAffairsTests", ["PrisonAffairs"], files: ["Cases"]),
    proof("PublicationTests", ["PrisonAffairs", "Publication"]),
    proof("PresentationTests", ["PrisonAffairs", "Publication", "Presentation"]),
    proof("SamplePrisonTests", ["PrisonAffairs", "SamplePrison"]),
    proof("RegisterTests", ["Register", "yuwu-verify"], files: ["Outsider"]),
    proof(
      "RecordBookTests", ["PrisonAffairs", "Register", "RecordBook", grdb],
      files: ["Vectors", "verify_register.py"]),
    proof(
      "AffairsServicesTests",
      ["PrisonAffairs", "Publication", "RecordBook", "AffairsServices", "Register", "SamplePrison"]),
    proof(
      "CommandLineTests",
      ["PrisonAffairs", "RecordBook", "AffairsServices", "yuwu", "yuwu-verify", grdb],
      files: ["Transcripts", "Safety/failing_disk.c"]),
    proof("RepositoryTests", []),
  ]
)
