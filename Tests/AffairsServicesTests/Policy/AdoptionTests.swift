import AffairsServices
import Foundation
import PrisonAffairs
import Publication
import RecordBook
import Testing

@Suite struct AdoptionTests {
  private let prison: TestPrison
  private let registrar: Office

  init() throws {
    prison = try TestPrison()
    registrar = try prison.office("registrar", "2026-10-01")
  }

  /// The national layer with two days of notice instead of three.
  private func loosened() throws -> PolicyAdoptionPreview {
    let folder = try prison.folder.copy(of: SourceTree.national, as: "national")
    let isThere = try PassingFolder.replace(
      "value: 3", with: "value: 2", in: "\(folder)/points/notice-days.yaml")
    #expect(isThere)
    return try registrar.previewAdoption(of: folder)
  }

  @Test func anUnchangedLayerIsReported() throws {
    let preview = try registrar.previewAdoption(of: SourceTree.national)
    #expect(preview.isUnchanged && preview.changes.isEmpty)
    #expect(try !loosened().isUnchanged)
  }

  @Test func aLoosenedValueNeedsABasis() throws {
    let preview = try loosened()
    #expect(preview.loosened.map(\.identifier) == ["points.notice.days"])
    let assumptions = Set(preview.assumptions)
    for basis in [nil, ""] {
      #expect(
        refusal { try registrar.adopt(preview, basis: basis, assumptions: assumptions) }
          == .policyLooserThanBefore)
    }
    _ = try registrar.adopt(preview, basis: "试点文件第三条", assumptions: assumptions)
    let after = try prison.arriving("registrar", "2026-10-02")
    #expect(after.policies.span("points.notice.days", on: after.today)?.value.count == 2)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aRemovedStepNeedsABasis() throws {
    let folder = try prison.folder.copy(of: SourceTree.national, as: "national")
    let file = "\(folder)/procedure/points-redecision.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let step = try #require(text.range(of: "  - id: committee-decision"))
    let next = try #require(text.range(of: "  - id: close"))
    let cut = text.replacingCharacters(in: step.lowerBound..<next.lowerBound, with: "")
    try cut.replacing("approved: committee-decision", with: "approved: close")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let preview = try registrar.previewAdoption(of: folder)
    #expect(preview.loosened.map(\.kind) == [.stepRemoved])
    #expect(
      refusal {
        try registrar.adopt(preview, basis: nil, assumptions: Set(preview.assumptions))
      } == .policyLooserThanBefore)
  }

  @Test func aLowerLayerThatOverstepsIsRefusedWithBothArticles() throws {
    let folder = try prison.folder.copy(of: SourceTree.seed, as: "province")
    let days = try String(
      contentsOfFile: "\(SourceTree.national)/points/notice-days.yaml", encoding: .utf8)
    let own = days.replacing("value: 3", with: "value: 2")
      .replacing("article: 第三十五条", with: "article: 省细则第九条")
    try own.write(
      toFile: "\(folder)/points/notice-days.yaml", atomically: true, encoding: .utf8)
    let faults = #expect(throws: FileFaults.self) {
      try registrar.previewAdoption(of: folder)
    }
    let fault = try #require(faults?.faults.first)
    #expect(fault.file.hasSuffix("points/notice-days.yaml") && fault.field == "points.notice.days")
    for sentence in [fault.sentence.zh, fault.sentence.en] {
      #expect(sentence.contains("第三十五条") && sentence.contains("省细则第九条"))
    }
  }

  @Test func aLowerLayerMayRaiseWhereItIsAllowedTo() throws {
    let folder = try prison.folder.copy(of: SourceTree.seed, as: "province")
    let days = try String(
      contentsOfFile: "\(SourceTree.national)/points/notice-days.yaml", encoding: .utf8)
    try days.replacing("value: 3", with: "value: 5").write(
      toFile: "\(folder)/points/notice-days.yaml", atomically: true, encoding: .utf8)
    let preview = try registrar.previewAdoption(of: folder)
    #expect(preview.changes.map(\.kind) == [.added])
    _ = try registrar.adopt(preview, basis: nil, assumptions: Set(preview.assumptions))
    let after = try prison.arriving("registrar", "2026-10-02")
    #expect(after.policies.span("points.notice.days", on: after.today)?.value.count == 5)
  }

  @Test func onlyTheRegistrarAdopts() throws {
    let preview = try loosened()
    let warden = try prison.office("warden", "2026-10-02")
    #expect(
      refusal { try warden.adopt(preview, basis: "试点", assumptions: []) } == .actorNotPermitted)
  }
}
