import PrisonAffairs
public import RecordBook

/// The files that bring people and places into the book.
public enum PeopleFile: String, CaseIterable, Sendable {
  case wards, staff, roster, sentence, status
  case strictGroup = "strict-group"
  case treatment
  case balance
  case judgment, count, mark, ruling, merit, property
  case propertyEvent = "property-event"
  case condition

  /// The columns with their Chinese headers, as in the templates.
  public var columns: [CSVColumn] {
    let key = [CSVColumn("source", "来源"), CSVColumn("line_reference", "行号")]
    switch self {
    case .wards: return [CSVColumn("ward", "监区"), CSVColumn("name", "名称")] + key
    case .staff:
      return [
        CSVColumn("staff", "警号"), CSVColumn("name", "姓名"),
        CSVColumn("account", "系统账户", required: false), CSVColumn("role", "职务"),
        CSVColumn("ward", "监区", required: false), CSVColumn("from", "起日"),
        CSVColumn("to", "止日", required: false),
      ] + key
    case .roster:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("name", "姓名"), CSVColumn("sex", "性别"),
        CSVColumn("born_on", "出生日期", required: false), CSVColumn("admitted_on", "入监日期"),
        CSVColumn("ward", "监区"), CSVColumn("sub_ward", "分监区", required: false),
      ] + key
    case .sentence:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("decided_on", "判决日期"),
        CSVColumn("kind", "刑种"), CSVColumn("years", "年", required: false),
        CSVColumn("months", "月", required: false), CSVColumn("days", "日", required: false),
        CSVColumn("starts_on", "刑期起日", required: false),
        CSVColumn("ends_on", "刑期止日", required: false), CSVColumn("crimes", "罪名"),
      ] + key
    case .status:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("status", "状态"), CSVColumn("from", "起日"),
        CSVColumn("to", "止日", required: false),
        CSVColumn("circumstance", "情形", required: false), CSVColumn("ground", "依据"),
      ] + key
    case .strictGroup:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("group", "从严情形"), CSVColumn("from", "起日"),
        CSVColumn("ground", "依据"),
      ] + key
    case .balance:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("kind", "来由"), CSVColumn("month", "起算月份"),
        CSVColumn("balance", "余分"), CSVColumn("cycle", "周期"),
        CSVColumn("previous_grade", "上期等级", required: false), CSVColumn("ground", "依据"),
      ] + key
    case .treatment:
      return [
        CSVColumn("inmate", "罪犯编号"), CSVColumn("grade", "处遇等级"), CSVColumn("from", "起日"),
        CSVColumn("ground", "依据"),
      ] + key
    case .judgment, .count, .mark, .ruling, .merit, .property, .propertyEvent, .condition:
      return sentenceColumns + key
    }
  }

  var actKind: ActKind {
    switch self {
    case .wards: .wardsImported
    case .staff: .staffImported
    case .roster: .rosterImported
    case .sentence: .sentencesImported
    case .status: .statusImported
    case .strictGroup: .strictGroupsImported
    case .treatment: .treatmentImported
    case .balance: .balancesImported
    case .judgment, .count, .mark: .judgmentsImported
    case .ruling: .rulingsImported
    case .merit: .meritsImported
    case .property, .propertyEvent: .propertyImported
    case .condition: .conditionsImported
    }
  }

  /// The table whose rows carry the key of a row of the file.
  var table: String {
    switch self {
    case .wards: "ward"
    case .staff: "staff_role"
    case .roster: "inmate"
    case .sentence: "sentence"
    case .status: "status_period"
    case .strictGroup: "strict_group"
    case .treatment: "treatment_grade"
    case .balance: "cycle_opening"
    case .judgment, .ruling, .merit: rawValue
    case .count: "crime_count"
    case .mark: "category_mark"
    case .property: "property_item"
    case .propertyEvent: "property_event"
    case .condition: "personal_condition"
    }
  }
}

extension Office {
  /// Imports people; all or nothing, every bad row reported with line, field and reason.
  ///
  /// A row whose key is known with the same content is passed over; with other content it is
  /// refused (`key.repeated-differently`).
  public func importPeople(
    _ kind: PeopleFile, bytes: [UInt8], file: String, dryRun: Bool
  ) throws -> ImportSummary {
    let table = try CSVTable(bytes, file: file, columns: kind.columns)
    var written = 0
    var act: Int?
    let decide = { (reader: BookReader) throws -> [Fact] in
      try require(.importPeople, reader)
      var importer = try PeopleImporter(office: self, reader: reader, file: file, kind: kind)
      let facts = try importer.facts(of: table)
      written = importer.written
      return facts
    }
    if dryRun {
      _ = try book.read(decide)
    } else {
      do {
        act = try self.act(kind.actKind) { reader in
          let facts = try decide(reader)
          if facts.isEmpty { throw NothingNew() }
          return facts
        }
      } catch is NothingNew {
        act = nil
      }
    }
    return ImportSummary(
      rows: table.rows.count, written: written, alreadyThere: table.rows.count - written, act: act)
  }
}
