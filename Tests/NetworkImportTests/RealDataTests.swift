import FeatureFormats
import Foundation
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

/// Inputs that nobody here wrote, taken through the whole importer.
struct RealDataTests {
  private func run(_ path: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> Imported {
    var options = ImportOptions()
    options.rowIDs = true
    options.allowRejects = true
    change(&options)
    return try ImportFixture.run(paths: [path], options)
  }

  private static let broken =
    ["bad", "good"].flatMap { SharedData.files(in: "bad_geojson/\($0)", suffix: ".geojson") }

  @Test(.enabled(if: SharedData.has("bad_geojson"), SharedData.absent), arguments: broken)
  func `a bad file is refused in one line, or every record of it is accounted for`(path: String) throws {
    do {
      let result = try run(path)
      #expect(result.report.read == result.report.imported + result.report.rejectedRecords)
      #expect(result.rejects.count == result.report.rejectedRecords)
      #expect(!result.pipes.isEmpty)
    } catch {
      #expect(error is ImportError)
      #expect(!"\(error)".isEmpty && !"\(error)".contains("\n"), "\(path)")
    }
  }

  private static let workZones = SharedData.files(in: "workzones", suffix: ".geojson")

  @Test(.enabled(if: SharedData.has("workzones"), SharedData.absent), arguments: workZones)
  func `work zones come in as assets of unknown class`(path: String) throws {
    let result = try run(path)
    #expect(result.report.read == result.report.imported && result.report.rejected.isEmpty)
    #expect(result.pipes.allSatisfy { $0.assetClass == .other && $0.classIsUnknown })
    #expect(result.pipes.allSatisfy { $0.isPoint || $0.parts.allSatisfy { $0.tops.allSatisfy { $0 == nil } } })
  }

  @Test(.enabled(if: SharedData.has("sewer_samples/bellinge"), SharedData.absent))
  func `areas of a sewer model are no assets, and all are rejected with their boxes`() throws {
    let path = try #require(SharedData.path("sewer_samples/bellinge/bellinge_small_subcatchments.geojson"))
    var rejects: [RejectLine] = []
    #expect(throws: ImportError.self) {
      _ = try NetworkImporter.network(
        sources: [path], options: ImportOptions(), projections: try PROJContext(), geometry: try GEOSContext(),
        onReject: { rejects.append($0) })
    }
    #expect(rejects.count == 13 && rejects.allSatisfy { $0.reason == .wrongGeometryType })
  }

  private static let permits = SharedData.files(in: "helsinki_permits", suffix: ".json")

  @Test(.enabled(if: SharedData.has("helsinki_permits"), SharedData.absent))
  func `permit areas serve as coverage, unless they cross themselves`() throws {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse("EPSG:3879", using: context)
    func areas(_ name: String) throws -> [CoverageArea] {
      try CoverageReader(
        try #require(SharedData.path("helsinki_permits/\(name).json")), into: system, datumAccuracy: nil,
        projections: context, geometry: try GEOSContext()
      ).areas
    }
    #expect(try areas("polygon").map(\.polygons.count) == [1])
    #expect(throws: ImportError.self) { try areas("invalid-geometry-collection") }
  }

  @Test(.enabled(if: SharedData.has("helsinki_permits"), SharedData.absent), arguments: permits)
  func `permit areas become footprints in the store, crossing rings repaired`(path: String) throws {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse("EPSG:3879", using: context)
    let operation = try CoordinateOperation.find(from: system, to: system, extent: nil, using: context)
    let reader = try FootprintReader(
      from: system, by: operation, projections: context, geometry: try GEOSContext())
    guard let source = try? FeatureSources.open(path) else { return }
    while let record = try? source.next() {
      guard case .feature(let feature) = record, let geometry = feature.geometry else { continue }
      let placed = try reader.read(geometry, width: 1, radius: 1)
      #expect(!placed.footprint.positions.isEmpty)
      #expect(placed.repairs["crossing-ring"] == nil || !placed.footprint.lines.isEmpty)
    }
  }
}
