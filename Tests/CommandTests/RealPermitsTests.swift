import Foundation
import TestSupport
import Testing

/// Permits of real offices, in their own systems, against a pipe laid through them.
@Suite struct `Real permits` {
  /// Every geometry with coordinates below a JSON value, by its type.
  static func geometries(in value: Any, of types: Set<String>) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap { geometries(in: $0, of: types) } }
    guard let object = value as? [String: Any] else { return [] }
    if let type = object["type"] as? String, types.contains(type), object["coordinates"] != nil { return [object] }
    return object.keys.sorted().flatMap { key in object[key].map { geometries(in: $0, of: types) } ?? [] }
  }

  static func text(_ value: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]), as: UTF8.self)
  }

  static func firstPosition(_ value: Any?) -> [Double]? {
    if let numbers = value as? [Double], numbers.count >= 2 { return numbers }
    return (value as? [Any])?.lazy.compactMap(firstPosition).first
  }

  @Test(.enabled(if: SharedData.has("helsinki_permits"), SharedData.absent))
  func `areas of Helsinki in EPSG:3879 meet the pipe that touches their corner`() throws {
    let files =
      FileManager.default.enumerator(atPath: SharedData.root + "/helsinki_permits")?.compactMap { $0 as? String } ?? []
    var tried = 0
    for file in files.sorted() where file.hasSuffix("json") {
      guard let data = FileManager.default.contents(atPath: SharedData.root + "/helsinki_permits/" + file),
        let value = try? JSONSerialization.jsonObject(with: data)
      else { continue }
      for geometry in Self.geometries(in: value, of: ["Polygon"]) {
        guard let corner = Self.firstPosition(geometry["coordinates"]), corner[0] > 25_000_000 else { continue }
        tried += 1
        try withTemporaryDirectory { folder in
          let pipe = Town.feature(
            "LineString", "[[\(corner[0]),\(corner[1])],[\(corner[0] + 5),\(corner[1] + 300)]]",
            #""id":"w","class":"water""#)
          let source = try folder.write("p.geojson", Town.collection([pipe], crs: "EPSG:3879"))
          let made = try Program.run(["import", source, "-o", folder.path("n.trench"), "-q"])
          #expect(made.status == 0, "\(file): \(made.errors)")
          var site = geometry
          site["crs"] = nil
          let run = try Program.run(
            [
              "check", folder.path("n.trench"), "--site", folder.write("s.geojson", Self.text(site)), "--crs",
              "EPSG:3879",
            ]
              + ["--format", "json", "--rules", "cn", "--classes", "water"])
          #expect(try verdict(run) == "strike", "\(file): \(run.errors)")
        }
      }
    }
    #expect(tried > 0)
  }

  @Test(.enabled(if: SharedData.has("workzones"), SharedData.absent))
  func `work zones are permits with a default width`() throws {
    let files =
      FileManager.default.enumerator(atPath: SharedData.root + "/workzones")?.compactMap { $0 as? String } ?? []
    var decided = 0
    try withTown { folder, network in
      for file in files.sorted() where file.hasSuffix("json") {
        let run = try Program.run(
          ["batch", network, SharedData.root + "/workzones/" + file, "-q", "-o", folder.path("d.jsonl")]
            + ["--default-width", "3", "--default-radius", "3"] + Town.question)
        HostileGeoJSONEnding.expect(run)
        guard run.status == 0 else { continue }
        let answers = try lines(folder.bytes("d.jsonl"))
        decided += answers.count
        // They lie in America: nothing there is clear for a network of Chongqing.
        #expect(answers.allSatisfy { $0["verdict"] as? String == "undetermined" })
      }
    }
    #expect(decided > 0)
  }

  @Test(.enabled(if: SharedData.has("uk_permits"), SharedData.absent))
  func `WKT of British street works goes through a table in EPSG:27700`() throws {
    let files =
      FileManager.default.enumerator(atPath: SharedData.root + "/uk_permits")?.compactMap { $0 as? String } ?? []
    var shapes: Set<String> = []
    for file in files.sorted() {
      guard let data = FileManager.default.contents(atPath: SharedData.root + "/uk_permits/" + file) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for match in text.matches(of: /(POINT|LINESTRING|POLYGON) ?\([-0-9., ()]+\)/) {
        shapes.insert(String(match.output.0))
      }
    }
    // Only places in Britain: examples hold positions such as (85 95), too.
    let real = shapes.sorted().filter { shape in
      let numbers = shape.matches(of: /[0-9]+(\.[0-9]+)?/).compactMap { Double($0.output.0) }
      return numbers.count >= 2 && numbers[0] > 80_000 && numbers[1] > 5_000
    }
    try #require(!real.isEmpty)
    try withTemporaryDirectory { folder in
      let rows = real.enumerated().map { "\($0.offset + 1),1.2,2,2,\"\($0.element)\"\n" }
      let table = try folder.write("permits.csv", "id,depth,width,radius,wkt\n" + rows.joined())
      let numbers = real[0].matches(of: /[0-9]+(\.[0-9]+)?/).compactMap { Double($0.output.0) }
      let pipe = Town.feature(
        "LineString", "[[\(numbers[0]),\(numbers[1])],[\(numbers[0] + 5),\(numbers[1] + 300)]]",
        #""id":"w","class":"water""#)
      let source = try folder.write("p.geojson", Town.collection([pipe], crs: "EPSG:27700"))
      let made = try Program.run(["import", source, "-o", folder.path("n.trench"), "-q"])
      #expect(made.status == 0, "\(made.errors)")
      let arguments = [
        "batch", folder.path("n.trench"), table, "-q", "-o", folder.path("d.jsonl"), "--rules", "cn", "--classes",
        "water",
      ]
      expectRefusal(try Program.run(arguments), saying: "--crs")
      let run = try Program.run(arguments + ["--crs", "EPSG:27700"])
      #expect(run.status == 0, "\(run.errors)")
      let answers = try lines(folder.bytes("d.jsonl"))
      #expect(answers.count == real.count)
      #expect(answers.first?["verdict"] as? String == "strike")
    }
  }

  @Test(.enabled(if: SharedData.has("streets"), SharedData.absent))
  func `layers of streets and sewers are pipes of some class, or refused in one line`() throws {
    for folderName in ["streets", "sewer_samples"] {
      let root = SharedData.root + "/" + folderName
      let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
      for file in files.sorted() where file.hasSuffix("json") {
        try withTemporaryDirectory { folder in
          let run = try Program.run(
            ["import", root + "/" + file, "--row-ids", "--class", "other", "-o", folder.path("n.trench"), "-q"],
            seconds: 120)
          HostileGeoJSONEnding.expect(run)
          #expect(try folder.names() == (run.status == 0 ? ["n.trench"] : []), "\(file)")
        }
      }
    }
  }
}

/// A run ended with an answer, or with one line that says why not.
enum HostileGeoJSONEnding {
  static func expect(_ run: Program.Run) {
    #expect(run.status == 0 || run.status == 2, "\(run.command): \(run.errors)")
    if run.status == 2 { expectRefusal(run) }
  }
}
