public import PrisonAffairs

extension NominationQuestion {
  /// What is to be judged, as law words it.
  public var words: Text {
    switch self {
    case .confession: Text(zh: "认罪悔罪", en: "confession and remorse")
    case .discipline:
      Text(zh: "遵守法律法规及监规，接受教育改造", en: "keeping law and prison rules, accepting correction")
    case .study:
      Text(zh: "积极参加思想、文化、职业技术教育", en: "active part in civic, general and vocational education")
    case .labour:
      Text(zh: "积极参加劳动，努力完成劳动任务", en: "active part in labour, effort to complete its tasks")
    case .proceedsReturned:
      Text(
        zh: "积极退赃、协助追缴、赔偿损失，没有用不正当手段谋取减刑假释",
        en: "proceeds actively returned, and no influence used to obtain the benefit")
    case .stricterAmount:
      Text(zh: "从严掌握幅度的理由", en: "the grounds for an amount where law is stricter")
    case .leniency: Text(zh: "从宽掌握的理由", en: "the grounds for leniency")
    case .noRisk: Text(zh: "没有再犯罪的危险", en: "no risk of another crime")
    case .communityReport:
      Text(zh: "对所居住社区影响的调查评估报告", en: "the report on the effect on the community")
    case .shortenedTime:
      Text(zh: "适当缩短起始时间、间隔时间的理由", en: "the grounds for a shorter start or interval")
    case .noIntentionalCrime:
      Text(zh: "死缓期间没有故意犯罪", en: "no intentional crime during the suspension")
    case .notOrganisedViolence:
      Text(
        zh: "被判处十年以上的罪不属于有组织的暴力性犯罪",
        en: "that no crime punished with ten years or more is organised violence")
    }
  }
}

extension PropertyEventKind {
  /// What happened, in the words of law.
  public var words: Text {
    switch self {
    case .payment: Text(zh: "缴付", en: "payment")
    case .courtClosed: Text(zh: "执行完毕结案", en: "closed by the court as performed")
    case .nothingFound: Text(zh: "查控未发现可供执行财产", en: "the court's search found no assets")
    case .remitted: Text(zh: "裁定免除", en: "remitted")
    case .instalments: Text(zh: "分期缴纳没有逾期", en: "instalments paid as they fall due")
    case .instalmentDefault: Text(zh: "分期缴纳逾期", en: "instalments in default")
    case .deposited: Text(zh: "提存", en: "deposit")
    case .waived: Text(zh: "书面放弃赔偿", en: "compensation waived in writing")
    case .silent: Text(zh: "拒不交代赃款、赃物去向", en: "refusing to say where the proceeds went")
    case .concealed: Text(zh: "隐瞒、藏匿、转移财产", en: "concealing, hiding or moving assets")
    case .obstructed: Text(zh: "妨害财产性判项执行", en: "obstructing execution")
    case .falselyDeclared:
      Text(zh: "拒不申报或者虚假申报财产", en: "refusing or falsifying the declaration of assets")
    case .overspent:
      Text(
        zh: "借名、虚报用途消费或者明显超出规定额度消费",
        en: "spending under another name, for a false purpose or clearly above the quota")
    case .ceased: Text(zh: "情形消失", en: "end of the act")
    case .foundAble: Text(zh: "法院认定有履行能力", en: "the court found ability to pay")
    case .foundUnable: Text(zh: "法院认定确无履行能力", en: "the court found no ability to pay")
    }
  }
}

/// Words of grounds that findings of nominations name by a code.
let nominationGrounds: [String: Text] = [
  "fine-instalments": Text(
    zh: "罚金分期缴纳，没有逾期", en: "the fine is paid by instalments as they fall due"),
  "compensation-instalments": Text(
    zh: "赔偿分期履行，没有逾期", en: "the compensation is paid by instalments as they fall due"),
  "confiscation": Text(
    zh: "没收财产以判决生效时的财产为限", en: "confiscation reaches what was there at the judgment"),
  "eighty": Text(
    zh: "年满八十周岁，患病或者生活难以自理，没有再犯罪危险的，优先适用假释",
    en: "eighty or older, ill or dependent: parole comes first where there is no risk"),
  "dependent": Text(
    zh: "基本丧失劳动能力、生活难以自理的老年、重病或者残疾罪犯，假释后生活确有着落的，可以从宽掌握",
    en:
      "old, gravely ill or disabled, unable to work and dependent: leniency where a living is provided"
  ),
  "beside-remitted-fine": Text(zh: "罚金已被裁定免除", en: "the fine was remitted"),
]
