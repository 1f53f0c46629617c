import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct NetworkImporterTests {
  @Test func `a network carries what it was told`() throws {
    var options = ImportFixture.utmOptions
    options.name = "Town"
    options.asOf = CalendarDay("2026-01-28")
    options.rules = "cn"
    let network = try ImportFixture.run(features: [ImportFixture.line(#""id":1"#)], options).network
    #expect(network.name == "Town" && network.asOf == "2026-01-28" && network.defaultRules == "cn")
    #expect(network.crs.identifier == ImportFixture.utm && network.crs.scaleErrorPPM > 300)
    #expect(network.crs.fromGeographic.source == "OGC:CRS84")
    #expect(network.sources.map(\.rows) == [1])
    #expect(try ImportFixture.run(features: [ImportFixture.line(#""id":1"#)]).network.name == "pipes")
  }

  @Test func `the store is the CRS that all sources share, else the zone of their middle`() throws {
    let degrees = ImportFixture.feature(#""id":2"#, #"{"type":"Point","coordinates":[9,53.7]}"#)
    let shared = ("a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)], crs: "EPSG:25832"))
    let other = ("b.geojson", ImportFixture.collection([degrees]))
    #expect(try ImportFixture.run([shared], ImportOptions()).network.crs.identifier == "EPSG:25832")
    #expect(try ImportFixture.run([shared, other], ImportOptions()).network.crs.identifier == "EPSG:32632")
    #expect(try ImportFixture.run([other], ImportOptions()).network.crs.identifier == "EPSG:32632")
  }

  @Test func `a store that does not qualify is refused`() {
    var options = ImportFixture.utmOptions
    for store in ["EPSG:3857", "EPSG:4326", "EPSG:25829", "here"] {
      options.storeCRS = store
      #expect(
        ImportFixture.refusal([("a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)]))], options)
          != "nothing was refused")
    }
  }

  @Test func `an import without a pipe is refused, and so is one of mostly rejects unless that is allowed`() throws {
    let bad = (0..<3).map { ImportFixture.feature(#""id":"b\#($0)""#, "null") }
    #expect(ImportFixture.refusal([("a.geojson", ImportFixture.collection([]))]).contains("no pipe"))
    #expect(ImportFixture.refusal([("a.geojson", ImportFixture.collection(bad))]).contains("no pipe"))
    #expect(
      ImportFixture.refusal([("a.geojson", ImportFixture.collection([ImportFixture.line("")]))]).contains("no pipe"))
    let mostly = bad + [ImportFixture.line(#""id":1"#), ImportFixture.line(#""id":2"#)]
    #expect(ImportFixture.refusal([("a.geojson", ImportFixture.collection(mostly))]).contains("--allow-rejects"))
    var options = ImportFixture.utmOptions
    options.allowRejects = true
    #expect(try ImportFixture.run(features: mostly, options).report.imported == 2)
    let half = bad + (1...3).map { ImportFixture.line(#""id":\#($0)"#) }
    #expect(try ImportFixture.run(features: half).report.imported == 3)
  }

  @Test func `no source, one named twice, and two with a common id are refused`() throws {
    #expect(ImportFixture.refusal([]).contains("no source"))
    let file = ImportFixture.collection([ImportFixture.line(#""id":1"#)])
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.geojson", file)
      #expect(throws: ImportError.self) { try ImportFixture.run(paths: [path, path], ImportFixture.utmOptions) }
    }
    let message = ImportFixture.refusal([("a.geojson", file), ("b.geojson", file)])
    #expect(message.contains("a.geojson") && message.contains("b.geojson") && message.contains("'1'"))
  }

  @Test func `another datum adds its accuracy, one that counts as the same adds nothing`() throws {
    var options = ImportOptions()
    options.storeCRS = "EPSG:25832"
    let degrees = ImportFixture.feature(#""id":2"#, #"{"type":"Point","coordinates":[9,53.7]}"#)
    let same = try ImportFixture.run([("a.geojson", ImportFixture.collection([degrees]))], options)
    #expect(same.report.sources[0].stored.addedMetres == 0)
    #expect(try same.pipe("2").importUncertainty <= 8)
    let old = try ImportFixture.run([("a.geojson", ImportFixture.collection([degrees], crs: "EPSG:4314"))], options)
    #expect(old.report.sources[0].stored.addedMetres > 0)
    #expect(try old.pipe("2").importUncertainty >= 1000)
  }

  @Test func `an import that takes nothing in says what is wrong with its first record`() {
    let wrong = ImportFixture.collection([ImportFixture.line(""), ImportFixture.line(#""id":"""#)])
    let message = ImportFixture.refusal([("a.geojson", wrong)])
    #expect(message.hasPrefix("no pipe was taken in of 2 records (rejected: no-id 2; the first is 'a.geojson', row 1"))
  }

  @Test func `a failing listener ends the import with its words`() throws {
    struct Full: Error, CustomStringConvertible { let description = "the disk is full" }
    try withTemporaryDirectory { directory in
      let path = try directory.write(
        "a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#), ImportFixture.line("")]))
      do {
        _ = try NetworkImporter.network(
          sources: [path], options: ImportFixture.utmOptions, projections: .init(), geometry: .init(),
          onReject: { _ in throw Full() })
        Issue.record("the import went on")
      } catch let error as ImportError {
        #expect(error.description.contains("the disk is full"))
      }
    }
  }

  @Test(arguments: Seeds.few) func `the order of sources and features makes no other version`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var files: [[String]] = [[], []]
    for index in 0..<30 {
      let diameter = random.chance(oneIn: 4) ? "" : #","diameter":\#(random.number(in: 0.1...1))"#
      let word = random.chance(oneIn: 4) ? "" : #","class":"gas""#
      files[index % 2].append(
        ImportFixture.line(#""id":"\#(index % 2)-\#(index / 6)"\#(diameter)\#(word)"#, north: index % 3))
    }
    func version(_ files: [(String, [String])]) throws -> String {
      try ImportFixture.run(files.map { ($0.0, ImportFixture.collection($0.1)) }).network.version
    }
    let first = try version([("a.geojson", files[0]), ("b.geojson", files[1])])
    let second = try version([
      ("b.geojson", files[1].shuffled(using: &random)), ("a.geojson", files[0].shuffled(using: &random)),
    ])
    #expect(first == second, "seed \(seed)")
  }
}
