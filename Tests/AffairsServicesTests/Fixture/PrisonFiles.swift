/// The people of the test prison, as files that are imported.
enum PrisonFiles {
  static let wards = """
    监区,名称,来源,行号
    01,一监区,测试,1
    02,二监区,测试,2

    """

  /// Eight members in each ward's group, seven in the committee, nine in the review committee.
  static let staff: String = {
    var rows: [String] = []
    for ward in ["01", "02"] {
      rows += ["w\(ward)-chief,监区长,\(ward)", "w\(ward)-deputy,副监区长,\(ward)"]
      rows += ["w\(ward)-clerk,计分专职民警,\(ward)"]
      rows += (1...5).map { "w\(ward)-o\($0),管教民警,\(ward)" }
    }
    rows += ["warden,监狱长,"] + (1...3).map { "deputy-\($0),副监狱长," }
    rows += (1...3).map { "head-\($0),科室负责人," }
    rows += (1...2).map { "open-\($0),狱务公开办," }
    rows += ["registrar,登记员,", "procurator,驻监检察,"]
    rows += (1...3).map { "penalty-\($0),刑罚执行科," }
    rows += (1...2).map { "account-\($0),罪犯资金管理民警," }
    rows += (1...2).map { "life-\($0),生活卫生科民警," }
    let lines = rows.enumerated().map { index, row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(fields[0]),民警\(index + 1),,\(fields[1]),\(fields[2]),2024-01-01,,测试,\(index + 1)"
    }
    return (["警号,姓名,系统账户,职务,监区,起日,止日,来源,行号"] + lines).joined(separator: "\n") + "\n"
  }()

  static let names = [
    1: "赵明远", 2: "钱立新", 3: "孙有才", 4: "李守义", 5: "周大成", 6: "吴长顺", 11: "郑小平", 12: "王建业",
  ]

  static let roster: String = {
    let lines = names.sorted { $0.key < $1.key }.map { number, name in
      let ward = number < 10 ? "01" : "02"
      return "\(3_301_000_000 + number),\(name),男,1988-05-06,2024-03-12,\(ward),,测试,\(number)"
    }
    return (["罪犯编号,姓名,性别,出生日期,入监日期,监区,分监区,来源,行号"] + lines).joined(separator: "\n") + "\n"
  }()
}
