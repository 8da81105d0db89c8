import Register

/// Makes words and an exit code from anything that ended a command.
struct FaultReport {
  let status: ExitStatus
  let sentence: String
  let remedy: String

  /// Nil for what the argument parser itself reports.
  init?(_ error: any Error) {
    switch error {
    case let fault as FileFault:
      self.init(fault.fault, path: fault.path)
    case let fault as ProofFault:
      self.init(fault, path: nil)
    case let fault as VerifyFault:
      let (status, message, remedy) = fault.code.words
      self.init(status, fault.code.rawValue, message, remedy, path: fault.path)
    default: return nil
    }
  }

  private init(_ fault: ProofFault, path: String?) {
    self.init(fault.status, fault.rawValue, fault.message, fault.remedy, path: path)
  }

  private init(
    _ status: ExitStatus, _ code: String, _ message: String, _ remedy: String, path: String?
  ) {
    self.status = status
    let place = path.map { Terminal.harmless($0) + words("：", ": ") } ?? ""
    sentence = "\(place)\(message) [\(code)]"
    self.remedy = remedy
  }
}

extension VerifyFault.Code {
  var words: (ExitStatus, String, String) {
    switch self {
    case .fileMissing:
      (.noInput, say("没有这个文件", "no such file"), say("检查路径", "check the path"))
    case .fileUnreadable:
      (.inputOutput, say("不能读取", "cannot be read"), say("检查权限和介质", "check permissions and medium"))
    case .fileUnwritable:
      (
        .inputOutput, say("不能写入", "cannot be written"),
        say("检查磁盘空间和权限", "check disk space and permissions")
      )
    case .fileExists:
      (
        .cannotCreate, say("文件已存在，不会覆盖", "the file exists and is not overwritten"),
        say("换一个文件名", "choose another name")
      )
    case .fileNotCreated:
      (
        .cannotCreate, say("不能新建文件", "the file cannot be created"),
        say("检查文件夹是否存在、是否有权限", "check that the folder exists and may be written")
      )
    case .fileTooLarge:
      (
        .data, say("文件过大", "the file is too large"),
        say("检查是否选错了文件", "check that it is the right file")
      )
    case .keyPermissions:
      (
        .notPermitted, say("同组或其他人可以打开此密钥文件", "group or others may open this key file"),
        say(
          "执行 chmod 0400 后再用；如可能已被人读过，换新密钥",
          "run chmod 0400 first; make a new key if others may have read it")
      )
    case .keyMissing:
      (
        .data, say("没有可用的公钥", "no public key in it"),
        say("每行一个公钥：名称+哈希+BASE64", "one public key in each line: NAME+HASH+BASE64")
      )
    case .noticeTable:
      (
        .refused, say("所证明的事实不是公示文书", "the fact proven is no notice document"),
        say("向监狱索要该文书的证明", "ask the prison for this document's proof")
      )
    case .noticeContent:
      (
        .refused, say("文书与台账中存档的不同", "the document is not the one archived in the book"),
        say("与监狱核对公示原文；保留两份文件", "hold it against the prison's archive; keep both files")
      )
    case .cosignSmaller:
      (
        .refused,
        say(
          "检查点比上次联署的小：记录变少了",
          "the checkpoint is smaller than the last one cosigned: records are gone"),
        say("不要联署；保留两份检查点并质询", "do not cosign; keep both checkpoints and ask why")
      )
    case .cosignProofMissing:
      (
        .usage, say("登记树已增长，需要一致性证明", "the tree has grown; a consistency proof is needed"),
        say("用 --proof 给出从上次联署到现在的证明", "give the proof since the last cosignature with --proof")
      )
    case .cosignOtherTree:
      (
        .refused, say("证明不属于要联署的检查点", "the proof is not for the checkpoint to be cosigned"),
        say("向监狱索要到此检查点为止的证明", "ask the prison for a proof up to this checkpoint")
      )
    case .compareSplit:
      (
        .refused,
        say("同一大小、不同树根：监狱出示了两部历史", "same size, different roots: the prison showed two histories"),
        say("保留全部检查点：签名就是证据", "keep every note: the signatures are the evidence")
      )
    }
  }

  private func say(_ zh: String, _ en: String) -> String { interfaceLanguage == .zh ? zh : en }
}
