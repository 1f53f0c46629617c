extension EPANETModel {
  /// What is wrong with a file as a whole, and where.
  struct Fault: Error, Equatable {
    /// Where the line starts, in bytes.
    let place: Int
    let problem: String
  }

  /// Reads a whole file: sections in any order, each as often as it is written.
  ///
  /// - Throws: a section that is none of EPANET's, lines outside any section, units that are none or of two systems,
  ///   and a file that has no `[END]`, which is how a cut one is told: without its last vertices a pipe would lie
  ///   somewhere else.
  static func reading(_ bytes: [UInt8], from start: Int) throws(Fault) -> EPANETModel {
    var model = EPANETModel(bytes: bytes)
    var lines = EPANETLines(bytes, from: start)
    var section: EPANETSection?
    var hasEnd = false
    var unitsLine: Int?
    while let line = lines.next() {
      if bytes[line.words[0]].first == UInt8(ascii: "[") {
        section = try model.section(headedBy: line)
        if section == .end {
          section = nil
          hasEnd = true
        }
        continue
      }
      guard let section else { throw model.fault(line, outside(after: hasEnd)) }
      if section == .options {
        try model.readOption(line, &unitsLine)
      } else {
        model.take(line, in: section)
      }
    }
    guard hasEnd else {
      throw Fault(
        place: bytes.count,
        problem: "the file has no [END] and may be cut; if it is whole, add [END] as its last line")
    }
    return model
  }

  private static func outside(after hasEnd: Bool) -> String {
    hasEnd
      ? "something stands behind [END]; remove it, or move it before"
      : "a section such as [PIPES] is expected first; is it an EPANET input file?"
  }

  private func section(headedBy line: EPANETLines.Line) throws(Fault) -> EPANETSection {
    let word = bytes[line.words[0]]
    if let section = EPANETSection(heading: word) { return section }
    let name = text(word.prefix(40))
    guard !EPANETSection.isOfSWMM(heading: word) else {
      throw fault(
        line, "\(name) is a section of SWMM, a sewer model, which is not read; export its conduits as GeoJSON")
    }
    throw fault(line, "\(name) is no section of an EPANET input file; correct its name, or remove it")
  }

  private func fault(_ line: EPANETLines.Line, _ problem: String) -> Fault {
    Fault(place: line.words[0].lowerBound, problem: "line \(line.number): \(problem)")
  }

  /// Reads the unit of flow; other options say nothing of where pipes lie.
  private mutating func readOption(_ line: EPANETLines.Line, _ unitsLine: inout Int?) throws(Fault) {
    guard let flow = word(1, of: line), text(bytes[line.words[0]]).uppercased().hasPrefix("UNIT") else { return }
    guard let found = EPANETUnits(flow: text(flow)) else {
      throw fault(line, "'\(text(flow.prefix(40)))' is no unit of flow, which decides the unit of every diameter")
    }
    if let unitsLine, found != units {
      throw fault(line, "these UNITS and those of line \(unitsLine) are of two systems; leave one")
    }
    units = found
    unitsLine = line.number
  }

  private mutating func take(_ line: EPANETLines.Line, in section: EPANETSection) {
    switch section {
    case .pipes: items.append(Item(kind: .pipe, line: line))
    case .pumps: items.append(Item(kind: .pump, line: line))
    case .valves: items.append(Item(kind: .valve, line: line))
    case .tanks, .reservoirs: takeTank(line)
    case .junctions: takeElevation(line)
    case .coordinates: takePlace(line)
    case .vertices: takeVertex(line)
    default: break
    }
  }

  private mutating func takeElevation(_ line: EPANETLines.Line) {
    let node = Array(bytes[line.words[0]])
    if line.words.count > 1, elevations[node] == nil { elevations[node] = line.words[1] }
  }

  /// A tank, in either of two sections; with three words or fewer it is a reservoir, as EPANET tells them.
  private mutating func takeTank(_ line: EPANETLines.Line) {
    guard line.words.count > 3 else { return }
    takeElevation(line)
    items.append(Item(kind: .tank, line: line))
  }

  private mutating func takePlace(_ line: EPANETLines.Line) {
    let node = Array(bytes[line.words[0]])
    let position = position(line)
    switch (places[node], position) {
    case (nil, let position): places[node] = position.map(Place.at) ?? .unreadable(line: line.number)
    case (.at(let first), let position?) where first == position: return
    case (.at(let first), let position?): places[node] = .twice([first, position], lines: [line.number])
    case (.at, nil): places[node] = .unreadable(line: line.number)
    case (.unreadable, _): return
    case (.twice(let positions, let lines), let position?):
      // A few are enough to say so, however often a file repeats a node.
      if positions.count < 8 { places[node] = .twice(positions + [position], lines: lines + [line.number]) }
    case (.twice, nil): return
    }
  }

  private mutating func takeVertex(_ line: EPANETLines.Line) {
    let link = Array(bytes[line.words[0]])
    if vertices[link] == nil { linksWithVertices.append(link) }
    let position = position(line)
    let start = Vertices(line: line.number, offset: line.words[0].lowerBound)
    if let position {
      vertices[link, default: start].positions.append(position)
    } else if vertices[link, default: start].unreadableLine == nil {
      vertices[link, default: start].unreadableLine = line.number
    }
  }
}
