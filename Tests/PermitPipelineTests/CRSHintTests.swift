import ConflictSearch
import FeatureFormats
import GEOSKernel
import NetworkModel
import Projections
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct CRSHintTests {
  private static let elsewhere = "POLYGON((400000 5500000,400002 5500000,400000 5500002,400000 5500000))"

  private static func hint(_ wkt: String, crs: String) throws -> [String?] {
    // A second main, so that the extent of the network is more than a line.
    let network = try Town.network { $0.pipes.append(Town.main("G-2", y: 100)) }
    let answer = try Town.desk(network) { $0.crs = crs }.answer(Town.record(wkt, ["depth": .integer(1)]))
    return answer.doubts.compactMap { doubt in
      if case .outsideCoverage(_, let hint) = doubt { hint } else { nil }
    }
  }

  @Test func `swapped axes are recognised`() throws {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse(Town.crs, using: context)
    let middle = try #require(try GeographicLocator(system, using: context).position(x: 500_050, y: 5_950_050))
    let (x, y) = (middle.latitude, middle.longitude)
    let exact = "POLYGON((\(x) \(y),\(x + 1e-9) \(y),\(x) \(y + 1e-9),\(x) \(y)))"
    #expect(try Self.hint(exact, crs: "OGC:CRS84") == ["with x and y swapped the site lies inside the network"])
  }

  @Test func `a wrong central meridian is recognised`() throws {
    let hints = try Self.hint(Town.pit(50), crs: "EPSG:25833")
    #expect(hints.count == 1)
    #expect(
      hints.first??.hasPrefix("read with the central meridian 9 instead of 15 (EPSG:25832)") == true, "\(hints)")
  }

  @Test func `a site that is nowhere near gets no hint`() throws {
    #expect(try Self.hint(Self.elsewhere, crs: Town.crs) == [nil])
  }

  @Test func `inside the coverage nothing is hinted`() throws {
    #expect(try Self.hint(Town.pit(100), crs: Town.crs) == [])
  }

  @Test func `an empty network hints at nothing`() throws {
    let network = try Town.network { $0.pipes = [] }
    let answer = try Town.desk(network).answer(
      Town.record(Self.elsewhere, ["depth": .integer(1)]))
    #expect(answer.verdict == .undetermined)
    #expect(answer.doubts.first == .outsideCoverage(.gas, hint: nil))
    #expect(answer.findings.isEmpty)
  }
}
