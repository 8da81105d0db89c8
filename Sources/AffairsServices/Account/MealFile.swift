public import PrisonAffairs
public import RecordBook

/// The files that bring the records of kitchens and stores into the book.
public enum MealFile: String, CaseIterable, Sendable {
  case items, diners, purchase, issue, stocktake

  /// The columns with their Chinese headers, as in the templates.
  public var columns: [CSVColumn] {
    let key = [CSVColumn("source", "来源"), CSVColumn("line_reference", "行号")]
    let late = [CSVColumn("late_reason", "补记原因", required: false)]
    let place = [CSVColumn("kitchen", "伙房"), CSVColumn("day", "日期")]
    switch self {
    case .items:
      return [CSVColumn("food", "物品"), CSVColumn("name", "名称"), CSVColumn("category", "类别")]
        + key
    case .diners:
      return place + [
        CSVColumn("diet", "灶别"), CSVColumn("diners", "就餐人数"), CSVColumn("breakfast", "早餐"),
        CSVColumn("lunch", "中餐"), CSVColumn("supper", "晚餐"),
        CSVColumn("explanation", "说明", required: false),
      ] + late + key
    case .purchase:
      return place + [
        CSVColumn("supplier", "供货商"), CSVColumn("receipt", "单据号"), CSVColumn("food", "物品"),
        CSVColumn("kilograms", "数量"), CSVColumn("price", "单价"), CSVColumn("amount", "金额"),
        CSVColumn("receiver_one", "验收人一"), CSVColumn("receiver_two", "验收人二"),
        CSVColumn("note", "备注", required: false),
      ] + late + key
    case .issue:
      return place + [
        CSVColumn("food", "物品"), CSVColumn("kilograms", "数量"),
        CSVColumn("diet", "灶别", required: false), CSVColumn("note", "备注", required: false),
      ] + late + key
    case .stocktake:
      return place + [
        CSVColumn("food", "物品"), CSVColumn("kilograms", "盘点数量"),
        CSVColumn("explanation", "说明", required: false),
      ] + late + key
    }
  }

  var actKind: ActKind {
    switch self {
    case .items: .foodItemsRecorded
    case .diners: .dinersRecorded
    case .purchase: .foodPurchased
    case .issue: .foodIssued
    case .stocktake: .foodCounted
    }
  }
}

/// What a file of the kitchens did, or on a dry run would do.
public struct MealImportSummary: Hashable, Sendable {
  public let rows: Int
  public let written: Int
  public let alreadyThere: Int
  public let late: Int
  /// What the rules asked somebody to look at, though the rows were taken.
  public let warnings: [Finding]
  /// Nil on a dry run and where nothing was new.
  public let act: Int?
}

extension Office {
  /// Imports records of the kitchens; all or nothing, every bad row reported with line, field and
  /// reason.
  ///
  /// A row whose key is known with the same content is passed over; with other content it is
  /// refused (`key.repeated-differently`).
  public func importMeals(
    _ kind: MealFile, bytes: [UInt8], file: String, dryRun: Bool, lateReason: String? = nil
  ) throws -> MealImportSummary {
    let table = try CSVTable(bytes, file: file, columns: kind.columns)
    var importer: MealImporter?
    var act: Int?
    let decide = { (reader: BookReader) throws -> [Fact] in
      try require(.recordMeals, reader)
      var new = try MealImporter(
        office: self, reader: reader, file: file, kind: kind, lateReason: lateReason)
      defer { importer = new }
      return try new.facts(of: table)
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
    return MealImportSummary(
      rows: table.rows.count, written: importer?.written ?? 0,
      alreadyThere: table.rows.count - (importer?.written ?? 0), late: importer?.late ?? 0,
      warnings: importer?.warnings ?? [], act: act)
  }

  /// Records one row that somebody typed, under the key of its act; what refuses it is told without
  /// file and line.
  public func recordMeal(_ kind: MealFile, _ fields: [String: String]) throws -> MealImportSummary {
    let number = try book.read { (try $0.lastAct?.number ?? 0) + 1 }
    var fields = fields
    fields["source"] = fields["source"] ?? "terminal"
    fields["line_reference"] = fields["line_reference"] ?? String(number)
    let named = kind.columns.filter { fields[$0.key] != nil }.map(\.key)
    let values = named.compactMap { fields[$0] }.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let text = "\(named.joined(separator: ","))\n\(values.joined(separator: ","))\n"
    do {
      return try importMeals(kind, bytes: Array(text.utf8), file: "-", dryRun: false)
    } catch let faults as FileFaults {
      for fault in faults.faults {
        if case .refused(let refusal) = fault.problem { throw refusal }
      }
      // There is no file to name; the field is what was typed.
      throw FileFaults(
        faults.faults.map { fault in
          FileFault(file: fault.field ?? "-", line: nil, field: nil, problem: fault.problem)
        })
    }
  }
}
