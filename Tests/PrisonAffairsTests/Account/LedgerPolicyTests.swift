import PrisonAffairs
import Testing

/// Which accounts a transfer moves between, and what is refused before anything is written.
struct LedgerPolicyTests {
  private static let citation = Citation(document: "本测试", article: "一")

  private static func account(
    _ code: String, _ kind: AccountClass, _ serves: Set<TransferKind> = []
  ) -> LedgerAccount {
    LedgerAccount(
      code: code, title: Text(zh: code, en: code), accountClass: kind, serves: serves,
      citation: citation)
  }

  private static func law(_ extra: [LedgerAccount] = [], savings: String? = nil) throws
    -> LedgerPolicy
  {
    let day = try #require(CivilDate("2026-10-12"))
    let chart = ChartOfAccounts(
      [
        account("bank", .bank, [.remittance, .settlement, .funding, .homeRemittance]),
        account("cash", .cash, [.payout]),
        account("allowance-fund", .fund, [.allowance]),
        account("labour-fund", .fund, [.labourPay]),
        account("canteen", .payable, [.purchase, .refund]),
        account("court", .payable, [.deduction]), account("suspense", .suspense),
        account("opening", .opening, [.opening]), account("spending", .spending),
        account("savings", .savings), account("reserve", .reserve),
      ] + extra)
    return LedgerPolicy(
      day: day, chart: chart,
      savingsRatio: try savings.map { Sourced(try #require(Ratio($0)), citation) },
      reserveRatio: nil, lateAfter: nil)
  }

  private static func request(
    _ kind: TransferKind, _ amount: String = "10.00", inmate: String? = "3301000123",
    debit: String? = nil, credit: String? = nil, note: String? = nil, sender: String? = nil
  ) throws -> TransferRequest {
    TransferRequest(
      day: try #require(CivilDate("2026-10-12")), kind: kind,
      inmate: inmate.flatMap { InmateNumber($0) }, amount: try #require(Money(amount)),
      debit: debit, credit: credit, note: note,
      sender: sender.map { RemittanceSender(name: $0, relation: nil) })
  }

  struct Sides: Sendable, CustomTestStringConvertible {
    let kind: TransferKind
    var inmate: String? = "3301000123"
    var sender: String?
    var note: String?
    var named: (debit: String?, credit: String?) = (nil, nil)
    let debit: String
    let credit: String
    var testDescription: String { "\(kind.rawValue) \(debit) → \(credit)" }
  }

  static let sides = [
    Sides(kind: .allowance, debit: "allowance-fund", credit: "spending"),
    Sides(kind: .remittance, sender: "王某", debit: "bank", credit: "spending"),
    Sides(
      kind: .remittance, sender: "王某", named: ("cash", "savings"), debit: "cash",
      credit: "savings"),
    Sides(kind: .purchase, debit: "spending", credit: "canteen"),
    Sides(kind: .refund, debit: "canteen", credit: "spending"),
    Sides(kind: .deduction, named: ("savings", nil), debit: "savings", credit: "court"),
    Sides(kind: .homeRemittance, sender: "王某", debit: "spending", credit: "bank"),
    Sides(kind: .payout, debit: "spending", credit: "cash"),
    Sides(kind: .opening, debit: "opening", credit: "spending"),
    Sides(kind: .suspense, inmate: nil, debit: "bank", credit: "suspense"),
    Sides(
      kind: .suspenseCleared, sender: "王某", note: "银行查明", debit: "suspense", credit: "spending"),
    Sides(
      kind: .suspenseCleared, inmate: nil, named: (nil, "bank"), debit: "suspense",
      credit: "bank"),
    Sides(kind: .move, named: ("spending", "reserve"), debit: "spending", credit: "reserve"),
    Sides(kind: .cash, inmate: nil, named: ("cash", nil), debit: "cash", credit: "bank"),
    Sides(kind: .move, named: ("savings", "spending"), debit: "savings", credit: "spending"),
    Sides(
      kind: .settlement, inmate: nil, named: ("canteen", nil), debit: "canteen", credit: "bank"),
  ]

  @Test("A kind names the sides that leave no choice", arguments: sides)
  func sidesOfAKind(_ sides: Sides) throws {
    let rows = try Self.law().rows(
      for: Self.request(
        sides.kind, inmate: sides.inmate, debit: sides.named.debit, credit: sides.named.credit,
        note: sides.note, sender: sides.sender))
    #expect(rows.map(\.debit) == [sides.debit])
    #expect(rows.map(\.credit) == [sides.credit])
    #expect(rows.map(\.amount) == [Money(fen: 1_000)])
    #expect(rows.flatMap(\.legs).map(\.amount).reduce(.zero, +) == .zero)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let kind: TransferKind
    var amount = "10.00"
    var inmate: String? = "3301000123"
    var named: (debit: String?, credit: String?) = (nil, nil)
    var sender: String?
    let code: RefusalCode
    var testDescription: String { "\(kind.rawValue) \(amount) \(code.rawValue)" }
  }

  static let bad = [
    Bad(kind: .allowance, amount: "0.00", code: .accountAmount),
    Bad(kind: .allowance, amount: "-0.01", code: .accountAmount),
    Bad(kind: .purchase, named: (nil, "shop"), code: .accountUnknown),
    Bad(kind: .purchase, named: ("savings", nil), code: .accountSideNotAdmitted),
    Bad(kind: .funding, inmate: nil, code: .accountSideUnnamed),
    Bad(kind: .settlement, inmate: nil, code: .accountSideUnnamed),
    Bad(kind: .move, code: .accountSideUnnamed),
    Bad(kind: .move, named: ("savings", "savings"), code: .accountSame),
    Bad(kind: .purchase, inmate: nil, named: ("spending", nil), code: .accountInmateRequired),
    Bad(kind: .settlement, named: ("canteen", nil), code: .accountInmateForeign),
    Bad(kind: .remittance, code: .accountSenderRequired),
    Bad(kind: .homeRemittance, code: .accountSenderRequired),
    Bad(kind: .allowance, sender: "王某", code: .accountSenderForeign),
    Bad(kind: .reversal, code: .accountKindReserved),
    // What is kept for the release stays there, and unexplained money has a sender and a ground.
    Bad(kind: .move, named: ("reserve", "spending"), code: .accountSideNotAdmitted),
    Bad(kind: .move, named: ("reserve", "savings"), code: .accountSideNotAdmitted),
    Bad(kind: .suspenseCleared, code: .accountSenderRequired),
    Bad(kind: .suspenseCleared, sender: "王某", code: .accountReasonRequired),
    Bad(
      kind: .suspenseCleared, inmate: nil, named: (nil, "bank"), sender: "王某",
      code: .accountSenderForeign),
  ]

  @Test("What does not fit its kind is refused with its own code", arguments: bad)
  func refusals(_ bad: Bad) throws {
    let law = try Self.law()
    let request = try Self.request(
      bad.kind, bad.amount, inmate: bad.inmate, debit: bad.named.debit, credit: bad.named.credit,
      sender: bad.sender)
    #expect {
      try law.rows(for: request)
    } throws: {
      ($0 as? Refusal)?.code == bad.code
    }
  }

  @Test("A wage is split to the fen, and its parts come to the whole", arguments: 1...101)
  func wages(_ fen: Int) throws {
    let rows = try Self.law(savings: "33%").rows(
      for: Self.request(.labourPay, Money(fen: fen).description))
    #expect(rows.map(\.amount.fen).reduce(0, +) == fen)
    #expect(rows.allSatisfy { $0.amount > .zero && $0.debit == "labour-fund" })
    let saved = rows.filter { $0.credit == "savings" }.map(\.amount.fen).reduce(0, +)
    #expect(saved == fen * 33 / 100)
  }

  @Test("Shares over the whole are refused")
  func sharesOverTheWhole() throws {
    let law = try Self.law(savings: "101%")
    #expect {
      try law.rows(for: Self.request(.labourPay, "10.00"))
    } throws: {
      ($0 as? Refusal)?.code == .accountSplitOver
    }
  }

  @Test("Legs that balance become rows between two accounts")
  func legs() throws {
    let pairs = try LegPairing([
      ("bank", Money(fen: 700)), ("cash", Money(fen: 300)), ("spending", Money(fen: -400)),
      ("savings", Money(fen: -600)),
    ]).pairs
    #expect(
      pairs.map { "\($0.debit) \($0.credit) \($0.amount.fen)" } == [
        "bank spending 400", "bank savings 300", "cash savings 300",
      ])
  }

  @Test("Legs that do not balance, or are nothing, are refused")
  func unbalanced() throws {
    let one = [("bank", Money(fen: 700)), ("spending", Money(fen: -699))]
    #expect { try LegPairing(one) } throws: { ($0 as? Refusal)?.code == .accountUnbalanced }
    #expect { try LegPairing([]) } throws: { ($0 as? Refusal)?.code == .accountUnbalanced }
    let zero = [("bank", Money.zero)]
    #expect { try LegPairing(zero) } throws: { ($0 as? Refusal)?.code == .accountAmount }
  }

  @Test("A reversal is the mirror: both together come to nothing on every account")
  func mirror() throws {
    let day = try #require(CivilDate("2026-10-12"))
    let row = try #require(try Self.law().rows(for: Self.request(.purchase)).first)
    var sums: [String: Int] = [:]
    for leg in row.legs + row.mirrored(on: day).legs {
      sums[leg.account, default: 0] += leg.amount.fen
    }
    #expect(sums == ["spending": 0, "canteen": 0])
  }

  struct Misplaced: Sendable {
    let kind: TransferKind
    var debit: String?
    var credit: String?
  }

  @Test(arguments: [
    Misplaced(kind: .deduction, credit: "canteen"), Misplaced(kind: .refund, debit: "court"),
    Misplaced(kind: .purchase, credit: "court"), Misplaced(kind: .allowance, debit: "labour-fund"),
  ])
  func anAccountOfThePrisonStandsOnlyWhereItServesTheKind(_ row: Misplaced) throws {
    let law = try Self.law()
    let request = try Self.request(row.kind, debit: row.debit, credit: row.credit)
    #expect(throws: Refusal.self) { try law.plan(for: request) }
    do {
      _ = try law.plan(for: request)
    } catch {
      #expect(error.code == .accountSideNotAdmitted)
    }
  }
}
