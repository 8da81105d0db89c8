import GRDB
public import PrisonAffairs

extension BookReader {
  /// The next number of a series in a year; numbers are never reused.
  public func nextNumber(_ series: IssuedNumber.Series, year: Int) throws -> IssuedNumber {
    let table =
      switch series {
      case .notice: "notice"
      case .objection: "objection"
      case .meeting: "meeting"
      case .opinion: "opinion"
      case .nomination: "nomination"
      }
    let numbers = try String.fetchAll(
      database, sql: "SELECT number FROM \(table) WHERE number GLOB ?",
      arguments: ["\(series.rawValue)-\(year)-*"])
    let last = numbers.compactMap { IssuedNumber($0)?.running }.max() ?? 0
    return IssuedNumber(series: series, year: year, running: last + 1)
  }

  public func notice(_ number: String) throws -> NoticeRecord? {
    try Row.fetchOne(
      statement("SELECT * FROM notice WHERE number = ? AND act <= ?"),
      arguments: [number, asOf]
    ).map(NoticeRecord.init(row:))
  }

  /// Every notice, in order of number.
  public func notices() throws -> [NoticeRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM notice WHERE act <= ? ORDER BY number", arguments: [asOf]
    ).map(NoticeRecord.init(row:))
  }

  /// The notices on a subject, the earliest first.
  public func notices(on subject: Reference) throws -> [NoticeRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM notice WHERE subject = ? AND act <= ? ORDER BY act"),
      arguments: [subject.description, asOf]
    ).map(NoticeRecord.init(row:))
  }

  /// The secrecy review of a notice, as last written.
  public func fieldReviews(of number: String) throws -> [FieldReview] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM notice_field WHERE number = :number AND act = (
          SELECT max(act) FROM notice_field WHERE number = :number AND act <= :act)
        ORDER BY ordinal
        """), arguments: ["number": number, "act": asOf]
    ).map { row in
      guard let field = NoticeField(rawValue: row["field"]),
        let treatment = Treatment(rawValue: row["treatment"])
      else { throw BookError.damaged(table: "notice_field") }
      return FieldReview(
        field: field, treatment: treatment, ground: row["ground"],
        reexamineOn: try row.optionalDate("reexamine_on"))
    }
  }

  public func documents(of number: String) throws -> [NoticeDocumentRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM notice_document AS d WHERE number = ? AND act <= ? AND \(open("d"))
        ORDER BY audience
        """),
      arguments: [number, asOf]
    ).compactMap { row in
      Audience(rawValue: row["audience"]).map {
        NoticeDocumentRecord(number: number, audience: $0, content: row["content"])
      }
    }
  }

  public func places(of number: String) throws -> [String] {
    try String.fetchAll(
      statement("SELECT place FROM notice_place WHERE number = ? AND act <= ? ORDER BY ordinal"),
      arguments: [number, asOf])
  }

  /// The posting of a notice, its end as last dated.
  public func posting(of number: String) throws -> PostingRecord? {
    guard
      let row = try Row.fetchOne(
        statement("SELECT * FROM notice_posting WHERE number = ? AND act <= ?"),
        arguments: [number, asOf]), let unit = Span.Unit(rawValue: row["span_unit"])
    else { return nil }
    let redating = try Row.fetchOne(
      statement(
        "SELECT * FROM notice_redating WHERE number = ? AND act <= ? ORDER BY act DESC LIMIT 1"),
      arguments: [number, asOf])
    return PostingRecord(
      number: number, postedOn: try row.date("posted_on"),
      span: Span(count: row["span_count"], unit: unit),
      postingDayCounts: row["posting_day_counts"] == 1,
      end: try WorkingCalendar.End(row: redating ?? row), act: row["act"])
  }

  public func ending(of number: String) throws -> NoticeEndingRecord? {
    try Row.fetchOne(
      statement("SELECT * FROM notice_ending WHERE number = ? AND act <= ?"),
      arguments: [number, asOf]
    ).flatMap { row in
      NoticeEnding(rawValue: row["ending"]).map {
        NoticeEndingRecord(
          ending: $0, explanation: row["explanation"], successor: row["successor"],
          act: row["act"])
      }
    }
  }
}

extension NoticeRecord {
  init(row: Row) throws {
    self.init(
      number: row["number"], kind: row["kind"], subject: row["subject"],
      inputsDigest: row["inputs_digest"], replaces: row["replaces"], act: row["act"])
  }
}

extension BookReader {
  /// The act that posted a notice.
  public func postingAct(of number: String) throws -> Int? {
    try Int.fetchOne(
      statement("SELECT act FROM notice_posting WHERE number = ? AND act <= ?"),
      arguments: [number, asOf])
  }
}
