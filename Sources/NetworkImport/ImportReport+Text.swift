internal import ColumnStore
internal import NetworkModel

extension ImportReport {
  /// The report in words for people, one line each without its end: what was read, what became of it, what is known.
  public var lines: [String] {
    var lines = [
      Self.line("read", "\(read) \(read == 1 ? "record" : "records") of \(Self.counted(sources.count, "source"))"),
      Self.line("imported", "\(imported) as \(Self.counted(pipes, "pipe")), \(Self.number(kilometres)) km"),
    ]
    for (name, share) in classes.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.line("", "\(name.rawValue): \(share.pipes), \(Self.number(share.kilometres)) km"))
    }
    lines.append(Self.line("rejected", Self.list(rejected)))
    if unplaced > 0 { lines.append(Self.line("", "\(unplaced) of them without a place, or with a part that has none")) }
    lines.append(Self.line("repaired", Self.list(repaired)))
    lines.append(
      Self.line(
        "known",
        "depth of \(Self.percent(known.depth)), diameter of \(Self.percent(known.diameter)), "
          + "quality of \(Self.percent(known.quality)) of the pipes"))
    lines.append(Self.line("stored in", "\(storeCRS) (\(storeCRSNote)), scale error \(Self.number(scaleErrorPPM)) ppm"))
    lines.append(
      Self.line("coverage", coverageAreas > 0 ? "declared, \(Self.counted(coverageAreas, "area"))" : "assumed"))
    if let map { lines.append(Self.line("map", "\(map.name), version \(map.version)")) }
    for source in sources { lines += Self.lines(of: source) }
    return lines + warnings.map { Self.line("warning", $0) }
  }

  private static func lines(of source: Source) -> [String] {
    var added = "datum \(source.stored.datum), adds \(number(source.stored.addedMetres)) m"
    if let accuracy = source.stored.accuracyMetres { added += ", accuracy \(number(accuracy)) m" }
    var lines = [
      line("source", "\(source.name): \(source.crs), \(counted(source.rows, "row")), \(source.rejected) rejected"),
      line("", "\(source.operation) (\(added), PROJ \(source.stored.projVersion))"),
      line("", "farthest move to whole millimetres \(number(source.largestMoveMillimetres)) mm"),
    ]
    if source.insertedVertices > 0 {
      lines.append(
        line("", "\(counted(source.insertedVertices, "vertex", "vertices")) inserted to keep edges straight"))
    }
    if source.outsideAreaOfUse > 0 {
      lines.append(line("", "\(counted(source.outsideAreaOfUse, "record")) outside the area of use of its CRS"))
    }
    return lines
  }

  /// `rejected   3 (no-id 1, no-geometry 2)`.
  private static func list(_ counts: [String: Int]) -> String {
    let sum = counts.values.reduce(0, +)
    if sum == 0 { return "0" }
    let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(sum) (\(parts.joined(separator: ", ")))"
  }

  private static func line(_ head: String, _ text: String) -> String {
    let width = 11
    return head + String(repeating: " ", count: max(0, width - head.count)) + text
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private static func number(_ value: Double) -> String { JSONText.text(value, places: 2) }

  private static func percent(_ share: Double) -> String { JSONText.text(share * 100, places: 0) + " %" }
}
