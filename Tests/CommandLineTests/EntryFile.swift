import Foundation

/// A CSV of point entries with the Chinese header of the template.
struct EntryFile {
  static let header = "罪犯编号,日期,条款,分值,事件,民警,说明,迟录原因,来源,行号"

  var rows: [String]

  /// Rows as they stand.
  init(_ rows: [String]) { self.rows = rows }

  /// Many sound rows: deductions of one point in ward 01 on one day, each with its own line
  /// reference.
  init(count: Int, source: String, inmates: [String], officer: String) {
    rows = (1...count).map { line in
      let inmate = inmates[line % inmates.count]
      return "\(inmate),2026-11-30,JG-01,-1,,\(officer),内务不整,,\(source),\(line)"
    }
  }

  var text: String { ([EntryFile.header] + rows).joined(separator: "\n") + "\n" }

  var data: Data { Data(text.utf8) }
}

/// Who stands in the demonstration's first ward.
struct Ward {
  let inmates: [String]
  let officer: String
  let chief: String
  let clerk: String
  let members: [String]

  /// The first ward of a demonstration book, with the inmates still held there.
  static func first(in book: String) throws -> Ward {
    let inmates = try list(
      book,
      "SELECT inmate FROM placement GROUP BY inmate HAVING min(ward) = '01' AND max(ward) = '01' "
        + "AND inmate NOT IN (SELECT inmate FROM release) ORDER BY inmate")
    let staff = "SELECT staff FROM staff_role WHERE ward = '01' AND role = "
    return Ward(
      inmates: inmates, officer: try first(book, staff + "'ward-officer' ORDER BY staff DESC"),
      chief: try first(book, staff + "'ward-chief'"),
      clerk: try first(book, staff + "'assessment-clerk'"),
      members: try list(
        book, "SELECT DISTINCT staff FROM staff_role WHERE ward = '01' ORDER BY staff"))
  }

  /// Somebody of the prison with a role.
  static func holder(of role: String, in book: String) throws -> String {
    try first(book, "SELECT staff FROM staff_role WHERE role = '\(role)' ORDER BY staff")
  }

  private static func list(_ book: String, _ query: String) throws -> [String] {
    try Shell.sql(book, query).split(separator: "\n").map(String.init)
  }

  private static func first(_ book: String, _ query: String) throws -> String {
    guard let found = try list(book, query).first else { throw ShellFault(message: query) }
    return found
  }
}
