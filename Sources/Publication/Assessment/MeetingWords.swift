public import PrisonAffairs

extension MeetingKind {
  /// What was held.
  public var words: Text {
    switch self {
    case .ward: Text(zh: "监区考核会议", en: "ward meeting")
    case .prison: Text(zh: "监狱考核会议", en: "prison meeting")
    case .bureauInspection: Text(zh: "监狱管理局抽查", en: "spot check by the bureau")
    case .departmentReport: Text(zh: "司法厅（局）听取汇报", en: "report to the department")
    }
  }
}

extension OpinionAnswer {
  /// How the prison answered.
  public var words: Text {
    switch self {
    case .accepted: Text(zh: "无异议，予以纠正", en: "accepted")
    case .objected: Text(zh: "有异议，说明理由", en: "objected to")
    }
  }
}
