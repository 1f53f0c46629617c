import ColumnStore
import ConflictRules
import ConflictSearch
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport

/// A network file of any bytes, its checksums made to fit so that what is behind them is reached.
enum DamagedNetwork {
  private static let profile = try? RuleProfile.load("cn") { path in
    throw FileError(operation: "open", path: path, code: 2)
  }

  /// Opens it, reads all of it, verifies it, and searches it.
  static func read(_ input: [UInt8]) {
    guard let network = try? NetworkFile.network(from: summed(input), name: "fuzzed"), let profile else { return }
    _ = try? WholeNetwork(network)
    guard let context = try? GEOSContext() else { return }
    let search = SiteSearch(network, under: profile)
    let isSound = (try? network.verify()) != nil
    for dig in digs(in: network) {
      let answer = try? search.answer(ConflictQuery(dig), using: context)
      // What passes as sound must be as good as any network.
      guard isSound else { continue }
      guard let answer, let slow = try? BruteForceSearch(network, under: profile),
        let expected = try? slow.answer(ConflictQuery(dig), using: context)
      else { fatalError("a network that verifies cannot be searched") }
      guard answer.findings.map(\.pipe.id) == expected.findings.map(\.pipe.id) else {
        fatalError("the searches differ: \(answer.findings.map(\.pipe.id)), \(expected.findings.map(\.pipe.id))")
      }
    }
  }

  /// Digs over all of the extent, at its corner, and at the origin.
  private static func digs(in network: Network) -> [Dig] {
    let extent = network.extent ?? GridBox(lower: GridPoint(x: 0, y: 0), upper: GridPoint(x: 0, y: 0))
    let corners = [
      extent.lower, GridPoint(x: extent.upper.x, y: extent.lower.y), extent.upper,
      GridPoint(x: extent.lower.x, y: extent.upper.y), extent.lower,
    ]
    return [
      Dig(footprint: Footprint(lines: [[extent.lower]], radius: 50_000), bottom: 20_000, placement: 3_000),
      Dig(footprint: Footprint(lines: [[GridPoint(x: 0, y: 0)]], radius: 1), bottom: nil, placement: 0),
      Dig(footprint: Footprint(polygons: [GridPolygon(shell: corners)]), bottom: 20_000, placement: 3_000),
    ]
  }

  /// The bytes with length and checksums that fit, where the frame is one that can have them.
  private static func summed(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    guard bytes.count >= 4096 + 8 else { return bytes }
    func number(_ offset: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } & Int(Int64.max)
    }
    func put(_ value: UInt32, _ offset: Int) {
      for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
    }
    var end = 4096
    for index in 0..<min(number(32, 4), 168) {
      let (start, length) = (number(48 + 24 * index, 8), number(56 + 24 * index, 8))
      guard start <= bytes.count, length <= bytes.count - start else { return bytes }
      end = max(end, start + length)
    }
    let table = (end + 63) / 64 * 64
    let blocks = (table - 4096 + 32767) / 32768
    guard table + 4 * blocks + 8 <= bytes.count else { return bytes }
    bytes.removeSubrange((table + 4 * blocks + 8)...)
    put(UInt32(bytes.count), 24)
    put(0, 28)
    put(Checksum.crc32c(bytes[..<4092]), 4092)
    for block in 0..<blocks {
      let start = 4096 + block * 32768
      put(Checksum.crc32c(bytes[start..<min(start + 32768, table)]), table + 4 * block)
    }
    put(Checksum.crc32c(bytes[table..<table + 4 * blocks]), table + 4 * blocks)
    return bytes
  }
}
