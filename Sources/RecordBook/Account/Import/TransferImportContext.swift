public import PrisonAffairs

/// Everything a row of money is judged against, gathered before the first row is read.
public struct TransferImportContext: Sendable {
  public var inmates: [InmateRecord]
  /// Who has an account already.
  public var holders: Set<InmateNumber>
  /// What is closed: nothing is posted on a day up to this one.
  public var closedThrough: CivilDate?
  public var policies: PolicySet
  /// The day of recording; lateness is judged by it, row by row.
  public var today: CivilDate
  /// What a kind may be called in a file.
  public var kinds: [String: TransferKind]
  /// The reason for late rows that bring none of their own.
  public var defaultLateReason: String?
  /// The source of rows that name none.
  public var defaultSource: String?

  /// Gathers people and accounts from the book as the reader sees it.
  public init(
    reader: BookReader, policies: PolicySet, today: CivilDate, kinds: [String: TransferKind],
    defaultLateReason: String? = nil, defaultSource: String? = nil
  ) throws {
    inmates = try reader.inmates()
    holders = Set(try reader.accountHolders().map(\.inmate))
    closedThrough = try reader.closedBalances(before: .latest)?.through
    self.policies = policies
    self.today = today
    self.kinds = kinds
    self.defaultLateReason = defaultLateReason
    self.defaultSource = defaultSource
  }

  /// The chart of the day of recording.
  var chart: ChartOfAccounts { policies.chartOfAccounts(on: today) }
}

/// What an import of movements did, or on a dry run would do.
public struct TransferImportSummary: Hashable, Sendable {
  /// Rows in the file, without the header.
  public var rows = 0
  /// Rows that are new to the book.
  public var written = 0
  /// Rows that stand in the book already with the same content; they are passed over.
  public var alreadyThere = 0
  /// New rows recorded after their time, each with its reason.
  public var late = 0
  /// Accounts opened for inmates who had none.
  public var opened = 0
  /// New rows and what they come to, by kind.
  public var byKind: [TransferKind: Sum] = [:]
  /// The act that brought them; nil on a dry run and where nothing was new.
  public var act: Int?

  public struct Sum: Hashable, Sendable {
    public var count = 0
    public var amount = Money.zero

    public init() {}
  }

  public init() {}
}
