internal import ColumnStore
internal import PlanarGeometry

// The bytes of a pipe: what is hashed for the version of a network, compared for its canonical order, and written
// to its file. Whatever can change an answer must be in them.

extension ByteEncoder {
  mutating func put(_ point: GridPoint) {
    put(point.x)
    put(point.y)
  }

  mutating func put(_ text: String?) { put(text) { $0.put($1) } }
  mutating func put(_ value: Int64?) { put(value) { $0.put($1) } }
  mutating func put(_ value: Double?) { put(value) { $0.put($1) } }

  mutating func put(_ pipe: Pipe) {
    put(pipe.id)
    putLeadingWords(of: pipe.attributes)
    put(all: pipe.parts) { encoder, part in
      encoder.put(all: part.vertices) { $0.put($1) }
      for top in part.tops { encoder.put(top) }
    }
    putSizesAndWords(of: pipe.attributes)
  }
}

extension ByteDecoder {
  /// A position. One that no store has would overflow sums of positions: damage.
  mutating func point() throws(Damage) -> GridPoint {
    let x = try integer()
    let point = GridPoint(x: x, y: try integer())
    guard point.isStorable else { throw damage("a position") }
    return point
  }

  mutating func optionalText() throws(Damage) -> String? {
    try optional { decoder throws(Damage) in try decoder.text() }
  }

  mutating func optionalInteger() throws(Damage) -> Int64? {
    try optional { decoder throws(Damage) in try decoder.integer() }
  }

  mutating func optionalDouble() throws(Damage) -> Double? {
    try optional { decoder throws(Damage) in try decoder.double() }
  }

  private mutating func part() throws(Damage) -> Pipe.Part {
    let vertices = try all { decoder throws(Damage) in try decoder.point() }
    var tops: [Int64?] = []
    for _ in vertices { tops.append(try optionalInteger()) }
    guard !vertices.isEmpty else { throw damage("a vertex") }
    return Pipe.Part(vertices: vertices, tops: tops)
  }

  mutating func pipe() throws(Damage) -> Pipe {
    let id = try text()
    var attributes = try leadingAttributes()
    let parts = try all { decoder throws(Damage) in try decoder.part() }
    guard !parts.isEmpty else { throw damage("a part") }
    try readSizesAndWords(into: &attributes)
    return Pipe(id: id, attributes: attributes, parts: parts)
  }
}
