import PrisonAffairs

/// The rows about one inmate's sentence in the files of the year.
struct ScenarioRows {
  let judgment: [String]
  let counts: [[String]]
  let mark: [String]
  var rulings: [[String]] = []
  var merits: [[String]] = []
  var property: [String]
  var propertyEvents: [[String]] = []

  private static let finance: Set<String> = ["集资诈骗罪", "非法吸收公众存款罪"]

  /// Somebody who is not nominated, with the sentence of the sample.
  init(of inmate: Inmate) {
    let sentence = inmate.sentence
    let decided = sentence.decidedOn.description
    let isFixed = sentence.months != nil
    let isSuspended = sentence.kind == "死缓"
    judgment =
      [
        inmate.number, decided, "原判", sentence.decidedOn.adding(days: 11).description,
        inmate.admittedOn.description, sentence.kind,
      ] + ScenarioRows.length(sentence.months) + [
        isFixed ? sentence.startsOn.description : "", sentence.endsOn?.description ?? "",
        isSuspended ? "否" : "", isSuspended ? "否" : "", isFixed ? "" : "终身",
      ]
    let crimes = sentence.crimes.split(separator: "；").map(String.init)
    counts = crimes.enumerated().map { position, crime in
      // The graver one stands first; the other is below it.
      position == 0
        ? [inmate.number, decided, crime, sentence.kind] + ScenarioRows.years(sentence.months)
        : [inmate.number, decided, crime, "有期徒刑"]
          + ScenarioRows.years(min(sentence.months ?? 36, 12))
    }
    let isCorrupt = crimes.contains("受贿罪")
    let isOfFinance = !ScenarioRows.finance.isDisjoint(with: crimes)
    mark = [inmate.number, isCorrupt ? "贪污贿赂" : isOfFinance ? "金融犯罪" : "无"]
    property = [inmate.number, "", "无", ""]
  }

  /// Somebody who is nominated, with the sentence that fits.
  init(of nominated: NominatedInmate, yearBegins: CivilDate) {
    let (number, sentence) = (nominated.inmate.number, nominated.sentence)
    let decided = sentence.decidedOn.description
    let isFixed = sentence.months != nil
    let kind = isFixed ? "有期徒刑" : "无期徒刑"
    judgment =
      [
        number, decided, "原判", sentence.effectiveOn.description,
        sentence.admittedOn.description, kind,
      ] + ScenarioRows.length(sentence.months) + [
        isFixed ? sentence.startsOn.description : "", sentence.statedEnd?.description ?? "", "", "",
        isFixed ? "" : "终身",
      ]
    counts = [[number, decided, sentence.crime, kind] + ScenarioRows.years(sentence.months)]
    mark = [number, nominated.place.isRecidivist ? "累犯" : "无"]
    rulings =
      sentence.earlierRuledOn.map { ruledOn in
        [
          [
            number, ruledOn.description, ruledOn.adding(days: 9).description, "减刑",
            String(ScenarioSentence.earlierCut),
            "（\(ruledOn.year)）样01刑更\(nominated.serial + 1)号",
          ]
        ]
      } ?? []
    if nominated.place.hasMerit {
      merits = [
        [number, "立功", yearBegins.adding(months: -4).description, "阻止他人脱逃，立功审批表"]
      ]
    }
    property = [number, "", "无", ""]
    addProperty(of: nominated, yearBegins: yearBegins)
  }

  /// A fine that was paid, or compensation for which the court found nothing.
  private mutating func addProperty(of nominated: NominatedInmate, yearBegins: CivilDate) {
    let number = nominated.inmate.number
    let day = yearBegins.adding(months: -9).description
    switch nominated.serial % 5 {
    case 1:
      property = [number, "1", "罚金", "10000.00"]
      propertyEvents = [[number, "1", "缴纳", day, "10000.00", "人民法院缴款票据"]]
    case 3 where !nominated.place.isParole:
      property = [number, "1", "责令退赔", "30000.00"]
      propertyEvents = [[number, "1", "终结本次执行", day, "", "人民法院终结本次执行程序裁定书"]]
    default: break
    }
  }

  private static func length(_ months: Int?) -> [String] {
    years(months) + [""]
  }

  private static func years(_ months: Int?) -> [String] {
    guard let months else { return ["", ""] }
    return [String(months / 12), String(months % 12)]
  }
}
