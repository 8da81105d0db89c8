public import PrisonAffairs

extension Minutes {
  /// The minutes as a document without layout, one line per row, fields parted by tabs.
  public func document(in language: Language) -> String {
    var lines = ["yuwu-minutes/1", "\(prison)\(Text(zh: "会议记录", en: ": minutes")[language])"]
    if isTraining {
      lines.append(
        Text(zh: "培训 TRAINING：培训数据，不是真实记录", en: "TRAINING data, no real record")[language])
    }
    lines.append(
      Text(
        zh: "时间：\(moment.localText)（act:\(act)）", en: "time: \(moment.localText) (act:\(act))")[
          language])
    lines.append(
      Text(
        zh: "签署：\(signerName)（\(signer)）", en: "signed as head: \(signerName) (\(signer))")[
          language])
    for sitting in sittings { lines += [""] + sitting.lines(in: language) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Minutes.Sitting {
  private func count(_ ballot: Ballot) -> Int { members.count { $0.ballot == ballot } }

  fileprivate func lines(in language: Language) -> [String] {
    let title = body.map { Text(zh: "\($0.zh) · ", en: "\($0.en), ") } ?? Text(zh: "", en: "")
    var lines = [
      "\(title[language])\(procedure[language]) · \(step[language])",
      Text(zh: "依据：\(article)", en: "article: \(article)")[language], attendance[language],
    ]
    lines += [
      "",
      row(
        [
          Text(zh: "警号", en: "staff"), Text(zh: "姓名", en: "name"),
          Text(zh: "表决", en: "vote"), Text(zh: "意见", en: "statement"),
        ].map { $0[language] }),
    ]
    lines += members.map { member in
      row([
        member.staff.text, member.name, member.ballot.words[language], member.statement ?? "",
      ])
    }
    lines += ["", row(matterHeads.map { $0[language] })]
    lines += matters.map { matter in
      row([
        matter.reference, matter.about, matter.outcome[language], matter.reason ?? "",
        matter.documents.joined(separator: "、"),
      ])
    }
    return lines + appraisals(in: language)
  }

  private var attendance: Text {
    let present = members.count - count(.absent)
    let needed =
      needed.map {
        Text(zh: "，须\($0)人以上同意", en: ", at least \($0) must agree")
      } ?? Text(zh: "", en: "")
    return Text(
      zh: "组成人员\(members.count)人，到会\(present)人，缺席\(count(.absent))人\(needed.zh)；"
        + "同意\(count(.inFavour))人，反对\(count(.against))人",
      en: "\(members.count) members, \(present) present, \(count(.absent)) absent\(needed.en); "
        + "\(count(.inFavour)) in favour, \(count(.against)) against")
  }

  private var matterHeads: [Text] {
    [
      Text(zh: "事项", en: "matter"), Text(zh: "对象", en: "about"), Text(zh: "结果", en: "outcome"),
      Text(zh: "理由", en: "reason"), Text(zh: "材料", en: "documents"),
    ]
  }

  /// What came from open appraisals; the authors of remarks are nowhere in the book.
  private func appraisals(in language: Language) -> [String] {
    let told = matters.filter { !$0.appraisals.isEmpty || !$0.remarks.isEmpty }
    guard !told.isEmpty else { return [] }
    return [Text(zh: "评议情况（不记意见人）：", en: "open appraisals, remarks without authors:")[language]]
      + told.flatMap { matter in
        matter.appraisals.map { "\(matter.reference) \($0[language])" }
          + matter.remarks.map { "\(matter.reference) “\(row([$0]))”" }
      }
  }

  /// One line, whatever the fields hold.
  private func row(_ fields: [String]) -> String {
    fields.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: "\t")
  }
}
