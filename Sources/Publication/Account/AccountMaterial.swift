public import PrisonAffairs

/// What a notice of a ward's accounts is made of. The public lines are all that anybody but
/// oversight is told; no person stands in any.
public struct AccountMaterial: Hashable, Sendable {
  /// Who took a step of the month.
  public struct Signer: Hashable, Sendable {
    public let step: AccountMonthStep
    public let staff: String
    public let day: CivilDate

    public init(step: AccountMonthStep, staff: String, day: CivilDate) {
      self.step = step
      self.staff = staff
      self.day = day
    }
  }

  public let ward: WardCode
  public let month: YearMonth
  public let closedOn: CivilDate?
  public let signers: [Signer]
  public let holders: Int
  public let late: Int
  public let reversed: Int
  /// Inmates who spent over their limit.
  public let overspent: Int
  /// The lines that hold the ward's money, of several wards where one has too few people.
  public let publicTotals: [PublicTotal]
  /// The ward's own sums by kind, for oversight alone.
  public let wholeTotals: [WardTotal]
  public let smallestGroup: Int
  public let basis: [String]

  public init(
    ward: WardCode, month: YearMonth, closedOn: CivilDate?, signers: [Signer], holders: Int,
    late: Int, reversed: Int, overspent: Int, publicTotals: [PublicTotal], wholeTotals: [WardTotal],
    smallestGroup: Int, basis: [String]
  ) {
    self.ward = ward
    self.month = month
    self.closedOn = closedOn
    self.signers = signers
    self.holders = holders
    self.late = late
    self.reversed = reversed
    self.overspent = overspent
    self.publicTotals = publicTotals
    self.wholeTotals = wholeTotals
    self.smallestGroup = smallestGroup
    self.basis = basis
  }

  /// The line with which anybody re-checks the sums on the file handed out with the notice.
  public var command: String {
    "hledger -f accounts-\(ward)-\(month).journal balance --depth 3"
  }

  /// How the file is made from the book.
  public var exportCommand: String {
    "yuwu account export --format hledger --public --ward \(ward) --month \(month)"
  }
}
