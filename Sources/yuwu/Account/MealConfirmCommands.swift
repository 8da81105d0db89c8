import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension MealCommand {
  struct Receive: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "receive", "验收人本人确认到货（登记人以外的验收人办理）",
        "a receiver's own word that goods came (by a receiver who did not record them)")
    }

    @Argument(help: help("编号，可写多个，如 812.3", "references, such as 812.3")) var entries: [String] = []
    @Option(
      help: help("不写编号时：哪个伙房等本人确认的", "without references: all of a kitchen that wait for you"))
    var kitchen: String?
    @OptionGroup var days: MealSpanOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func validate() throws {
      if entries.isEmpty == (kitchen == nil) {
        throw ValidationError(
          words("写编号，或者写 --kitchen", "give references, or --kitchen"))
      }
    }

    func run() throws {
      let office = try book.office()
      let keys = try keys(office)
      guard !keys.isEmpty else {
        return Terminal.message(words("没有等本人确认的到货", "nothing waits for your word"))
      }
      try consent.require(words("确认\(keys.count)行货物已到？", "confirm that \(keys.count) lines came?"))
      Terminal.line("act:\(try office.receiveFood(keys))")
    }

    private func keys(_ office: Office) throws -> [FactKey] {
      guard let kitchen else {
        return try entries.map { text in
          let (act, ordinal) = try entryReference(text)
          return FactKey(act: act, ordinal: ordinal)
        }
      }
      let waiting = try office.unconfirmedPurchases(
        of: try kitchenCode(kitchen), month: try days.yearMonth(office)
      ).filter { line in office.actor.map { line.waitingFor.contains($0) } ?? false }
      for line in waiting { Terminal.message("  \(line.summary)") }
      return waiting.map(\.key)
    }
  }

  struct Unconfirmed: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "unconfirmed", "列出验收人还没有确认的到货；有一行没有确认就不能结账",
        "list deliveries that a receiver has not confirmed; none may be left at the close")
    }

    @Argument(help: help("伙房", "the kitchen")) var kitchen: String
    @OptionGroup var days: MealSpanOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let waiting = try office.unconfirmedPurchases(
        of: try kitchenCode(kitchen), month: try days.yearMonth(office))
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "entry", "entry"), column("日期", "day", "day"),
            column("供货商", "supplier", "supplier"), column("单据", "receipt", "receipt"),
            column("物品", "item", "item"), column("金额（元）", "yuan", "amount"),
            column("等谁确认", "waits for", "waiting_for"),
          ],
          rows: waiting.map { line in
            [
              .text(line.entry), .text(line.purchase.day.description),
              .text(line.purchase.supplier), .text(line.purchase.receipt),
              .text(line.purchase.item), .text(line.purchase.amount.description),
              .text(line.waitingFor.map(\.text).joined(separator: " ")),
            ]
          }, footnotes: []))
    }
  }
}

extension MealCommand.Diners {
  struct Decide: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "decide", "就餐人数多于在押人数的，认可或者不认可（由登记人以外的人办理）",
        "accept or reject that more ate than were in custody (by another than who recorded it)")
    }

    @Argument(help: help("当天一条就餐人数的编号，如 812.3", "a record of diners of that day, such as 812.3"))
    var entry: String
    @Option(help: help("理由", "why")) var because: String
    @Flag(help: help("不认可：由他人冲销后重新登记", "reject it: it is taken back and recorded anew"))
    var reject = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (number, ordinal) = try entryReference(entry)
      try consent.require(
        reject
          ? words("不认可当天的就餐人数？", "reject the diners of that day?")
          : words("认可当天的就餐人数？", "accept the diners of that day?"))
      let act = try office.decideDiners(
        FactKey(act: number, ordinal: ordinal), accepts: !reject, reason: because)
      Terminal.line("act:\(act)")
    }
  }
}

extension UnconfirmedPurchase {
  fileprivate var entry: String {
    Reference.fact(act: key.act, ordinal: key.ordinal).description
  }

  fileprivate var summary: String {
    "\(entry) \(purchase.day) \(purchase.supplier) \(purchase.receipt) \(purchase.item) "
      + "\(purchase.mass) kg \(purchase.amount)"
  }
}
