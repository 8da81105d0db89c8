import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Why, for a kitchen's month and what it rests on")
struct WhyMealsTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers()
    try prison.cook()
    try prison.settleMeals()
  }

  private func text(_ reference: Reference) throws -> String {
    lines(try prison.reading().why(reference)).joined(separator: "\n")
  }

  private func lines(_ node: WhyNode) -> [String] {
    ["\(node.label.zh) / \(node.label.en)"] + node.children.flatMap { lines($0) }
  }

  /// The place of the first fact that a question finds.
  private func key(_ find: (BookReader) throws -> (Int, Int)?) throws -> Reference {
    let place = try #require(try prison.reading().book.read { try find($0) })
    return .fact(act: place.0, ordinal: place.1)
  }

  @Test("The month: who ate, money, food, findings, committee, steps, notice and objections")
  func month() throws {
    let notice = try prison.postMeals()
    let reference = Reference.meals(try prison.kitchen(), try prison.month("2026-10"))
    let number = try prison.object(1, to: reference, on: "2026-11-04")
    let told = try text(reference)
    for part in [
      "普通灶 248人日，伙食费2976.00元", "收入2976.00元", "支出965.60元", "用去128.000千克665.60元", "城东肉铺：1张单据，300.00元",
      "签字同意", "已签发", "公示 \(notice)", "异议 \(number)", "income 2976.00 yuan",
    ] {
      #expect(told.contains(part), "\(part)\n\(told)")
    }
    let objected = try text(.objection(number))
    #expect(objected.contains("针对：\(reference)") && objected.contains("支出965.60元"))
    #expect(
      refusal { try text(.meals(try prison.kitchen(), try prison.month("2025-01"))) }
        == .mealAccountIncomplete)
  }

  @Test("Diners, deliveries, issues and items: who wrote them, source, article, month, notice")
  func facts() throws {
    let notice = try prison.postMeals()
    let kitchen = try prison.kitchen()
    let span = try prison.month("2026-10").days
    let purchase = try text(
      try key { reader in
        try reader.purchases(of: kitchen, in: span).first { $0.content.item == "rice" }
          .map { ($0.act, $0.ordinal) }
      })
    for part in [
      "200.000千克，单价5.20元，1040.00元", "登记：2026-11-02", "life-2", "来源：采购2026-10 第1行", "供货单位放心粮店",
      "验收：", "补记原因：", "规定：", "meals:K1/2026-10 已签发", "公示 \(notice)",
    ] {
      #expect(purchase.contains(part), "\(part)\n\(purchase)")
    }
    let issue = try key { reader in
      try reader.issues(of: kitchen, in: span).first.map { ($0.act, $0.ordinal) }
    }
    #expect(try text(issue).contains("出库"))
    let diners = try key { reader in
      try reader.diners(of: kitchen, in: span).first.map { ($0.act, $0.ordinal) }
    }
    #expect(try text(diners).contains("普通灶就餐8人"))
    let line = try key { reader in
      let act = try reader.mealAccounts().last?.act ?? 0
      return try (1...20).first { ordinal in
        try reader.mealAccountItem(at: FactKey(act: act, ordinal: ordinal))?.line.item == "rice"
      }.map { (act, $0) }
    }
    let item = try text(line)
    #expect(item.contains("用去128.000千克665.60元") && item.contains("购入200.000千克"), "\(item)")
  }
}
