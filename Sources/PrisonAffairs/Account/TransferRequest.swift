/// A movement of money as somebody asks for it, before the rules have named its rows.
public struct TransferRequest: Hashable, Sendable {
  public var day: CivilDate
  public var kind: TransferKind
  /// Whose pocket takes part; nil where only the prison's accounts do.
  public var inmate: InmateNumber?
  /// The whole of it; a wage is split over the pockets by policy.
  public var amount: Money
  /// Codes of the chart; nil lets the kind name the side.
  public var debit: String?
  public var credit: String?
  /// What was bought, by the categories of policy.
  public var category: String?
  public var note: String?
  public var lateReason: String?
  /// Who sent a remittance, or to whom one goes home.
  public var sender: RemittanceSender?

  public init(
    day: CivilDate, kind: TransferKind, inmate: InmateNumber? = nil, amount: Money,
    debit: String? = nil, credit: String? = nil, category: String? = nil, note: String? = nil,
    lateReason: String? = nil, sender: RemittanceSender? = nil
  ) {
    self.day = day
    self.kind = kind
    self.inmate = inmate
    self.amount = amount
    self.debit = debit
    self.credit = credit
    self.category = category
    self.note = note
    self.lateReason = lateReason
    self.sender = sender
  }
}

extension TransferRequest {
  /// Whether somebody said what it is, or why.
  public var hasNote: Bool { (note ?? "").contains { !$0.isWhitespace } }
}

/// Who sent money to an inmate (汇款人), or to whom the inmate sends it; never in a notice.
public struct RemittanceSender: Hashable, Sendable {
  public let name: String
  /// What the sender is to the inmate, in words; nil where nobody said.
  public let relation: String?

  public init(name: String, relation: String?) {
    self.name = name
    self.relation = relation
  }
}
