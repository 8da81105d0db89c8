public import PrisonAffairs

extension PolicyFault.Kind {
  /// What lint found; layer and item are named beside it.
  public var words: Text {
    switch self {
    case .identifierTwice: Text(zh: "同一层级中重复", en: "written twice in one layer")
    case .versionsOverlap: Text(zh: "版本的日期重叠", en: "versions overlap in time")
    case .versionBackwards: Text(zh: "版本的止日早于起日", en: "a version ends before it begins")
    case .noVersion: Text(zh: "没有版本", en: "no version")
    case .choiceUnknown(let choice): naming(choice, "选项不在 choices 之内", "not one of the choices")
    case .lowerArticleMissing:
      Text(zh: "没有写明授权的条文（lower_article）", en: "the authorising article (lower_article) is missing")
    case .unitDiffers(let unit):
      unit.words.map(
        zh: { "单位与上一层级不同，上一层级为\($0)" },
        en: { "another unit than the layer above, which has: \($0)" })
    case .layerOversteps(let right, let upper, let lower):
      right.words.map(
        zh: { "超出上一层级允许的范围（\($0)）：上一层级为\(upper)，本层级为\(lower)" },
        en: { "goes beyond what the layer above allows (\($0)): above \(upper), here \(lower)" })
    case .referenceUnknown(let name): naming(name, "所引用的不存在", "refers to something unknown")
    case .ruleUnknown: Text(zh: "程序中没有这条规则", en: "the program knows no such rule")
    case .ruleMissing: Text(zh: "程序中的规则没有政策文件", en: "a rule of the program without a policy file")
    case .termTwice(let code): naming(code, "词条重复", "term written twice")
    case .boundsBackwards(let code):
      naming(code, "分值范围颠倒或者为负", "bounds run backwards or below zero")
    case .penaltyDiffers(let code):
      naming(code, "条款的分值与该处罚的规定分值不同", "the clause has other points than its penalty's own value")
    case .directionOfAccount(let code):
      naming(code, "专项只能加分，处罚只能扣分", "a special only adds and a penalty only takes points")
    case .rankTwice(let code):
      naming(code, "两个处遇等级次序相同", "two treatment grades at one place of the order")
    case .figuresOfTheNation(let code):
      naming(
        code, "全国规定没有处遇的数字，只能由省级或者监狱规定",
        "national rules state no figures of treatment; provinces and prisons set them")
    case .procedure(let fault): fault.words
    case .leftWithoutRight:
      Text(
        zh: "数值留给下级（left_to_lower），却没有 lower: may-set",
        en: "left to lower layers (left_to_lower) without lower: may-set")
    }
  }

  private func naming(_ name: String, _ zh: String, _ en: String) -> Text {
    Text(zh: "\(zh)：\(quoted(name, in: .zh))", en: "\(en): \(quoted(name, in: .en))")
  }
}
