public import PrisonAffairs

extension DetailKey {
  /// The name of the detail, for figures that stand in brackets.
  public var words: Text {
    switch self {
    case .reference: Text(zh: "所指", en: "reference")
    case .inmate: Text(zh: "罪犯编号", en: "inmate")
    case .staff: Text(zh: "警号", en: "officer")
    case .ward: Text(zh: "监区", en: "ward")
    case .month: Text(zh: "月份", en: "month")
    case .day: Text(zh: "日期", en: "day")
    case .role: Text(zh: "职务", en: "role")
    case .permission: Text(zh: "权限", en: "permission")
    case .step: Text(zh: "步骤", en: "step")
    case .state: Text(zh: "所处步骤", en: "state")
    case .outcome: Text(zh: "结果", en: "outcome")
    case .body: Text(zh: "集体", en: "body")
    case .value: Text(zh: "所填", en: "given")
    case .limit: Text(zh: "界限", en: "limit")
    case .minimum: Text(zh: "最少", en: "at least")
    case .maximum: Text(zh: "最多", en: "at most")
    case .count: Text(zh: "数目", en: "count")
    case .total: Text(zh: "总数", en: "total")
    case .code: Text(zh: "代码", en: "code")
    case .layer: Text(zh: "层级", en: "layer")
    case .file: Text(zh: "文件", en: "file")
    case .year: Text(zh: "年份", en: "year")
    case .names: Text(zh: "名称", en: "names")
    case .field: Text(zh: "栏目", en: "field")
    case .part: Text(zh: "部分", en: "part")
    case .number: Text(zh: "编号", en: "number")
    case .kind: Text(zh: "种类", en: "kind")
    case .moment: Text(zh: "时间", en: "moment")
    case .digest: Text(zh: "摘要", en: "digest")
    }
  }

  /// The words for a value that comes from a closed list; nil for figures and free codes.
  func words(for value: String) -> Text? {
    switch self {
    case .part: Part(rawValue: value)?.words ?? sideWords(for: value)
    case .code: Text(namingAccounts: value)
    case .permission: Permission(rawValue: value)?.words
    case .outcome:
      StepOutcome(rawValue: value)?.words ?? NoticeEnding(rawValue: value)?.words
        ?? OrderEnding(rawValue: value)?.words
    case .layer: LayerKind(rawValue: value)?.words
    case .field: NoticeField(rawValue: value)?.words
    case .kind:
      kindWords(for: value) ?? NoticeKind(rawValue: value)?.words
        ?? TreatmentDirection(rawValue: value)?.words
    case .state: stateWords(for: value)
    case .step: NoticeEnding(rawValue: value)?.words
    case .names: Text(namingMissing: value) ?? Reward(rawValue: value)?.words
    case .value: Reward(rawValue: value)?.words
    case .reference, .inmate, .staff, .ward, .month, .day, .role, .body, .limit,
      .minimum, .maximum, .count, .total, .file, .year, .number, .moment, .digest:
      nil
    }
  }

  /// A kind of entry, status, share or cancellation; nil for kinds that are no closed list.
  private func kindWords(for value: String) -> Text? {
    Direction(rawValue: value)?.words ?? CustodyStatus(rawValue: value)?.words
      ?? ShareScope(rawValue: value)?.words ?? CancellationGround(rawValue: value)?.words
      ?? CancellationException(rawValue: value)?.words
      ?? TransferKind(rawValue: value)?.words ?? Meal(rawValue: value)?.words
  }

  /// A side of a transfer; nil for anything else.
  private func sideWords(for value: String) -> Text? {
    switch value {
    case "debit": Text(zh: "借", en: "debit")
    case "credit": Text(zh: "贷", en: "credit")
    default: nil
    }
  }

  /// Where a procedure or notice stands; nil for a step, which policy names.
  private func stateWords(for value: String) -> Text? {
    switch value {
    case "ended": Text(zh: "已经结束", en: "has ended")
    case "-": Text(zh: "还没有开始", en: "has not begun")
    default: NoticeEnding(rawValue: value)?.words
    }
  }
}
