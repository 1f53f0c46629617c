internal import PlanarGeometry

/// Why a pipe cannot be stored, or a network not be built: a caller's mistake that import never makes.
public struct NetworkBuildError: Error, Equatable, CustomStringConvertible {
  /// One line: which pipe, what of it.
  public let description: String

  /// No depth or size on earth is larger, in ticks.
  private static let largest = Int64(100_000 * Tick.perMetre)
  private static let farthest = Int64(2 * Tick.largestMetres * Tick.perMetre)

  /// Throws for positions and depths beyond anything on earth, which the columns of a file have no room for.
  static func check(_ pipe: Pipe) throws(NetworkBuildError) {
    for part in pipe.parts { try check(part.vertices, part.tops, id: Array(pipe.id.utf8)) }
  }

  /// The same for one part of a pipe.
  static func check(_ vertices: [GridPoint], _ tops: [Int64?], id: @autoclosure () -> [UInt8]) throws(NetworkBuildError)
  {
    for vertex in vertices where vertex.x.magnitude > farthest || vertex.y.magnitude > farthest {
      throw NetworkBuildError(
        description: "pipe '\(String(decoding: id(), as: UTF8.self))' has a position beyond the earth")
    }
    for top in tops {
      if let top, top.magnitude > largest {
        throw NetworkBuildError(
          description: "pipe '\(String(decoding: id(), as: UTF8.self))' has a depth of more than 100 km")
      }
    }
  }

  /// The same for coverage and the boxes of rejected records.
  static func check(_ areas: [CoverageArea], _ rejects: [RejectedRecord]) throws(NetworkBuildError) {
    let corners =
      areas.lazy.flatMap(\.polygons).flatMap { $0.shell + $0.holes.flatMap(\.self) }
      + rejects.flatMap { [$0.box.lower, $0.box.upper] }
    if corners.contains(where: { $0.x.magnitude > farthest || $0.y.magnitude > farthest }) {
      throw NetworkBuildError(description: "the coverage or a rejected record has a position beyond the earth")
    }
  }

  /// A pipe has more vertices than a run of segments can name.
  static let tooLong = NetworkBuildError(
    description: "a pipe has more than \(SegmentRun.mostVertices) vertices; divide it into several")

  /// A network has more of something than its file can count.
  static func tooMany(_ what: String) -> NetworkBuildError {
    NetworkBuildError(description: "the network has more than \(UInt32.max) \(what); divide it into several files")
  }
}
