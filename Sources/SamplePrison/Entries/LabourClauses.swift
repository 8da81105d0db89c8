extension Clauses {
  /// 劳动改造
  static let labour: [Clause] = [
    .deduction("LD-01", 1...1, weight: 200, "到岗迟到", "上机迟到五分钟"),
    .deduction("LD-02", 5...5, weight: 60, "擅自离开岗位", "劳动时间串岗"),
    .deduction(
      "LD-03", 2...2, weight: 350, group: "quota", monthly: true, "完成定额96%", "完成定额93%",
      "完成定额91%"),
    .deduction(
      "LD-04", 5...5, weight: 120, group: "quota", monthly: true, "完成定额85%", "完成定额78%"),
    .deduction("LD-05", 5...10, weight: 60, step: 100, "未按规程关机", "未戴防护用品操作", "违规拆卸防护罩"),
    .deduction("LD-06", 10...10, weight: 15, "收工未交还剪刀", "工具未按规定入柜"),
    .bonus(
      "LD-07", 2...2, weight: 1_500, group: "quota", monthly: true, "完成定额104%", "完成定额107%",
      "完成定额109%"),
    .bonus(
      "LD-08", 4...4, weight: 1_300, group: "quota", monthly: true, "完成定额113%", "完成定额118%",
      "完成定额126%"),
    .bonus(
      "LD-09", 4...6, weight: 250, step: 50, group: "quota", monthly: true, "完成定额134%",
      "完成定额142%"),
    .bonus("LD-10", 2...2, weight: 250, "改进裁剪，节约面料", "回收边角料再利用"),
    .bonus("LD-11", 3...3, weight: 150, group: "training", "带教新上岗人员一名", "带教两名学徒上岗"),
    .bonus("LD-12", 2...2, weight: 550, group: "quality", monthly: true, "本月无次品", "本月返工率为零"),
  ]
}
