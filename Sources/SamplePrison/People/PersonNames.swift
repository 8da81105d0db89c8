/// Chinese names put together from common characters; any likeness to a person is chance.
struct PersonNames {
  private static let surnames = Weighted<String>([
    ("王", 72), ("李", 72), ("张", 68), ("刘", 54), ("陈", 45), ("杨", 31), ("黄", 22), ("赵", 21),
    ("周", 20), ("吴", 20), ("徐", 17), ("孙", 15), ("朱", 13), ("马", 13), ("胡", 13), ("郭", 12),
    ("林", 11), ("何", 11), ("高", 10), ("梁", 9), ("郑", 9), ("罗", 8), ("宋", 8), ("谢", 8),
    ("唐", 7), ("韩", 7), ("曹", 7), ("许", 7), ("邓", 7), ("肖", 6), ("冯", 6), ("曾", 5),
    ("程", 5), ("蔡", 5), ("彭", 5), ("潘", 5), ("袁", 4), ("于", 4), ("董", 4), ("余", 4),
    ("苏", 4), ("叶", 4), ("吕", 4), ("魏", 4), ("蒋", 4), ("田", 3), ("杜", 3), ("沈", 3),
    ("姜", 3), ("范", 3), ("欧阳", 2), ("上官", 1), ("司徒", 1),
  ])

  private static let firstCharacters = characters("建国志文德永家海荣春金玉明晓世宏少光学天长俊振华启子伟福")
  private static let secondCharacters = characters("强军平华林波峰辉斌涛生成亮龙祥民良贵宝安武松杰发才根权义")
  private static let singleCharacters = characters("伟杰涛超明刚辉斌波鑫磊浩凯俊帆宁飞峰博旭龙林")

  /// Characters outside the common sets: some need four bytes in GB18030, one a surrogate pair.
  private static let rareCharacters = characters("㛃𠮷䶮堃喆镕犇")

  private static func characters(_ text: String) -> [String] { text.map { String($0) } }

  /// A full name; about one in eighty has a rare character.
  static func draw(_ random: inout RandomNumbers) -> String {
    let surname = surnames.draw(&random)
    if random.chance(perMille: 12) {
      let rare = random.pick(rareCharacters)
      return surname
        + (random.chance(perMille: 500) ? rare : random.pick(firstCharacters) + rare)
    }
    if random.chance(perMille: 180) { return surname + random.pick(singleCharacters) }
    return surname + random.pick(firstCharacters) + random.pick(secondCharacters)
  }
}
