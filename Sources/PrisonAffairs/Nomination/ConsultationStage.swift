/// The stages of consulting the procurator on a nomination (司发通〔2014〕38号).
public enum ConsultationStage: String, CaseIterable, Sendable {
  /// 征求意见函
  case sent
  /// 检察意见
  case opinion
  /// 不采纳意见的答复
  case reply
}
