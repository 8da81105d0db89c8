import PrisonAffairs
import RecordBook

/// The sheets a replay has just made.
///
/// The steps of a procedure, the facts it brought and the document of every audience rest on the
/// same sheet, read from the book as it stood before the same act. It is made from the book once
/// for all of them; a sheet before another act is another sheet.
final class SheetMemory: ReplayMemory {
  private struct Key: Hashable {
    let ward: WardCode
    let month: YearMonth
    let state: BookState
  }

  /// The steps of one matter ask for some eight sheets before the next matter comes.
  private static let limit = 8
  private var gradings: [Key: GradingSheet] = [:]
  private var months: [Key: WardMonth] = [:]

  fileprivate func grading(
    _ ward: WardCode, _ month: YearMonth, _ state: BookState, _ make: () throws -> GradingSheet
  ) rethrows -> GradingSheet {
    let key = Key(ward: ward, month: month, state: state)
    if let known = gradings[key] { return known }
    if gradings.count >= SheetMemory.limit { gradings = [:] }
    let sheet = try make()
    gradings[key] = sheet
    return sheet
  }

  fileprivate func month(
    _ ward: WardCode, _ month: YearMonth, _ state: BookState, _ make: () throws -> WardMonth
  ) rethrows -> WardMonth {
    let key = Key(ward: ward, month: month, state: state)
    if let known = months[key] { return known }
    if months.count >= SheetMemory.limit { months = [:] }
    let sheet = try make()
    months[key] = sheet
    return sheet
  }
}

extension Office {
  /// What the grades of a ward and period rest on.
  func gradingSheet(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> GradingSheet {
    func made() throws -> GradingSheet {
      try GradingLoader(reader, policies: policies, month: month).sheet(ward)
    }
    return try (sheets as? SheetMemory)?.grading(ward, month, reader.state, made) ?? made()
  }

  /// What a ward's month rests on.
  func monthSheet(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> WardMonth {
    func made() throws -> WardMonth {
      try MonthLoader(reader, policies: policies, month: month, onlyFor: ward).ward(ward)
    }
    return try (sheets as? SheetMemory)?.month(ward, month, reader.state, made) ?? made()
  }
}
