public import PrisonAffairs

extension CommutationYear {
  /// All files of the eve of the year, in the order in which they can be imported: places, staff,
  /// everybody with a judgment, statuses, and what happened to sentences before the year.
  public var files: [SampleFile] {
    let places = prison.standingFiles.filter { ["wards.csv", "staff.csv"].contains($0.name) }
    let statuses = prison.standingFiles.filter { $0.name == "status.csv" }
    return places + [roster] + statuses + sentenceFiles
  }

  /// A ledger's balances for those of a ward who will have a full cycle with the first month: who is
  /// nominated, and one more, the last of the ward.
  public func balances(of ward: WardCode) -> SampleFile {
    let inmates = standing.filter { prison.people.wards[$0.ward].code == ward.text }
    let nominated = Set(nominated.map(\.inmate.number))
    let settled = inmates.last { $0.admittedOn.adding(days: 90) < prison.firstDay }
    return prison.file(
      .balances,
      inmates.filter { nominated.contains($0.number) || $0.number == settled?.number }.map {
        [
          $0.number, "台账余分", prison.months[0].description, "585", "6", "合格", "启用前计分考核台账",
        ]
      })
  }

  /// The entries of the first month about those of one ward, by the day on which they are recorded.
  public func entryBatches(of ward: WardCode) -> [SampleBatch] {
    let inmates = Set(
      standing.filter { prison.people.wards[$0.ward].code == ward.text }.map(\.number))
    return prison.entryBatches(of: prison.months[0]).compactMap { batch in
      let lines = batch.file.content.split(separator: "\n", omittingEmptySubsequences: true)
      let own = lines.dropFirst().filter { line in
        line.split(separator: ",", maxSplits: 1).first.map { inmates.contains(String($0)) } ?? false
      }
      guard !own.isEmpty else { return nil }
      return SampleBatch(
        day: batch.day,
        file: SampleFile(
          name: batch.file.name, content: (lines.prefix(1) + own).joined(separator: "\n") + "\n"))
    }
  }

  /// Who is there when the year begins.
  var standing: [Inmate] { prison.people.inmates.filter { $0.admittedOn < prison.firstDay } }

  private var roster: SampleFile {
    let built = Dictionary(uniqueKeysWithValues: nominated.map { ($0.inmate.number, $0) })
    return prison.file(
      .roster,
      standing.map { inmate in
        let own = built[inmate.number]
        let born = own?.place.turn == .juvenile ? own?.sentence.birthOfMinor : inmate.bornOn
        return [
          inmate.number, inmate.name, "男", (born ?? inmate.bornOn).description,
          (own?.sentence.admittedOn ?? inmate.admittedOn).description,
          prison.people.wards[inmate.ward].code, inmate.subWard,
        ]
      })
  }

  private var sentenceFiles: [SampleFile] {
    let built = Dictionary(uniqueKeysWithValues: nominated.map { ($0.inmate.number, $0) })
    let rows = standing.map { inmate in
      built[inmate.number].map { ScenarioRows(of: $0, yearBegins: prison.firstDay) }
        ?? ScenarioRows(of: inmate)
    }
    return [
      prison.file(.scenarioJudgments, rows.map(\.judgment)),
      prison.file(.scenarioCounts, rows.flatMap(\.counts)),
      prison.file(.scenarioMarks, rows.map(\.mark)),
      prison.file(.scenarioRulings, rows.flatMap(\.rulings)),
      prison.file(.scenarioMerits, rows.flatMap(\.merits)),
      prison.file(.scenarioProperty, rows.map(\.property)),
      prison.file(.scenarioPropertyEvents, rows.flatMap(\.propertyEvents)),
    ]
  }
}

extension SampleTable {
  fileprivate static let scenarioJudgments = SampleTable(
    name: "judgment", sourceWord: "判决",
    columns: [
      "罪犯编号", "判决日期", "来由", "生效日期", "交付执行日期", "刑种", "年", "月", "日", "刑期起日", "刑期止日",
      "限制减刑", "终身监禁", "剥夺政治权利",
    ])
  fileprivate static let scenarioCounts = SampleTable(
    name: "count", sourceWord: "罪名", columns: ["罪犯编号", "判决日期", "罪名", "刑种", "年", "月"])
  fileprivate static let scenarioMarks = SampleTable(
    name: "mark", sourceWord: "从严类别", columns: ["罪犯编号", "从严类别"])
  fileprivate static let scenarioRulings = SampleTable(
    name: "ruling", sourceWord: "裁定", columns: ["罪犯编号", "裁定日期", "送达日期", "裁定结果", "月", "案号"])
  fileprivate static let scenarioMerits = SampleTable(
    name: "merit", sourceWord: "立功", columns: ["罪犯编号", "立功程度", "日期", "依据"])
  fileprivate static let scenarioProperty = SampleTable(
    name: "property", sourceWord: "财产性判项", columns: ["罪犯编号", "判项编号", "判项种类", "金额"])
  fileprivate static let scenarioPropertyEvents = SampleTable(
    name: "property-event", sourceWord: "履行", columns: ["罪犯编号", "判项编号", "履行情况", "日期", "金额", "依据"])
}
