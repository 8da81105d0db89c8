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

  /// What was not in order, beside late and reversed transfers.
  public struct Exceptions: Hashable, Sendable {
    /// Inmates of the ward whom the close named, by what it found, but for the limit.
    public let concerns: [SpendingConcern: Int]
    /// Of the whole prison: money of which nobody knew for whom it was.
    public let suspense: Int
    /// Of the whole prison: what stands at the bank or in the book alone, with an explanation.
    public let explained: Int
    /// Of the whole prison: transfers recorded late that stand in nobody's account, those of
    /// money not yet explained among them.
    public let lateOfNobody: Int

    public init(
      concerns: [SpendingConcern: Int], suspense: Int, explained: Int, lateOfNobody: Int
    ) {
      self.concerns = concerns
      self.suspense = suspense
      self.explained = explained
      self.lateOfNobody = lateOfNobody
    }
  }

  /// What stood in the accounts of one nature when the month began and ended, for oversight alone.
  public struct Balance: Hashable, Sendable {
    /// Nil for the whole prison.
    public let ward: WardCode?
    public let nature: AccountClass
    public let opening: Money
    public let closing: Money

    public init(ward: WardCode?, nature: AccountClass, opening: Money, closing: Money) {
      self.ward = ward
      self.nature = nature
      self.opening = opening
      self.closing = closing
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
  public let exceptions: Exceptions
  /// The lines that hold the ward's money, of several wards where one has too few people.
  public let publicTotals: [PublicTotal]
  /// The ward's own sums by kind, for oversight alone.
  public let wholeTotals: [WardTotal]
  /// The ward's and the prison's, for oversight alone.
  public let balances: [Balance]
  public let smallestGroup: Int
  public let basis: [String]

  public init(
    ward: WardCode, month: YearMonth, closedOn: CivilDate?, signers: [Signer], holders: Int,
    late: Int, reversed: Int, overspent: Int, exceptions: Exceptions, publicTotals: [PublicTotal],
    wholeTotals: [WardTotal], balances: [Balance], smallestGroup: Int, basis: [String]
  ) {
    self.ward = ward
    self.month = month
    self.closedOn = closedOn
    self.signers = signers
    self.holders = holders
    self.late = late
    self.reversed = reversed
    self.overspent = overspent
    self.exceptions = exceptions
    self.publicTotals = publicTotals
    self.wholeTotals = wholeTotals
    self.balances = balances
    self.smallestGroup = smallestGroup
    self.basis = basis
  }

  /// The file that is handed out with the notice.
  public var file: String { "accounts-\(ward)-\(month).journal" }

  /// The line with which anybody re-checks the sums on that file.
  public var command: String { "hledger -f \(file) balance --depth 3" }

  /// How the file is made from the book.
  public var exportCommand: String {
    "yuwu account export --format hledger --public --ward \(ward) --month \(month) --output \(file)"
  }
}
