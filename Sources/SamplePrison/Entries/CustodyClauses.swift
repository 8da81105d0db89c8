extension Clauses {
  /// 监管改造
  static let custody: [Clause] = [
    .deduction(
      "JG-01", 1...1, weight: 700, "内务检查床铺不整齐", "储物柜物品摆放凌乱", "被褥未按要求叠放", "洗漱用品未定位摆放"),
    .deduction("JG-02", 1...1, weight: 480, "未佩戴胸牌", "囚服纽扣未扣", "着装不规范,当场纠正"),
    .deduction("JG-03", 1...1, weight: 520, "出工列队时讲话", "收工队列中交头接耳", "队列行进间嬉笑"),
    .deduction("JG-04", 2...2, weight: 300, "晚点名迟到", "早点名未按时到位", "集合迟到两分钟"),
    .deduction("JG-05", 5...5, weight: 20, "向民警谎报身体情况", "隐瞒实情，经核查不属实"),
    .deduction(
      "JG-06", 5...10, weight: 50, "不服从管理，顶撞民警", "纠正违规时语言顶撞,称\"凭什么管我\"", "谈话教育时态度恶劣"),
    .deduction("JG-07", 5...5, weight: 70, "脱离互监组单独行动", "未与互监组成员同行去卫生间"),
    .deduction("JG-08", 5...5, weight: 25, "私下以香皂交换食品", "私自交换生活用品"),
    .deduction("JG-09", 10...10, weight: 20, "在非吸烟区吸烟", "在监舍内吸烟"),
    .deduction("JG-10", 10...20, weight: 8, step: 500, "以食品为注打牌", "参与赌博，情节轻微"),
    .deduction("JG-11", 10...20, weight: 4, step: 500, "清监时查出现金", "私藏现金，主动交出"),
    .deduction("JG-12", 20...30, weight: 4, step: 500, "查获自制打火器具", "私藏刀片一枚"),
    .deduction("JG-13", 10...20, weight: 10, step: 500, "欺压同监舍人员，情节较轻", "强迫他人代为值日"),
    .deduction("JG-14", 20...30, weight: 10, step: 500, "因琐事动手，情节较轻", "因排队发生推打"),
    .deduction("JG-15", 2...2, weight: 120, "倒掉整份饭菜", "浪费主食"),
    .deduction("JG-16", 2...5, weight: 40, step: 50, "损坏公用水杯", "踢坏监舍门板", "损坏桌椅"),
    .bonus("JG-17", 2...2, weight: 700, "协助维持就餐秩序", "协助维持会见秩序", "担任监督岗认真负责"),
    .bonus(
      "JG-18", 2...2, weight: 650, group: "dormitory", monthly: true, "本月文明监舍成员", "监舍被评为文明监舍"),
    .bonus("JG-19", 2...4, weight: 35, "检举违规行为，经查属实", "提供线索，经查属实"),
    .bonus(
      "JG-20", 3...3, weight: 700, group: "no-deduction", monthly: true, "值星员，全月无扣分",
      "值班员岗位，本月无扣分"),
  ]
}
