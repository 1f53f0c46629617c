import ColumnStore
import GEOSKernel
import NetworkImport
import NetworkModel
import Projections
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

// One thread reads, so that one context of each library does.

/// Any bytes as a file of GeoJSON lines, imported: by itself it takes the way of an exported network or of records.
enum ExportedInput {
  private static let path = "/tmp/trench-fuzzed-\(getpid()).geojsonl"
  nonisolated(unsafe) private static let space = try? PROJContext()
  nonisolated(unsafe) private static let geometry = try? GEOSContext()

  /// Imports it; what comes out must verify, and be itself again after export and import.
  static func read(_ input: [UInt8]) {
    guard let projections = unsafe space, let geometry = unsafe geometry else { return }
    guard let network = imported(input, projections, geometry) else { return }
    do { try network.verify() } catch { fatalError("an imported network does not verify: \(error)") }
    var lines: [UInt8] = []
    do {
      try NetworkExporter.run(network) { lines += $0 }
    } catch { return }
    guard let again = imported(lines, projections, geometry) else {
      fatalError("what was exported is not imported")
    }
    guard again.version == network.version else { fatalError("what was exported is imported as another network") }
  }

  private static func imported(_ bytes: [UInt8], _ projections: PROJContext, _ geometry: GEOSContext) -> Network? {
    guard let file = unsafe fopen(path, "w") else { return nil }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    _ = unsafe fclose(file)
    var options = ImportOptions()
    options.allowRejects = true
    return try? NetworkImporter.network(
      sources: [path], options: options, projections: projections, geometry: geometry, onReject: { _ in }
    ).network
  }
}
