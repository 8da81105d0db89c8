import PrisonAffairs
import Testing

/// The code with which something was refused; anything else thrown, or nothing, is an issue.
func refusal(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any
) -> RefusalCode? {
  do {
    _ = try body()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let refusal as Refusal {
    return refusal.code
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return nil
}

/// The codes with which rows of a file were refused, in the order of the rows.
func rowRefusals(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any
) -> [RefusalCode] {
  do {
    _ = try body()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let faults as FileFaults {
    return faults.faults.compactMap { fault in
      guard case .refused(let refusal) = fault.problem else { return nil }
      return refusal.code
    }
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return []
}

/// The refusal that a use case ends with, with its figures.
func refused(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any
) -> Refusal? {
  do {
    _ = try body()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let refusal as Refusal {
    return refusal
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return nil
}
