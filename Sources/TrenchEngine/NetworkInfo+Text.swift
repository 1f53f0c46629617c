internal import ColumnStore
internal import NetworkModel

extension NetworkInfo {
  /// The description for people, each line with its end.
  var text: String {
    var lines = [
      ("name", network.name),
      ("version", network.version),
      ("as of", network.asOf ?? "not stated"),
      ("rules", network.defaultRules ?? "none stored; name one with --rules"),
      ("stored in", "\(network.crs.identifier), \(network.crs.name)"),
      ("", "scale error at most \(number(network.crs.scaleErrorPPM, 1)) ppm over the extent"),
      ("extent", extent.map { number($0, 0) }.joined(separator: ", ") + " (west, south, east, north, m)"),
      (
        "pipes",
        "\(statistics.pipes), \(statistics.segments) segments, \(number(statistics.kilometres, 2)) km"
      ),
    ]
    for (assetClass, share) in statistics.classes.sorted(by: { $0.key < $1.key }) {
      lines.append(("", "\(assetClass.rawValue): \(share.pipes), \(number(share.kilometres, 2)) km"))
    }
    if statistics.aerial > 0 {
      lines.append(("", "\(statistics.aerial) of them overhead, which no dig is checked against"))
    }
    let known = statistics.known
    lines.append(
      (
        "known",
        "depth of \(percent(known.depth)), diameter of \(percent(known.diameter)), quality of \(percent(known.quality)) of the pipes"
      ))
    lines.append(
      (
        "coverage",
        network.coverage.isEmpty
          ? "assumed: nobody declared where the data is complete" : "declared, \(network.coverage.count) areas"
      ))
    lines.append(
      ("rejects", "\(network.rejects.count) with a place, \(network.unplaced) without or with a part that has none"))
    lines.append(("file", "\(network.byteCount) bytes"))
    if wasVerified { lines.append(("verified", "every block, the version, the counts and the index hold")) }
    for source in network.sources { lines += self.lines(of: source) }
    return lines.map { head, text in head + String(repeating: " ", count: max(1, 11 - head.count)) + text + "\n" }
      .joined()
  }

  private func lines(of source: SourceRecord) -> [(String, String)] {
    let operation = source.operation
    let accuracy = operation.accuracyMetres.map { "accuracy \(number($0, 2)) m" } ?? "accuracy not known"
    return [
      ("source", "\(source.name): \(source.crs), \(source.rows) rows, \(source.rejected) rejected"),
      ("", "datum \(operation.datum), \(accuracy), adds \(number(operation.addedMetres, 2)) m of uncertainty"),
      ("", "PROJ \(operation.projVersion): \(operation.pipeline)"),
    ]
  }

  private func number(_ value: Double, _ places: Int) -> String { JSONText.text(value, places: places) }

  private func percent(_ share: Double) -> String { number(share * 100, 0) + " %" }
}
