internal import FeatureFormats

extension RecordMapper {
  /// A geometry with coordinates in metres where the map says their unit, and with the elevations that the map says.
  func placed(_ geometry: RawGeometry, _ properties: [JSONMember], _ unlisted: inout Int) -> RawGeometry {
    let isScaled = layer.place?.unit != nil || layer.elevation?.isOfCoordinates == true
    let scaled = isScaled ? geometry.mapped(scaled) : geometry
    guard let elevation = layer.elevation, !elevation.isOfCoordinates else { return scaled }
    return elevated(scaled, elevation.field, properties, &unlisted)
  }

  /// A position in metres where the map says the units of x and y, and of z.
  func scaled(_ position: RawPosition) -> RawPosition {
    var position = position
    if let unit = layer.place?.unit {
      position.x = unit.converted(position.x)
      position.y = unit.converted(position.y)
    }
    if let elevation = layer.elevation, elevation.isOfCoordinates, let z = position.z {
      position.z = elevation.field.metres(.number(z))
    }
    return position
  }

  /// A line with the elevations of its record; one that a record does not say is unknown, whatever z it was drawn at.
  private func elevated(
    _ geometry: RawGeometry, _ field: FieldMapping, _ properties: [JSONMember], _ unlisted: inout Int
  ) -> RawGeometry {
    switch field.origin {
    case .first(let names):
      let z = field.said(names, properties).flatMap(field.metres)
      return geometry.mapped { RawPosition(x: $0.x, y: $0.y, z: z) }
    case .ends(let from, let to):
      let start = field.said(from, properties).flatMap(field.metres)
      let end = field.said(to, properties).flatMap(field.metres)
      if let line = LineEnds.elevated(geometry, from: start, to: end) { return line }
      if start != nil || end != nil, LineEnds.areLost(in: geometry) { unlisted += 1 }
      return geometry.mapped { RawPosition(x: $0.x, y: $0.y) }
    }
  }
}

extension FieldMapping {
  /// A value in metres; nil where it says nothing or is no number.
  func metres(_ value: JSONTree) -> Double? {
    guard !saysNothing(value), case .number(let number) = value.asNumber else { return nil }
    return unit?.converted(number) ?? number
  }
}

extension MeasureUnit {
  /// A value that may be no number: then it stays what it is, and its record is rejected for it.
  func converted(_ value: Double) -> Double { value.isFinite ? canonical(value) : value }
}

extension RawGeometry {
  /// The geometry with each position changed.
  func mapped(_ change: (RawPosition) -> RawPosition) -> RawGeometry {
    switch self {
    case .point(let position): .point(position.map(change))
    case .multiPoint(let positions): .multiPoint(positions.map(change))
    case .lineString(let positions): .lineString(positions.map(change))
    case .multiLineString(let parts): .multiLineString(parts.map { $0.map(change) })
    case .polygon(let rings): .polygon(rings.map { $0.map(change) })
    case .multiPolygon(let polygons): .multiPolygon(polygons.map { $0.map { $0.map(change) } })
    case .collection(let parts): .collection(parts.map { $0.mapped(change) })
    }
  }
}
