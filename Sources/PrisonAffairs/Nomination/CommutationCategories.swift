/// What the judgment says that makes law stricter: categories A, B and C, with a finding for each.
///
/// A is the list of 第七条第一款, B the crimes of 第七条第二款 with ten years and more, C the crimes of
/// 法释〔2019〕6号. For life and suspended death 第九条 and 第十一条 add every violent crime and every
/// combined sentence, whatever their single punishments.
struct CommutationCategories: Sendable {
  /// Marks of the list, in its order.
  let listed: [CategoryMark]
  let isCorrupt: Bool
  /// Able to perform property judgments and not doing so; nil where nobody knows.
  let isAbleButUnpaid: Bool?
  /// Violent crimes, and those punished with ten years and more or graver.
  let violentCount: Int
  let graveViolentCount: Int
  /// Crimes punished with ten years and more or graver.
  let graveCount: Int
  let crimeCount: Int
  let areMarksKnown: Bool
  let areCrimesKnown: Bool
  /// Whether a counted judgment decided ten years and more or graver: only such a one can hold a
  /// crime that was punished with as much.
  let canHoldGraveCrimes: Bool

  private static let list: [CategoryMark] = [
    .office, .finance, .mafia, .stateSecurity, .terrorism, .drugRing, .drugRepeat, .recidivist,
  ]

  init(_ file: SentenceFile, isAbleButUnpaid: Bool?, long: Int, on day: CivilDate) {
    let marks = file.marks
    // Corruption is a crime of office whatever else it is; where 法释〔2019〕6号 is not in force, it is
    // treated as one.
    listed =
      marks.isEmpty
      ? []
      : CommutationCategories.list.filter {
        marks.contains($0) || ($0 == .office && marks.contains(.corruption))
      }
    isCorrupt = marks.contains(.corruption)
    areMarksKnown = file.areMarksKnown
    self.isAbleButUnpaid = isAbleButUnpaid
    let bound = Term(uncheckedMonths: long)
    var (violent, graveViolent, grave) = (0, 0, 0)
    // 第七条、第九条: a later judgment takes nothing from what earlier crimes make stricter.
    let crimes = file.countedCrimes(on: day)
    for count in crimes {
      let isGrave = count.term.map { !$0.isShorter(than: bound) } ?? true
      if isGrave { grave += 1 }
      if count.isViolent {
        violent += 1
        if isGrave { graveViolent += 1 }
      }
    }
    violentCount = violent
    graveViolentCount = graveViolent
    graveCount = grave
    crimeCount = crimes.count
    areCrimesKnown = file.areCrimesKnown(on: day)
    canHoldGraveCrimes = file.countedJudgments(on: day).contains {
      $0.sentence.term.map { !$0.isShorter(than: bound) } ?? true
    }
  }

  /// Category A, as far as it is known.
  var isListed: Bool { !listed.isEmpty || isAbleButUnpaid == true }

  /// Category B (第七条第二款).
  var isGrave: Bool { graveViolentCount > 0 || (crimeCount > 1 && graveCount > 1) }

  /// What 第九条 and 第十一条 add to the list for life and suspended death.
  var isGraveForLife: Bool { violentCount > 0 || crimeCount > 1 }
}

extension CommutationRule {
  /// The row of a fixed sentence by its term and categories.
  func fixedRow(_ term: Term, _ categories: CommutationCategories) -> CommutationRow {
    func isBelow(_ months: Int) -> Bool { term.isShorter(than: Term(uncheckedMonths: months)) }
    if categories.isCorrupt, let long = table.corruptLong {
      return isBelow(long) ? .corruptBelowTen : .corruptFromTen
    }
    if categories.isListed {
      return isBelow(table.strictLong) || (isExactlyTen(term) && !table.tenYearsAreLong)
        ? .strictBelowTen : .strictFromTen
    }
    // 第七条第二款 looks at what the crimes were punished with: a rest below ten years that a later
    // judgment left takes nothing from it.
    if categories.isGrave { return .strictFromTen }
    return isBelow(table.short) ? .belowFive : isBelow(table.long) ? .belowTen : .fromTen
  }

  /// 第七条 puts ten years into both of its paragraphs (刑法 第九十九条: 以上、以下 include the number).
  func isExactlyTen(_ term: Term) -> Bool {
    let ten = Term(uncheckedMonths: table.strictLong)
    return !term.isLonger(than: ten) && !term.isShorter(than: ten)
  }

  /// The figures by which somebody is judged.
  func terms(_ standing: SentenceStanding, _ categories: CommutationCategories) -> CommutationTerms
  {
    let isStrict = categories.isListed || categories.isGraveForLife
    let isCorrupt = categories.isCorrupt && table.knowsCorruption
    switch standing.root {
    case .fixed:
      guard let term = standing.sentencedTerm else { return table[.fromTen] }
      return table[fixedRow(term, categories)]
    case .life: return table[isCorrupt ? .corruptLife : isStrict ? .strictLife : .life]
    case .suspendedDeath where standing.kind == .suspendedDeath: return table[.suspension]
    // 终身监禁 is ordered where the sentence becomes life (刑法 第三百八十三条第四款), and holds whatever a
    // ruling made of it.
    case .suspendedDeath where standing.isWithoutCommutation:
      return table[.withoutCommutation]
    case .suspendedDeath where standing.isCommutationLimited:
      if isCorrupt, let both = table.limitedAndCorrupt {
        return standing.kind == .life ? both.life : both.fixed
      }
      return table[standing.kind == .life ? .limitedLife : .limitedFixed]
    case .suspendedDeath:
      return table[isCorrupt ? .corruptDeath : isStrict ? .strictDeath : .death]
    }
  }

  /// Each category with what makes it, and what of it nobody knows as far as it matters.
  func categoryFindings(
    _ standing: SentenceStanding, _ categories: CommutationCategories, _ row: CommutationRow
  ) -> [Finding] {
    func found(_ category: String, _ figures: [Figure], by citation: Citation? = nil) -> Finding {
      Finding(
        .commutationCategory, citation ?? cited.category, .satisfied,
        [Figure(.category, category)] + figures)
    }
    var findings: [Finding] = []
    if categories.isCorrupt, let corruption = cited.corruption {
      findings.append(
        found("C", [Figure(.mark, CategoryMark.corruption.rawValue)], by: corruption))
    }
    for mark in categories.listed { findings.append(found("A", [Figure(.mark, mark.rawValue)])) }
    if categories.isAbleButUnpaid == true {
      findings.append(found("A", [Figure(.mark, "property")]))
    }
    let isOfLife = standing.root != .fixed
    let violent = isOfLife ? categories.violentCount : categories.graveViolentCount
    if violent > 0 {
      findings.append(found("B", [Figure(.mark, "violent"), Figure(.entries, violent)]))
    }
    let combined = isOfLife ? categories.crimeCount : categories.graveCount
    if combined > 1 {
      findings.append(found("B", [Figure(.mark, "combined"), Figure(.entries, combined)]))
    }
    for missing in missingOfCategory(standing, categories, row) {
      findings.append(
        Finding(.commutationCategory, cited.category, .undetermined(missing: missing)))
    }
    if findings.isEmpty { findings.append(found("ordinary", [])) }
    if row == .strictBelowTen || row == .strictFromTen, let term = standing.sentencedTerm,
      isExactlyTen(term), categories.isListed
    {
      findings.append(
        Finding(
          .commutationExactlyTen, cited.exactlyTen, .satisfied, [Figure(.row, row.rawValue)]))
    }
    return findings
  }

  /// 第七条第一款: whoever is able and does not pay is of category A, whatever the basis; said here
  /// where major merit spares the findings on property that would say it.
  func abilityFindings(_ matter: CommutationMatter, _ paid: PropertyAssessment) -> [Finding] {
    guard paid.isAbleButUnpaid == nil, matter.terms.row.canBecomeStricter,
      !paid.findings.contains(where: \.isUndetermined)
    else { return [] }
    let missing = matter.facts.file.property == nil ? "property judgments" : "ability to pay"
    return [Finding(.commutationCategory, cited.category, .undetermined(missing: missing))]
  }

  /// Facts that could still move somebody to a stricter row.
  private func missingOfCategory(
    _ standing: SentenceStanding, _ categories: CommutationCategories, _ row: CommutationRow
  ) -> [String] {
    switch row {
    case .suspension, .withoutCommutation, .limitedLife, .limitedFixed: return []
    default: break
    }
    var missing: [String] = []
    if !categories.areMarksKnown, !(categories.isCorrupt && table.knowsCorruption) {
      missing.append("marks of the judgment")
    }
    let isSettled =
      categories.isListed || (categories.isCorrupt && table.knowsCorruption)
    let canBeGrave = standing.root != .fixed || categories.canHoldGraveCrimes
    if !categories.areCrimesKnown, canBeGrave, !isSettled {
      missing.append("crimes of the judgment")
    }
    return missing
  }
}
