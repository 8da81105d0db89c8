import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Post: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "post", "登记一笔款项：种类、金额、罪犯编号；两方科目由种类决定，有几种可能时写明",
        "post one transfer: kind, amount, inmate; the kind names both accounts where only one fits")
    }

    @Argument(
      help: help(
        "种类：allowance 零用钱、labour-pay 劳动报酬、remittance 亲属汇款、purchase 狱内消费等",
        "kind: allowance, labour-pay, remittance, purchase and so on"))
    var kind: String
    @Option(
      parsing: .unconditional,
      help: help("金额（元），如 128.50", "the amount in yuan, as 128.50"))
    var amount: String?
    @Option(
      name: .customLong("leg"), parsing: .unconditionalSingleValue,
      help: help(
        "逐方写明：科目=金额，借方为正、贷方为负，可重复，合计须为零",
        "a side by itself, ACCOUNT=AMOUNT, debits above and credits below zero; may be repeated"))
    var legs: [String] = []
    @OptionGroup var details: PostingOptions
    @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func validate() throws {
      guard (amount == nil) != legs.isEmpty else {
        throw ValidationError(
          words("--amount 和 --leg 用其中一种", "give either --amount or --leg"))
      }
      guard legs.isEmpty || (details.debit == nil && details.credit == nil) else {
        throw ValidationError(
          words("用 --leg 时不用 --debit、--credit", "--leg goes without --debit and --credit"))
      }
    }

    func run() throws {
      let office = try book.office()
      // The run knows whom a month's allowance is for, and how much it is.
      if try transferKind(kind) == .allowance {
        throw Refusal(.accountKindReserved, [.kind: TransferKind.allowance.rawValue])
      }
      let pairing =
        legs.isEmpty
        ? nil
        : try LegPairing(
          try legs.map { text in
            let side = try leg(text)
            return (office.accountCode(typed: side.account), side.amount)
          })
      var posting = try details.posting(
        kind: transferKind(kind), amount: try amount.map { try money($0) } ?? .zero, office)
      posting.legs = pairing
      let posted =
        dryRun
        ? try office.previewTransfers([posting]) : try office.postTransfers([posting])
      report(posted, dryRun: dryRun, listing, office)
    }
  }
}

/// A side as `spending=-35.80`.
private func leg(_ text: String) throws -> (account: String, amount: Money) {
  let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
  guard parts.count == 2 else {
    throw ValidationError(
      words("写成 科目=金额，如 消费账户=-35.80 或 spending=-35.80", "write it as spending=-35.80"))
  }
  return (parts[0], try money(parts[1]))
}

/// What is said of a transfer besides its kind and amount.
struct PostingOptions: ParsableArguments {
  @Option(help: help("罪犯编号", "inmate number")) var inmate: String?
  @Option(help: help("日期（默认当日）", "the day (default: today)")) var day: String?
  @Option(help: help("借方科目（名称或者代码，如 消费账户、spending）", "the account debited, by name or code"))
  var debit: String?
  @Option(help: help("贷方科目（名称或者代码）", "the account credited, by name or code")) var credit: String?
  @Option(help: help("商品类别（名称或者代码）", "category of goods, by name or code")) var category: String?
  @Option(help: help("说明", "a note")) var note: String?
  @Option(help: help("汇款人", "who sent it")) var sender: String?
  @Option(help: help("汇款人与罪犯的关系", "what the sender is to the inmate")) var relation: String?
  @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
  var lateReason: String?
  @Option(help: help("来源（与 --line 一起作为键）", "source, with --line the key of the transfer"))
  var source: String?
  @Option(help: help("行号", "line reference")) var line: String?

  func validate() throws {
    guard (source == nil) == (line == nil) else {
      throw ValidationError(words("--source 和 --line 要一起写", "give --source and --line together"))
    }
    guard relation == nil || sender != nil else {
      throw ValidationError(words("--relation 要和 --sender 一起写", "--relation goes with --sender"))
    }
  }

  func posting(kind: TransferKind, amount: Money, _ office: Office) throws -> MoneyPosting {
    var key: RowKey?
    if let source, let line { key = RowKey(source: source, line: line) }
    return MoneyPosting(
      TransferRequest(
        day: try day.map { try date($0) } ?? office.today, kind: kind,
        inmate: try inmate.map { try inmateNumber($0) }, amount: amount,
        debit: debit.map { office.accountCode(typed: $0) },
        credit: credit.map { office.accountCode(typed: $0) },
        category: try category.map { try office.goodsCode(typed: $0) }, note: note,
        lateReason: lateReason,
        sender: sender.map { RemittanceSender(name: $0, relation: relation) }), key: key)
  }
}

/// Shows the rows of a posting, and the act that brought them.
func report(
  _ posted: PostedMoney, dryRun: Bool, _ listing: ListingOptions, _ office: Office
) {
  guard !posted.drafts.isEmpty else {
    Terminal.message(words("已有相同记录，未重复写入", "the same transfer is there already"))
    return
  }
  listing.show(TransferTable(drafts: posted.drafts, office).table)
  if let act = posted.act {
    Terminal.message("act:\(act)")
  } else if dryRun {
    Terminal.message(words("只是检查，没有写入", "only checked; nothing was written"))
  }
}

/// An amount in yuan; refuses currency signs, separators and units (`account.amount-form`).
func money(_ text: String) throws -> Money {
  guard let money = Money(text) else { throw Refusal(.accountAmountForm, [.value: text]) }
  return money
}

/// A kind of transfer by its code or its Chinese name; refuses others (`account.kind-unknown`).
func transferKind(_ text: String) throws -> TransferKind {
  guard
    let kind = TransferKind(rawValue: text)
      ?? TransferKind.allCases.first(where: { $0.words.zh == text })
  else { throw Refusal(.accountKindUnknown, [.value: text]) }
  return kind
}
