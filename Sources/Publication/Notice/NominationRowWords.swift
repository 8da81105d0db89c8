import PrisonAffairs

/// The words of one person's line, covered as an audience's redaction asks.
struct NominationRowWords {
  let row: NominationMaterial.Row
  let redaction: NoticeRedaction

  /// A juvenile among people who may not know who it is.
  var isCovered: Bool { row.isJuvenile && redaction.treatment(.juvenile) != .show }

  var name: String {
    isCovered || redaction.treatment(.inmateName) == .mask ? covered(name: row.name) : row.name
  }

  /// In a ward the last digits of a number are a name, so a juvenile's are covered too.
  var number: String { isCovered ? "***" : redaction.number(row.inmate.text) }

  /// Since when and until when, as the sentence stands now.
  var dates: String {
    guard let first = row.startsOn else { return "" }
    return "\(first) 至 \(row.endsOn?.description ?? "—")"
  }

  var ruling: String {
    guard let result = row.result else { return "尚未裁定" }
    let served = result.servedOn.map { "，\($0)送达" } ?? ""
    let end = result.endsOn.map { "，刑期至\($0)" } ?? ""
    return "\(result.ruling)（\(result.ruledOn)裁定\(served)\(end)）"
  }

  /// Remarks, and for those who see the whole what stands behind them.
  var remarks: String {
    var parts: [String] = []
    if !redaction.isWithheld(.remarks), !row.remarks.isEmpty {
      parts.append(text(row.remarks, .remarks))
    }
    if isCovered {
      parts.append("现在或者犯罪时可能未成年，依法不公开姓名")
    } else if row.isJuvenile {
      parts.append("现在或者犯罪时可能未成年")
    }
    if redaction.treatment(.health) == .show, let health = row.health {
      parts.append(text(health, .health))
    }
    return parts.joined(separator: "；")
  }

  /// A value on one line without tabs, which part the fields; a name that is covered in its own
  /// column is covered wherever else somebody wrote it, and so is a number.
  func text(_ text: String, _ field: NoticeField) -> String {
    if redaction.treatment(field) == .mask { return "***" }
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name != row.name { words = words.replacing(row.name, with: name) }
    if redaction.isWithheld(.inmateName) { words = words.replacing(row.name, with: "***") }
    if number != row.inmate.text || redaction.isWithheld(.inmateNumber) {
      words = words.replacing(row.inmate.text, with: "***")
    }
    return words.withoutLongNumbers
  }

  private func covered(name: String) -> String { name.prefix(1) + "某某" }
}

extension String {
  /// Without runs of eleven digits and more: identity numbers, telephones and bank accounts, which
  /// somebody may have typed into a reason and no notice may show.
  var withoutLongNumbers: String {
    var shown = ""
    var digits = ""
    func flush() {
      shown += digits.count >= 11 ? "***" : digits
      digits = ""
    }
    for character in self {
      let isDigit = character.isASCII && character.isNumber
      // The last place of an identity number may be an X.
      if isDigit || (character.uppercased() == "X" && digits.count == 17) {
        digits.append(character)
      } else {
        flush()
        shown.append(character)
      }
    }
    flush()
    return shown
  }
}
