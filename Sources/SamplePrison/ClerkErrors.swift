import PrisonAffairs

extension SamplePrison {
  /// A file of entries with the slips of a clerk, `entries-with-errors.csv`; no part of any month.
  ///
  /// The first row is correct; every other row has one fault, which its note names. The file is to
  /// be imported on `today`, so all rows but one carry a reason for being late.
  public var clerkErrors: SampleFile {
    var lines = [commaSeparated(sound.fields(line: "1"))]
    for (position, row) in slips.enumerated() {
      // The first slip repeats the line reference of the sound row with other content.
      lines.append(commaSeparated(row.fields(line: position == 0 ? "1" : String(position + 1))))
    }
    return SampleFile(
      name: "entries-with-errors.csv", content: SampleTable.entries.header + lines.joined())
  }

  /// A row without fault about somebody who has been here since before the months.
  private var sound: ClerkRow {
    let index = people.inmates.indices.first { people.spells[$0].isEmpty } ?? 0
    let inmate = people.inmates[index]
    return ClerkRow(
      inmate: inmate.number, day: max(ending.firstDay, inmate.admittedOn).description,
      reason: "JG-01", points: "-1", officer: people.wards[inmate.ward].officers[0],
      note: "本行无误，供下一行重复其行号", lateReason: "外出就医押解未及时录入",
      source: "\(SampleTable.entries.source(seed: seed))-错误")
  }

  private var slips: [ClerkRow] {
    let nextYear = ending.lastDay.adding(days: 365).description
    let unknownInmate = "\(SamplePrison.code)\(digits(999_999, width: 6))"
    var rows: [ClerkRow] = [
      sound.with("错误：行号重复而内容不同") { $0.reason = "JG-03" },
      sound.with("错误：名册中无此罪犯编号") { $0.inmate = unknownInmate },
      sound.with("错误：无此条款") { $0.reason = "JG-99" },
      sound.with("错误：分值超过条款上限10分") {
        $0.reason = "JG-06"
        $0.points = "-15"
      },
      sound.with("错误：扣分条款写成加分") { $0.points = "1" },
      sound.with("错误：分值有三位小数") {
        $0.reason = "JG-16"
        $0.points = "-2.125"
      },
      sound.with("错误：分值用了全角数字") { $0.points = "－１" },
      sound.with("错误：日期在将来") { $0.day = nextYear },
      sound.with("错误：没有这一天") { $0.day = "\(ending)-32" },
      sound.with("错误：未填民警") { $0.officer = "" },
      sound.with("错误：无此警号") { $0.officer = "\(SamplePrison.code)000" },
      sound.with("错误：迟录而未填原因") { $0.lateReason = "" },
    ]
    let newcomer = people.inmates[people.inmates.count - 1]
    rows.append(
      sound.with("错误：日期在入监之前") {
        $0.inmate = newcomer.number
        $0.day = newcomer.admittedOn.adding(days: -1).description
        $0.officer = people.wards[newcomer.ward].officers[0]
      })
    if let unable = unableToWork {
      rows.append(
        sound.with("错误：丧失劳动能力者不计劳动改造分") {
          $0.inmate = unable.number
          $0.day = ending.lastDay.description
          $0.reason = "LD-07"
          $0.points = "2"
          $0.officer = people.wards[unable.ward].officers[0]
        })
    }
    return rows
  }

  private var unableToWork: Inmate? {
    people.spells.firstIndex { $0.contains { $0.status == .incapacity } }
      .map { people.inmates[$0] }
  }
}

/// A row of entries with every field as typed.
private struct ClerkRow {
  var inmate: String
  var day: String
  var reason: String
  var points: String
  var officer: String
  var note: String
  var lateReason: String
  let source: String

  func with(_ fault: String, _ change: (inout ClerkRow) -> Void) -> ClerkRow {
    var row = self
    row.note = fault
    change(&row)
    return row
  }

  func fields(line: String) -> [String] {
    [inmate, day, reason, points, "", officer, note, lateReason, source, line]
  }
}
