import ConflictReports
import ConflictSearch
import FeatureFormats
import GEOSKernel
import Projections
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct PermitMapTests {
  @Test func `the way to degrees is made once, from what the network keeps`() throws {
    let network = try Town.network(pipeline: "+proj=affine +s11=100000 +s22=100000")
    let map = PermitMap(network, projections: try PROJContext(), geometry: try GEOSContext())
    #expect(try map.degrees === map.degrees)
    #expect(try map.degrees.operation.pipeline == "+proj=affine +s11=100000 +s22=100000")
    #expect(try map.degrees.system == .crs84)
  }

  @Test func `the course of a finding is that of its pipe`() throws {
    let network = try Town.network()
    let map = PermitMap(network, projections: try PROJContext(), geometry: try GEOSContext())
    let desk = try Town.desk(network)
    let permit = try desk.permit(Town.record(Town.pit(-1), ["depth": .integer(2)]))
    let finding = try #require(try desk.decide(permit).decision.answer.findings.first)
    let course = try map.course(of: finding, near: permit.query.dig)
    // 10 m around the pit of 500050 to 500052: the zone of 5 m and 5 m more.
    #expect(course.parts.map { $0.map(\.x) } == [[500_040, 500_062]])
    #expect(course.parts.map { $0.map(\.y) } == [[5_950_000, 5_950_000]])
  }
}
