import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Order: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "order", "订货：占用资金、交货付款、取消、列出", "orders: hold money, hand over, release, list",
        subcommands: [Reserve.self, Confirm.self, Release.self, List.self])
    }
  }
}

extension AccountCommand.Order {
  struct Reserve: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reserve", "登记一张订单并占用资金（先显示额度，加 --confirm 写入）",
        "take an order and hold its money (shows the limit first; --confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      parsing: .unconditional, help: help("金额（元），如 25.50", "the amount in yuan, as 25.50"))
    var amount: String
    @Option(help: help("商品类别（代码或者名称）", "category of goods, by code or name")) var category: String?
    @Option(help: help("说明", "a note")) var note: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let request = OrderRequest(
        inmate: try inmateNumber(inmate), amount: try money(amount),
        category: try category.map { try office.goodsCode(typed: $0) }, note: note)
      let preview = try office.previewOrder(request)
      for finding in preview.result.determination.findings {
        Terminal.message("  \(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
      }
      Terminal.message(
        words("可用余额：\(preview.available)元", "available: \(preview.available) yuan"))
      try consent.require(words("登记订单？", "take the order?"))
      show(try office.reserveOrder(request))
    }
  }

  struct Confirm: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "confirm", "交货付款：订单变成一笔消费（先显示，加 --confirm 写入）",
        "hand the goods over: the order becomes a purchase (shows it first; --confirm writes it)")
    }

    @Argument(help: help("订单，如 812.1", "the order, as 812.1")) var order: String
    @Option(
      parsing: .unconditional,
      help: help("实付金额（元，默认订单金额；余下的放开）", "what was paid (default: the whole order)"))
    var amount: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (key, paid) = (try factKey(order), try amount.map { try money($0) })
      let record = try office.orderToConfirm(key)
      let sum = paid ?? record.amount
      Terminal.message(
        words(
          "订单\(record.reference)，罪犯\(record.inmate)，\(record.day)，占用\(record.amount)元，实付\(sum)元",
          "order \(record.reference), inmate \(record.inmate), \(record.day), \(record.amount) yuan held, \(sum) yuan paid"
        ))
      try consent.require(words("交货付款？", "hand it over?"))
      show(try office.confirmOrder(key, amount: paid))
    }
  }

  struct Release: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("release", "取消订单，放开资金", "release an order and its money")
    }

    @Argument(help: help("订单，如 812.1", "the order, as 812.1")) var order: String
    @Option(help: help("理由", "why")) var reason: String
    @OptionGroup var book: BookOptions

    func run() throws {
      show(try book.office().releaseOrder(try factKey(order), reason: reason))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "占用资金的订单，或者一名罪犯的全部订单", "orders that hold money, or all of one inmate")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let orders = try office.orders(of: try inmate.map { try inmateNumber($0) })
      let goods = office.policies.goodsCategories(on: office.today)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("订单", "order", "order"), column("罪犯编号", "inmate", "inmate"),
            column("日期", "day", "day"), column("金额", "amount", "amount", .trailing),
            column("类别", "category", "category"), column("说明", "note", "note"),
            column("状态", "state", "state"),
          ],
          rows: orders.map { order in
            [
              .text(order.reference.description), .text(order.inmate.text),
              .text(order.day.description), .money(order.amount),
              order.category.map { .code($0, goods[$0]?.title ?? Text(zh: $0, en: $0)) }
                ?? .none,
              order.note.map { .text($0) } ?? .none,
              order.ending.map { .code($0.rawValue, $0.words) }
                ?? .code("open", Text(zh: "占用资金", en: "holds money")),
            ]
          }, footnotes: []))
    }
  }
}

private func show(_ order: OrderAct) {
  Terminal.line(
    words("act:\(order.act)，订单 \(order.reference)", "act:\(order.act), order \(order.reference)"))
}
