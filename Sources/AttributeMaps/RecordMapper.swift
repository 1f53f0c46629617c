internal import FeatureFormats

/// Turns records with the names and units of their source into records with canonical ones.
struct RecordMapper: Sendable {
  /// How one property comes about.
  private enum Step {
    case constant(JSONMember)
    case field(FieldMapping)
    /// A property that the map says nothing of, as it stands.
    case canonical(String)
  }

  let layer: LayerMapping
  private let layerName: String
  private let records: AttributeMapping.Records
  private let steps: [Step]
  /// Fields of a permit that are not carried through, since they are mapped.
  private let mapped: Set<String>
  /// Names that a field cannot be carried through under.
  private let taken: Set<String>

  /// Properties by which a permit is judged. A field of the source that has such a name by chance is carried through
  /// as `source:NAME`.
  private static let ofDigs: Set<String> = Set(
    CanonicalAttribute.ofPermits.map(\.name).filter { !["method", "applicant", "end"].contains($0) })

  /// Prepares to map the records of a layer; ids may begin with its name.
  init(layer: LayerMapping, layerName: String, records: AttributeMapping.Records) {
    (self.layer, self.layerName, self.records) = (layer, layerName, records)
    let attributes = records.attributes.filter { $0.content != .identifier }
    steps = attributes.compactMap { attribute in
      let name = attribute.name
      if let constant = layer.constants[name] { return .constant(JSONMember(key: name, value: constant)) }
      if let field = layer.fields[name] { return .field(field) }
      return layer.keepsCanonical == true ? .canonical(name) : nil
    }
    mapped = Set(
      layer.fields.values.flatMap { $0.origin.groups.flatMap(\.self) }
        + steps.compactMap { if case .canonical(let name) = $0 { name } else { nil } }
        + (layer.identity == nil ? ["id"] : []))
    taken = Self.ofDigs.union(layer.fields.keys).union(layer.constants.keys)
  }

  /// Rewrites a record.
  ///
  /// - Parameter unlisted: grows by each value that the map does not list.
  func map(_ record: RawRecord, unlisted: inout Int) -> RawRecord {
    switch record {
    case .feature(let feature):
      // The head of an exported network is no record of anybody's data.
      guard let geometry = feature.geometry else { return record }
      var mapped = feature
      mapped.geometry = placed(geometry, feature.properties, &unlisted)
      mapped.properties = properties(feature.properties, feature.row, mapped.geometry, &unlisted)
      if namesRecords { mapped.id = nil }
      return .feature(mapped)
    case .reject(let reject):
      let properties = properties(reject.properties, reject.row, nil, &unlisted)
      let id = namesRecords ? properties[key: "id"]?.asIdentifier : reject.id
      return .reject(
        RawReject(
          row: reject.row, id: id, reason: reject.reason, detail: reject.detail,
          positions: reject.positions.map { scaled($0) }, properties: properties))
    }
  }

  /// Whether ids are the map's and not the record's own.
  private var namesRecords: Bool { layer.identity != nil }

  private func properties(
    _ source: [JSONMember], _ row: Int, _ geometry: RawGeometry?, _ unlisted: inout Int
  ) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(steps.count + 1)
    var lost: Set<String> = []
    for step in steps {
      switch step {
      case .constant(let member): members.append(member)
      case .field(let field):
        let before = unlisted
        guard let value = field.value(in: source, of: geometry, unlisted: &unlisted) else {
          if unlisted > before { lost.insert(field.attribute.name) }
          continue
        }
        members.append(JSONMember(key: field.attribute.name, value: value))
      case .canonical(let name):
        guard let value = source[key: name] else { continue }
        members.append(JSONMember(key: name, value: value))
      }
    }
    if let id = id(source, row) { members.append(JSONMember(key: "id", value: id)) }
    guard records == .permits else { return members }
    return Self.withoutMilderDepths(members, lost: lost) + carried(source)
  }

  /// The id of a record; nil where it has none, or where its row is its name anyway.
  private func id(_ source: [JSONMember], _ row: Int) -> JSONTree? {
    guard let identity = layer.identity else { return source[key: "id"] }
    if identity.isRow { return records == .permits ? nil : .string("\(layerName):\(row)") }
    guard case .first(let names) = layer.fields["id"]?.origin,
      let text = layer.fields["id"]?.said(names, source)?.asIdentifier
    else { return nil }
    switch identity.prefix {
    case nil: return .string(text)
    case .layer: return .string("\(layerName):\(text)")
    case .text(let prefix): return .string("\(prefix):\(text)")
    }
  }

  /// What a permit says besides: every field that is not mapped.
  private func carried(_ source: [JSONMember]) -> [JSONMember] {
    source.compactMap { member in
      if mapped.contains(member.key) { return nil }
      return taken.contains(member.key) ? JSONMember(key: "source:\(member.key)", value: member.value) : member
    }
  }
}
