public import PrisonAffairs

/// Inmates' money over the months of a sample prison: generated, and every row's source says so.
///
/// Amounts follow what was reported of single prisons (wages of tens up to some hundred yuan, a
/// few hundred spent in a month) and are no prison's. Nobody spends what has not come in, whatever
/// share of a wage policy puts aside.
public struct SampleMoney: Sendable {
  /// What was in the accounts before the first month.
  public let opening: SampleFile
  public let months: [Month]

  /// A month's movements in the order of their days, and who was let go at its end.
  public struct Month: Sendable {
    public let month: YearMonth
    public let file: SampleFile
    /// What the bank says of it, line by line; its first line of all is what was there before.
    public let bank: SampleFile
    /// The rows of `file` by their days.
    public var batches: [SampleBatch] { file.batches(dayColumn: 0) }
    /// Nothing moves for them afterwards; what they still have is paid out by whoever plays the
    /// release.
    public let releases: [Release]
  }

  /// Somebody who leaves the prison.
  public struct Release: Hashable, Sendable {
    /// The number of the inmate.
    public let inmate: String
    public let day: CivilDate
  }
}

extension SamplePrison {
  /// The money of all months; drawn anew at each call.
  public func money() -> SampleMoney {
    var draw = MoneyDraw(self)
    let opening = draw.opening()
    return SampleMoney(opening: opening, months: months.map { draw.month($0) })
  }

  /// The header of every file of money, with its line feed.
  public static let moneyHeader = SampleTable.money.header
}

extension SampleTable {
  static let money = SampleTable(
    name: "money", sourceWord: "资金",
    columns: ["日期", "种类", "罪犯编号", "金额", "借方", "贷方", "类别", "汇款人", "关系", "备注", "补记原因"])
}

extension SampleTable {
  static let bank = SampleTable(
    name: "bank", sourceWord: "对账单", columns: ["日期", "收入", "支出", "余额", "流水号"])
}

/// One row of a file of money, before it has a line.
struct MoneyRow {
  let day: CivilDate
  let kind: TransferKind
  var inmate = ""
  let fen: Int
  var debit = ""
  var credit = ""
  /// Who sent it, or to whom it was sent home.
  var sender = ""
  var relation = ""
  var note = ""

  /// What the bank sees of it: above zero what came in.
  var bankFen: Int {
    switch kind {
    case .opening, .funding, .remittance, .suspense: fen
    case .settlement, .homeRemittance: -fen
    default: 0
    }
  }

  var fields: [String] {
    [
      day.description, kind.rawValue, inmate, Money(fen: fen).description, debit, credit, "",
      sender, relation, note, "样本补录",
    ]
  }
}
