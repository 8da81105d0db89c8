/// Whether money came to inmates or went from them, as a notice tells it.
public enum MoneyDirection: String, CaseIterable, Sendable {
  /// 来源
  case source
  /// 用途
  case use
}

extension TransferKind {
  /// Where a notice shows it; nil for what moves no money to or from an inmate. A reversal counts
  /// where what it undoes did.
  public var direction: MoneyDirection? {
    switch self {
    case .opening, .allowance, .labourPay, .remittance, .refund, .transferIn, .suspenseCleared:
      .source
    case .purchase, .deduction, .homeRemittance, .payout, .transferOut: .use
    case .funding, .settlement, .move, .cash, .suspense, .reversal: nil
    }
  }

  /// Whether policy states what each inmate gets of it, so that everybody can take it out of a sum.
  fileprivate var isKnownToAll: Bool { self == .allowance }

  /// The place in which a notice shows it.
  fileprivate var place: Int { TransferKind.allCases.firstIndex(of: self) ?? 0 }
}

/// What inmates received or gave in a month, by ward, kind and person.
public struct WardMoney: Hashable, Sendable {
  typealias Amounts = [InmateNumber: Money]

  private var amounts: [WardCode: [TransferKind: Amounts]] = [:]

  public init() {}

  /// Counts a movement; a reversal comes as the kind it undoes, below zero.
  public mutating func add(
    _ amount: Money, _ kind: TransferKind, of inmate: InmateNumber, in ward: WardCode
  ) {
    let before = amounts[ward]?[kind]?[inmate] ?? .zero
    amounts[ward, default: [:]][kind, default: [:]][inmate] = before + amount
  }

  /// By kind, of one direction, without those whom the month left with nothing.
  func lines(of ward: WardCode, _ direction: MoneyDirection) -> [TransferKind: Amounts] {
    (amounts[ward] ?? [:]).filter { $0.key.direction == direction }
      .mapValues { $0.filter { $0.value != .zero } }.filter { !$0.value.isEmpty }
  }

  var wards: [WardCode] { amounts.keys.sorted() }

  /// What each ward's inmates received or gave by each kind, in order.
  public var totals: [WardTotal] {
    wards.flatMap { ward in
      MoneyDirection.allCases.flatMap { direction in
        lines(of: ward, direction).sorted { $0.key.place < $1.key.place }.map {
          WardTotal(
            ward: ward, kind: $0.key, inmates: $0.value.count,
            amount: $0.value.values.reduce(.zero, +))
        }
      }
    }
  }
}

/// What a ward's inmates received or gave in a month by one kind of transfer.
public struct WardTotal: Hashable, Sendable {
  public let ward: WardCode
  public let kind: TransferKind
  /// How many different people it concerns.
  public let inmates: Int
  public let amount: Money

  public init(ward: WardCode, kind: TransferKind, inmates: Int, amount: Money) {
    self.ward = ward
    self.kind = kind
    self.inmates = inmates
    self.amount = amount
  }
}

/// A sum that may be told to everybody: of at least so many people, or without its amount.
public struct PublicTotal: Hashable, Sendable {
  public let direction: MoneyDirection
  /// The wards it is of; several where one alone had too few people.
  public let wards: [WardCode]
  /// The kinds it is of; several where one alone concerned too few people.
  public let kinds: [TransferKind]
  /// Nil where too few people remain even of the whole prison.
  public let inmates: Int?
  public let amount: Money?

  public init(
    direction: MoneyDirection, wards: [WardCode], kinds: [TransferKind], inmates: Int?,
    amount: Money?
  ) {
    self.direction = direction
    self.wards = wards
    self.kinds = kinds
    self.inmates = inmates
    self.amount = amount
  }
}

extension WardMoney {
  /// The sums that may be told of a month: each of at least `smallest` people.
  ///
  /// Every movement stands in one sum alone, and none is told beside these, neither what a ward or
  /// the prison holds nor a total of a kind: so no sum or difference of them, over all wards and
  /// months, comes down to fewer people than one of them has (contracts.md: hiding must survive
  /// subtraction). A ward's balance would not: inmates take theirs along when they move. What each
  /// gets of the allowance is in policy, so the allowance hides nobody: without those who stand in
  /// a sum with it alone, enough people must remain.
  public func publicTotals(smallest: Int) -> [PublicTotal] {
    MoneyDirection.allCases.flatMap { direction in
      groups(direction, smallest: smallest).flatMap { group in
        group.totals(direction, smallest: smallest)
      }
    }
  }

  /// Neighbouring wards, told together until each group has enough people.
  private func groups(_ direction: MoneyDirection, smallest: Int) -> [MoneyGroup] {
    var groups = wards.map { MoneyGroup(wards: [$0], lines: lines(of: $0, direction)) }
      .filter { !$0.lines.isEmpty }
    while groups.count > 1,
      let least = groups.indices.filter({ !groups[$0].isEnough(smallest) })
        .min(by: { groups[$0].people.count < groups[$1].people.count })
    {
      let other = least + 1 < groups.count ? least + 1 : least - 1
      groups[min(least, other)].take(groups[max(least, other)])
      groups.remove(at: max(least, other))
    }
    return groups
  }
}

/// The lines of wards that are told together.
private struct MoneyGroup {
  private(set) var wards: [WardCode]
  private(set) var lines: [TransferKind: WardMoney.Amounts]

  init(wards: [WardCode], lines: [TransferKind: WardMoney.Amounts]) {
    self.wards = wards
    self.lines = lines
  }

  var people: Set<InmateNumber> { people(of: lines.map(\.key)) }

  private func people(of kinds: [TransferKind]) -> Set<InmateNumber> {
    kinds.reduce(into: []) { $0.formUnion((lines[$1] ?? [:]).keys) }
  }

  /// Those who do not stand in the kinds for what everybody knows of them.
  private func hidden(in kinds: [TransferKind]) -> Set<InmateNumber> {
    people(of: kinds.filter { !$0.isKnownToAll })
  }

  /// Whether a sum of the kinds is nobody's own, also for who takes out what is known of each.
  private func isEnough(_ kinds: [TransferKind], _ smallest: Int) -> Bool {
    let hidden = hidden(in: kinds)
    return people(of: kinds).count >= smallest && (hidden.isEmpty || hidden.count >= smallest)
  }

  func isEnough(_ smallest: Int) -> Bool { isEnough(lines.map(\.key), smallest) }

  mutating func take(_ other: MoneyGroup) {
    wards = (wards + other.wards).sorted()
    // An inmate counts in one ward of a month, so no two have the same person.
    lines.merge(other.lines) { $0.merging($1, uniquingKeysWith: +) }
  }

  func totals(_ direction: MoneyDirection, smallest: Int) -> [PublicTotal] {
    let kinds = lines.keys.sorted { $0.place < $1.place }
    var merged = kinds.filter { people(of: [$0]).count < smallest }
    var rest = kinds.filter { !merged.contains($0) }
    while !merged.isEmpty, !isEnough(merged, smallest),
      let next = rest.filter({ hidden(in: merged).isEmpty || !$0.isKnownToAll })
        .min(by: { people(of: [$0]).count < people(of: [$1]).count })
    {
      merged.append(next)
      rest.removeAll { $0 == next }
    }
    let together = merged.isEmpty ? [] : [merged.sorted { $0.place < $1.place }]
    return (rest.map { [$0] } + together).map { kinds in
      let count = people(of: kinds).count
      let amount = kinds.flatMap { (lines[$0] ?? [:]).values }.reduce(.zero, +)
      let isTold = isEnough(kinds, smallest)
      return PublicTotal(
        direction: direction, wards: wards, kinds: kinds, inmates: isTold ? count : nil,
        amount: isTold ? amount : nil)
    }
  }
}
