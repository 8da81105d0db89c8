public import Register

/// Something in the book that cannot be as an act wrote it.
public struct RegisterFinding: Hashable, Sendable {
  /// Stable; never reused.
  public enum Code: String, CaseIterable, Sendable {
    /// A number without an act: the act was deleted.
    case actMissing = "register.act-missing"
    /// The facts of an act do not give the root in its header.
    case factRoot = "register.fact-root"
    /// An ordinal without a fact.
    case factMissing = "register.fact-missing"
    /// Two facts with one ordinal.
    case factRepeated = "register.fact-repeated"
    case factWithoutAct = "register.fact-without-act"
    /// A leaf set apart as erased that no act of erasure names.
    case erasedWithoutAct = "register.erased-without-act"
    /// An act of erasure whose fact was not set apart.
    case erasureNotCarriedOut = "register.erasure-not-carried-out"
    /// The header of an act does not give its leaf.
    case leaf = "register.leaf"
    case leafMissing = "register.leaf-missing"
    /// From this act on the leaves do not give the roots that stand beside them.
    case root = "register.root"
    case frontier = "register.frontier"
    /// An act before the one that precedes it.
    case momentOrder = "register.moment-order"
    /// A value that canonical form cannot have.
    case form = "register.form"
    case policyHash = "policy.hash"
    case policyDigest = "policy.digest"
    case calendarHash = "calendar.hash"
    case documentHash = "notice.document-hash"
    /// What SQLite itself reports, or a schema that is not the program's.
    case integrity = "book.integrity"
    case triggerMissing = "book.trigger-missing"
  }

  public let code: Code
  public let act: Int?
  public let table: String?
  public let ordinal: Int?
  /// What SQLite says, or the name of what differs; never the value of a column.
  public let note: String?

  init(
    _ code: Code, act: Int? = nil, table: String? = nil, ordinal: Int? = nil, note: String? = nil
  ) {
    self.code = code
    self.act = act
    self.table = table
    self.ordinal = ordinal
    self.note = note
  }

  /// Where it is: `812.3`, `act:812`, the name of a table, or `book`.
  public var reference: String {
    switch (act, ordinal) {
    case (let act?, let ordinal?): "\(act).\(ordinal)"
    case (let act?, nil): "act:\(act)"
    case (nil, _): table ?? "book"
    }
  }
}

/// What a recomputation of the register went through.
public struct RegisterSummary: Hashable, Sendable {
  public internal(set) var acts = 0
  public internal(set) var facts = 0
  /// How many facts each act erased; their leaves are part of the tree.
  public internal(set) var erased: [Int: Int] = [:]
  /// The root of the tree of all leaves.
  public internal(set) var root = MerkleTree().root
}
