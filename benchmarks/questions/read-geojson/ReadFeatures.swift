internal import FeatureFormats

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads files of features to their ends, and does nothing else.
///
///     swift run -c release read-features [PASSES] FILE...
///
/// Prints for each file the least processor time of some passes, opening included, and what was read: features,
/// rejects, positions and the sum of their coordinates.
@main
enum ReadFeatures {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst().map(\.self)
    let passes = arguments.first.flatMap { Int($0) }
    if passes != nil { arguments.removeFirst() }
    guard !arguments.isEmpty else {
      print("usage: read-features [PASSES] FILE...")
      return
    }
    for path in arguments {
      var least = Double.infinity
      var work = Work()
      for _ in 0..<max(1, passes ?? 3) {
        let began = processorSeconds()
        work = try Work(path)
        least = min(least, processorSeconds() - began)
      }
      print("\(least) \(work.features) \(work.rejects) \(work.positions) \(work.sum)")
    }
  }

  /// Processor time of the whole process: other work on the machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// What was read of a file.
struct Work {
  var features = 0
  var rejects = 0
  var positions = 0
  /// The coordinates, added up in the order of the file.
  var sum = 0.0

  init() {}

  init(_ path: String) throws {
    let reader = try FeatureSources.open(path)
    while let record = try reader.next() {
      guard case .feature(let feature) = record else {
        rejects += 1
        continue
      }
      features += 1
      if let geometry = feature.geometry { add(geometry) }
    }
  }

  private mutating func add(_ geometry: RawGeometry) {
    switch geometry {
    case .point(let position): if let position { add([position]) }
    case .multiPoint(let positions), .lineString(let positions): add(positions)
    case .multiLineString(let parts), .polygon(let parts): for part in parts { add(part) }
    case .multiPolygon(let polygons): for part in polygons.joined() { add(part) }
    case .collection(let parts): for part in parts { add(part) }
    }
  }

  private mutating func add(_ list: [RawPosition]) {
    positions += list.count
    for position in list { sum += position.x + position.y + (position.z ?? 0) }
  }
}
