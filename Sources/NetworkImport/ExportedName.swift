/// Names of properties that only exports use, besides the canonical ones.
///
/// A canonical property that says something always wins over the one here that stands in for it, so that a value
/// edited by hand is the value that counts.
enum ExportedName {
  /// What import itself may have moved the pipe by, m; where absent, what the first line says of all pipes.
  static let importUncertainty = "importUncertainty"
  /// Half of the outer width, m, where no canonical size can say it.
  static let halfWidth = "halfWidth"
  /// Outer height, m, where no canonical size can say it.
  static let outerHeight = "outerHeight"
  /// `true` where the outer size rests on an assumed wall.
  static let wallAssumed = "wallAssumed"
  /// Depth of the top at every vertex of every part, m, null where unknown, where `depth` and `top` cannot say it.
  static let tops = "tops"
  /// What the depths referred to when they were recorded: a reference, or `none`.
  static let recordedDepthReference = "recordedDepthReference"
  /// `false` where a depth was recorded that could not be used.
  static let depthReferenceKnown = "depthReferenceKnown"
  /// The class that a pipe of unknown class is counted under, where it is not `other`.
  static let countedAs = "countedAs"
  /// The pressure class where it is not that of the pressure in MPa: a class, or `none`.
  static let pressureClass = "pressureClass"
  /// A pressure in MPa that `pressure` cannot say.
  static let pressureMegapascals = "pressureMegapascals"
  /// A voltage in kV that `voltage` cannot say.
  static let voltageKilovolts = "voltageKilovolts"
  /// A year that `installed` cannot say.
  static let installedYear = "installedYear"
  /// Texts of nothing or of spaces alone, which are none elsewhere, by the names of their properties.
  static let blankTexts = "blankTexts"
  /// `true` for a line all of whose positions are one, which else becomes a point.
  static let zeroLengthLine = "zeroLengthLine"

  /// Stands for no reference, and no pressure class.
  static let none = "none"
}
