import PrisonAffairs
import SamplePrison
import Testing

@Suite struct MoneyTests {
  /// Made and read once for all tests.
  private struct Year {
    let prison: SamplePrison
    let money: SampleMoney
    let rows: [Record]

    init() throws {
      let ending = try #require(YearMonth(year: 2026, month: 10))
      prison = SamplePrison(seed: 42, inmates: 120, months: 12, ending: ending)
      money = prison.money()
      let opening = records(money.opening.content)
      rows = opening + money.months.flatMap { records($0.file.content) }
    }

    static let made = Result { try Year() }
  }

  private let prison: SamplePrison
  private let money: SampleMoney
  private let rows: [Record]

  init() throws {
    let year = try Year.made.get()
    prison = year.prison
    money = year.money
    rows = year.rows
  }

  @Test func aYearIsMadeOfTwelveMonthsInOrder() {
    #expect(money.months.map(\.month) == prison.months)
    #expect(money.months.map(\.file.name).first == "money-2025-11.csv")
    for month in money.months {
      let days = records(month.file.content).compactMap { $0["日期"] }
      #expect(days == days.sorted())
      #expect(days.allSatisfy { $0.hasPrefix(month.month.description) })
    }
    #expect(rows.count > 120 * 12 * 3)
  }

  @Test func everyRowSaysThatItWasMadeUpAndHasALineOfItsOwn() {
    #expect(rows.allSatisfy { $0["来源"]?.hasPrefix("样本-种子42-资金-") == true })
    #expect(Set(rows.map { "\($0["来源"] ?? "")/\($0["行号"] ?? "")" }).count == rows.count)
  }

  /// Whatever share of a wage is put aside, as long as three tenths of it may be spent.
  @Test(arguments: [300, 1_000]) func nobodySpendsWhatIsNotThere(share: Int) throws {
    var spending: [String: Int] = [:]
    var savings: [String: Int] = [:]
    for row in rows {
      let inmate = row["罪犯编号"] ?? ""
      let fen = try #require(row["金额"].flatMap { Money($0) }).fen
      #expect(fen > 0)
      switch row["种类"] {
      case "opening" where row["贷方"] == "savings": savings[inmate, default: 0] += fen
      case "opening" where row["贷方"] == "spending": spending[inmate, default: 0] += fen
      case "allowance", "remittance", "suspense-cleared", "refund":
        spending[inmate, default: 0] += fen
      case "labour-pay": spending[inmate, default: 0] += fen * share / 1_000
      case "purchase", "home-remittance": spending[inmate, default: 0] -= fen
      case "deduction": savings[inmate, default: 0] -= fen
      case "move":
        spending[inmate, default: 0] -= fen
        savings[inmate, default: 0] += fen
      default: break
      }
      #expect(spending[inmate, default: 0] >= 0 && savings[inmate, default: 0] >= 0, "\(row)")
    }
  }

  @Test func fundsAndWhatIsOwedComeToNothingEveryMonth() throws {
    for month in money.months {
      var sums: [String: Int] = [:]
      for row in records(month.file.content) {
        let fen = try #require(row["金额"].flatMap { Money($0) }).fen
        let side = row["借方"].flatMap { $0.isEmpty ? nil : ":\($0)" } ?? ""
        let name = row["种类"] == "settlement" ? "settlement\(side)" : row["种类"] ?? ""
        sums[name, default: 0] += fen
      }
      #expect(sums["funding"] == (sums["allowance"] ?? 0) + (sums["labour-pay"] ?? 0))
      #expect(
        sums["settlement:canteen"] == (sums["purchase"] ?? 0) - (sums["refund"] ?? 0))
      #expect(sums["settlement:court"] == sums["deduction"])
      #expect(sums["suspense"] == sums["suspense-cleared"])
    }
  }

  /// Every balance of the bank follows from the one before, and the last is what the rows leave.
  @Test func theBankSaysWhatTheRowsSay() throws {
    // The bank begins with what the opening rows say was there.
    var balance = try rows.filter { $0["种类"] == "opening" }.reduce(0) { sum, row in
      sum + (try #require(row["金额"].flatMap { Money($0) }).fen)
    }
    for month in money.months {
      let lines = records(month.bank.content)
      #expect(lines.allSatisfy { $0["日期"]?.hasPrefix(month.month.description) == true })
      for line in lines {
        balance += Money(line["收入"] ?? "")?.fen ?? 0
        balance -= Money(line["支出"] ?? "")?.fen ?? 0
        #expect(line["余额"].flatMap { Money($0) }?.fen == balance && balance >= 0)
      }
    }
    let sums = try rows.reduce(into: 0) { sum, row in
      let fen = try #require(row["金额"].flatMap { Money($0) }).fen
      switch row["种类"] {
      case "opening", "funding", "remittance", "suspense": sum += fen
      case "settlement", "home-remittance": sum -= fen
      default: break
      }
    }
    #expect(balance == sums)
  }

  @Test func nothingMovesForWhoeverWasLetGo() {
    var gone: Set<String> = []
    for month in money.months {
      let numbers = Set(records(month.file.content).compactMap { $0["罪犯编号"] })
      #expect(numbers.isDisjoint(with: gone))
      #expect(month.releases.allSatisfy { $0.day == month.month.lastDay })
      gone.formUnion(month.releases.map(\.inmate))
    }
    #expect((2...40).contains(gone.count), "\(gone.count)")
  }

  @Test func whatComesFromHomeAndGoesThereHasAName() {
    for row in rows {
      let isHome = ["remittance", "home-remittance", "suspense-cleared"].contains(row["种类"])
      #expect(isHome == (row["汇款人"]?.isEmpty == false), "\(row)")
    }
  }

  /// A change here changes everybody's samples: it must be meant.
  @Test func theBytesOfSeedOneStayAsTheyAre() throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    let money = SamplePrison(seed: 1, inmates: 120, months: 2, ending: ending).money()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in [money.opening] + money.months.flatMap({ [$0.file, $0.bank] }) {
      for byte in (file.name + file.content).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    #expect(String(hash, radix: 16) == "29a4704261345d52")
  }

  @Test(arguments: [1, 2, 7]) func smallPrisonsHaveMoneyToo(inmates: Int) throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    let money = SamplePrison(seed: 5, inmates: inmates, months: 1, ending: ending).money()
    #expect(money.months.count == 1)
    #expect(!money.months[0].file.content.isEmpty)
  }

  @Test func bulkRowsRunInOrderOfDaysAndNeverOverdraw() throws {
    var lines: [String] = []
    prison.forEachMoneyLine(count: 5_000, months: 12) { lines.append($0) }
    let bulk = records(SamplePrison.moneyHeader + lines.joined())
    #expect(bulk.count == 5_000)
    let days = bulk.compactMap { $0["日期"] }
    #expect(days == days.sorted() && days.first?.hasPrefix("2025-11-01") == true)
    var held: [String: Int] = [:]
    for row in bulk {
      let fen = try #require(row["金额"].flatMap { Money($0) }).fen
      let inmate = try #require(row["罪犯编号"])
      held[inmate, default: 0] += row["种类"] == "remittance" ? fen : -fen
      #expect(held[inmate, default: 0] >= 0)
    }
    #expect(Set(bulk.compactMap { $0["行号"] }).count == 5_000)
  }
}
