import PrisonAffairs

/// Draws money month by month, and knows of each inmate what is there at the least.
struct MoneyDraw {
  private var random: RandomNumbers
  private let prison: SamplePrison
  /// By position of the inmate, in fen: what is surely in the pockets.
  private var spending: [Int]
  private var savings: [Int]
  private var isGone: [Bool]
  private var bank = SampleBank()
  private let grades: [SampleTreatment]

  private static let allowance = 2_000
  /// Of a wage at least this share, in per mille, may be spent.
  private static let spendable = 300

  init(_ prison: SamplePrison) {
    self.prison = prison
    random = RandomNumbers(seed: prison.seed, stream: .money)
    spending = prison.people.inmates.map { _ in 0 }
    savings = spending
    isGone = spending.map { _ in false }
    grades = SampleTreatment.draw(prison)
  }

  /// What those who were here before the first month have, and the bank with them.
  mutating func opening() -> SampleFile {
    let day = prison.firstDay
    var rows: [MoneyRow] = []
    for (index, inmate) in prison.people.inmates.enumerated() where inmate.admittedOn < day {
      let pockets = [
        ("spending", random.below(2_000) * 100), ("savings", random.below(4_000) * 100),
        ("reserve", random.below(800) * 100),
      ]
      for (pocket, fen) in pockets where fen > 0 {
        rows.append(
          MoneyRow(
            day: day, kind: .opening, inmate: inmate.number, fen: fen, debit: "bank",
            credit: pocket))
      }
      spending[index] = pockets[0].1
      savings[index] = pockets[1].1
    }
    bank.begin(rows.map(\.fen).reduce(0, +))
    return file(rows, name: "opening", linesBegin: "期初-").file
  }

  mutating func month(_ month: YearMonth) -> SampleMoney.Month {
    let here = prison.people.inmates.indices.filter {
      !isGone[$0] && prison.people.inmates[$0].admittedOn < month.firstDay
    }
    let paid = allowances(month, here) + wages(month, here)
    var rows = funding(month, paid) + paid + remittances(month, here) + unexplained(month, here)
    rows += purchases(month, here)
    rows += courtPayments(month, here) + moves(month, here)
    rows += settlements(month, rows)
    let releases = releases(month, here)
    let (file, ordered) = file(rows, name: "\(month)")
    for (position, row) in ordered.enumerated() where row.bankFen != 0 {
      bank.add(row.bankFen, on: row.day, reference: String(position + 1))
    }
    return SampleMoney.Month(
      month: month, file: file, bank: bank.statement(of: month, seed: prison.seed),
      releases: releases)
  }

  /// Rows in the order of their days, and on a day as they were drawn.
  private func file(
    _ rows: [MoneyRow], name: String, linesBegin: String = ""
  ) -> (file: SampleFile, ordered: [MoneyRow]) {
    let order = rows.indices.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
    let lines = order.enumerated().map { position, index in
      commaSeparated(rows[index].fields + [source(name), "\(linesBegin)\(position + 1)"])
    }
    let content = SampleTable.money.header + lines.joined()
    return (SampleFile(name: "money-\(name).csv", content: content), order.map { rows[$0] })
  }

  private func source(_ name: String) -> String {
    "\(SampleTable.money.source(seed: prison.seed))-\(name)"
  }

  private func number(_ index: Int) -> String { prison.people.inmates[index].number }
}

extension MoneyDraw {
  /// What the prison is given to hand out, on the first day of the month.
  private func funding(_ month: YearMonth, _ paid: [MoneyRow]) -> [MoneyRow] {
    [(TransferKind.allowance, "allowance-fund"), (.labourPay, "labour-fund")].compactMap {
      kind, fund in
      let fen = paid.filter { $0.kind == kind }.map(\.fen).reduce(0, +)
      guard fen > 0 else { return nil }
      return MoneyRow(
        day: month.firstDay, kind: .funding, fen: fen, debit: "bank", credit: fund)
    }
  }

  private mutating func allowances(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    here.map { index in
      spending[index] += MoneyDraw.allowance
      return MoneyRow(
        day: month.firstDay.adding(days: 9), kind: .allowance, inmate: number(index),
        fen: MoneyDraw.allowance)
    }
  }

  /// Wages of the month before, for those who can work.
  private mutating func wages(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    let day = month.firstDay.adding(days: 14)
    return here.compactMap { index in
      let isUnable = prison.people.spells[index].contains {
        $0.status == .incapacity && $0.contains(day)
      }
      guard !isUnable, !random.chance(perMille: 60) else { return nil }
      let fen = random.within(6_000...45_000)
      spending[index] += fen * MoneyDraw.spendable / 1_000
      return MoneyRow(day: day, kind: .labourPay, inmate: number(index), fen: fen)
    }
  }

  /// From families; who sent what is drawn too.
  private mutating func remittances(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    here.compactMap { index in
      guard random.chance(perMille: 350) else { return nil }
      let fen = random.within(4...20) * 5_000
      spending[index] += fen
      return MoneyRow(
        day: month.firstDay.adding(days: random.within(1...16)), kind: .remittance,
        inmate: number(index), fen: fen, sender: PersonNames.draw(&random),
        relation: random.pick(["父亲", "母亲", "妻子", "兄弟", "姐妹"]))
    }
  }

  /// Money that came without a name, found out some days later.
  private mutating func unexplained(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    here.filter { _ in random.chance(perMille: 3) }.flatMap { index in
      let fen = random.within(2...10) * 5_000
      let day = month.firstDay.adding(days: random.within(2...8))
      spending[index] += fen
      return [
        MoneyRow(day: day, kind: .suspense, fen: fen, note: "汇款附言无编号"),
        MoneyRow(
          day: day.adding(days: 5), kind: .suspenseCleared, inmate: number(index), fen: fen,
          credit: "spending", sender: "样本亲属", relation: "父亲", note: "经查为本人亲属汇款"),
      ]
    }
  }

  /// Each ward has its own shopping day; what is wrong is taken back two days later.
  private mutating func purchases(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    var rows: [MoneyRow] = []
    for index in here {
      let day = month.firstDay.adding(days: 17 + prison.people.inmates[index].ward % 5)
      // The till stops at the limit, and once in a long while does not.
      let limit = grades[index].spendingLimit
      var left = min(random.chance(perMille: 2) ? limit * 2 : limit, spending[index])
      for _ in 0..<random.within(1...4) where left >= 300 {
        let fen = min(left, random.within(30...1_200) * 10)
        left -= fen
        spending[index] -= fen
        rows.append(MoneyRow(day: day, kind: .purchase, inmate: number(index), fen: fen))
        if random.chance(perMille: 8) {
          rows.append(
            MoneyRow(
              day: day.adding(days: 2), kind: .refund, inmate: number(index), fen: fen,
              note: "商品破损"))
          spending[index] += fen
        }
      }
    }
    return rows
  }

  /// Out of savings, where there are any, towards fines and damages.
  private mutating func courtPayments(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    here.compactMap { index in
      guard savings[index] >= 20_000, random.chance(perMille: 40) else { return nil }
      let fen = random.within(100...(savings[index] / 200)) * 100
      savings[index] -= fen
      return MoneyRow(
        day: month.firstDay.adding(days: 23), kind: .deduction, inmate: number(index), fen: fen,
        debit: "savings")
    }
  }

  /// Put aside, or sent home.
  private mutating func moves(_ month: YearMonth, _ here: [Int]) -> [MoneyRow] {
    here.compactMap { index in
      guard spending[index] >= 30_000, random.chance(perMille: 50) else { return nil }
      let fen = random.within(50...150) * 100
      spending[index] -= fen
      let day = month.firstDay.adding(days: 24)
      if random.chance(perMille: 300) {
        return MoneyRow(
          day: day, kind: .homeRemittance, inmate: number(index), fen: fen, debit: "spending",
          sender: PersonNames.draw(&random), relation: "母亲")
      }
      savings[index] += fen
      return MoneyRow(
        day: day, kind: .move, inmate: number(index), fen: fen, debit: "spending",
        credit: "savings")
    }
  }

  /// The canteen and the court get what is theirs on the last day but one.
  private func settlements(_ month: YearMonth, _ rows: [MoneyRow]) -> [MoneyRow] {
    func sum(_ kind: TransferKind) -> Int {
      rows.filter { $0.kind == kind }.map(\.fen).reduce(0, +)
    }
    let owed = [("canteen", sum(.purchase) - sum(.refund)), ("court", sum(.deduction))]
    return owed.filter { $0.1 > 0 }.map { account, fen in
      MoneyRow(
        day: month.lastDay.adding(days: -1), kind: .settlement, fen: fen, debit: account,
        credit: "bank")
    }
  }

  private mutating func releases(_ month: YearMonth, _ here: [Int]) -> [SampleMoney.Release] {
    here.filter { _ in random.chance(perMille: 8) }.map { index in
      isGone[index] = true
      return SampleMoney.Release(inmate: number(index), day: month.lastDay)
    }
  }
}
