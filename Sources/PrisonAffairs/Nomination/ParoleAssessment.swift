/// Whether somebody may be nominated for parole, and from when; never what a court will rule.
public struct ParoleAssessment: Hashable, Sendable {
  public let determination: Determination
  /// The first day on which time served, the gap after a commutation and the wait for property
  /// judgments are over, by what is known now; nil where there is a bar, and where it cannot be said.
  public let earliestOn: CivilDate?
  /// The last day of probation were it granted on the day asked about (刑法 第八十三条).
  public let probationEndsOn: CivilDate?
  /// The last day of deprivation of political rights, which runs from the day of parole (刑法 第五十八条);
  /// nil where there is none, and where it is for life.
  public let rightsEndOn: CivilDate?

  public init(
    determination: Determination, earliestOn: CivilDate?, probationEndsOn: CivilDate?,
    rightsEndOn: CivilDate? = nil
  ) {
    self.determination = determination
    self.earliestOn = earliestOn
    self.probationEndsOn = probationEndsOn
    self.rightsEndOn = rightsEndOn
  }
}
