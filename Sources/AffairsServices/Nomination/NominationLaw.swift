import PrisonAffairs
import RecordBook

extension Office {
  func sentenceFile(of inmate: InmateNumber, _ reader: BookReader) throws -> SentenceFile {
    SentenceFile(inmate: inmate, judgments: [])
  }
  func commendationCount(of inmate: InmateNumber, _ reader: BookReader) throws -> Int { 0 }
  func nominationFacts(
    of inmate: InmateNumber, judgements: [NominationQuestion: NominationJudgement],
    _ reader: BookReader
  ) throws -> (facts: NominationFacts, digest: String) {
    (NominationFacts(file: try sentenceFile(of: inmate, reader)), "")
  }
}
struct NominationLaw {
  init(_ policies: PolicySet, on day: CivilDate) throws {}
  func examine(
    _ proposal: NominationProposal, basis: CommutationBasis?, rightsMonths: Int?,
    _ facts: NominationFacts
  ) throws -> (Determination, String, CivilDate?) {
    (Determination(outcome: .permitted, findings: []), "", nil)
  }
}
