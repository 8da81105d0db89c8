import PrisonAffairs

// When a cycle is graded: 司规〔2021〕3号 第四条.
extension FindingWords {
  static let gradingTime = FindingWords(
    about: Phrase(
      zh: "周期结束后第\(.months)个月内评定，到\(.end)为止",
      en: "to be graded in month \(.months) after the cycle ended, up to \(.end)"),
    satisfied: Phrase(
      zh: "\(.day)评定，在期限之内：周期结束后第\(.months)个月，到\(.end)为止",
      en: "graded on \(.day), in time: month \(.months) after the cycle ended, up to \(.end)"),
    notSatisfied: Phrase(
      zh: "\(.day)评定，已过期限：周期结束后第\(.months)个月，到\(.end)为止",
      en: "graded on \(.day), too late: month \(.months) after the cycle ended, up to \(.end)"))
}
