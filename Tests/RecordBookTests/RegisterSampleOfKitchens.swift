@testable import RecordBook

/// The acts of the sample about kitchens: who eats, what is bought, issued and counted, what hangs.
extension RegisterSample {
  /// The number of the first of them.
  private static let first = beforeKitchens.count + 1

  static let kitchens: [(ActKind, [Fact])] = [
    (
      .kitchenRecorded,
      [
        fact(.kitchen, ["K1", "第一伙房"]), fact(.kitchenDiet, ["K1", "ordinary"]),
        fact(.kitchenDiet, ["K1", "medical"]),
        fact(.kitchenWard, ["K1", "03", "2026-10-01", 1]),
      ]
    ),
    (
      .foodItemsRecorded,
      [
        fact(.foodItem, ["rice", "大米", "grain", "物品表", "1"]),
        fact(.foodItem, ["egg", "鸡蛋", "egg-fish", "物品表", "2"]),
      ]
    ),
    (
      .dinersRecorded,
      [
        fact(
          .mealDiners,
          ["K1", "2026-10-05", "ordinary", 2, 2, 2, 1, nil, 0, nil, "就餐表", "1"]),
        fact(
          .mealDiners,
          ["K1", "2026-10-02", "medical", 3, 0, 3, 3, "陪餐民警一人", 1, "补登", "就餐表", "2"]),
      ]
    ),
    (
      .foodPurchased,
      [
        fact(
          .foodPurchase,
          [
            "K1", "2026-10-05", "粮店", "0001", "rice", 500_000, 520, 260_000, "3301001",
            "3301002", nil, 0, nil, "采购表", "1",
          ]),
        fact(
          .foodPurchase,
          [
            "K1", "2026-10-02", "禽蛋", "A-7", "egg", 12_500, 950, 11_875, "3301001",
            "3301002", "破损两枚", 1, "单据晚到", "采购表", "2",
          ]),
      ]
    ),
    (
      .foodIssued,
      [
        fact(
          .foodIssue, ["K1", "2026-10-05", "rice", 60_000, nil, nil, 0, nil, "出库表", "1"]),
        fact(
          .foodIssue,
          ["K1", "2026-10-02", "egg", 500, "medical", "病号餐", 1, "补登", "出库表", "2"]),
      ]
    ),
    (
      .foodCounted,
      [
        fact(
          .foodCount,
          ["K1", "2026-10-05", "rice", 439_500, 440_000, "洒漏", 0, nil, "盘点表", "1"]),
        fact(
          .foodCount, ["K1", "2026-10-02", "egg", 11_900, 12_000, "打破", 1, "补登", "盘点表", "2"]),
        fact(.foodCount, ["K1", "2026-10-06", "egg", 12_000, 12_000, nil, 0, nil, "盘点表", "3"]),
      ]
    ),
    (
      .foodCountDecided,
      [
        fact(.foodCountDecision, [first + 5, 1, "accepted", nil]),
        fact(.foodCountDecision, [first + 5, 2, "rejected", "没有过秤"]),
      ]
    ),
    (
      .mealRecordReversed,
      [
        fact(.foodReversal, ["food_issue", first + 4, 2, "2026-10-02", "灶别登错"]),
        fact(.foodReversal, ["food_purchase", first + 3, 2, "2026-10-02", "单据登错"]),
      ]
    ),
    (
      .menuSet,
      [
        fact(.menu, ["K1", "2026-10-05", nil]),
        fact(.menuDish, ["K1", "2026-10-05", "lunch", "ordinary", "米饭、白菜"]),
        fact(.menu, ["K1", "2026-10-12", "鱼未到货"]),
      ]
    ),
    (
      .foodSampleKept,
      [
        fact(
          .foodSample,
          ["K1", "2026-10-05", "lunch", "白菜", "2026-10-05T04:00:00.000Z", "留样柜"])
      ]
    ),
    (.menuPublished, [fact(.menuPublication, [first + 8, 1, "2026-10-04", "一监区公示栏"])]),
    (.foodSampleDiscarded, [fact(.foodSampleEnd, [first + 9, 1, "满48小时"])]),
  ]
}
