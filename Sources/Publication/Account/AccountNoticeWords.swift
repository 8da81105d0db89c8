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
        + "冲正：\(count(material.reversed))笔；超出消费限额：\(count(material.overspent))人",
      "其他消费疑点：" + concerns,
      "全监：待查款\(count(material.exceptions.suspense))笔；"
        + "已经说明的银行未达款项\(count(material.exceptions.explained))笔；"
        + "不在个人账上的补记\(count(material.exceptions.lateOfNobody))笔",
    ]
  }

  /// What the close found beside the limit; nobody has decided on it by that.
  private var concerns: String {
    let found = SpendingConcern.allCases.compactMap { concern -> String? in
      guard concern != .overLimit, let people = material.exceptions.concerns[concern], people > 0
      else { return nil }
      return "\(concern.noticeTitle)\(count(people))人"
    }
    return found.isEmpty ? "没有" : found.joined(separator: "；") + "（仅为账面疑点，未作认定）"
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

  /// What stood in the accounts when the month began and ended; who changed ward counts where they
  /// were at the end of each month.
  var balanceTable: NoticeTable {
    NoticeTable(
      title: "期初、期末余额（检察、监督用，不公布）", heads: ["范围", "账户性质", "期初（元）", "期末（元）"],
      rows: material.balances.map { balance in
        [
          balance.ward.map { "\($0)监区" } ?? "全监", balance.nature.noticeTitle,
          balance.opening.description, balance.closing.description,
        ]
      })
  }

  /// How anybody checks the sums, and where to ask for one's own.
  var recheck: [String] {
    let smallest = material.smallestGroup
    return [
      "人数不足\(smallest)人的项目合并公布，仍不足的与相邻监区合并或者不公布金额；"
        + "零用钱每人多少是公开的，不用来凑够人数。不公布个人账目。",
      "本人账目明细和余额可以向管教民警或者罪犯资金管理部门查询；对本人账目的异议同样按以上期限和办法提出。",
      "核对方法：账簿文件 \(material.file) 由罪犯资金管理部门用以下命令从账上导出，任何人都可以向其索取：",
      material.exportCommand, "任何人用 hledger 复算：", material.command,
      "文件中账户为英文：Equity:Sources 是资金来源，正数，与上表相同；"
        + "Equity:Uses 是资金用途，负数，去掉负号与上表相同；"
        + "Liabilities:Inmates 是监狱欠罪犯的，来源使它更负、用途使它变小；文件总和为零。",
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
