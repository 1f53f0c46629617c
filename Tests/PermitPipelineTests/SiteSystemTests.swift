import ConflictSearch
import FeatureFormats
import GEOSKernel
import NetworkImport
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct SiteSystemTests {
  private static func system(_ declared: String, _ network: Network, accuracy: Double? = nil) throws -> SiteSystem {
    try SiteSystem(
      declared, network: network, datumAccuracy: accuracy, projections: PROJContext(), geometry: GEOSContext())
  }

  @Test func `the text kept with the network is used word for word`() throws {
    // No geodesist would have chosen it: degrees times a hundred thousand.
    let text = "+proj=affine +s11=100000 +s22=100000"
    let network = try Town.network(pipeline: text, addedMetres: 0.25)
    let site = try Self.system("OGC:CRS84", network)
    #expect(site.operation.pipeline == text)
    #expect(site.operation.addedMetres == 0.25)
    #expect(site.operation.missingGrids == [])
    let placed = try site.reader.read(
      .polygon([
        [.init(x: 5, y: 48), .init(x: 5.00001, y: 48), .init(x: 5, y: 48.00001), .init(x: 5, y: 48)]
      ]), width: nil, radius: nil)
    #expect(placed.footprint.box?.lower == .init(nearestTickTo: 500_000, 4_800_000))
    let back = try site.printed(.init(x: 500_000, y: 4_800_000))
    #expect(abs(back.x - 5) < 1e-12)
    #expect(abs(back.y - 48) < 1e-12)
    #expect(back.decimals == 8)
  }

  @Test func `the operation of a source serves the sites in its CRS`() throws {
    let network = try Town.network { builder in
      builder.sources = [
        SourceRecord(
          name: "a", crs: "EPSG:25833",
          operation: StoredOperation(
            source: "EPSG:25833", pipeline: "+proj=affine +xoff=7", accuracyMetres: nil, addedMetres: 0.4,
            datum: "no such word", projVersion: "9.1.1"),
          largestMove: 0, rows: 1, rejected: 0)
      ]
    }
    let site = try Self.system("EPSG:25833", network)
    #expect(site.operation.pipeline == "+proj=affine +xoff=7")
    #expect(site.operation.addedMetres == 0.4)
    #expect(site.operation.datumRelation == .transformed)
  }

  @Test func `the store's own CRS needs nothing done`() throws {
    let site = try Self.system(Town.crs, Town.network())
    #expect(site.operation.pipeline == CoordinateOperation.identity)
    #expect(site.operation.addedMetres == 0)
    #expect(try site.printed(.init(x: 500_000.1234, y: 5_950_000)) == (500_000.1234, 5_950_000, 4))
  }

  @Test func `another CRS is found now, with what its datum adds`() throws {
    let site = try Self.system("EPSG:31467", Town.network())
    #expect(site.operation.datumRelation == .transformed)
    #expect(site.operation.addedMetres > 0)
  }

  @Test func `of the ways between two datums that of the network's own country is taken`() throws {
    // The European Datum of 1950 has a shift for nearly every country; in Spain it is another than in Denmark.
    let context = try PROJContext()
    let store = try CoordinateReferenceSystem.parse("EPSG:23030", using: context)
    let site = try CoordinateReferenceSystem.parse("EPSG:4326", using: context)
    let network = try Town.network { builder in
      builder.crs.identifier = "EPSG:23030"
      let madrid = GridPoint(nearestMillimetreTo: 440_000, 4_474_000)
      builder.pipes = [Pipe(id: "G", assetClass: .gas, parts: [.init(vertices: [madrid], tops: [nil])])]
    }
    // A single place has no area; it must be answered as the city around it.
    let city = GeographicBox(west: -3.9, south: 40.2, east: -3.5, north: 40.6)
    let wanted = try CoordinateOperation.find(from: site, to: store, extent: city, using: context)
    #expect(try Self.system("EPSG:4326", network).operation.pipeline == wanted.pipeline)
    let anywhere = try CoordinateOperation.find(from: site, to: store, extent: nil, using: context)
    #expect(anywhere.pipeline != wanted.pipeline)
  }

  @Test func `behind an offset the way goes on as the network keeps it`() throws {
    let text = "+proj=affine +s11=100000 +s22=100000"
    let site = try Self.system("GCJ-02", Town.network(pipeline: text, addedMetres: 0.25))
    #expect(site.operation.pipeline == "undo GCJ-02, then " + text)
    #expect(site.operation.addedMetres == 1.0)
    #expect(site.operation.datumRelation == .transformed)
  }

  @Test(arguments: ["GCJ-02", "BD-09"])
  func `an offset of Chinese maps is undone on the way in, applied on the way back, and said`(offset: String) throws {
    let context = try PROJContext()
    let onward = try CoordinateOperation.find(
      from: .crs84, to: .parse("EPSG:4544", using: context), extent: nil, using: context)
    let network = try Town.network(pipeline: onward.pipeline) { builder in
      builder.crs.identifier = "EPSG:4544"
      let chongqing = GridPoint(nearestMillimetreTo: 652_840, 3_272_045)
      builder.pipes = [Pipe(id: "G", assetClass: .gas, parts: [.init(vertices: [chongqing], tops: [nil])])]
    }
    let site = try Self.system(offset, network)
    #expect(site.operation.pipeline == "undo \(offset), then \(onward.pipeline)")
    #expect(site.operation.addedMetres == 0.75)
    #expect(site.warnings == ["\(offset) is good to 0.75 m, which is added to how well the site is placed"])
    let printed = try site.printed(.init(x: 652_840.104, y: 3_272_045.152))
    #expect(printed.decimals == 8)
    if offset == "GCJ-02" {
      #expect(abs(printed.x - 106.580687852) < 2e-8)
      #expect(abs(printed.y - 29.554111835) < 2e-8)
    }
    let placed = try site.reader.read(.point(.init(x: printed.x, y: printed.y)), width: nil, radius: 1)
    #expect(placed.footprint.lines == [[GridPoint(nearestTickTo: 652_840.104, 3_272_045.152)]])
  }

  @Test func `a CRS that nobody knows is an error`() throws {
    #expect(throws: (any Error).self) { try Self.system("EPSG:999999", Town.network()) }
    #expect(throws: (any Error).self) { try Self.system("nonsense", Town.network()) }
  }
}
