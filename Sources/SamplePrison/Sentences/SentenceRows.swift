import PrisonAffairs

extension SamplePrison {
  /// Judgments with their crimes, marks, earlier rulings, merit, property and conditions, each
  /// inmate drawn from a stream of their own; to be imported on `today` or later, after the people.
  ///
  /// They agree with the sentences and strict groups of the other files. Everybody of the roster was
  /// of age when the sentence began, so there are no minors among them.
  public var sentenceFiles: [SampleFile] {
    var random = RandomNumbers(seed: seed, stream: .sentences)
    let recidivists = recidivists
    let files = people.inmates.map { inmate in
      DrawnSentence(
        of: inmate, isRecidivist: recidivists.contains(inmate.number), firstDay: firstDay,
        lastDay: today, seed: random.next())
    }
    let tables: [(SampleTable, [[String]])] = [
      (.judgments, files.map(\.judgment)), (.counts, files.flatMap(\.counts)),
      (.marks, files.flatMap(\.marks)), (.rulings, files.flatMap(\.rulings)),
      (.merits, files.flatMap(\.merits)), (.property, files.flatMap(\.property)),
      (.propertyEvents, files.flatMap(\.events)), (.conditions, files.flatMap(\.conditions)),
    ]
    // A small prison may have nobody with any merit: a file without rows is no file.
    return tables.filter { !$0.1.isEmpty }.map { file($0.0, $0.1) }
  }
}

/// The rows of one inmate's sentence, without the columns for source and line.
struct DrawnSentence {
  let judgment: [String]
  let counts: [[String]]
  let marks: [[String]]
  let rulings: [[String]]
  let merits: [[String]]
  let property: [[String]]
  let events: [[String]]
  let conditions: [[String]]

  init(
    of inmate: Inmate, isRecidivist: Bool, firstDay: CivilDate, lastDay: CivilDate, seed: UInt64
  ) {
    var random = RandomNumbers(seed: seed, stream: .sentences)
    judgment = DrawnSentence.judgment(of: inmate, &random)
    counts = DrawnSentence.counts(of: inmate, &random)
    let marks = DrawnSentence.marks(of: inmate, isRecidivist, &random)
    // In one file of fifty nobody has looked yet: not known is not none.
    let isMarked = !random.chance(perMille: 20)
    self.marks = isMarked ? (marks.isEmpty ? ["无"] : marks).map { [inmate.number, $0] } : []
    rulings = DrawnRulings(of: inmate, isMarked: !marks.isEmpty, before: firstDay, until: lastDay)
      .rows(&random)
    merits = DrawnSentence.merits(of: inmate, before: firstDay, &random)
    (property, events) = DrawnProperty(of: inmate, before: firstDay).rows(&random)
    conditions = DrawnSentence.conditions(of: inmate, before: firstDay, &random)
  }

  static func length(_ months: Int?) -> [String] {
    months.map { [String($0 / 12), String($0 % 12), "0"] } ?? ["", "", ""]
  }

  static func crimes(of inmate: Inmate) -> [String] {
    inmate.sentence.crimes.split(separator: "；").map(String.init)
  }

  private static func judgment(of inmate: Inmate, _ random: inout RandomNumbers) -> [String] {
    let sentence = inmate.sentence
    // A judgment takes effect ten days after it was served, where nobody appeals; a life sentence
    // begins on the day it does.
    let effective =
      sentence.months == nil
      ? sentence.decidedOn : sentence.decidedOn.adding(days: random.within(11...18))
    let isSuspendedDeath = sentence.kind == "死缓"
    let isViolent = crimes(of: inmate).contains { violence[$0] != nil }
    let isLimited = isSuspendedDeath && isViolent && random.chance(perMille: 150)
    return [
      inmate.number, sentence.decidedOn.description, "原判", effective.description,
      inmate.admittedOn.description, sentence.kind,
    ] + length(sentence.months) + [
      sentence.startsOn.description, sentence.endsOn?.description ?? "", isLimited ? "是" : "否", "否",
      "否", "", rights(sentence, &random), "",
    ]
  }

  /// 剥夺政治权利: for life beside life and death, for years beside ten years and more.
  private static func rights(
    _ sentence: SentenceRecord, _ random: inout RandomNumbers
  ) -> String {
    guard let months = sentence.months else { return "终身" }
    if months >= 120 { return "\(random.within(1...5))年" }
    return random.chance(perMille: 250) ? "1年" : ""
  }

  /// The crimes of violence that law singles out, by charge.
  private static let violence = [
    "故意杀人罪": "故意杀人", "抢劫罪": "抢劫", "强奸罪": "强奸", "绑架罪": "绑架",
  ]

  /// One crime has the whole punishment; of two the first has three quarters of a fixed one, and
  /// both together not less than the whole.
  private static func counts(of inmate: Inmate, _ random: inout RandomNumbers) -> [[String]] {
    let sentence = inmate.sentence
    let crimes = crimes(of: inmate)
    return crimes.enumerated().map { position, crime in
      var (kind, months) = (sentence.kind, sentence.months)
      if crimes.count > 1, let whole = sentence.months {
        let first = whole * 3 / 4
        months = position == 0 ? first : whole - first + random.below(3)
      } else if position > 0 {
        (kind, months) = ("有期徒刑", 12 * random.within(3...12))
      }
      return [inmate.number, sentence.decidedOn.description, crime, kind] + length(months)
        + [violence[crime] ?? ""]
    }
  }

  private static func marks(
    of inmate: Inmate, _ isRecidivist: Bool, _ random: inout RandomNumbers
  ) -> [String] {
    let crimes = Set(crimes(of: inmate))
    var marks: [String] = []
    if crimes.contains("受贿罪") {
      marks += ["职务犯罪", "贪污贿赂"]
      if random.chance(perMille: 200) { marks.append("原县处级以上") }
    }
    if !crimes.isDisjoint(with: ["集资诈骗罪", "非法吸收公众存款罪"]) { marks.append("金融犯罪") }
    if crimes.contains("贩卖毒品罪"), random.chance(perMille: 60) { marks.append("毒品再犯") }
    if isRecidivist { marks.append("累犯") }
    return marks
  }

  private static func merits(
    of inmate: Inmate, before day: CivilDate, _ random: inout RandomNumbers
  ) -> [[String]] {
    let days = inmate.admittedOn.days(until: day)
    guard random.chance(perMille: 30), days > 120 else { return [] }
    let isMajor = random.chance(perMille: 120)
    return [
      [
        inmate.number, isMajor ? "重大立功" : "立功",
        inmate.admittedOn.adding(days: random.within(90...(days - 20))).description, "立功认定审批表",
      ]
    ]
  }

  /// More often from the age of sixty-five on.
  private static func conditions(
    of inmate: Inmate, before day: CivilDate, _ random: inout RandomNumbers
  ) -> [[String]] {
    let isOld = inmate.bornOn.adding(months: 65 * 12) <= day
    guard random.chance(perMille: isOld ? 350 : 12), inmate.admittedOn < day else { return [] }
    let found = inmate.admittedOn.adding(
      days: random.below(max(1, inmate.admittedOn.days(until: day))))
    let words = isOld ? ["丧失劳动能力", "生活难以自理"] : [random.pick(["患严重疾病", "身体残疾"])]
    return words.map { [inmate.number, $0, found.description, "是", "指定医院鉴定意见书"] }
  }
}
