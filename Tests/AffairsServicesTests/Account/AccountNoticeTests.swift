import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("What wards are told of inmates' money")
struct AccountNoticeTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.closedOctoberOfMoney()
  }

  @Test("The notice of a ward as it hangs")
  func document() throws {
    let number = try prison.postAccounts("01")
    let told = try prison.document(number)
    #expect(
      told == """
        yuwu-notice/1
        一监区罪犯个人资金账目公示
        培训 TRAINING：本公示为培训数据，不是真实记录
        编号：GS-2026-0001
        单位：测试监狱 一监区
        账期：2026年10月
        张贴日期：2026-11-04
        公示期：自张贴次日起30个工作日，至2026-12-16止
        结账日期：2026-11-03
        对账、提交：account-2（2026-11-03）；复核：head-1（2026-11-03）；签批结账：deputy-1（2026-11-03）
        个人账户：6个；补记：0笔；冲正：0笔；超出消费限额：0人
        其他消费疑点：同一汇款人给多人汇款5人；额度不能确定而有消费6人（仅为账面疑点，未作认定）
        全监：待查款0笔；已经说明的银行未达款项0笔；不在个人账上的补记0笔

        # 资金来源
        序号\t项目\t监区\t人数\t金额（元）
        1\t零用钱\t01、02\t8\t400.00
        2\t亲属汇款\t01、02\t6\t1526.00
        \t合计\t\t\t1926.00

        # 资金用途
        序号\t项目\t监区\t人数\t金额（元）
        1\t狱内消费、代缴财产性判项\t01\t6\t178.21
        \t合计\t\t\t178.21

        对本公示有异议的，可在公布次日起5个工作日内（至2026-11-11止）向罪犯资金管理部门书面申请复查；本人书写有困难的，可以由他人代写，本人签名、捺指印。
        依据：本系统约定（非法律） 关联监狱法（2026年修订）第八条
        人数不足5人的项目合并公布，仍不足的与相邻监区合并或者不公布金额；零用钱每人多少是公开的，不用来凑够人数。不公布个人账目。
        本人账目明细和余额可以向管教民警或者罪犯资金管理部门查询；对本人账目的异议同样按以上期限和办法提出。
        核对方法：账簿文件 accounts-01-2026-10.journal 由罪犯资金管理部门用以下命令从账上导出，任何人都可以向其索取：
        yuwu account export --format hledger --public --ward 01 --month 2026-10 --output accounts-01-2026-10.journal
        任何人用 hledger 复算：
        hledger -f accounts-01-2026-10.journal balance --depth 3
        文件中账户为英文：Equity:Sources 是资金来源，正数，与上表相同；Equity:Uses 是资金用途，负数，去掉负号与上表相同；Liabilities:Inmates 是监狱欠罪犯的，来源使它更负、用途使它变小；文件总和为零。

        """)
    #expect(try prison.findings().isEmpty)
  }

  @Test("Nobody's number, name, sender or lone figure stands on any board; oversight has all")
  func privacy() throws {
    let numbers = try ["01", "02"].map { try prison.postAccounts($0) }
    let told = try numbers.map { try prison.document($0) }.joined()
    for name in PrisonFiles.names.values { #expect(!told.contains(name)) }
    #expect(!told.contains("3301000") && !told.contains("王某某"))
    // The one deduction, what the two of ward 02 got, and what that would leave of ward 01.
    for figure in ["37.21", "1011.00", "515.00", "141.00", "615.00", "37.2"] {
      #expect(!told.contains(figure), "\(figure)")
    }
    #expect(try prison.document(numbers[0], .oversight).contains("代缴财产性判项\t用途\t1\t37.21"))
    #expect(try prison.document(numbers[1], .oversight).contains("亲属汇款\t来源\t1\t1011.00"))
  }

  @Test("Oversight alone is told what the accounts held when the month began and ended")
  func balances() throws {
    let number = try prison.postAccounts("01")
    let told = try prison.document(number)
    #expect(!told.contains("期初、期末余额"))
    let whole = try prison.document(number, .oversight)
    // 300 of allowance and 515 from home, less 141 and 5 times 2 … of purchases and the deduction.
    for line in [
      "# 期初、期末余额（检察、监督用，不公布）", "范围\t账户性质\t期初（元）\t期末（元）",
      "01监区\t消费账户\t0.00\t636.79", "全监\t消费账户\t0.00\t1747.79",
      "全监\t银行存款\t0.00\t2488.79",
    ] {
      #expect(whole.contains(line), "\(line)")
    }
  }

  @Test("Money that nobody was known for, late rows and explained lines of the bank are counted")
  func exceptions() throws {
    let other = try TestPrison()
    try other.spendOctober()
    try other.post(
      other.posting(
        .suspense, "5", on: "2026-10-26", debit: "bank", because: "回单晚到",
        key: RowKey(source: "十月账", line: "S1")), on: "2026-10-31")
    try other.bank(TestPrison.bankOctober)
    let office = try other.office("account-1", "2026-11-02", 10)
    _ = try office.matchBank(try other.month("2026-10"))
    let open = try office.reconciliations(try other.month("2026-10")).flatMap(\.unexplained)
    for item in open {
      _ = try other.office("account-1", "2026-11-02", 11).explainBank(
        item.key, "跨月到账")
    }
    try other.closeAccounts()
    let told = try other.document(try other.postAccounts("01"))
    #expect(told.contains("全监：待查款不足5笔；已经说明的银行未达款项不足5笔；不在个人账上的补记不足5笔"))
    let whole = try other.document(
      try other.postAccounts("02"), .oversight)
    #expect(whole.contains("全监：待查款1笔；已经说明的银行未达款项1笔；不在个人账上的补记1笔"))
    #expect(try other.findings().isEmpty)
  }

  @Test("A ward of few people is counted with words, its sums with its neighbour's")
  func smallWard() throws {
    let told = try prison.document(try prison.postAccounts("02"))
    #expect(told.contains("个人账户：不足5个"))
    #expect(told.contains("零用钱\t01、02\t8\t400.00"))
    #expect(told.contains("本月没有"))
  }

  @Test("What a review masks is told to nobody but oversight")
  func masked() throws {
    let subject = Reference.wardAccounts(try ward("01"), try month("2026-10"))
    let number = try prison.office("account-1", "2026-11-04", 9).draftNotice(subject).number
    let officer = try prison.office("open-1", "2026-11-04", 9)
    let later = try day("2027-05-04")
    _ = try officer.review(
      number,
      try officer.proposedReview(of: number).map { review in
        FieldReview(
          field: review.field, treatment: review.field == .signers ? .withhold : .mask,
          ground: "内部事项", reexamineOn: later)
      })
    _ = try prison.office("deputy-2", "2026-11-04", 9).approve(number)
    _ = try prison.office("open-1", "2026-11-04", 9).post(number, places: ["公示栏"])
    let told = try prison.document(number)
    #expect(!told.contains("400.00") && !told.contains("head-1") && told.contains("***"))
    #expect(try prison.document(number, .oversight).contains("400.00"))
    #expect(try prison.findings().isEmpty)
  }

  @Test("The notices of all wards are drafted at once, each once")
  func drafts() throws {
    let office = try prison.office("account-1", "2026-11-04")
    #expect(try office.draftAccountNotices(try month("2026-10")).map(\.ward.text) == ["01", "02"])
    #expect(try office.draftAccountNotices(try month("2026-10")).isEmpty)
    #expect(
      refusal { try office.draftAccountNotices(try month("2026-11")) } == .accountMonthUnknown)
  }

  @Test("An inmate objects to a line or the statement of the month, and to nobody else's")
  func objections() throws {
    _ = try prison.postAccounts("01")
    let lines = try prison.reading().book.read { try $0.monthTransfers(try month("2026-10")) }
    let own = try #require(lines.last { $0.inmate == (try? inmate(1)) }).key
    let entry = Reference.fact(act: own.act, ordinal: own.ordinal)
    let statement = Reference.statement(try inmate(1), try month("2026-10"))
    let number = try prison.object(1, to: entry, on: "2026-11-05")
    _ = try prison.object(1, to: statement, on: "2026-11-05", 15)
    #expect(
      refusal { try prison.object(2, to: entry, on: "2026-11-05", 15) } == .objectionNotConcerned)
    #expect(
      refusal { try prison.object(2, to: statement, on: "2026-11-05", 15) }
        == .objectionNotConcerned)
    // Ward 02's notice does not hang.
    #expect(
      refusal {
        try prison.office("w02-clerk", "2026-11-05", 15).lodge(
          ObjectionRequest(
            inmate: try inmate(11), target: .statement(try inmate(11), try month("2026-10")),
            content: "少了一笔。", writtenBy: nil))
      } == .noticeNotOnBoard)
    _ = try prison.office("head-2", "2026-11-06").answer(
      number, .dismissed, content: "经查，单据属实。", sitting: SittingRequest(inFavour: []))
    #expect(try prison.findings().isEmpty)
  }

  @Test("Whoever confirmed the month does not answer an objection to it")
  func answeredByOthers() throws {
    _ = try prison.postAccounts("01")
    let number = try prison.object(
      1, to: .statement(try inmate(1), try month("2026-10")), on: "2026-11-05")
    #expect(
      refusal {
        try prison.office("head-1", "2026-11-06").answer(
          number, .dismissed, content: "属实。", sitting: SittingRequest(inFavour: []))
      } == .separationOfDuties)
  }

  @Test("An upheld objection is heeded by a changed notice, settled and posted again")
  func upheld() throws {
    let first = try prison.postAccounts("01")
    let number = try prison.object(
      1, to: .statement(try inmate(1), try month("2026-10")), on: "2026-11-05")
    _ = try prison.office("head-2", "2026-11-06").answer(
      number, .upheld, content: "代缴重复，下月冲正。", sitting: SittingRequest(inFavour: []))
    #expect(
      refusal { try prison.close(first, on: "2026-12-17") } == .noticeObjectionUpheld)
    _ = try prison.office("open-1", "2026-11-13", 18).end(
      first, .changed, explanation: "代缴重复，下月冲正")
    #expect(
      refusal {
        try prison.office("account-1", "2026-11-13", 18).draftNotice(
          .wardAccounts(try ward("01"), try month("2026-10")))
      } == .stepNotNow)
    _ = try prison.office("deputy-3", "2026-11-13", 19).settleAccountNotice(
      try ward("01"), try month("2026-10"))
    let second = try prison.postAccounts("01", on: "2026-11-14", hour: 9)
    #expect(try prison.document(second).contains("更正：代替\(first)号公示"))
    try prison.close(second, on: "2026-12-26")
    #expect(try prison.findings().isEmpty)
  }
}
