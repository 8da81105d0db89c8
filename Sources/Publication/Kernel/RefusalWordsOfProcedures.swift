import PrisonAffairs

// Bodies, votes and steps.
extension RefusalWords {
  static let separationOfDuties = RefusalWords(
    message: Phrase(
      zh: "民警\(.staff)录入过此事，不能办理\(quoted: .step, after: "一步", or: "这一步")",
      en:
        """
        officer\(.staff, before: " ") entered what is decided here, so another must act at \
        step\(quoted: .step, before: " ")
        """),
    remedy: Phrase(
      zh: "请没有录入此事的民警办理",
      en: "have an officer act who did not enter it"))

  static let bodyNotMember = RefusalWords(
    message: Phrase(
      zh: "民警\(.staff)不是\(quoted: .body, or: "表决集体")的成员",
      en:
        """
        officer\(.staff, before: " ") is no member of \
        \(quoted: .body, or: "the body that votes")
        """),
    remedy: Phrase(
      zh: "表决只列成员；职务有变动的，先用 yuwu people import 导入民警名册",
      en: "list members only; where roles have changed, run yuwu people import first"))

  static let bodyHeadMustSign = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .step, after: "一步", or: "这一步")须由\(quoted: .body, or: "表决集体")的负责人签署",
      en:
        """
        step\(quoted: .step, before: " ") must be signed by the head of \
        \(quoted: .body, or: "the body that votes")
        """),
    remedy: Phrase(
      zh: "请负责人签署；负责人的职务见 yuwu policy show staff.bodies",
      en: "have the head sign; yuwu policy show staff.bodies names the roles"))

  static let bodyMemberTwice = RefusalWords(
    message: Phrase(
      zh: "民警\(.staff)在表决中出现两次",
      en: "officer\(.staff, before: " ") appears twice in the vote"),
    remedy: Phrase(
      zh: "每名成员只列一次，同意或者反对",
      en: "list every member once, in favour or against"))

  static let quorumNotReached = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .body, or: "表决集体")全体成员\(.total)人，须有\(.minimum)人同意，现有\(.count)人同意；缺席不算同意",
      en:
        """
        of all \(.total) members of \(quoted: .body, or: "the body") \(.minimum) must be in \
        favour; \(.count) are, and absence is no agreement
        """),
    remedy: Phrase(
      zh: "再次开会表决，或者写明理由退回",
      en: "vote again at another sitting, or return the matter with the reason"))

  static let bodyTooSmall = RefusalWords(
    message: Phrase(
      zh:
        "\(quoted: .body, or: "这个集体")成员不足\(.total, before: "，只有", after: "人")\(.minimum, before: "，规定不少于", after: "人")，不能表决",
      en:
        """
        \(quoted: .body, or: "the body") has too few members to vote\(.total, before: ": ")\
        \(.minimum, before: ", and at least ", after: " are demanded")
        """),
    remedy: Phrase(
      zh: "先补足成员（yuwu people import 导入民警名册），再开会表决",
      en: "appoint more members first (yuwu people import), then hold the sitting"))

  static let voteMissing = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .body, or: "表决集体")的表决结果没有提交",
      en: "the vote of \(quoted: .body, or: "the body") was not handed in",
      implied: [.total, .minimum, .count]),
    remedy: Phrase(
      zh: "写明同意和反对的成员后重新提交",
      en: "hand it in again with the members in favour and against"))

  static let stepNotNow = RefusalWords(
    message: Phrase(
      zh: "现在应办\(quoted: .state, or: "另一步")，不是\(quoted: .step, or: "这一步")",
      en:
        """
        the step now due is \(quoted: .state, or: "another"), not \
        \(quoted: .step, or: "this one")
        """),
    remedy: Phrase(
      zh: "先办应办的一步；待办事项见 yuwu due",
      en: "take the step that is due; yuwu due lists what is waiting"))

  static let stepNotOpen = RefusalWords(
    message: Phrase(
      zh: "现在不能办\(quoted: .step, or: "这一步")\(.state, before: "，程序")",
      en:
        """
        step\(quoted: .step, before: " ") cannot be taken \
        now\(.state, before: ": the procedure ")
        """),
    remedy: Phrase(
      zh: "待办事项见 yuwu due，办理经过见 yuwu why",
      en: "yuwu due lists what is waiting, yuwu why shows how it went so far"))

  static let stepRole = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .step, after: "一步", or: "这一步")由\(.role, or: "另一职务")办理",
      en: "step\(quoted: .step, before: " ") is taken by: \(.role, or: "another role")"),
    remedy: Phrase(
      zh: "请有这一职务的民警办理",
      en: "have it done by somebody who holds the role"))

  static let stepOutcome = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .step, after: "一步", or: "这一步")没有结果\(quoted: .outcome)",
      en:
        """
        step\(quoted: .step, before: " ") cannot end with \
        \(quoted: .outcome, or: "this outcome")
        """),
    remedy: Phrase(
      zh: "从该步骤规定的结果中选用；程序见 yuwu policy show",
      en: "choose one of its outcomes; yuwu policy show prints the procedure"))

  static let stepReasonRequired = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .step, after: "一步", or: "这一步")以\(quoted: .outcome, or: "此结果")结束，须写明理由",
      en:
        """
        step\(quoted: .step, before: " ") can end with \(quoted: .outcome, or: "this outcome") \
        only when the reason is stated
        """),
    remedy: Phrase(
      zh: "写明理由后重新提交",
      en: "state the reason and hand it in again"))

  static let stepDocumentMissing = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .step, after: "一步", or: "这一步")缺少文件\(.names, before: "：")",
      en: "step\(quoted: .step, before: " ") lacks a document\(.names, before: ": ")"),
    remedy: Phrase(
      zh: "补齐文件后重新提交",
      en: "add the document and hand it in again"))

  static let procedureEnded = RefusalWords(
    message: Phrase(
      zh: "程序已经结束，不能再办\(quoted: .step, or: "这一步")",
      en: "the procedure has ended, so step\(quoted: .step, before: " ") cannot be taken"),
    remedy: Phrase(
      zh:
        "用 yuwu why 查看办理经过；结果有误的，由民警更正：分值用 yuwu points correct，款项用 yuwu account reverse，伙食记录用 yuwu meal reverse",
      en:
        "see how it went with yuwu why; where the result is wrong, an officer corrects it: points with yuwu points correct, money with yuwu account reverse, food with yuwu meal reverse"
    ))

  static let procedureUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "这一天")没有生效的程序\(quoted: .code)",
      en: "no procedure\(quoted: .code, before: " ") is in force\(.day, before: " on ")"),
    remedy: Phrase(
      zh: "程序见 yuwu policy list；缺少的，用 yuwu policy adopt 采用",
      en: "yuwu policy list shows the procedures; adopt what is lacking with yuwu policy adopt"))
}
