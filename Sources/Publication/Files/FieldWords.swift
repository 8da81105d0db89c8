import PrisonAffairs

/// The columns of input files as people know them: the Chinese headers of the templates.
enum FieldWords {
  private static let chinese: [String: String] = [
    "inmate": "罪犯编号", "name": "姓名", "sex": "性别", "born_on": "出生日期", "admitted_on": "入监日期",
    "ward": "监区", "sub_ward": "分监区", "source": "来源", "line_reference": "行号", "staff": "警号",
    "account": "系统账户", "role": "职务", "from": "起日", "to": "止日", "decided_on": "判决日期",
    "kind": "刑种", "years": "年", "months": "月", "days": "日", "starts_on": "刑期起日",
    "ends_on": "刑期止日", "crimes": "罪名", "status": "状态", "circumstance": "情形", "ground": "依据",
    "day": "日期", "reason": "条款", "points": "分值", "event": "事件", "officer": "民警", "note": "说明",
    "late_reason": "迟录原因", "origin": "来由", "effective_on": "生效日期", "delivered_on": "交付执行日期",
    "limited": "限制减刑", "without_commutation": "终身监禁", "parole_barred": "不得假释",
    "intentional": "故意犯罪", "rights": "剥夺政治权利", "recalled_on": "收监日期", "crime": "罪名",
    "violence": "暴力犯罪", "mark": "从严类别", "ruled_on": "裁定日期", "served_on": "送达日期",
    "result": "裁定结果", "until_on": "考验期止日", "major_merit": "重大立功", "document": "案号",
    "degree": "立功程度", "item": "判项编号", "item_kind": "判项种类", "amount": "金额", "joint": "共同责任",
    "performance": "履行情况", "condition": "身体状况", "holds": "是否存在",
    "kitchen": "伙房", "diet": "灶别", "diners": "就餐人数", "breakfast": "早餐", "lunch": "中餐",
    "supper": "晚餐", "explanation": "说明", "food": "物品", "category": "类别", "supplier": "供货商",
    "receipt": "单据号", "kilograms": "数量", "price": "单价", "receiver_one": "验收人一",
    "receiver_two": "验收人二", "meal": "餐次", "dishes": "菜品",
  ]

  /// A field in both languages; keys of other files stay as they are.
  static func words(_ field: String) -> Text { Text(zh: chinese[field] ?? field, en: field) }
}
