/// The steps of a nomination, by the names its procedures give them.
public enum NominationStep: String, CaseIterable, Sendable {
  case propose
  /// 罪犯评议
  case appraisal
  /// 集体研究
  case study
  /// 监区长办公会议审核
  case wardChiefs = "ward-chiefs"
  /// 刑罚执行部门审查
  case departmentReview = "department-review"
  /// 减刑假释评审委员会评审
  case committee
  case post
  case objectionWindow = "objection-window"
  /// 征求人民检察院意见
  case consult
  /// 监狱长办公会议决定
  case wardenMeeting = "warden-meeting"
  /// 不采纳检察意见的答复
  case reply
  /// 省级监狱管理局审核
  case bureau
  /// 提请人民法院
  case submit
  /// 人民法院裁定
  case ruling
  /// 公布结果
  case result

  /// Whether law must hold when somebody lets a nomination go on from this step: from the
  /// department's review to the court. Before it, judgements of people may still be missing.
  public var demandsPermission: Bool {
    [.departmentReview, .committee, .wardenMeeting, .submit].contains(self)
  }

  /// The ward's own steps, taken by the ward for its own nominations.
  public var isOfWard: Bool { [.propose, .appraisal, .study, .wardChiefs].contains(self) }
}
