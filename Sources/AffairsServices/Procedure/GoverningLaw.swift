import PrisonAffairs
import RecordBook

extension PolicySet {
  /// The day whose law governs a step of an instance, on the day somebody acts or looks.
  ///
  /// The one place where that is decided for what the book holds: running, replaying, what is due
  /// and why all ask here.
  func lawDay(
    of instance: ProcedureInstance, at step: String?, on day: CivilDate
  ) -> CivilDate {
    governingDay(of: instance.procedure, begun: instance.lawDay, at: step, on: day)
  }

  /// The version of the procedure that governs a step of an instance; nil where none is in force.
  func procedure(
    of instance: ProcedureInstance, at step: String?, on day: CivilDate
  ) -> Procedure? {
    procedure(instance.procedure, on: lawDay(of: instance, at: step, on: day))
  }
}
