import PrisonAffairs

/// Property judgments and what became of them.
struct DrawnProperty {
  private let inmate: Inmate
  private let firstDay: CivilDate

  init(of inmate: Inmate, before firstDay: CivilDate) {
    self.inmate = inmate
    self.firstDay = firstDay
  }

  private enum Course { case paid, unable, able, refusing, refusedOnce, instalments, unknown }

  private static let courses = Weighted<Course>([
    (.paid, 470), (.unable, 260), (.able, 70), (.refusing, 30), (.refusedOnce, 20),
    (.instalments, 30), (.unknown, 120),
  ])

  /// Crimes that go with a fine, and those that go with compensation.
  private static let fined: Set<String> = [
    "盗窃罪", "诈骗罪", "帮助信息网络犯罪活动罪", "开设赌场罪", "贩卖毒品罪", "敲诈勒索罪", "抢劫罪", "职务侵占罪",
    "受贿罪", "合同诈骗罪", "集资诈骗罪", "非法吸收公众存款罪", "绑架罪", "组织卖淫罪",
  ]
  private static let compensated: Set<String> = ["故意伤害罪", "故意杀人罪", "交通肇事罪", "寻衅滋事罪"]
  private static let defrauding: Set<String> = ["诈骗罪", "合同诈骗罪", "集资诈骗罪", "盗窃罪"]

  func rows(
    _ random: inout RandomNumbers
  ) -> (property: [[String]], events: [[String]]) {
    // In one file of thirty nobody has looked yet.
    if random.chance(perMille: 30) { return ([], []) }
    let crimes = Set(DrawnSentence.crimes(of: inmate))
    var items: [(kind: String, yuan: Int?)] = []
    if !crimes.isDisjoint(with: DrawnProperty.fined) {
      items.append(
        inmate.sentence.months.map { ("罚金", 1_000 * random.within(1...max(2, $0 / 2))) }
          ?? ("没收财产", nil))
    }
    if !crimes.isDisjoint(with: DrawnProperty.compensated), random.chance(perMille: 450) {
      items.append(("附带民事赔偿", 1_000 * random.within(5...120)))
    }
    if !crimes.isDisjoint(with: DrawnProperty.defrauding), random.chance(perMille: 350) {
      items.append(("责令退赔", 500 * random.within(4...160)))
    }
    guard !items.isEmpty else { return ([[inmate.number, "", "无", "", ""]], []) }
    var property: [[String]] = []
    var events: [[String]] = []
    for (index, item) in items.enumerated() {
      let number = String(index + 1)
      property.append([
        inmate.number, number, item.kind, item.yuan.map { "\($0).00" } ?? "",
        random.chance(perMille: 80) ? "是" : "否",
      ])
      let course = item.yuan == nil ? .unable : DrawnProperty.courses.draw(&random)
      events += self.events(course, item.yuan ?? 0, &random).map { [inmate.number, number] + $0 }
    }
    return (property, events)
  }

  private func events(
    _ course: Course, _ yuan: Int, _ random: inout RandomNumbers
  ) -> [[String]] {
    let days = inmate.admittedOn.days(until: firstDay)
    // Who came with the months has had no time for any of it.
    guard days > 30 else { return [] }
    let day = inmate.admittedOn.adding(days: random.within(1...(days - 10)))
    let later = day.adding(days: random.within(1...max(1, day.days(until: firstDay) - 1)))
    func event(_ word: String, on day: CivilDate, _ yuan: Int? = nil, _ ground: String) -> [String]
    {
      [word, day.description, yuan.map { "\($0).00" } ?? "", ground]
    }
    switch course {
    case .paid:
      return [
        event("缴纳", on: day, yuan, "缴款收据"), event("执行完毕", on: later, nil, "执行完毕结案通知书"),
      ]
    case .unable:
      return [
        event("终结本次执行", on: day, nil, "终结本次执行程序裁定书"),
        event("认定无能力", on: later, nil, "法院复函"),
      ]
    case .able: return [event("认定有能力", on: day, nil, "法院复函")]
    case .refusing: return [event("拒不交代去向", on: day, nil, "谈话笔录")]
    case .refusedOnce:
      return [
        event("违规消费", on: day, nil, "消费台账"), event("停止违规", on: later, nil, "消费台账"),
      ]
    case .instalments:
      return [
        event("分期缴纳", on: day, nil, "法院准许分期缴纳裁定书"),
        event("缴纳", on: later, max(1, yuan / 4), "缴款收据"),
      ]
    case .unknown: return []
    }
  }
}
