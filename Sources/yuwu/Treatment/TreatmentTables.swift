import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension Cell {
  /// A treatment grade: its code for machines, its title on a day for people.
  static func grade(_ code: String, on day: CivilDate, _ office: Office) -> Cell {
    .code(code, title(of: code, on: day, office))
  }
}

private func title(of code: String, on day: CivilDate, _ office: Office) -> Text {
  office.policies.treatmentGrades(on: day).first { $0.code == code }?.title
    ?? Text(zh: code, en: code)
}

/// One inmate's treatment grade and what it gives, each with its layer and source.
struct TreatmentSheetTable {
  let table: Table

  init(_ sheet: TreatmentSheet, _ office: Office) {
    var rows: [[Cell]] = [
      Self.row("inmate", "罪犯编号", "inmate", .text(sheet.record.inmate.text)),
      Self.row("name", "姓名", "name", .text(sheet.record.name)),
    ]
    if let current = sheet.current {
      rows += [
        Self.row("grade", "处遇等级", "grade", .grade(current.grade, on: office.today, office)),
        Self.row("since", "起日", "since", .text(current.fromDay.description)),
        Self.row("ground", "理由", "ground", .code(current.ground.rawValue, current.ground.words)),
        Self.row("reason", "事实和依据", "reason", .text(current.reason)),
      ]
    } else {
      rows.append(Self.row("grade", "处遇等级", "grade", .words(Text(zh: "未定级", en: "no grade"))))
    }
    rows += sheet.entitlements.map { one in
      [
        .code(one.kind.rawValue, one.kind.words), .code(one.value.description, one.words),
        .code(one.layer.rawValue, one.layer.words), .text(one.citation.description),
      ]
    }
    if let open = sheet.open {
      rows.append(
        Self.row("open", "正在办理", "under way", .text(open.reference.description))
      )
      rows.append(
        Self.row("step", "所处步骤", "step", .step(open.state, of: "treatment.change", office)))
    }
    if sheet.current != nil {
      rows.append([
        .code("next-review", Text(zh: "下次复核不晚于", en: "looked at again by")),
        sheet.nextReview.map { .text($0.value.description) }
          ?? .words(Text(zh: "省级和监狱都没有规定", en: "set by neither province nor prison")),
        .none, sheet.nextReview.map { .text($0.citation.description) } ?? .none,
      ])
    }
    table = Table(
      title: nil,
      columns: [
        column("项目", "item", "item"), column("内容", "value", "value"),
        column("层级", "layer", "layer"), column("出处", "source", "source"),
      ], rows: rows, footnotes: [])
  }

  private static func row(_ key: String, _ zh: String, _ en: String, _ value: Cell) -> [Cell] {
    [.code(key, Text(zh: zh, en: en)), value, .none, .none]
  }
}

/// Grades brought in and changes, in the order of their numbers.
struct TreatmentHistoryTable {
  let table: Table

  init(grades: [TreatmentGradeRecord], changes: [TreatmentChange], _ office: Office) {
    let imported = grades.filter { $0.number == 0 }.map { grade -> [Cell] in
      [
        .none, .none, .grade(grade.grade, on: grade.fromDay, office),
        .code(grade.ground.rawValue, grade.ground.words), .text(grade.reason),
        .code("imported", Text(zh: "导入", en: "brought in")),
        .text(grade.fromDay.description), .text("act:\(grade.act)"),
      ]
    }
    let rows = changes.map { change -> [Cell] in
      let proposal = change.proposal
      return [
        .text(change.reference.description),
        proposal.previous.map { .grade($0, on: office.today, office) } ?? .none,
        .grade(proposal.grade, on: office.today, office),
        .code(proposal.ground.rawValue, proposal.ground.words), .text(proposal.reason),
        change.state == "ended" && change.grade == nil
          ? .code("refused", Text(zh: "未通过", en: "refused"))
          : .step(change.state, of: "treatment.change", office),
        change.grade.map { .text($0.fromDay.description) } ?? .none,
        .text("act:\(change.grade?.act ?? proposal.act)"),
      ]
    }
    table = Table(
      title: nil,
      columns: [
        column("变动", "change", "change"), column("原等级", "from", "from"),
        column("等级", "to", "to"), column("理由", "ground", "ground"),
        column("事实和依据", "reason", "reason"), column("状态", "state", "state"),
        column("生效日", "in effect from", "from_day"), column("依据", "act", "act"),
      ], rows: imported + rows, footnotes: [])
  }
}
