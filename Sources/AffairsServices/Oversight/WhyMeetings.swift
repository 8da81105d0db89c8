import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A meeting: who registered it, who was there, and whether its period had enough.
  func meeting(_ number: String) throws -> WhyNode {
    guard let record = try reader.meeting(number) else {
      throw Refusal(.meetingUnknown, [.number: number])
    }
    let attendance = try reader.attendance(of: number)
    let present = attendance.count(where: \.isPresent)
    let late = record.isLate ? Text(zh: "，事后补记", en: ", late") : Text(zh: "", en: "")
    var children = [
      try line(Text(zh: "登记\(late.zh)", en: "registered\(late.en)"), act: record.act),
      WhyNode(
        Text(
          zh: "应到\(attendance.count)人，到会\(present)人",
          en: "members \(attendance.count), present \(present)")),
    ]
    if let retraction = record.retraction {
      children.append(
        try line(
          Text(zh: "撤销：\(retraction.reason)", en: "retracted: \(retraction.reason)"),
          act: retraction.act))
    }
    let period = CalendarPeriod(record.kind.length, containing: record.day)
    if let needed = office.policies.meetingsNeeded(record.kind, in: period) {
      let days = try reader.meetingDays(record.kind, ward: record.ward, in: period.days)
      children += findings([
        MeetingCount(needed, in: period, days: days, on: office.today).finding
      ])
    }
    let words = record.kind.words
    let ward = record.ward.map { " \($0)" } ?? ""
    return WhyNode(
      Text(
        zh: "\(words.zh)\(ward) \(number)，\(record.day)",
        en: "\(words.en)\(ward) \(number), \(record.day)"), children)
  }

  /// An opinion of the procurator: when it came, how and whether in time it was answered.
  func opinion(_ number: String) throws -> WhyNode {
    guard let record = try reader.opinion(number) else {
      throw Refusal(.opinionUnknown, [.number: number])
    }
    let file = try office.opinionFile(record, reader)
    var children = [
      try line(
        Text(
          zh: "\(record.receivedOn)收到，来自\(record.fromWhom)",
          en: "received \(record.receivedOn) from \(record.fromWhom)"), act: record.act),
      WhyNode(Text(zh: "针对：\(record.subject)", en: "against: \(record.subject)")),
    ]
    if let answer = file.answer {
      children.append(
        try line(
          Text(
            zh: "答复：\(answer.answer.words.zh)", en: "answered: \(answer.answer.words.en)"),
          act: answer.act))
    }
    if let time = file.time { children += findings([time.finding]) }
    if let act = file.correctedBy {
      children.append(try line(Text(zh: "已经更正", en: "corrected"), act: act))
    }
    for correction in file.corrections {
      guard case .nothingNeeded(let reason) = correction else { continue }
      children.append(
        WhyNode(Text(zh: "无须纠正：\(reason)", en: "nothing to correct: \(reason)")))
    }
    return WhyNode(
      Text(zh: "检察纠正意见 \(number)", en: "opinion of the procurator \(number)"), children)
  }
}
