import PrisonAffairs

/// The words of a notice of a ward's accounts.
struct AccountNoticeWords {
  let material: AccountMaterial
  let redaction: NoticeRedaction

  var month: String { "\(material.month.year)年\(material.month.month)月" }

  /// When the month was closed, and by whom.
  var signatures: [String] {
    let closed = material.closedOn.map { ["结账日期：\($0)"] } ?? []
    guard !redaction.isWithheld(.signers) else { return closed }
    let isMasked = redaction.treatment(.signers) == .mask
    return closed
      + [
        material.signers.map { signer in
          "\(signer.step.title)：\(isMasked ? "***" : signer.staff)（\(signer.day)）"
        }.joined(separator: "；")
      ].filter { !$0.isEmpty }
  }

  /// How many accounts there are; a number under the policy's is not told.
  var counts: [String] {
    guard !redaction.isWithheld(.accountCounts) else { return [] }
    return [
      "个人账户：\(count(material.holders))个；补记：\(count(material.late))笔；"
        + "冲正：\(count(material.reversed))笔；超出消费限额：\(count(material.overspent))人"
    ]
  }

  private func count(_ count: Int) -> String {
    if redaction.treatment(.accountCounts) == .mask { return "***" }
    // Oversight sees the whole; to everybody else a small number would be somebody.
    let isTold = count == 0 || count >= material.smallestGroup || redaction.audience == .oversight
    return isTold ? String(count) : "不足\(material.smallestGroup)"
  }

  /// The lines of one direction and their sum.
  func table(_ direction: MoneyDirection) -> NoticeTable {
    let lines = material.publicTotals.filter { $0.direction == direction }
    var rows = lines.enumerated().map { index, line in
      [
        String(index + 1), line.kinds.map(\.noticeTitle).joined(separator: "、"),
        wards(line.wards), line.inmates.map { covered("\($0)") } ?? few,
        line.amount.map { covered($0.description) } ?? "不公布",
      ]
    }
    if !lines.isEmpty, lines.allSatisfy({ $0.amount != nil }) {
      let sum = lines.compactMap(\.amount).reduce(Money.zero, +)
      rows.append(["", "合计", "", "", covered(sum.description)])
    }
    if lines.isEmpty { rows = [["", "本月没有", "", "", ""]] }
    return NoticeTable(
      title: direction == .source ? "资金来源" : "资金用途",
      heads: ["序号", "项目", "监区", "人数", "金额（元）"], rows: rows)
  }

  /// The ward's own sums, kind by kind.
  var wholeTable: NoticeTable {
    NoticeTable(
      title: "本监区逐项（检察、监督用，不公布）", heads: ["序号", "项目", "来源或用途", "人数", "金额（元）"],
      rows: material.wholeTotals.enumerated().map { index, total in
        [
          String(index + 1), total.kind.noticeTitle,
          total.kind.direction == .use ? "用途" : "来源", String(total.inmates),
          total.amount.description,
        ]
      })
  }

  /// How anybody checks the sums, and where to ask for one's own.
  var recheck: [String] {
    [
      "人数不足\(material.smallestGroup)人的项目合并公布，仍不足的与相邻监区合并或者不公布金额；不公布个人账目。",
      "本人账目明细和余额可以向管教民警或者罪犯资金管理部门查询；对本人账目的异议同样按以上期限和办法提出。",
      "核对方法：由监狱用 \(material.exportCommand) 导出账簿文件，任何人用 \(material.command) 复算以上合计。",
    ]
  }

  private var few: String { "不足\(material.smallestGroup)" }

  private func covered(_ text: String) -> String {
    redaction.treatment(.accountTotals) == .mask ? "***" : text
  }

  private func wards(_ wards: [WardCode]) -> String {
    wards.map(\.text).joined(separator: "、")
  }
}

extension AccountMonthStep {
  fileprivate var title: String {
    switch self {
    case .prepare: "对账、提交"
    case .confirm: "复核"
    case .close: "签批结账"
    }
  }
}

extension TransferKind {
  /// As a notice names it. An archived notice is drawn again from these words, so they do not
  /// follow what screens call a kind.
  fileprivate var noticeTitle: String {
    switch self {
    case .opening: "期初余额"
    case .funding: "经费拨入"
    case .allowance: "零用钱"
    case .labourPay: "劳动报酬"
    case .remittance: "亲属汇款"
    case .purchase: "狱内消费"
    case .refund: "退货退款"
    case .deduction: "代缴财产性判项"
    case .settlement: "支付货款、代缴款"
    case .move: "本人账户划转"
    case .homeRemittance: "寄回家"
    case .payout: "释放结算"
    case .transferOut: "随调动转出"
    case .transferIn: "随调动转入"
    case .cash: "存取现金"
    case .suspense: "来源不明款项"
    case .suspenseCleared: "待查款查清"
    case .reversal: "冲正"
    }
  }
}
