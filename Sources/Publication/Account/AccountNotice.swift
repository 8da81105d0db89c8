public import PrisonAffairs

/// A notice of a ward's accounts of a month as one audience may see it.
///
/// A line is of at least the policy's number of people, and no movement stands in two of them; a
/// total is the sum of the lines above it. Oversight sees the ward's own sums too.
public struct AccountNotice: NoticeDocument, Hashable {
  public let title: String
  public let number: String
  public let heading: [String]
  public let tables: [NoticeTable]
  public let closing: [String]

  public init(
    _ material: AccountMaterial, frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) {
    let redaction = NoticeRedaction(review: review, audience: audience)
    let words = AccountNoticeWords(material: material, redaction: redaction)
    title = "\(frame.wardName ?? frame.prison)罪犯个人资金账目公示"
    number = frame.number
    heading =
      frame.heading(period: "账期：\(words.month)", audience: audience) + words.signatures
      + words.counts
    tables =
      redaction.isWithheld(.accountTotals)
      ? []
      : MoneyDirection.allCases.map { words.table($0) }
        + (audience == .oversight ? [words.wholeTable, words.balanceTable] : [])
    closing = frame.closing(basis: material.basis) + words.recheck
  }
}
