import PrisonAffairs

// What only people can judge: 司规〔2021〕3号 第二十二条第四项、第五项, 第二十三条第一项至第六项、第十项.
extension FindingWords {
  static let gradePropertyJudgment = FindingWords(
    about: Phrase(
      zh: "财产性判项的履行",
      en: "performance of property judgments"),
    satisfied: Phrase(
      zh: "没有“有能力而不履行或者不全部履行财产性判项”的情形",
      en: "judged: not a case of being able to perform a property judgment and not doing so"),
    notSatisfied: Phrase(
      zh: "确有履行能力而不履行或者不全部履行财产性判项，不得评为积极",
      en:
        "judged: able to perform a property judgment and not doing so, or not all of it, so not \"active\""
    ))

  static let gradeActiveProvince = FindingWords(
    about: Phrase(
      zh: "省级规定不得评为积极的情形",
      en: "what the province rules out for \"active\""),
    satisfied: Phrase(
      zh: "没有省级规定不得评为积极的情形",
      en: "judged: nothing that the province rules out for \"active\""),
    notSatisfied: Phrase(
      zh: "有省级规定不得评为积极的情形",
      en: "judged: what the province rules out for \"active\""))

  static let gradePaperMonths = FindingWords(
    about: Phrase(
      zh: "台账启用前记在纸上的月份",
      en: "the months on paper from before the book"),
    satisfied: Phrase(
      zh: "经查纸质台账，启用前的月份没有不得评为积极的情形",
      en: "judged from the paper: nothing in the months before the book rules out \"active\""),
    notSatisfied: Phrase(
      zh: "启用前的月份有单次扣10分以上、单项低于基础分等情形，不得评为积极",
      en:
        "judged from the paper: the months before the book have a large deduction or a part below its base, so not \"active\""
    ))

  static let gradeConstitution = FindingWords(
    about: Phrase(
      zh: "违背宪法的言行",
      en: "words or acts against the constitution"),
    satisfied: Phrase(
      zh: "没有违背宪法关于党的领导、社会主义制度的言行",
      en: "judged: no words or acts against the Party's leadership and the socialist system"),
    notSatisfied: Phrase(
      zh: "有违背宪法关于党的领导、社会主义制度的言行，应当评为不合格",
      en:
        "judged: words or acts against the Party's leadership and the socialist system, so \"unqualified\""
    ))

  static let gradeUnity = FindingWords(
    about: Phrase(
      zh: "危害民族团结、国家统一的言行",
      en: "words or acts against national unity"),
    satisfied: Phrase(
      zh: "没有危害民族团结或者国家统一的言行",
      en: "judged: no words or acts against national unity"),
    notSatisfied: Phrase(
      zh: "有危害民族团结或者国家统一的言行，应当评为不合格",
      en: "judged: words or acts against national unity, so \"unqualified\""))

  static let gradeCulture = FindingWords(
    about: Phrase(
      zh: "歪曲、抹黑文化的言行",
      en: "words or acts that smear culture"),
    satisfied: Phrase(
      zh: "没有歪曲、抹黑文化的言行",
      en: "judged: no words or acts that distort or smear culture"),
    notSatisfied: Phrase(
      zh: "有歪曲、抹黑文化的言行，应当评为不合格",
      en: "judged: words or acts that distort or smear culture, so \"unqualified\""))

  static let gradeExtremism = FindingWords(
    about: Phrase(
      zh: "鼓吹暴力恐怖、宗教极端的言行",
      en: "words or acts of extremism"),
    satisfied: Phrase(
      zh: "没有鼓吹暴力恐怖或者宗教极端思想的言行",
      en: "judged: no words or acts of terror or religious extremism"),
    notSatisfied: Phrase(
      zh: "有鼓吹暴力恐怖或者宗教极端思想的言行，应当评为不合格",
      en: "judged: words or acts of terror or religious extremism, so \"unqualified\""))

  static let gradeCult = FindingWords(
    about: Phrase(
      zh: "宣传、习练邪教",
      en: "cults"),
    satisfied: Phrase(
      zh: "没有宣传、习练邪教",
      en: "judged: no spreading or practising of a cult"),
    notSatisfied: Phrase(
      zh: "宣传、习练邪教，应当评为不合格",
      en: "judged: a cult was spread or practised, so \"unqualified\""))

  static let gradeResistance = FindingWords(
    about: Phrase(
      zh: "对抗民警管理",
      en: "resistance to officers"),
    satisfied: Phrase(
      zh: "没有对抗民警管理、经警告无效的情形",
      en: "judged: no resistance to officers after a warning without effect"),
    notSatisfied: Phrase(
      zh: "对抗民警管理，经警告无效，应当评为不合格",
      en: "judged: resistance to officers after a warning without effect, so \"unqualified\""))

  static let gradeUnqualifiedProvince = FindingWords(
    about: Phrase(
      zh: "省级规定应当评为不合格的情形",
      en: "what the province demands \"unqualified\" for"),
    satisfied: Phrase(
      zh: "没有省级规定应当评为不合格的情形",
      en: "judged: nothing that the province demands \"unqualified\" for"),
    notSatisfied: Phrase(
      zh: "有省级规定应当评为不合格的情形",
      en: "judged: what the province demands \"unqualified\" for"))
}
