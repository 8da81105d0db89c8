import Register

/// Words for what the register's library refuses.
extension ProofFault {
  /// Wrong in form is bad data; well formed and not true is a finding.
  var status: ExitStatus {
    switch self {
    case .noteSignatureWrong, .noteSignerUnknown, .checkpointOtherOrigin, .checkpointUnsigned,
      .checkpointTooFewCosigners, .checkpointSplit, .proofRoot, .proofOldRoot, .proofOldIsLarger,
      .proofOtherSize, .proofTruncated, .proofExtended, .factPath, .factRoot, .factKind,
      .actNumber, .tileHash, .tileRoot, .tileMissing, .tileWidth, .tileEntry, .transferCount,
      .transferDigest, .transferCheckpoint, .transferOtherKey:
      .refused
    default: .data
    }
  }

  var message: String {
    switch self {
    case .textTooLarge: words("内容过大或行数过多", "too large, or too many lines")
    case .textNotUTF8: words("不是 UTF-8 文本", "not UTF-8")
    case .textControlCharacter:
      words("含控制字符（如回车）", "holds a control character, such as a carriage return")
    case .textBase64: words("BASE64 写法不规范", "base 64 not in its canonical spelling")
    case .textNumber: words("数字写法不规范或过大", "a number not in its canonical spelling, or too large")
    case .textTruncated: words("文本不完整", "the text is cut off")
    case .keyName: words("密钥名称不合格式", "not a name for a key")
    case .keyForm: words("不是密钥", "not a key")
    case .keyAlgorithm: words("不支持的密钥种类", "a kind of key that is not supported")
    case .keyHash: words("密钥的哈希与密钥不符", "the key's hash is not this key's")
    case .keyPurpose: words("密钥用途不符", "a key for another purpose")
    case .keyAmbiguous: words("两个不同公钥同名同哈希", "two different keys of one name and hash")
    case .noteSeparator: words("不是带签名的文本", "not a signed note")
    case .noteSignatureLine: words("签名行不合格式", "a signature line not in its form")
    case .noteTooManySignatures: words("签名过多", "too many signatures")
    case .noteSignatureWrong:
      words("签名不对：内容已被改动，或签名是伪造的", "a wrong signature: changed text, or a forgery")
    case .noteSignerUnknown: words("没有所给公钥的签名", "not signed by any of the given keys")
    default: proofMessage
    }
  }

  private var proofMessage: String {
    switch self {
    case .checkpointLines: words("检查点的行数不对", "a checkpoint with wrong lines")
    case .checkpointOrigin: words("检查点没有来源", "a checkpoint without origin")
    case .checkpointSize: words("检查点的大小写法不规范", "a checkpoint's size not in its canonical spelling")
    case .checkpointRoot: words("检查点的树根不合格式", "a checkpoint's root not in its form")
    case .checkpointOtherOrigin: words("检查点属于另一个来源", "a checkpoint of another origin")
    case .checkpointUnsigned: words("来源自己没有签名", "not signed by its own origin")
    case .checkpointTooFewCosigners: words("联署人不足", "fewer cosigners than asked for")
    case .checkpointSplit: words("同一大小、不同树根", "same size, different roots")
    case .proofForm: words("证明不合格式", "a proof not in its form")
    case .proofIndex: words("序号不在树内或写法不规范", "an index outside the tree, or not in its spelling")
    case .proofTruncated: words("证明缺少哈希", "a proof that lacks hashes")
    case .proofExtended: words("证明多出哈希", "a proof with hashes too many")
    case .proofRoot: words("证明通不到检查点的树根", "the proof does not lead to the checkpoint's root")
    case .proofExtra: words("事实证明不得附带未经证明的内容", "a fact's proof with bytes that nothing vouches for")
    case .proofOldIsLarger: words("旧树比新树大", "the old tree is larger than the new one")
    case .proofOldRoot:
      words("证明通不到旧检查点的树根", "the proof does not lead to the old checkpoint's root")
    case .proofOtherSize: words("证明对应另一大小的树", "a proof for another tree size")
    default: factMessage
    }
  }

  private var factMessage: String {
    switch self {
    case .factForm: words("事实的各行不合格式", "a fact's lines not in their form")
    case .factSalt: words("盐不是十六字节", "a salt that is not 16 bytes")
    case .factOrdinal: words("事实序号不对", "a wrong ordinal of a fact")
    case .factPath: words("事实的证明长度不对", "a fact's path of the wrong length")
    case .factRoot:
      words(
        "事实通不到行为的树根：内容或盐已被改动", "the fact does not lead to its act: contents or salt were changed")
    case .factKind: words("事实与行为的种类不符", "the fact is of another kind than its act")
    case .actForm: words("行为首部不合格式", "an act's header not in its form")
    case .actNumber: words("行为序号与树中位置不符", "the act's number is not its place in the tree")
    case .tilePath: words("瓦片路径不合格式", "a tile's path not in its form")
    case .tileMissing: words("缺少瓦片", "a tile is missing")
    case .tileWidth: words("瓦片长度不对", "a tile of the wrong length")
    case .tileHash: words("上层瓦片与下层不符", "an upper tile that is not made of the lower ones")
    case .tileRoot: words("瓦片通不到检查点的树根", "the tiles do not lead to the checkpoint's root")
    case .tileEntry: words("条目与瓦片不符", "an entry that is not the tile's")
    case .transferForm: words("移送文件不合格式", "a transfer file not in its form")
    case .transferCount: words("移送文件的条数不对", "a transfer file with a wrong number of facts")
    case .transferDigest:
      words("封签与内容不符：内容已被改动", "the seal is over something else: the text was changed")
    case .transferCheckpoint:
      words("检查点不是移送行为的检查点", "the checkpoint is not that of the handing over")
    case .transferOtherKey:
      words("所给公钥不是移出监狱的移送公钥", "none of the keys is the sending prison's key for transfers")
    default: rawValue
    }
  }

  var remedy: String {
    switch self {
    case .noteSignerUnknown, .checkpointOtherOrigin, .checkpointUnsigned, .keyHash,
      .transferOtherKey:
      words("检查 --key 是否是该监狱自己公布的公钥", "check that --key is the key this prison itself published")
    case .proofOtherSize, .proofOldIsLarger:
      words("索要与所持检查点大小相符的证明", "ask for a proof for the size of the checkpoint you hold")
    case .checkpointTooFewCosigners:
      words("给出联署人的公钥，或等待联署", "give the cosigners' keys, or wait for their cosignatures")
    case .keyPurpose, .keyAlgorithm, .keyForm, .keyName, .keyAmbiguous:
      words("重新取得密钥原文", "get the key's own text again")
    case .tileMissing: words("重新复制全部瓦片", "copy all tiles again")
    default:
      status == .data
        ? words("重新取得原文件，逐字节复制", "get the file again, copied byte for byte")
        : words("不要采信；保留文件并向监狱质询", "do not rely on it; keep the files and ask the prison")
    }
  }
}
