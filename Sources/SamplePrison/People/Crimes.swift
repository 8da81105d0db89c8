/// Offences by how heavy the sentence is; no name holds the mark that joins several.
enum Crimes {
  private static let light = Weighted<String>([
    ("盗窃罪", 240), ("诈骗罪", 150), ("帮助信息网络犯罪活动罪", 110), ("开设赌场罪", 90),
    ("故意伤害罪", 80), ("寻衅滋事罪", 80), ("贩卖毒品罪", 80), ("容留他人吸毒罪", 40), ("交通肇事罪", 40),
    ("非法拘禁罪", 30), ("妨害公务罪", 20), ("强制猥亵罪", 20), ("敲诈勒索罪", 20),
  ])

  private static let medium = Weighted<String>([
    ("诈骗罪", 200), ("贩卖毒品罪", 160), ("盗窃罪", 140), ("强奸罪", 120), ("故意伤害罪", 90),
    ("抢劫罪", 80), ("开设赌场罪", 60), ("非法吸收公众存款罪", 40), ("职务侵占罪", 30), ("受贿罪", 30),
    ("猥亵儿童罪", 30), ("合同诈骗罪", 20),
  ])

  private static let heavy = Weighted<String>([
    ("贩卖毒品罪", 220), ("抢劫罪", 170), ("诈骗罪", 140), ("故意伤害罪", 120), ("强奸罪", 110),
    ("故意杀人罪", 90), ("受贿罪", 60), ("集资诈骗罪", 40), ("组织卖淫罪", 30), ("绑架罪", 20),
  ])

  private static let heaviest = Weighted<String>([
    ("故意杀人罪", 380), ("贩卖毒品罪", 250), ("故意伤害罪", 170), ("抢劫罪", 150), ("受贿罪", 30),
    ("绑架罪", 20),
  ])

  /// The offences of a sentence of so many months; nil months stand for life or suspended death.
  static func draw(months: Int?, _ random: inout RandomNumbers) -> String {
    let table: Weighted<String> =
      switch months {
      case .some(..<36): light
      case .some(..<120): medium
      case .some: heavy
      case .none: heaviest
      }
    let first = table.draw(&random)
    guard random.chance(perMille: 80) else { return first }
    let second = table.draw(&random)
    return second == first ? first : "\(first)；\(second)"
  }
}
