public import PrisonAffairs

extension FileFault {
  /// Where and what, with what is expected instead.
  public var sentence: Text {
    let place = self.place
    let problem = problem.words
    return Text(zh: "\(place.zh)：\(problem.zh)", en: "\(place.en): \(problem.en)")
  }

  private var place: Text {
    var zh = file
    var en = file
    if let line {
      zh += " 第\(line)行"
      en += " line \(line)"
    }
    // A file's own column as it stands there: somebody looks for it with their eyes.
    if let field {
      let words = heading.map { Text(zh: $0, en: $0) } ?? FieldWords.words(field)
      zh += " \(words.zh)"
      en += ", \(words.en)"
    }
    return Text(zh: zh, en: en)
  }
}

extension FileFault.Problem {
  /// What is wrong, with the remedy where the place alone does not say it.
  public var words: Text {
    switch self {
    case .unreadable, .encodingUnknown, .encodingBroken, .empty, .noRows: fileWords
    case .syntax, .keyUnknown, .keyMissing, .keyTwice, .notAMapping, .notAList, .notAScalar,
      .valueUnknown, .valueForm, .schemaUnknown:
      yamlWords
    case .headerUnknown, .headerMissing, .headerTwice, .fieldCount, .quoteNotClosed,
      .textAfterQuote, .fieldEmpty, .fieldForm, .keyRepeatedInFile:
      csvWords
    case .refused(let refusal):
      Text(
        zh: "\(refusal.message.zh) [\(refusal.code.rawValue)]；\(refusal.remedy.zh)",
        en: "\(refusal.message.en) [\(refusal.code.rawValue)]; \(refusal.remedy.en)")
    case .policy(let fault): fault.kind.words
    }
  }

  private var fileWords: Text {
    switch self {
    case .unreadable:
      Text(zh: "不能读取，请检查路径和权限", en: "cannot be read; check the path and permissions")
    case .encodingUnknown:
      Text(zh: "不能识别编码，请另存为 UTF-8", en: "unknown encoding; save it as UTF-8")
    case .encodingBroken(let byte):
      Text(
        zh: "第\(byte)个字节不合编码，可用 --encoding 指明 utf-8 或 gb18030",
        en: "byte \(byte) does not fit the encoding; name it with --encoding utf-8 or gb18030")
    case .empty: Text(zh: "文件是空的", en: "the file is empty")
    case .noRows: Text(zh: "只有表头，没有数据行", en: "there is no row below the header")
    default: Text(zh: "", en: "")
    }
  }

  private var yamlWords: Text {
    switch self {
    case .syntax(let problem): Text(zh: "YAML 语法错误：\(problem)", en: "YAML syntax: \(problem)")
    case .keyUnknown(let key, let admitted):
      Text(
        zh: "没有“\(key)”这个键，可用：\(admitted.joined(separator: "、"))",
        en: "unknown key '\(key)'; admitted are \(admitted.joined(separator: ", "))")
    case .keyMissing(let key): Text(zh: "缺少“\(key)”，请补上", en: "'\(key)' is missing; add it")
    case .keyTwice(let key): Text(zh: "“\(key)”写了两次", en: "'\(key)' stands twice")
    case .notAMapping: Text(zh: "应为键值表", en: "a mapping is expected")
    case .notAList: Text(zh: "应为列表", en: "a list is expected")
    case .notAScalar: Text(zh: "应为单个值", en: "a single value is expected")
    case .valueUnknown(let value, let admitted):
      Text(
        zh: "不能用“\(value)”，可用：\(admitted.joined(separator: "、"))",
        en: "'\(value)' is not admitted; admitted are \(admitted.joined(separator: ", "))")
    case .valueForm(let value, let expected):
      Text(zh: "“\(value)”的写法不对，应如 \(expected)", en: "'\(value)' has another form than \(expected)")
    case .schemaUnknown(let version):
      Text(
        zh: "不认识的格式版本“\(version)”，应为 1", en: "unknown schema version '\(version)'; 1 is expected")
    default: Text(zh: "", en: "")
    }
  }

  private var csvWords: Text {
    switch self {
    case .headerUnknown(let name):
      Text(zh: "没有“\(name)”这一列，请对照模板", en: "unknown column '\(name)'; compare the template")
    case .headerMissing(let name): Text(zh: "缺少列 \(name)", en: "the column \(name) is missing")
    case .headerTwice(let name): Text(zh: "列“\(name)”出现两次", en: "the column '\(name)' stands twice")
    case .fieldCount(let found, let expected):
      Text(zh: "有\(found)个字段，应为\(expected)个", en: "\(found) fields where \(expected) are expected")
    case .quoteNotClosed: Text(zh: "引号没有结束", en: "a quotation mark is never closed")
    case .textAfterQuote: Text(zh: "引号结束后还有文字", en: "text follows a closing quotation mark")
    case .fieldEmpty: Text(zh: "不能为空", en: "must not be empty")
    case .fieldForm(let expected):
      Text(zh: "写法不对，应如 \(expected)", en: "has another form than \(expected)")
    case .keyRepeatedInFile:
      Text(zh: "同一来源和行号在文件中出现两次", en: "the same source and line reference stand twice in the file")
    default: Text(zh: "", en: "")
    }
  }
}
