internal import ColumnStore
internal import FeatureFormats
public import NetworkModel

/// Writes a network as newline-delimited GeoJSON that people, GDAL and QGIS read, and that import turns into the same
/// network again: first everything that is no pipe, then pipe by pipe in canonical order.
public enum NetworkExporter {
  /// Writes a network.
  ///
  /// - Parameters:
  ///   - progress: told the number of pipes written, after each.
  ///   - sink: takes the lines, piece by piece.
  /// - Complexity: O(n); memory for the head and one pipe.
  /// - Throws: where the network is damaged or changes meanwhile, holds what no line can say, and what `sink` throws;
  ///   what was written then is of no use.
  public static func run(
    _ network: Network, progress: (Int) -> Void = { _ in }, sink: ([UInt8]) throws -> Void
  ) throws {
    let head = try ExportedHead(network)
    var bytes: [UInt8] = []
    try head.append(to: &bytes)
    try check(bytes, "the line of everything that is no pipe")
    try sink(bytes)
    let writer = ExportedPipeWriter(importUncertainty: head.importUncertainty)
    for index in 0..<network.pipeCount {
      bytes.removeAll(keepingCapacity: true)
      let pipe = try network.pipe(at: index)
      try writer.append(pipe, to: &bytes)
      try check(bytes, "pipe '\(pipe.id)'")
      try sink(bytes)
      progress(index + 1)
    }
    try network.requireUnchanged()
  }

  /// A line that import would refuse must not be written.
  private static func check(_ line: [UInt8], _ what: @autoclosure () -> String) throws(NetworkExportError) {
    guard line.count > ReaderOptions().recordLimit else { return }
    throw NetworkExportError("\(what()) takes \(line.count >> 20) MiB as a line, and no line is read beyond 64 MiB")
  }
}
