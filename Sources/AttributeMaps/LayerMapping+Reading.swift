internal import ForeignReaders

extension LayerMapping.Place {
  /// Reads `geometry`; what is wrong is noted in `fields`.
  init(_ node: YAMLNode, _ what: String, into fields: inout YAMLFields) {
    let entries = fields.entries(of: node, what, known: ["field", "x", "y", "unit"])
    field = fields.text(entries["field"], "\(what).field")
    x = fields.text(entries["x"], "\(what).x")
    y = fields.text(entries["y"], "\(what).y")
    unit = FieldMapping.unit(entries["unit"], of: .z, what, into: &fields)
    if (entries["x"] == nil) != (entries["y"] == nil) { fields.refuse(node, "\(what) needs both x and y") }
    if entries["field"] != nil, entries["x"] != nil {
      fields.refuse(node, "\(what) has a field and x and y; a table has its geometry in one or the other")
    }
    if entries.isEmpty, node.pairs != nil { fields.refuse(node, "\(what) says nothing; leave it away") }
  }
}

extension LayerMapping {
  /// What is missing to make a layer's map mean something, each with the attribute it is about.
  ///
  /// A depth of which nobody says to which point of the pipe it was measured would be unknown in every record.
  func gaps(of records: AttributeMapping.Records) -> [(name: String, reason: String)] {
    var gaps: [(name: String, reason: String)] = []
    func isGiven(_ name: String) -> Bool { fields[name] != nil || constants[name] != nil }
    let isEmpty = fields.isEmpty && constants.isEmpty && identity == nil && elevation == nil && place == nil
    if isEmpty, keepsCanonical != true {
      gaps.append(("", "nothing is mapped, so nothing would be known; map a field, or leave the map away"))
    }
    guard records == .pipes, keepsCanonical != true else { return gaps }
    let words = "crown, centre, invert or bottom"
    if isGiven("depth"), !isGiven("depthReference") {
      gaps.append(("depth", "depth has no reference; say which point of the pipe it is measured to: \(words)"))
    }
    if elevation != nil, !isGiven("zReference") {
      gaps.append(("z", "z has no reference; say which point of the pipe it is the elevation of: \(words)"))
    }
    if elevation != nil, !isGiven("ground") {
      gaps.append(("z", "z gives no depth without the elevation of the ground; map ground, or leave z away"))
    }
    if isGiven("ground"), elevation == nil {
      gaps.append(("ground", "ground gives no depth without z; say z: {reference: ..., unit: ...}, or leave it away"))
    }
    return gaps
  }
}
