internal import FeatureFormats

/// Turns records with the names and units of their source into records with canonical ones.
struct RecordMapper: Sendable {
  let layer: LayerMapping
  /// The layer's name, which ids may begin with.
  let layerName: String
  let records: AttributeMapping.Records

  /// Properties by which a permit is judged. A field of the source that has such a name by chance is carried through
  /// as `source:NAME`.
  private static let ofDigs: Set<String> = Set(
    CanonicalAttribute.ofPermits.map(\.name).filter { !["method", "applicant", "end"].contains($0) })

  /// Rewrites a record.
  ///
  /// - Parameter unlisted: grows by each value that the map does not list.
  func map(_ record: RawRecord, unlisted: inout Int) -> RawRecord {
    switch record {
    case .feature(let feature):
      // The head of an exported network is no record of anybody's data.
      guard let geometry = feature.geometry else { return record }
      let place = placed(geometry, feature.properties, &unlisted)
      let properties = properties(feature.properties, feature.row, place, &unlisted)
      return .feature(
        RawFeature(
          row: feature.row, byteOffset: feature.byteOffset, id: namesRecords ? nil : feature.id,
          properties: properties, geometry: place, declaredCRS: feature.declaredCRS, foreign: feature.foreign))
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
    for attribute in records.attributes where attribute.content != .identifier {
      if let constant = layer.constants[attribute.name] {
        members.append(JSONMember(key: attribute.name, value: constant))
      } else if let field = layer.fields[attribute.name] {
        guard let value = field.value(in: source, of: geometry, unlisted: &unlisted) else { continue }
        members.append(JSONMember(key: attribute.name, value: value))
      } else if layer.keepsCanonical == true, let value = source[key: attribute.name] {
        members.append(JSONMember(key: attribute.name, value: value))
      }
    }
    if let id = id(source, row) { members.append(JSONMember(key: "id", value: id)) }
    return records == .permits ? members + carried(source) : members
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
    let mapped = Set(layer.fields.values.flatMap { $0.origin.groups.flatMap(\.self) })
    return source.compactMap { member in
      if mapped.contains(member.key) { return nil }
      if namesRecords ? false : member.key == "id" { return nil }
      let isTaken = layer.fields[member.key] != nil || layer.constants[member.key] != nil
      if !isTaken, layer.keepsCanonical == true, records.attributes.contains(where: { $0.name == member.key }) {
        return nil
      }
      guard Self.ofDigs.contains(member.key) || isTaken else { return member }
      return JSONMember(key: "source:\(member.key)", value: member.value)
    }
  }
}
