import ArgumentParser
import PrisonAffairs

// Words typed on the command line, brought into the types of the core; what cannot be read is a
// fault of usage that shows the expected form.

func staffNumber(_ text: String) throws -> StaffNumber {
  try parsed(text, form: "3301001") { StaffNumber($0) }
}

func inmateNumber(_ text: String) throws -> InmateNumber {
  try parsed(text, form: "3301000123") { InmateNumber($0) }
}

func wardCode(_ text: String) throws -> WardCode {
  try parsed(text, form: "03") { WardCode($0) }
}

func date(_ text: String) throws -> CivilDate {
  try parsed(text, form: "2026-10-31") { CivilDate($0) }
}

func yearMonth(_ text: String) throws -> YearMonth {
  try parsed(text, form: "2026-10") { YearMonth($0) }
}

func calendarPeriod(_ text: String) throws -> CalendarPeriod {
  try parsed(text, form: "2026-10, 2026-Q3, 2026-H2, 2026") { CalendarPeriod($0) }
}

func points(_ text: String) throws -> Points {
  try parsed(text, form: "-2.5") { Points($0) }
}

func reference(_ text: String) throws -> Reference {
  try parsed(text, form: "entry:812.3, month:3301000123/2026-10, GS-2026-0017, act:812") {
    Reference($0)
  }
}

/// An entry by `812.3` or `entry:812.3`.
func entryReference(_ text: String) throws -> (act: Int, ordinal: Int) {
  guard case .fact(let act, let ordinal)? = Reference(text) else {
    throw unreadable(text, form: "entry:812.3")
  }
  return (act, ordinal)
}

private func parsed<Value>(
  _ text: String, form: String, _ parse: (String) -> Value?
) throws -> Value {
  guard let value = parse(text) else { throw unreadable(text, form: form) }
  return value
}

private func unreadable(_ text: String, form: String) -> ValidationError {
  ValidationError(words("不能识别“\(text)”，应写成 \(form)", "cannot read '\(text)'; write it as \(form)"))
}
