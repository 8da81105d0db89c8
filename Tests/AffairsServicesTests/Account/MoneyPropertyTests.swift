import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// Whatever is asked for in whatever order: both sides stay equal, nothing falls below zero, and
/// the balances are those that somebody with a pencil gets from the rows.
struct MoneyPropertyTests {
  /// `YUWU_MONEY_SEED` repeats a run.
  private static let seeds: [UInt64] = {
    let given = ProcessInfo.processInfo.environment["YUWU_MONEY_SEED"].flatMap { UInt64($0) }
    return given.map { [$0] } ?? [1, 2, UInt64.random(in: 3...999_999)]
  }()

  @Test(arguments: seeds)
  func anySequenceLeavesTheBooksEven(seed: UInt64) throws {
    let prison = try TestPrison()
    var player = try MoneyPlayer(prison, seed: seed)
    for step in 0..<80 {
      let place = "YUWU_MONEY_SEED=\(seed), step \(step)"
      try player.step(place)
      guard step % 10 == 9 else { continue }
      try player.expectEven(place)
    }
    // Most were carried out, and some refused: otherwise this would prove little.
    #expect(player.accepted > 20 && player.refused > 0, "\(player.accepted), \(player.refused)")
    #expect(try prison.findings() == [], "YUWU_MONEY_SEED=\(seed)")
  }

  /// A journal is the book once more: its postings give the same balances.
  @Test(arguments: seeds)
  func thePostingsOfAJournalGiveTheBalances(seed: UInt64) throws {
    let prison = try TestPrison()
    var player = try MoneyPlayer(prison, seed: seed)
    for step in 0..<40 { try player.step("YUWU_MONEY_SEED=\(seed), step \(step)") }
    let office = try prison.reading(as: "account-1")
    var csv: [UInt8] = []
    try office.exportAccounts(AccountExportRequest(format: .csv)) { csv += $0 }
    var replayed: [String: Int] = [:]
    for line in String(decoding: csv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let last = try #require(fields.last)
      let amount = try #require(Money(String(last)))
      replayed[String(fields[fields.count - 2]), default: 0] += amount.fen
    }
    #expect(replayed.values.reduce(0, +) == 0)
    let balances = try office.book.read {
      try $0.accountBalances(on: nil, chart: office.chartOfAccounts)
    }
    for (inmate, pockets) in balances.inmates {
      for (code, balance) in pockets {
        let name =
          "Liabilities:Inmates:N\(inmate):\(code.prefix(1).uppercased())\(code.dropFirst())"
        #expect(-(replayed[name] ?? 0) == balance.fen, "\(name), YUWU_MONEY_SEED=\(seed)")
      }
    }
    #expect(-(replayed["Assets:Bank"] ?? 0) == balances.accounts["bank"]?.fen ?? 0)
  }
}

/// Asks for movements at random and keeps a pencil account of what was carried out.
private struct MoneyPlayer {
  private struct Line {
    let key: FactKey
    let transfer: MoneyTransfer
  }

  private struct Pocket: Hashable {
    let account: String
    let inmate: InmateNumber?
  }

  private let prison: TestPrison
  private var numbers: RandomSequence
  private var today: CivilDate
  private var hour = 8
  private var lines: [Line] = []
  private(set) var accepted = 0
  private(set) var refused = 0

  init(_ prison: TestPrison, seed: UInt64) throws {
    self.prison = prison
    numbers = RandomSequence(seed: seed)
    today = try day("2026-10-01")
  }

  mutating func step(_ place: String) throws {
    hour += 1
    if hour > 20 {
      today = today.adding(days: Int.random(in: 1...2, using: &numbers))
      hour = 8
    }
    let isReversal = !lines.isEmpty && Int.random(in: 0..<8, using: &numbers) == 0
    do {
      let posted = try isReversal ? reverse() : post()
      accepted += 1
      let act = try #require(posted.act)
      let found = try prison.reading(as: "account-1").book.read { try $0.transfers(ofAct: act) }
      #expect(found.map(\.transfer) == posted.drafts.map(\.transfer), "\(place)")
      lines += found.map { Line(key: $0.factKey, transfer: $0.transfer) }
    } catch let refusal as Refusal {
      refused += 1
      let admitted: Set<RefusalCode> = [
        .accountOverdrawn, .accountReversed, .accountReversalFinal, .accountReversalByAuthor,
      ]
      #expect(admitted.contains(refusal.code), "\(place): \(refusal)")
    }
  }

  private mutating func reverse() throws -> PostedMoney {
    let line = try #require(lines.randomElement(using: &numbers))
    return try prison.office("account-2", today.description, hour).reverseTransfer(
      act: line.key.act, ordinal: line.key.ordinal, because: "记错")
  }

  private mutating func post() throws -> PostedMoney {
    let office = try prison.office("account-1", today.description, hour)
    let back = Int.random(in: 0...3, using: &numbers)
    let day = max(today.adding(days: -back), try AffairsServicesTests.day("2026-10-01"))
    let someone = try inmate(Int.random(in: 1...6, using: &numbers))
    let amount = Money(fen: Int.random(in: 1...30_000, using: &numbers))
    var request = TransferRequest(day: day, kind: .funding, amount: amount, lateReason: "补")
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0, 1:
      request.debit = "bank"
      request.credit = Bool.random(using: &numbers) ? "allowance-fund" : "labour-fund"
      request.amount = Money(fen: amount.fen * 10)
    case 2, 3: set(&request, .allowance, someone)
    case 4: set(&request, .labourPay, someone)
    case 5, 6:
      set(&request, .remittance, someone)
      request.sender = RemittanceSender(name: "某人", relation: "父亲")
    case 7, 8: set(&request, .purchase, someone)
    case 9:
      set(&request, .move, someone)
      request.debit = "spending"
      request.credit = "savings"
    case 10:
      request.kind = .settlement
      request.debit = "canteen"
      request.credit = "bank"
    default:
      set(&request, .homeRemittance, someone)
      request.sender = RemittanceSender(name: "某人", relation: "父亲")
      request.debit = Bool.random(using: &numbers) ? "spending" : "savings"
    }
    return try office.postTransfers([MoneyPosting(request)])
  }

  private func set(
    _ request: inout TransferRequest, _ kind: TransferKind, _ inmate: InmateNumber
  ) {
    request.kind = kind
    request.inmate = inmate
  }

  /// Both sides are equal, nothing is below zero at any moment, and the book's balances at the
  /// end of some day are the pencil's.
  mutating func expectEven(_ place: String) throws {
    let office = try prison.reading(as: "account-1")
    let chart = office.chartOfAccounts
    let order = lines.sorted { ($0.transfer.day, $0.key) < ($1.transfer.day, $1.key) }
    let asked = today.adding(days: -Int.random(in: 0...6, using: &numbers))
    var held: [Pocket: Int] = [:]
    var heldThen: [Pocket: Int] = [:]
    for line in order {
      let transfer = line.transfer
      for (code, sign) in [(transfer.debit, -1), (transfer.credit, 1)] {
        let account = try #require(chart[code])
        let pocket = Pocket(
          account: code, inmate: account.accountClass.isInmates ? transfer.inmate : nil)
        held[pocket, default: 0] += sign * transfer.amount.fen
        let balance = held[pocket, default: 0] * (account.accountClass.isAsset ? -1 : 1)
        #expect(balance >= 0, "\(place): \(code) on \(transfer.day)")
      }
      if transfer.day <= asked { heldThen = held }
    }
    #expect(held.values.reduce(0, +) == 0, "\(place)")
    let found = try office.book.read { try $0.accountBalances(on: asked, chart: chart) }
    #expect(found.sum == .zero, "\(place)")
    for (pocket, fen) in heldThen {
      let balance =
        if let inmate = pocket.inmate { found.balance(of: inmate, in: pocket.account) } else {
          found.accounts[pocket.account] ?? .zero
        }
      #expect(balance.fen == fen, "\(place): \(pocket.account) on \(asked)")
    }
  }
}

/// Random numbers from a seed, so that a failing run can be repeated (SplitMix64).
private struct RandomSequence: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
