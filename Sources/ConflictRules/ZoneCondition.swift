/// One line of a zone's `when`: an attribute of the pipe, and what it must be.
public struct ZoneCondition: Hashable, Sendable {
  /// What a profile may ask about. The raw value is the word in the profile and in a finding's `assumptions`.
  public enum Attribute: String, CaseIterable, Sendable {
    /// Pressure: a class by word, MPa by number.
    case pressure
    /// Voltage in kV.
    case voltage
    /// Outer diameter or width in metres, as recorded; with an assumed wall it counts as unknown.
    case diameter
    /// Line, chamber, valve...; never unknown.
    case kind
    /// How it was laid.
    case laying
    /// Whether it is in use.
    case status
    /// How well it was surveyed.
    case quality
    /// Finer kind within the class, in the owner's words.
    case subclass
    /// What it is made of.
    case material
    /// Who owns it.
    case owner
    /// Year of installation.
    case installed
  }

  /// What the attribute must be.
  public enum Requirement: Hashable, Sendable {
    /// One of these. The word `unknown` stands for an attribute that is not known.
    case oneOf([Value])
    /// From the first to the second, both inside; infinite where the profile leaves an end open.
    case range(Double, Double)
  }

  /// One value of a list.
  public enum Value: Hashable, Sendable {
    /// A word, compared exactly, case and all.
    case word(String)
    /// A number in the attribute's unit.
    case number(Double)
  }

  /// The attribute asked about.
  public var attribute: Attribute
  /// What it must be.
  public var requirement: Requirement

  /// Makes a condition; whether the words make sense for the attribute is checked where a profile is read.
  public init(_ attribute: Attribute, _ requirement: Requirement) {
    self.attribute = attribute
    self.requirement = requirement
  }
}
