import Testing

/// What outsiders run is built from little, so that they need trust little.
struct OutsiderTests {
  private static func imports(below folder: String) -> Set<String> {
    var names: Set<String> = []
    for file in SourceTree.files(below: folder, ending: ".swift") {
      for line in SourceTree.lines(file) {
        let words = line.split(separator: " ").map(String.init)
        if let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count {
          names.insert(words[place + 1])
        }
      }
    }
    return names
  }

  @Test("The outsider's program and the register import neither book, services nor Foundation")
  func imports() {
    #expect(Self.imports(below: "Sources/Register") == ["Crypto"])
    #expect(Self.imports(below: "Sources/yuwu-verify") == ["ArgumentParser", "Glibc", "Register"])
  }

  @Test("The manifest gives the outsider's program the register and the argument parser alone")
  func manifest() {
    let manifest = SourceTree.text("Package.swift")
    #expect(manifest.contains(#"room("Register", [crypto])"#))
    #expect(manifest.contains(#"door("yuwu-verify", ["Register", argumentParser])"#))
  }

  @Test("Every command of the outsider's program is named in the README")
  func readme() {
    let readme = SourceTree.text("README.md")
    let commands = [
      "checkpoint", "proof", "notice", "consistency", "tiles", "compare", "cosign", "key",
    ]
    for command in commands { #expect(readme.contains("yuwu-verify \(command)"), "\(command)") }
  }
}
