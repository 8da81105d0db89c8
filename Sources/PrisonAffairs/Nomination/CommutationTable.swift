/// The table of the law on a day: every row with its figures, gathered once.
struct CommutationTable: Sendable {
  private let rows: [CommutationTerms?]
  /// Limited commutation of somebody who is also of category C: the stricter in every figure.
  let limitedAndCorrupt: (life: CommutationTerms, fixed: CommutationTerms)?

  /// Where the sentences of a row begin and end, in months.
  let short: Int
  let long: Int
  let strictLong: Int
  let corruptLong: Int?
  /// Whether exactly ten years, which 第七条 puts into both of its paragraphs, counts as the longer.
  let tenYearsAreLong: Bool

  var knowsCorruption: Bool { corruptLong != nil }

  subscript(_ row: CommutationRow) -> CommutationTerms {
    rows[row.place] ?? CommutationTerms(row: row)
  }

  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    let figures = CommutationFigures(policies, day)
    short = try figures.months("bracket.short").value
    long = try figures.months("bracket.long").value
    strictLong = try figures.months("bracket.strict").value
    tenYearsAreLong = try policies.requiredFlag("commutation.strict-ten-years-are-long", on: day)
    // 法释〔2019〕6号 is in force from 2019-06-01; before it there is no category C.
    corruptLong = figures.known("bracket.corruption")
    var found: [CommutationTerms] =
      try figures.fixedRows() + figures.lifeRows() + figures.deathRows()
    if corruptLong != nil { found += try figures.corruptRows() }
    rows = CommutationRow.allCases.map { row in found.first { $0.row == row } }
    if let corrupt = found.first(where: { $0.row == .corruptDeath }),
      let life = found.first(where: { $0.row == .limitedLife }),
      let fixed = found.first(where: { $0.row == .limitedFixed })
    {
      limitedAndCorrupt = (life.stricter(corrupt), fixed.stricter(corrupt))
    } else {
      limitedAndCorrupt = nil
    }
  }
}

/// Reads the figures of commutation as they are in force on a day.
struct CommutationFigures {
  private let policies: PolicySet
  private let day: CivilDate

  init(_ policies: PolicySet, _ day: CivilDate) {
    self.policies = policies
    self.day = day
  }

  /// Months by the last words of a value's name.
  func months(_ name: String) throws(Refusal) -> Sourced<Int> {
    let span = try policies.requiredSpan("commutation.\(name)", on: day)
    return Sourced(span.value.count, span.citation)
  }

  func known(_ name: String) -> Int? {
    policies.span("commutation.\(name)", on: day)?.value.count
  }

  private func all(_ stem: String, _ names: [String]) throws(Refusal) -> [Sourced<Int>] {
    var found: [Sourced<Int>] = []
    for name in names { found.append(try months("\(stem)\(name)")) }
    return found
  }

  /// 第六条第二款
  private func ordinaryCuts() throws(Refusal) -> [Sourced<Int>] {
    try all(
      "cut.",
      ["repentance", "repentance-and-merit", "major-merit", "repentance-and-major-merit"])
  }

  /// 第七条: stricter than 第六条, and never above one figure.
  private func strictCuts(_ name: String) throws(Refusal) -> [Sourced<Int>] {
    let cap = try months("cut.\(name)")
    return try ordinaryCuts().map { $0.value <= cap.value ? $0 : cap }
  }

  /// 法释〔2019〕6号 第二条第二款, which has no figure of its own for repentance with major merit.
  private func corruptCuts() throws(Refusal) -> [Sourced<Int>] {
    let cuts = try all(
      "cut.corruption-", ["repentance", "repentance-and-merit", "major-merit"])
    return cuts + cuts.suffix(1)
  }

  /// Each range ends where the one before it begins; the first is a single figure.
  private func ranges(_ shortest: [Sourced<Int>]) -> [FixedTermRange] {
    shortest.indices.map { index in
      FixedTermRange(
        shortest: shortest[index].value, longest: shortest[max(0, index - 1)].value,
        citation: shortest[index].citation)
    }
  }

  func fixedRows() throws(Refusal) -> [CommutationTerms] {
    let short = try months("interval.short")
    let long = try months("interval.long")
    let cuts = try ordinaryCuts()
    let strict = try strictCuts("strict")
    let strictStart = try months("start.strict")
    return [
      CommutationTerms(
        row: .belowFive, start: try months("start.short"), interval: short, cuts: cuts),
      CommutationTerms(
        row: .belowTen, start: try months("start.middle"), interval: short, cuts: cuts),
      CommutationTerms(
        row: .fromTen, start: try months("start.long"), interval: long, cuts: cuts),
      CommutationTerms(
        row: .strictBelowTen, start: strictStart, interval: try months("interval.strict-short"),
        cuts: strict, isStricter: true),
      CommutationTerms(
        row: .strictFromTen, start: strictStart, interval: try months("interval.strict-long"),
        cuts: strict, isStricter: true),
    ]
  }

  func lifeRows() throws(Refusal) -> [CommutationTerms] {
    let ranges = try lifeRanges()
    let least = try months("fixed-term.life-strict-shortest")
    return [
      CommutationTerms(
        row: .life, start: try months("start.life"), interval: try months("interval.life"),
        cuts: try ordinaryCuts(), ranges: ranges),
      // 第九条: stricter than 第八条, and not below one figure; longer is stricter.
      CommutationTerms(
        row: .strictLife, start: try months("start.life-strict"),
        interval: try months("interval.life-strict"), cuts: try strictCuts("life-strict"),
        ranges: ranges.map {
          FixedTermRange(
            shortest: max($0.shortest, least.value), longest: nil, citation: least.citation)
        }, isStricter: true),
    ]
  }

  private func lifeRanges() throws(Refusal) -> [FixedTermRange] {
    ranges(
      try all(
        "fixed-term.life-",
        ["repentance", "repentance-and-merit", "major-merit", "repentance-and-major-merit"]))
  }

  func deathRows() throws(Refusal) -> [CommutationTerms] {
    let shortest = try all(
      "fixed-term.death-",
      ["repentance", "repentance-and-merit", "major-merit", "repentance-and-major-merit"])
    let general = try months("fixed-term.death-strict")
    let least = try months("fixed-term.death-strict-shortest")
    // 第十一条: generally one figure; after merit as 第十条 has it, and not below another.
    let strict = shortest.enumerated().map { index, figure in
      FixedTermRange(
        shortest: index == 0 ? general.value : max(figure.value, least.value),
        longest: general.value, citation: index == 0 ? general.citation : least.citation)
    }
    let limited = try months("cut.limited")
    let limitedMajor = try months("cut.limited-major-merit")
    return [
      // 第十条 has no sentence on major merit; after that 第八条 applies with its own.
      CommutationTerms(
        row: .death, start: try months("start.death"), interval: try months("interval.death"),
        cuts: try ordinaryCuts(), ranges: ranges(shortest), liftsStart: false),
      CommutationTerms(
        row: .strictDeath, start: try months("start.death-strict"),
        interval: try months("interval.death-strict"), cuts: try strictCuts("death-strict"),
        ranges: strict, liftsStart: false, liftsInterval: false, isStricter: true),
      // 第十三条: amounts and interval of 第十一条.
      CommutationTerms(
        row: .limitedLife, start: try months("start.limited"), ranges: strict, liftsStart: false,
        liftsInterval: false, isStricter: true),
      CommutationTerms(
        row: .limitedFixed, interval: try months("interval.limited"),
        cuts: [limited, limited, limitedMajor, limitedMajor], liftsStart: false,
        liftsInterval: false),
    ]
  }

  func corruptRows() throws(Refusal) -> [CommutationTerms] {
    let cuts = try corruptCuts()
    func ranges(_ kind: String) throws(Refusal) -> [FixedTermRange] {
      let shortest = try all(
        "fixed-term.\(kind)-corruption-", ["repentance", "repentance-and-merit", "major-merit"])
      let found = self.ranges(shortest)
      return found + found.suffix(1)
    }
    return [
      CommutationTerms(
        row: .corruptBelowTen, start: try months("start.corruption-short"),
        interval: try months("interval.corruption-short"), cuts: cuts),
      CommutationTerms(
        row: .corruptFromTen, start: try months("start.corruption-long"),
        interval: try months("interval.corruption-long"), cuts: cuts),
      CommutationTerms(
        row: .corruptLife, start: try months("start.life-corruption"),
        interval: try months("interval.life-corruption"), cuts: cuts,
        ranges: try ranges("life")),
      CommutationTerms(
        row: .corruptDeath, start: try months("start.death-corruption"),
        interval: try months("interval.death-corruption"), cuts: cuts,
        ranges: try ranges("death")),
    ]
  }
}
