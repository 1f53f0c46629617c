/// Joins what an EPANET input file says in its sections to records.
///
/// Their properties are the canonical ones, in metres, so that no mapping is needed, and what the file itself says, in
/// its own units, under names in capitals, for mappings:
///
/// | record | canonical | of the file |
/// |---|---|---|
/// | pipe | `id`, `class` water, `kind` line, `diameter` | `ID` `TYPE` (`PIPE`) `NODE1` `NODE2` `LENGTH` `DIAMETER` `ROUGHNESS` `MINORLOSS` `STATUS` `ELEV1` `ELEV2` |
/// | pump | `id`, `class`, `kind` other, `subclass` pump | `ID` `TYPE` (`PUMP`) `NODE1` `NODE2` `PARAMETERS` `ELEV1` `ELEV2` |
/// | valve | `id`, `class`, `kind` valve, `subclass` its type, `diameter` | `ID` `TYPE` (`PRV`...) `NODE1` `NODE2` `DIAMETER` `SETTING` `MINORLOSS` `ELEV1` `ELEV2` |
/// | tank | `id` (`tank:` and its name), `class`, `kind` other, `subclass` tank, `diameter` | `ID` `TYPE` (`TANK`) `ELEV` `TANKDIAMETER` |
///
/// `diameterKind` is `inner`: hydraulics know no other. A number that is none stands in `diameter` as it is written,
/// to be counted where attributes are read. Elevations are those of nodes, by no stated reference, so no depth comes of
/// them. A pipe that is closed or has a check valve is in the ground like any other: `STATUS` is no `status`.
/// Nodes and links may share names, which is why a tank, a node, has a prefix.
struct EPANETRecords {
  let model: EPANETModel
  /// Where the model's bytes begin in the source.
  private let base: Int
  /// Names that have vertices and are no link, or more than one.
  private let strays: [[UInt8]]
  /// Names that more than one link has.
  private let repeated: Set<[UInt8]>

  init(_ model: EPANETModel, base: Int) {
    self.model = model
    self.base = base
    var links: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for name in model.items.lazy.filter({ $0.kind != .tank }).compactMap({ model.word(0, of: $0.line) })
    where !links.insert(name).inserted {
      repeated.insert(name)
    }
    self.repeated = repeated
    // Vertices of several links are handed out once, apart from them: each would be as long as the file otherwise.
    strays = model.linksWithVertices.filter { !links.contains($0) || repeated.contains($0) }
  }

  /// How many records there are.
  var count: Int { model.items.count + strays.count }

  /// A record by its 0-based number. Linear in the size of its line and vertices.
  func record(_ index: Int) -> RawRecord {
    guard index < model.items.count else { return stray(strays[index - model.items.count], row: index + 1) }
    let item = model.items[index]
    let properties = properties(of: item)
    do {
      return .feature(
        RawFeature(
          row: index + 1, byteOffset: base + item.line.words[0].lowerBound, properties: properties,
          geometry: try geometry(of: item), statedLength: statedLength(of: item)))
    } catch {
      return .reject(
        RawReject(
          row: index + 1, id: properties[key: "id"]?.asIdentifier, reason: error.reason,
          detail: "line \(item.line.number): \(error.detail)", positions: error.positions, properties: properties))
    }
  }

  /// Why an item has no place, and where what is known of it lies.
  private struct Unplaced: Error {
    var reason: RejectReason
    var detail: String
    var positions: [RawPosition]
  }

  private func geometry(of item: EPANETModel.Item) throws(Unplaced) -> RawGeometry {
    guard let id = model.word(0, of: item.line) else {
      throw Unplaced(reason: .invalidRecord, detail: "a name is expected", positions: [])
    }
    if item.kind == .tank {
      let place = place(of: id)
      guard let problem = place.problem else { return .point(place.positions.first) }
      throw Unplaced(reason: problem.reason, detail: problem.detail, positions: place.positions)
    }
    guard let first = model.word(1, of: item.line), let second = model.word(2, of: item.line) else {
      throw Unplaced(
        reason: .invalidRecord, detail: "a link has a name and the names of two nodes",
        positions: model.word(1, of: item.line).map { place(of: $0).positions } ?? [])
    }
    let (start, end) = (place(of: first), place(of: second))
    if repeated.contains(id), let line = model.vertices[id]?.line {
      throw Unplaced(
        reason: .wrongGeometryType,
        detail: "the vertex on line \(line) may belong to any of the links named '\(model.text(id))'",
        positions: start.positions + end.positions)
    }
    let vertices = model.vertices[id]
    let positions = start.positions + (vertices?.positions ?? []) + end.positions
    if let problem = start.problem ?? end.problem {
      throw Unplaced(reason: problem.reason, detail: problem.detail, positions: positions)
    }
    if let line = vertices?.unreadableLine {
      throw Unplaced(
        reason: .wrongGeometryType, detail: "its vertex on line \(line) has coordinates that are no numbers",
        positions: positions)
    }
    return .lineString(positions)
  }

  /// Where a node may lie, and what is wrong with that; one position where nothing is.
  private func place(
    of node: [UInt8]
  ) -> (positions: [RawPosition], problem: (reason: RejectReason, detail: String)?) {
    let name = model.text(node)
    switch model.places[node] {
    case nil: return ([], (.noGeometry, "the node '\(name)' has no coordinates"))
    case .at(let position): return ([position], nil)
    case .unreadable(let line):
      return ([], (.wrongGeometryType, "the node '\(name)' has coordinates on line \(line) that are no numbers"))
    case .twice(let positions, let lines):
      return (positions, (.wrongGeometryType, "the node '\(name)' has other coordinates on line \(lines[0])"))
    }
  }

  private func stray(_ link: [UInt8], row: Int) -> RawRecord {
    let vertices = model.vertices[link]
    let id = model.text(link)
    return .reject(
      RawReject(
        row: row, id: id.isEmpty ? nil : id, reason: .invalidRecord,
        detail: "line \(vertices?.line ?? 0): a vertex of '\(id)', which is "
          + (repeated.contains(link) ? "the name of more than one link" : "no pipe, pump or valve of the file"),
        positions: vertices?.positions ?? [], properties: [JSONMember(key: "class", value: .string("water"))]))
  }

  /// The length of a pipe in metres, as the file says; nil where it says none above zero.
  private func statedLength(of item: EPANETModel.Item) -> Double? {
    guard item.kind == .pipe, let text = model.word(3, of: item.line) else { return nil }
    guard case .number(let metres) = model.units.metres(ofLength: text), metres > 0, metres.isFinite else { return nil }
    return metres
  }
}
