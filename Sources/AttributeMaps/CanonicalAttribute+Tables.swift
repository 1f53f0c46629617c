internal import NetworkModel

extension CanonicalAttribute {
  /// Attributes of pipes and point assets, in the order of the manual.
  static let ofPipes: [CanonicalAttribute] = [
    CanonicalAttribute(name: "id", content: .identifier),
    CanonicalAttribute(name: "class", content: .words(AssetClass.allCases.map(\.rawValue))),
    CanonicalAttribute(name: "subclass", content: .text),
    CanonicalAttribute(name: "owner", content: .text),
    CanonicalAttribute(name: "contact", content: .text),
    CanonicalAttribute(name: "material", content: .text),
    CanonicalAttribute(name: "installed", content: .year),
    CanonicalAttribute(name: "kind", content: .words(AssetKind.allCases.map(\.rawValue))),
    CanonicalAttribute(name: "laying", content: .words(LayingMethod.allCases.map(\.rawValue))),
    CanonicalAttribute(name: "status", content: .words(AssetStatus.allCases.map(\.rawValue))),
    CanonicalAttribute(
      name: "pressure", content: .pressure(PressureClass.allCases.map(\.rawValue) + ["unknown"])),
    CanonicalAttribute(name: "voltage", content: .measure(.voltage, 0.001...10_000)),
    CanonicalAttribute(name: "diameter", content: size, companion: "diameterKind"),
    CanonicalAttribute(name: "width", content: size, companion: "diameterKind"),
    CanonicalAttribute(name: "height", content: size, companion: "diameterKind"),
    CanonicalAttribute(name: "length", content: size),
    CanonicalAttribute(name: "wall", content: .measure(.length, 0.0001...10)),
    CanonicalAttribute(name: "diameterKind", content: .words(["outer", "inner", "nominal"])),
    CanonicalAttribute(name: "depth", content: depth, isPerVertex: true, companion: "depthReference"),
    CanonicalAttribute(name: "depthReference", content: reference),
    CanonicalAttribute(name: "ground", content: .measure(.length, -1000...10_000), isPerVertex: true),
    CanonicalAttribute(name: "groundVerticalDatum", content: .text),
    CanonicalAttribute(name: "zReference", content: reference),
    CanonicalAttribute(name: "verticalDatum", content: .text),
    CanonicalAttribute(name: "top", content: depth),
    CanonicalAttribute(name: "bottom", content: depth),
    CanonicalAttribute(name: "quality", content: .words(SurveyQuality.allCases.map(\.rawValue))),
    CanonicalAttribute(name: "uncertainty", content: .measure(.length, 0...1000)),
    CanonicalAttribute(name: "verticalUncertainty", content: .measure(.length, 0...1000)),
  ]

  /// What a map says of elevations: no property, but the z coordinates of lines, or fields that stand for them.
  static let z = CanonicalAttribute(
    name: "z", content: .measure(.length, -1000...10_000), isPerVertex: true, companion: "zReference")

  /// Attributes of permits, in the order of the manual.
  static let ofPermits: [CanonicalAttribute] = [
    CanonicalAttribute(name: "id", content: .identifier),
    CanonicalAttribute(name: "depth", content: dig),
    CanonicalAttribute(name: "boreTop", content: .measure(.length, 0...1000)),
    CanonicalAttribute(name: "boreBottom", content: dig),
    CanonicalAttribute(name: "boreTolerance", content: .measure(.length, 0...1000)),
    CanonicalAttribute(name: "boreEnds", content: .words(["pits"])),
    CanonicalAttribute(name: "width", content: dig),
    CanonicalAttribute(name: "radius", content: dig),
    CanonicalAttribute(name: "placement", content: .measure(.length, 0...1000)),
    CanonicalAttribute(name: "start", content: .text),
    CanonicalAttribute(name: "end", content: .text),
    CanonicalAttribute(name: "method", content: .text),
    CanonicalAttribute(name: "applicant", content: .text),
  ]

  /// Sizes of pipes and chambers, in metres.
  private static let size = Content.measure(.length, 0.001...100)
  /// Depths of pipes, in metres.
  private static let depth = Content.measure(.length, -30...500)
  /// Depths and sizes of digs, in metres: above zero.
  private static let dig = Content.measure(.length, 0.001...10_000)
  private static let reference = Content.words(DepthReference.allCases.map(\.rawValue))
}
