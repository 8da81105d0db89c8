public import PrisonAffairs

extension CycleGrade {
  /// The grade of a cycle (司规〔2021〕3号 第二十一条).
  public var words: Text {
    switch self {
    case .active: Text(zh: "积极", en: "active")
    case .qualified: Text(zh: "合格", en: "qualified")
    case .unqualified: Text(zh: "不合格", en: "unqualified")
    }
  }
}

extension JudgedBar {
  /// What is judged, by the item of articles 22 and 23.
  public var words: Text {
    switch self {
    case .propertyJudgment:
      Text(zh: "有能力而不履行或者不全部履行财产性判项", en: "able but not performing a property judgment in full")
    case .activeByProvince:
      Text(zh: "省级规定不得评为积极的情形", en: "what the province rules out for \"active\"")
    case .paperMonths:
      Text(zh: "台账启用前记在纸上的月份有不得评为积极的情形", en: "a bar to \"active\" in months kept on paper")
    case .constitution:
      Text(
        zh: "违背宪法关于党的领导和社会主义制度的言行",
        en: "words or acts against the Party's leadership and the socialist system")
    case .unity:
      Text(zh: "危害民族团结或者国家统一的言行", en: "words or acts against national unity")
    case .culture:
      Text(zh: "歪曲、抹黑文化的言行", en: "words or acts that distort or smear culture")
    case .extremism:
      Text(zh: "鼓吹暴力恐怖或者宗教极端思想的言行", en: "words or acts of terror or religious extremism")
    case .cult: Text(zh: "宣传、习练邪教", en: "spreading or practising a cult")
    case .resistance:
      Text(zh: "对抗民警管理，经警告无效", en: "resisting officers after a warning without effect")
    case .unqualifiedByProvince:
      Text(zh: "省级规定应当评为不合格的情形", en: "what the province demands \"unqualified\" for")
    }
  }
}

extension GradeConsequence {
  /// What follows from the bars for the grade.
  public var words: Text {
    switch self {
    case .mustBeUnqualified: Text(zh: "应当评为不合格", en: "must be graded \"unqualified\"")
    case .mayNotBeActive: Text(zh: "不得评为积极", en: "may not be graded \"active\"")
    case .mayBeActive: Text(zh: "可以评为积极", en: "may be graded \"active\"")
    }
  }
}

extension RankCriterion {
  /// What decided against the one before in the list.
  public var words: Text {
    switch self {
    case .first: Text(zh: "名次最前", en: "nobody is before")
    case .points: Text(zh: "得分较少", en: "fewer points")
    case .deducted: Text(zh: "得分相同，扣分较多", en: "equal points, more taken")
    case .equal: Text(zh: "完全相同，名次并列", en: "equal in all, the rank is shared")
    }
  }
}

extension ShareScope {
  /// Whom the share is taken of.
  public var words: Text {
    switch self {
    case .prison: Text(zh: "全监狱", en: "the whole prison")
    case .strict: Text(zh: "从严对象", en: "the strict groups")
    }
  }
}

extension Reward {
  /// What a cycle earns (第三十八条).
  public var words: Text {
    switch self {
    case .commendation: Text(zh: "表扬", en: "commendation")
    case .commendationAndMaterial:
      Text(zh: "表扬并给予物质奖励", en: "commendation and material reward")
    case .material: Text(zh: "物质奖励", en: "material reward")
    case .none: Text(zh: "不予奖励", en: "no reward")
    }
  }
}

extension CancellationGround {
  /// Why points and rewards are cancelled (第二十九条至第三十四条).
  public var words: Text {
    switch self {
    case .fraud: Text(zh: "以不正当手段获得考核分", en: "points gained by improper means")
    case .newCrime: Text(zh: "服刑期间又犯罪", en: "a new crime while serving")
    case .outside:
      Text(zh: "违反暂予监外执行规定被收监", en: "recalled from serving outside prison for a breach")
    case .parole: Text(zh: "违反假释规定被收监", en: "recalled from parole for a breach")
    case .omittedCrime: Text(zh: "解回后被认定构成犯罪", en: "returned for a case and convicted")
    }
  }
}

extension CancellationException {
  /// Why points and rewards are kept (第三十四条).
  public var words: Text {
    switch self {
    case .volunteered: Text(zh: "主动交代漏罪", en: "the inmate volunteered the crime")
    case .protested:
      Text(zh: "检察院因量刑不当提出抗诉", en: "the procuratorate protested the sentence")
    case .openBefore:
      Text(zh: "因入监前未结案件被解回", en: "the case was open before admission")
    case .notGuilty: Text(zh: "认定不构成犯罪", en: "found not guilty")
    case .lighter: Text(zh: "经再审改判为较轻刑罚", en: "a lighter sentence on retrial")
    case .witness: Text(zh: "因作证等原因被解回", en: "returned as a witness")
    }
  }
}
