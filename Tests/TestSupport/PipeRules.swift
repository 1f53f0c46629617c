public import ConflictRules
public import NetworkModel

// Rules ask about attributes; tests have pipes in hand.

extension Zone {
  /// Whether the zone is for a pipe.
  public func match(_ pipe: Pipe) -> ZoneMatch? { match(pipe.attributes) }
}

extension ZoneCondition {
  /// Whether a pipe meets the condition.
  public func matches(_ pipe: Pipe) -> ConditionResult { matches(pipe.attributes) }
}

extension RuleAssumptions {
  /// The assumed outer diameter of a pipe.
  public func outerDiameterTicks(for pipe: Pipe) -> Int64 { outerDiameterTicks(for: pipe.attributes) }
}
