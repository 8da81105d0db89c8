import Foundation

/// The table of bad inputs.
extension BadInput {
  static let cases = books + files + rows + entries + usage + others + money

  static let books: [BadInput] = [
    BadInput("missing book", ["due", "--book", "{DIR}/none.sqlite"], 66, ["{DIR}/none.sqlite"]),
    BadInput(
      "a text is no book", ["due", "--book", "{DIR}/text.sqlite"], 65,
      ["text.sqlite", "not a book"], files: ["text.sqlite": Data("not a database\n".utf8)]),
    BadInput(
      "an empty file is no book", ["due", "--book", "{DIR}/empty.sqlite"], 65, ["not a book"],
      files: ["empty.sqlite": Data()]),
    BadInput(
      "newer book", ["points", "list", inmate, "2026-10"] + registrar, 65, ["newer program"],
      statements: "INSERT INTO grdb_migrations VALUES ('9999 from the future')"),
    BadInput(
      "newer book, to write", ["points", "record", inmate, "JG-01", "--points", "-1"] + registrar,
      65, ["newer program"], statements: "INSERT INTO grdb_migrations VALUES ('9999')"),
  ]

  static let files: [BadInput] = [
    BadInput(
      "missing file", ["points", "import", "{DIR}/none.csv"] + registrar, 66, ["none.csv"]),
    .importing("a field is missing", ["\(row),JG-01,-1,,\(officer),,,表"], ["line 2", "10"]),
    .importing("half a row", ["\(row),JG-01,-1,,\(officer),\"半行"], ["line 2", "never closed"]),
    .importing("header alone", [], ["no row"]),
    .importing("unknown header", bytes: Array("甲,乙\n1,2\n".utf8), ["line 1", "甲"]),
    .importing("empty file", bytes: [], ["no row"]),
    .importing(
      "neither UTF-8 nor GB18030", bytes: Array(EntryFile.header.utf8) + [0x0A, 0xFF, 0xFF, 0xFF],
      ["rows.csv"]),
    .importing(
      "broken after a byte order mark", bytes: [0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0xFE], ["rows.csv"]),
    .importing(
      "the same line reference twice",
      ["\(row),JG-01,-1,,\(officer),,,表,1", "\(row),JG-02,-1,,\(officer),,,表,1"],
      ["line 3", "twice"]),
    BadInput(
      "a roster's columns in an entry file",
      ["people", "import", "roster", "{DIR}/rows.csv"] + registrar, 65, ["line 1", "日期"],
      files: ["rows.csv": EntryFile([]).data]),
  ]

  static let rows: [BadInput] = [
    .importing(
      "unknown inmate", ["3301999999,2026-11-30,JG-01,-1,,\(officer),,,表,1"],
      ["line 2", "inmate.unknown", "people import"]),
    .importing(
      "unknown clause", ["\(row),XX-99,-1,,\(officer),,,表,1"],
      ["line 2", "entry.reason-unknown"]),
    .importing(
      "future day", ["\(inmate),2026-12-02,JG-01,-1,,\(officer),,,表,1"],
      ["line 2", "day.in-future"]),
    .importing(
      "a day of 2013", ["\(inmate),2013-05-01,JG-01,-1,,\(officer),,补,表,1"],
      ["line 2", "2013-05-01"]),
    .importing(
      "no such day", ["\(inmate),2026-02-30,JG-01,-1,,\(officer),,,表,1"], ["line 2", "日期"]),
    .importing(
      "points over the bound", ["\(row),JG-17,101,,\(officer),,,表,1"],
      ["line 2", "entry.outside-clause"]),
    .importing(
      "three decimals", ["\(row),JG-01,-1.005,,\(officer),,,表,1"], ["line 2", "分值"]),
    .importing("points in words", ["\(row),JG-01,一分,,\(officer),,,表,1"], ["line 2", "分值"]),
    .importing(
      "unknown officer", ["\(row),JG-01,-1,,9999999,,,表,1"], ["line 2", "staff.unknown"]),
    .importing(
      "late without a reason", ["\(inmate),2026-11-24,JG-01,-1,,\(officer),,,表,1"],
      ["line 2", "entry.late-without-reason"]),
    .importing(
      "one bad row among good ones",
      ["\(row),JG-01,-1,,\(officer),,,表,1", "\(row),JG-01,-7,,\(officer),,,表,2"],
      ["line 3", "nothing was written"]),
  ]

  static let entries: [BadInput] = [
    .recording(
      "unknown inmate", ["3301999999", "JG-01", "--points", "-1"], 65, ["inmate.unknown"]),
    .recording(
      "unknown clause", [inmate, "ZZ-01", "--points", "-1"], 65, ["entry.reason-unknown"]),
    .recording("three decimals", [inmate, "JG-01", "--points", "-1.234"], 64, ["-1.234"]),
    .recording("points over the bound", [inmate, "JG-01", "--points", "-9"], 65, ["JG-01", "-9"]),
    .recording(
      "future day", [inmate, "JG-01", "--points", "-1", "--day", "2026-12-02"], 65,
      ["day.in-future"]),
    .recording(
      "a day of 2013", [inmate, "JG-01", "--points", "-1", "--day", "2013-05-01"], 65,
      ["2013-05-01"]),
    .recording(
      "a role that may not", [inmate, "JG-01", "--points", "-1"], 77, ["actor.not-permitted"],
      by: "3301016"),
    .recording(
      "nobody's number", [inmate, "JG-01", "--points", "-1"], 77, ["9999999"], by: "9999999"),
    BadInput(
      "a clock that went back",
      ["points", "record", inmate, "JG-01", "--points", "-1", "--as", officer]
        + ["--now", "2026-10-05T10:00"], 1, ["clock.went-back"]),
  ]

  static let usage: [BadInput] = [
    BadInput(
      "a year of another size", ["demo", "--scenario", "commutation-year", "--inmates", "300"], 64,
      ["--inmates", "--month"]),
    BadInput(
      "a year of another month", ["demo", "--scenario", "commutation-year", "--month", "2026-10"],
      64,
      ["--inmates", "--month"]),
    BadInput("unknown subcommand", ["points", "records"], 64, ["records"]),
    BadInput("unknown command", ["notices"], 64, ["notices"]),
    BadInput("unknown option", ["due", "--colour"], 64, ["--colour"]),
    BadInput("unknown format", ["due", "--format", "xml"], 64, ["xml", "json"]),
    BadInput("unknown language", ["due", "--language", "fr"], 64, ["fr"]),
    BadInput("no such month", ["month", "preview", "01", "2026-13"], 64, ["2026-13", "2026-10"]),
    BadInput("no such day", ["calendar", "add", "2026-02-30", "5"], 64, ["2026-02-30"]),
    BadInput(
      "not confirmed", ["notice", "close", "GS-2026-0001"] + registrar, 64,
      ["not confirmed", "--confirm"]),
  ]

  static let others: [BadInput] = [
    BadInput(
      "a year not adopted", ["calendar", "add", "2026-12-30", "5"], 65,
      ["2027", "calendar.not-adopted"]),
    BadInput("unknown notice", ["notice", "show", "GS-2026-0999"], 66, ["GS-2026-0999"]),
    BadInput("unknown entry", ["why", "entry:9999.1"], 66, ["entry:9999.1"]),
    BadInput(
      "a demonstration over a book", ["demo", "--into", "{DIR}", "--inmates", "20"], 73,
      ["book.sqlite"]),
    BadInput(
      "a sample into a file", ["sample", "--inmates", "5", "--output", "{DIR}/book.sqlite"], 73,
      ["book.sqlite"]),
    BadInput(
      "no policy folder", ["policy", "lint", "--policies", "{DIR}/none"], 66, ["{DIR}/none"]),
    BadInput(
      "a broken key in a policy file", ["policy", "lint", "--policies", "{DIR}/policies"], 65,
      ["base.yaml", "line 7", "unti"], files: brokenPolicy),
  ]

  private static let brokenPolicy: [String: Data] = [
    "policies/national/layer.yaml": Data(
      "schema: 1\nlayer: national\ncode: CN\ntitle:\n  zh: 国家\n  en: national\n".utf8),
    "policies/national/points/base.yaml": Data(
      """
      schema: 1
      kind: value
      id: points.base.custody
      title:
        zh: 监管改造基础分
        en: Custody base points
      unti: points
      lower: fixed
      versions:
        - from: 2021-10-01
          value: 35
          document: 司规〔2021〕3号
          article: 第十一条
          confidence: confirmed

      """.utf8),
  ]
}
