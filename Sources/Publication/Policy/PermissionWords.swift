public import PrisonAffairs

extension Permission {
  /// What the permission lets somebody do.
  public var words: Text {
    switch self {
    case .readBook: Text(zh: "查阅台账", en: "read the book")
    case .checkBook: Text(zh: "核验台账", en: "check the book")
    case .importPeople: Text(zh: "导入名册", en: "bring people in")
    case .transferPeople: Text(zh: "办理调动", en: "transfer inmates")
    case .releasePeople: Text(zh: "办理释放", en: "release inmates")
    case .adoptPolicy: Text(zh: "采用政策", en: "adopt policy")
    case .adoptCalendar: Text(zh: "采用日历", en: "adopt calendars")
    case .recordPoints: Text(zh: "录入加扣分", en: "record points")
    case .importPoints: Text(zh: "导入加扣分", en: "bring points in")
    case .correctPoints: Text(zh: "更正加扣分", en: "correct points")
    case .reviewPoints: Text(zh: "评议加扣分", en: "review points")
    case .previewMonth: Text(zh: "预览月结算", en: "preview the month")
    case .confirmMonth: Text(zh: "确认月结算", en: "confirm the month")
    case .decideMonth: Text(zh: "决定月结算", en: "decide the month")
    case .draftNotice: Text(zh: "起草公示", en: "draft notices")
    case .reviewNotice: Text(zh: "公示保密审查", en: "review notices for secrecy")
    case .approveNotice: Text(zh: "批准公示", en: "approve notices")
    case .postNotice: Text(zh: "张贴公示", en: "post notices")
    case .closeNotice: Text(zh: "结束公示", en: "close notices")
    case .endNotice: Text(zh: "变更或者撤回公示", en: "change or withdraw notices")
    case .lodgeObjection: Text(zh: "登记异议", en: "lodge objections")
    case .reexamineObjection: Text(zh: "复查异议", en: "re-examine objections")
    case .decideObjection: Text(zh: "复核异议", en: "review objections")
    case .exportRegister: Text(zh: "导出登记册", en: "export the register")
    case .adoptKey: Text(zh: "采用公钥", en: "adopt public keys")
    case .makeCheckpoint: Text(zh: "签发登记检查点", en: "make checkpoints of the register")
    case .cosign: Text(zh: "加入联署", en: "add cosignatures")
    case .correctPeople: Text(zh: "更正罪犯资料", en: "correct what is known of inmates")
    case .sealFacts: Text(zh: "封存记录", en: "seal records")
    case .openSeal: Text(zh: "查阅封存记录", en: "look at sealed records")
    case .requestErasure: Text(zh: "提出删除", en: "ask for an erasure")
    case .eraseFacts: Text(zh: "执行删除", en: "carry out an erasure")
    case .proposeCycle: Text(zh: "提出等级建议", en: "propose grades")
    case .decideCycle: Text(zh: "评议等级和奖励", en: "discuss grades and rewards")
    case .approveCycle: Text(zh: "审批等级和奖励", en: "approve grades and rewards")
    case .suspendWork: Text(zh: "登记停工", en: "record a suspension of work")
    case .decideSuspension: Text(zh: "决定停工期间的劳动改造分", en: "decide labour points for suspended work")
    }
  }
}
