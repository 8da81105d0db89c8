import PrisonAffairs
import RecordBook

extension PeopleFile {
  /// Whether it brings parts of a sentence beyond its length.
  var isOfSentences: Bool {
    switch self {
    case .judgment, .count, .mark, .ruling, .merit, .property, .propertyEvent, .condition: true
    case .wards, .staff, .roster, .sentence, .status, .strictGroup, .treatment, .balance: false
    }
  }

  private static let inmate = CSVColumn("inmate", "罪犯编号")
  private static let length = [
    CSVColumn("years", "年", required: false), CSVColumn("months", "月", required: false),
    CSVColumn("days", "日", required: false),
  ]

  /// The columns of those files, without the key of a row.
  var sentenceColumns: [CSVColumn] {
    switch self {
    case .judgment: judgmentColumns
    case .count:
      [PeopleFile.inmate, CSVColumn("decided_on", "判决日期"), CSVColumn("crime", "罪名")]
        + [CSVColumn("kind", "刑种")] + PeopleFile.length
        + [CSVColumn("violence", "暴力犯罪", required: false)]
    case .mark: [PeopleFile.inmate, CSVColumn("mark", "从严类别")]
    case .ruling: rulingColumns
    case .merit:
      [
        PeopleFile.inmate, CSVColumn("degree", "立功程度"), CSVColumn("day", "日期"),
        CSVColumn("ground", "依据"),
      ]
    case .property:
      [
        PeopleFile.inmate, CSVColumn("item", "判项编号", required: false),
        CSVColumn("item_kind", "判项种类"), CSVColumn("amount", "金额", required: false),
        CSVColumn("joint", "共同责任", required: false),
      ]
    case .propertyEvent:
      [
        PeopleFile.inmate, CSVColumn("item", "判项编号"), CSVColumn("performance", "履行情况"),
        CSVColumn("day", "日期"), CSVColumn("amount", "金额", required: false),
        CSVColumn("ground", "依据"),
      ]
    case .condition:
      [
        PeopleFile.inmate, CSVColumn("condition", "身体状况"), CSVColumn("day", "日期"),
        CSVColumn("holds", "是否存在"), CSVColumn("ground", "依据"),
      ]
    case .wards, .staff, .roster, .sentence, .status, .strictGroup, .treatment, .balance: []
    }
  }

  private var judgmentColumns: [CSVColumn] {
    [
      PeopleFile.inmate, CSVColumn("decided_on", "判决日期"), CSVColumn("origin", "来由"),
      CSVColumn("effective_on", "生效日期", required: false),
      CSVColumn("delivered_on", "交付执行日期", required: false), CSVColumn("kind", "刑种"),
    ] + PeopleFile.length + [
      CSVColumn("starts_on", "刑期起日", required: false),
      CSVColumn("ends_on", "刑期止日", required: false),
      CSVColumn("limited", "限制减刑", required: false),
      CSVColumn("without_commutation", "终身监禁", required: false),
      CSVColumn("parole_barred", "不得假释", required: false),
      CSVColumn("intentional", "故意犯罪", required: false),
      CSVColumn("rights", "剥夺政治权利", required: false),
      CSVColumn("recalled_on", "收监日期", required: false),
    ]
  }

  private var rulingColumns: [CSVColumn] {
    [
      PeopleFile.inmate, CSVColumn("ruled_on", "裁定日期"),
      CSVColumn("served_on", "送达日期", required: false), CSVColumn("result", "裁定结果"),
    ] + PeopleFile.length + [
      CSVColumn("until_on", "考验期止日", required: false),
      CSVColumn("rights", "剥夺政治权利", required: false),
      CSVColumn("major_merit", "重大立功", required: false),
      CSVColumn("document", "案号", required: false),
    ]
  }
}
