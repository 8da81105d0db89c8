import PrisonAffairs

extension SamplePrison {
  /// What is known from before the first month, `balance.csv` and `strict-group.csv`; to be
  /// imported on `today` or later, after the people. A small prison may have nobody of the one or
  /// the other, and then has no such file.
  ///
  /// Everybody who was here for at least a month has a balance of the ledger, as months of about
  /// 90 points leave it in cycles of 600; so about one in six reaches 600 with the first month.
  public var earlierFiles: [SampleFile] {
    [balanceFile, strictGroupFile].filter(\.hasRows)
  }

  private var balanceFile: SampleFile {
    var random = RandomNumbers(seed: seed, stream: .balances)
    return file(
      .balances,
      people.inmates.compactMap { inmate in
        guard let account = EarlierAccount(of: inmate, before: firstDay, &random) else {
          return nil
        }
        return [
          inmate.number, "台账余分", months[0].description, account.balance.description,
          String(account.cycle), account.previousGrade, "启用前计分考核台账",
        ]
      })
  }

  private var strictGroupFile: SampleFile {
    file(
      .strictGroups,
      strictGroupsDrawn.flatMap { inmate, groups in
        groups.map { [inmate.number, $0.code, inmate.admittedOn.description, $0.ground] }
      })
  }

  /// Those who were here before the months with the groups each was drawn into.
  private var strictGroupsDrawn: [(inmate: Inmate, groups: [(code: String, ground: String)])] {
    var random = RandomNumbers(seed: seed, stream: .strictGroups)
    return people.inmates.filter { $0.admittedOn < firstDay }.map {
      ($0, StrictGroups.draw(of: $0.sentence, &random))
    }
  }

  /// The numbers of those whom the judgment calls recidivists, as the strict groups have them.
  var recidivists: Set<String> {
    Set(
      strictGroupsDrawn.filter { $0.groups.contains { $0.code == StrictGroups.recidivist } }
        .map(\.inmate.number))
  }
}

/// What somebody's months came to before the book.
struct EarlierAccount {
  let balance: Points
  /// The number of the cycle that runs.
  let cycle: Int
  /// Empty for the first cycle.
  let previousGrade: String

  private static let cycleLength = Points(600).hundredths
  /// Cycles of this rule began with October 2021.
  private static let mostMonths = 60
  private static let grades = Weighted<String>([("合格", 830), ("积极", 140), ("不合格", 30)])

  /// Nil for who was here for less than a month.
  init?(of inmate: Inmate, before firstDay: CivilDate, _ random: inout RandomNumbers) {
    let days = inmate.admittedOn.days(until: firstDay)
    let months = min(EarlierAccount.mostMonths, days / 30)
    guard months >= 1 else { return nil }
    // In half points, so that the sums look like a ledger's.
    let sum = (0..<months).reduce(0) { sum, _ in sum + random.within(160...204) * 50 }
    balance = Points(hundredths: sum % EarlierAccount.cycleLength)
    cycle = sum / EarlierAccount.cycleLength + 1
    previousGrade = cycle > 1 ? EarlierAccount.grades.draw(&random) : ""
  }
}

/// Who is assessed more strictly (司规〔2021〕3号 第十九条), by the sentence or by chance.
enum StrictGroups {
  /// Recidivists per thousand inmates.
  private static let recidivists = 40
  static let recidivist = "CY-07"
  private static let violent: Set<String> = ["故意杀人罪", "抢劫罪", "强奸罪", "绑架罪"]
  private static let office: Set<String> = ["受贿罪"]
  private static let finance: Set<String> = ["集资诈骗罪", "非法吸收公众存款罪"]
  /// 第八项: ten years and more.
  private static let longMonths = 120

  static func draw(
    of sentence: SentenceRecord, _ random: inout RandomNumbers
  ) -> [(code: String, ground: String)] {
    let crimes = Set(sentence.crimes.split(separator: "；").map(String.init))
    var groups: [(code: String, ground: String)] = []
    if !crimes.isDisjoint(with: office) { groups.append(("CY-01", "判决书：职务犯罪")) }
    if !crimes.isDisjoint(with: finance) { groups.append(("CY-02", "判决书：破坏金融管理秩序、金融诈骗犯罪")) }
    if random.chance(perMille: recidivists) { groups.append((recidivist, "判决书认定累犯")) }
    if !crimes.isDisjoint(with: violent), (sentence.months ?? .max) >= longMonths {
      groups.append(("CY-08", "判决书：暴力犯罪，刑期十年以上"))
    }
    return groups
  }
}
