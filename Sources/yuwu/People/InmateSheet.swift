import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// One inmate's custody as a table of items.
struct InmateSheet {
  let person: Person
  /// The names of strict groups by code.
  let groups: [String: StrictGroup]

  var table: Table {
    var rows: [[Cell]] = [
      item("罪犯编号", "inmate", person.record.inmate.text), item("姓名", "name", person.record.name),
      item("入监日期", "admitted", person.record.admittedOn.description),
    ]
    for sentence in person.sentences {
      rows.append(
        line(
          Text(zh: "刑期", en: "sentence"), sentence.kind, sentence.term, sentence.startsOn,
          sentence.endsOn))
    }
    if let now = person.commuted {
      rows.append(
        line(
          Text(zh: "减刑后", en: "as commuted"), now.kind, now.term, now.startsOn, now.endsOn))
    }
    if !person.crimes.isEmpty {
      rows.append(item("罪名", "crimes", person.crimes.joined(separator: "、")))
    }
    for record in person.strictGroups {
      let (code, from) = (record.membership.group, record.membership.from)
      let title = groups[code]?.title
      rows.append([
        .words(Text(zh: "从严情形", en: "strict group")),
        .words(
          Text(
            zh: "\(code) \(title?.zh ?? "") \(from)起 \(record.ground)",
            en: "\(code) \(title?.en ?? "") from \(from) \(record.ground)")),
      ])
    }
    for placement in person.placements {
      rows.append(
        item("监区", "ward", "\(placement.day) \(placement.subWard?.text ?? placement.ward.text)"))
    }
    for status in person.periods {
      let period = status.period
      let name = period.status.words
      let circumstance = period.circumstance?.words
      let dates = "\(period.first) – \(period.last?.description ?? "")"
      rows.append([
        .words(Text(zh: "状态", en: "status")),
        .words(
          Text(
            zh: "\(name.zh) \(dates) \(circumstance?.zh ?? "")",
            en: "\(name.en) \(dates) \(circumstance?.en ?? "")")),
      ])
    }
    if let released = person.record.releasedOn {
      rows.append(item("在押至", "released after", released.description))
    }
    return Table(
      title: nil, columns: [column("项目", "item", "item"), column("内容", "value", "value")],
      rows: rows, footnotes: [])
  }

  /// A kind of punishment with its length and its days.
  private func line(
    _ name: Text, _ kind: SentenceKind, _ length: Term?, _ starts: CivilDate?, _ ends: CivilDate?
  ) -> [Cell] {
    let term = length.map { term in
      Text(
        zh: "\(term.months / 12)年\(term.months % 12)个月\(term.days)日",
        en: "\(term.months / 12) years \(term.months % 12) months \(term.days) days")
    }
    let dates = "\(starts?.description ?? "-") – \(ends?.description ?? "-")"
    return [
      .words(name),
      .words(
        Text(
          zh: "\(kind.words.zh) \(term?.zh ?? "") \(dates)",
          en: "\(kind.words.en) \(term?.en ?? "") \(dates)")),
    ]
  }

  private func item(_ zh: String, _ en: String, _ value: String) -> [Cell] {
    [.words(Text(zh: zh, en: en)), .text(value)]
  }
}
