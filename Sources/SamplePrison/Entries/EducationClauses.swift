extension Clauses {
  /// 教育和文化改造
  static let education: [Clause] = [
    .deduction("JY-01", 3...3, weight: 60, "无故缺课一次", "未经批准缺席集体教育"),
    .deduction("JY-02", 1...1, weight: 160, "上课打瞌睡", "上课讲话影响他人"),
    .deduction("JY-03", 1...1, weight: 140, "未按时交作业", "思想汇报未按时上交"),
    .deduction(
      "JY-04", 3...3, weight: 50, group: "exam", monthly: true, "月考不及格，学习不认真", "考试不及格，未作答"),
    .deduction("JY-05", 10...10, weight: 6, "考试夹带资料", "考试抄袭"),
    .deduction("JY-06", 10...10, weight: 4, "拒绝书写认罪悔罪书"),
    .bonus(
      "JY-07", 2...2, weight: 420, group: "exam", monthly: true, "月考92分", "月考95分", "法律常识考试90分",
      "月考98分"),
    .bonus(
      "JY-08", 4...4, weight: 40, group: "certificate", "取得缝纫工职业资格证书", "取得电工初级证书", "通过面点师考核"),
    .bonus("JY-09", 2...2, weight: 60, "监狱小报刊登稿件一篇", "狱内广播采用稿件一篇"),
    .bonus("JY-10", 4...4, weight: 8, "省局报刊登文章一篇"),
    .bonus("JY-11", 4...4, weight: 60, group: "teaching", "担任扫盲班教员", "担任技能培训教员"),
    .bonus("JY-12", 3...3, weight: 60, "书法比赛二等奖", "演讲比赛获奖", "\"爱国主义\"主题征文获奖", "歌咏比赛获奖"),
  ]
}
