public import PrisonAffairs

/// One file of the sample: its name and its text, which the caller writes as UTF-8.
public struct SampleFile: Hashable, Sendable {
  /// Such as `roster.csv` or `entries-2026-10.csv`.
  public let name: String
  /// Comma-separated records with Chinese headers, each ended by a line feed.
  public let content: String

  init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}

/// What reaches the book on one day.
public struct SampleBatch: Hashable, Sendable {
  /// The day on which the rows are recorded.
  public let day: CivilDate
  public let file: SampleFile

  public init(day: CivilDate, file: SampleFile) {
    self.day = day
    self.file = file
  }
}

/// The columns of one kind of file and the word for it in the source column.
struct SampleTable {
  let name: String
  let sourceWord: String
  let columns: [String]

  static let wards = SampleTable(name: "wards", sourceWord: "监区", columns: ["监区", "名称"])
  static let staff = SampleTable(
    name: "staff", sourceWord: "民警", columns: ["警号", "姓名", "系统账户", "职务", "监区", "起日", "止日"])
  static let roster = SampleTable(
    name: "roster", sourceWord: "名册", columns: ["罪犯编号", "姓名", "性别", "出生日期", "入监日期", "监区", "分监区"])
  static let sentence = SampleTable(
    name: "sentence", sourceWord: "刑期",
    columns: ["罪犯编号", "判决日期", "刑种", "年", "月", "日", "刑期起日", "刑期止日", "罪名"])
  static let status = SampleTable(
    name: "status", sourceWord: "状态", columns: ["罪犯编号", "状态", "起日", "止日", "情形", "依据"])
  static let entries = SampleTable(
    name: "entries", sourceWord: "记分",
    columns: ["罪犯编号", "日期", "条款", "分值", "事件", "民警", "说明", "迟录原因"])

  static let balances = SampleTable(
    name: "balance", sourceWord: "余分",
    columns: ["罪犯编号", "来由", "起算月份", "余分", "周期", "上期等级", "依据"])
  static let strictGroups = SampleTable(
    name: "strict-group", sourceWord: "从严", columns: ["罪犯编号", "从严情形", "起日", "依据"])

  static let treatments = SampleTable(
    name: "treatment", sourceWord: "处遇", columns: ["罪犯编号", "处遇等级", "起日", "依据"])

  static let judgments = SampleTable(
    name: "judgment", sourceWord: "判决",
    columns: [
      "罪犯编号", "判决日期", "来由", "生效日期", "交付执行日期", "刑种", "年", "月", "日", "刑期起日", "刑期止日",
      "限制减刑", "终身监禁", "不得假释", "故意犯罪", "剥夺政治权利", "收监日期",
    ])
  static let counts = SampleTable(
    name: "count", sourceWord: "罪名",
    columns: ["罪犯编号", "判决日期", "罪名", "刑种", "年", "月", "日", "暴力犯罪"])
  static let marks = SampleTable(name: "mark", sourceWord: "类别", columns: ["罪犯编号", "从严类别"])
  static let rulings = SampleTable(
    name: "ruling", sourceWord: "裁定",
    columns: [
      "罪犯编号", "裁定日期", "送达日期", "裁定结果", "年", "月", "日", "考验期止日", "剥夺政治权利", "重大立功", "案号",
    ])
  static let merits = SampleTable(
    name: "merit", sourceWord: "立功", columns: ["罪犯编号", "立功程度", "日期", "依据"])
  static let property = SampleTable(
    name: "property", sourceWord: "判项", columns: ["罪犯编号", "判项编号", "判项种类", "金额", "共同责任"])
  static let propertyEvents = SampleTable(
    name: "property-event", sourceWord: "履行",
    columns: ["罪犯编号", "判项编号", "履行情况", "日期", "金额", "依据"])
  static let conditions = SampleTable(
    name: "condition", sourceWord: "身体", columns: ["罪犯编号", "身体状况", "日期", "是否存在", "依据"])

  /// The header record; source and line reference come last in every file.
  var header: String { commaSeparated(columns + ["来源", "行号"]) }

  /// The source of every row, which says that the row was made up and from which seed.
  func source(seed: UInt64) -> String { "样本-种子\(seed)-\(sourceWord)" }
}

/// One record with its line feed; a field with a comma, quote or line break is quoted.
func commaSeparated(_ fields: [String]) -> String {
  fields.map(quotedWhereNeeded).joined(separator: ",") + "\n"
}

func quotedWhereNeeded(_ field: String) -> String {
  let quote = UInt8(ascii: "\"")
  let special: [UInt8] = [quote, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
  guard field.utf8.contains(where: { special.contains($0) }) else { return field }
  var quoted = "\""
  for character in field.unicodeScalars {
    if character == "\"" { quoted.unicodeScalars.append("\"") }
    quoted.unicodeScalars.append(character)
  }
  return quoted + "\""
}

/// A whole number with leading zeros to at least `width` digits.
func digits(_ value: Int, width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
