internal import FeatureFormats

/// What a map says of one layer.
struct LayerMapping: Equatable, Sendable {
  /// How ids are made where they are not a field as it stands.
  struct Identity: Equatable, Sendable {
    /// What stands before an id, with a colon between.
    enum Prefix: Equatable, Sendable {
      /// The name of the layer.
      case layer
      /// This text.
      case text(String)
    }

    var prefix: Prefix?
    /// Whether records are named by layer and row.
    var isRow = false
  }

  /// Where elevations come from, and what they are in.
  struct Elevation: Equatable, Sendable {
    /// As a field of numbers in a unit; its origin counts only where `isOfCoordinates` is false.
    var field: FieldMapping
    /// Whether they are the z coordinates.
    var isOfCoordinates: Bool
  }

  /// Where a table has its geometry, and what x and y are in.
  struct Place: Equatable, Sendable {
    var field: String?
    var x: String?
    var y: String?
    /// The unit of x and y, whose CRS is in metres; nil where they are in the CRS's own unit.
    var unit: MeasureUnit?
  }

  /// Attributes by name.
  var fields: [String: FieldMapping] = [:]
  /// Canonical values that hold for every record.
  var constants: [String: JSONTree] = [:]
  var identity: Identity?
  var elevation: Elevation?
  var place: Place?
  /// Whether attributes that are not mapped are read from properties of their canonical names.
  var keepsCanonical: Bool?

  /// This layer's map laid over the part that all layers have in common, attribute by attribute.
  func merged(over common: LayerMapping) -> LayerMapping {
    var merged = self
    var common = common
    // What a depth is measured to goes with the depth: that of another field is not that of this one.
    if says("depth"), common.says("depth") { common.forget("depthReference") }
    if elevation != nil, common.elevation != nil { common.forget("zReference") }
    for (name, field) in common.fields where fields[name] == nil && constants[name] == nil {
      merged.fields[name] = field
    }
    for (name, value) in common.constants where fields[name] == nil && constants[name] == nil {
      merged.constants[name] = value
    }
    if fields["id"] == nil, identity == nil {
      merged.identity = common.identity
    } else {
      // A new way of making ids replaces the old one whole: its fields as well as its prefix.
      merged.fields["id"] = fields["id"]
    }
    merged.elevation = elevation ?? common.elevation
    merged.place = place ?? common.place
    merged.keepsCanonical = keepsCanonical ?? common.keepsCanonical
    return merged
  }

  private func says(_ name: String) -> Bool { fields[name] != nil || constants[name] != nil }

  private mutating func forget(_ name: String) {
    fields[name] = nil
    constants[name] = nil
  }
}
