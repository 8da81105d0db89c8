import PrisonAffairs

// What a second person confirms of meals.
extension RefusalWords {
  static let mealNotReceiver = RefusalWords(
    message: Phrase(
      zh: "\(.reference)没有写\(.staff)验收，或者就是本人登记的",
      en:
        "\(.reference, or: "the purchase") does not name\(.staff, before: " ") as a receiver, or the same officer recorded it"
    ),
    remedy: Phrase(
      zh: "由单据上写明的验收人本人确认；写错验收人的，先由他人冲销再登记",
      en:
        "a receiver named on the note confirms; where the names are wrong, have it taken back and recorded anew"
    ))

  static let mealReceivedAlready = RefusalWords(
    message: Phrase(
      zh: "\(.staff)已经确认过\(.reference)",
      en: "\(.staff, or: "the receiver") has confirmed\(.reference, before: " ") already"),
    remedy: Phrase(
      zh: "还缺谁的确认见 yuwu meal unconfirmed", en: "yuwu meal unconfirmed shows whose word is missing"))

  static let dinersNotAbove = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)\(.day)的就餐人数没有多于在押人数，不用决定",
      en:
        "the diners of\(.code, before: " kitchen ") on\(.day, before: " ") are not above custody; nothing is to be decided"
    ),
    remedy: Phrase(
      zh: "每天的人数见 yuwu meal status", en: "yuwu meal status shows each day"))

  static let mealObjectionStands = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)提出过异议，登记异议的人不能再替本人登记签字",
      en:
        "inmate\(.inmate, before: " ") objected; whoever wrote that down does not write down a signature after it"
    ),
    remedy: Phrase(
      zh: "本人撤回异议的，由另一人登记，并用 --because 写明本人的原话",
      en:
        "where the member takes it back, another person writes that down, with the member's words in --because"
    ))
}
