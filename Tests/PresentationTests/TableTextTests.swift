import Presentation
import PrisonAffairs
import Testing

@Suite("Tables for terminals")
struct TableTextTests {
  private func text(_ table: Table, _ language: Language = .zh, width: Int? = nil) -> String {
    render(table, as: .table, language: language, width: width)
  }

  @Test("The listing in Chinese")
  func chinese() {
    #expect(
      text(SampleTables.entries) == """
        计分记录
        罪犯编号    姓名             分值  状态    补录  说明
        ----------  ---------------  ----  ------  ----  ----------------------------------------
        3301000123  张𠮷昇            -10  已审批  是    违反《监狱服刑人员行为规范》，经查属实。
        3301000124  阿卜杜拉·买买提   2.5  已记载
        分值以分为单位。

        """)
  }

  @Test("The listing in English")
  func english() {
    #expect(
      text(SampleTables.entries, .en) == """
        Point entries
        inmate      name             points  state     late  note
        ----------  ---------------  ------  --------  ----  ----------------------------------------
        3301000123  张𠮷昇              -10  approved  yes   违反《监狱服刑人员行为规范》，经查属实。
        3301000124  阿卜杜拉·买买提     2.5  recorded
        Points to two places.

        """)
  }

  @Test("The widest text wraps first")
  func narrower() {
    #expect(
      text(SampleTables.entries, width: 62) == """
        计分记录
        罪犯编号    姓名            分值  状态    补录  说明
        ----------  --------------  ----  ------  ----  --------------
        3301000123  张𠮷昇           -10  已审批  是    违反《监狱服刑
                                                        人员行为规
                                                        范》，经查属
                                                        实。
        3301000124  阿卜杜拉·买买    2.5  已记载
                    提
        分值以分为单位。

        """)
  }

  @Test("What does not fit beside stands below, with the first column again")
  func panels() {
    #expect(
      text(SampleTables.entries, width: 40) == """
        计分记录
        罪犯编号    姓名            分值  状态
        ----------  --------------  ----  ------
        3301000123  张𠮷昇           -10  已审批
        3301000124  阿卜杜拉·买买    2.5  已记载
                    提

        罪犯编号    补录  说明
        ----------  ----  ----------------------
        3301000123  是    违反《监狱服刑人员行为
                          规范》，经查属实。
        3301000124
        分值以分为单位。

        """)
  }

  @Test("A panel takes what fits to the cell", arguments: [(34, 1), (33, 2), (22, 2), (21, 2)])
  func boundary(width: Int, panels: Int) {
    let columns = ["inmate", "from", "to"].map { Column(title: Text(zh: $0, en: $0), key: $0) }
    let row: [Cell] = [.text("3301000123"), .text("2026-10-03"), .text("2026-10-31")]
    let text = text(Table(columns: columns, rows: [row]), width: width)
    #expect(text.split(separator: "\n\n").count == panels)
    #expect(text.contains("2026-10-31"))
  }

  @Test("A number stays whole even where no line has room for it")
  func longNumber() {
    let column = Column(title: Text(zh: "数", en: "n"), alignment: .trailing, key: "number")
    let number = "123456789012345678901234567890"
    let drawn = text(Table(columns: [column], rows: [[.number(number)]]), width: 20)
    #expect(drawn.contains(number))
  }

  @Test("A column keeps to its own greatest width, without a limit too; numbers do not")
  func maximumWidth() {
    let columns = [
      Column(title: Text(zh: "依据", en: "ground"), key: "ground", maximumWidth: 8),
      Column(
        title: Text(zh: "数", en: "n"), alignment: .trailing, key: "number", maximumWidth: 4),
    ]
    let table = Table(columns: columns, rows: [[.text("司规〔2021〕3号"), .number("1234567.5")]])
    #expect(
      text(table) == """
        依据             数
        --------  ---------
        司规      1234567.5
        〔2021〕
        3号

        """)
  }

  @Test("An empty listing says so in one line")
  func empty() {
    let columns = SampleTables.entries.columns
    #expect(text(Table(columns: columns, rows: [])) == "（无）\n")
    #expect(text(Table(columns: columns, rows: []), .en) == "(none)\n")
    let named = Table(title: Text(zh: "到期", en: "due"), columns: columns, rows: [])
    #expect(text(named) == "到期\n（无）\n")
  }

  @Test("Headers are bold only where that is asked for")
  func emphasis() {
    let table = Table(
      columns: [Column(title: Text(zh: "监区", en: "ward"), key: "ward")], rows: [[.text("03")]])
    let bold = render(
      table, as: .table, language: .zh, width: nil, style: Style(emphasis: true))
    #expect(bold == "\u{1B}[1m监区\u{1B}[0m\n----\n03\n")
    #expect(!text(table).contains("\u{1B}"))
  }

  @Test("A flag is marked where it holds")
  func flags() {
    let column = Column(title: Text(zh: "补录", en: "late"), key: "late")
    let table = Table(columns: [column], rows: [[.flag(true)], [.flag(false)]])
    #expect(text(table) == "补录\n----\n是\n\n")
    #expect(text(table, .en) == "late\n----\nyes\n\n")
  }

  @Test("What a record holds cannot act on the terminal")
  func control() {
    let column = Column(title: Text(zh: "说明", en: "note"), key: "note")
    let cells = ["\u{1B}[2J", "\u{9B}m", "a\tb", "公\n开", "\u{202E}10"].map { [Cell.text($0)] }
    #expect(
      text(Table(columns: [column], rows: cells)) == """
        说明
        -----------
        <U+001B>[2J
        <U+009B>m
        a b
        公
        开
        <U+202E>10

        """)
  }

  @Test("Ambiguous characters keep the columns straight where the terminal draws them wide")
  func ambiguous() {
    let columns = ["a", "b"].map { Column(title: Text(zh: $0, en: $0), key: $0) }
    let table = Table(
      columns: columns, rows: [[.text("“公”"), .text("1")], [.text("公开"), .text("2")]])
    let wide = render(
      table, as: .table, language: .zh, width: nil, style: Style(ambiguous: .wide))
    #expect(wide == "a       b\n------  -\n“公”  1\n公开    2\n")
    #expect(text(table) == "a     b\n----  -\n“公”  1\n公开  2\n")
  }
}
