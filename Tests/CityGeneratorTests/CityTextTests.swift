import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct CityTextTests {
  private static let start =
    #"{"type":"Feature","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4545"}},"properties":{"id":"#

  private func line(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a pipe is a line of what is known of it`() {
    var pipe = Pipe(
      id: "G1-2", assetClass: .gas,
      parts: [
        Pipe.Part(
          vertices: [GridPoint(nearestMillimetreTo: 500_000.5, 3_300_000), GridPoint(nearestMillimetreTo: 0.001, -7)],
          tops: [12_000, nil])
      ])
    pipe.pressure = .low
    pipe.halfWidth = 550
    pipe.depthReference = .crown
    pipe.status = .inService
    pipe.installed = 1997
    #expect(
      line { CityText.append(pipe, ground: 231.4, to: &$0) } == Self.start
        + #""G1-2","class":"gas","pressure":"low","installed":1997,"status":"in-service","diameter":0.11,"#
        + #""ground":231.4,"depthReference":"crown","depth":[1.2,null]},"#
        + #""geometry":{"type":"LineString","coordinates":[[500000.5,3300000],[0.001,-7]]}}"# + "\n")
  }

  @Test func `a point has a bottom`() {
    var valve = Pipe(
      id: "WV1-2", assetClass: .water, parts: [Pipe.Part(vertices: [GridPoint(x: 10, y: 20)], tops: [0])])
    valve.kind = .valve
    valve.outerHeight = 15_000
    #expect(
      line { CityText.append(valve, ground: 160, to: &$0) } == Self.start
        + #""WV1-2","class":"water","kind":"valve","status":"unknown","ground":160,"bottom":1.5},"#
        + #""geometry":{"type":"Point","coordinates":[0.001,0.002]}}"# + "\n")
  }

  @Test func `a permit is a line, and its truth another`() {
    let shape = CityPermit.Shape.line([GridPoint(x: 0, y: 0), GridPoint(x: 10_000, y: 1)], width: 6_000)
    let finding = PlantedTruth.Finding(pipe: "X0-a", severity: "notify", zone: "soft", horizontal: 5_001)
    let permit = CityPermit(
      id: "P-1", shape: shape, depth: nil, bore: CityPermit.Bore(top: 20_000, bottom: 26_000), method: "bore",
      truth: PlantedTruth(profile: "cn", plant: "street", findings: [finding]))
    #expect(
      line { CityText.append(permit, to: &$0) } == Self.start
        + #""P-1","method":"bore","boreTop":2,"boreBottom":2.6,"width":0.6},"#
        + #""geometry":{"type":"LineString","coordinates":[[0,0],[1,0.0001]]}}"# + "\n")
    #expect(
      line { CityText.append(truthOf: permit, to: &$0) }
        == #"{"permit":"P-1","profile":"cn","plant":"street","verdict":"notify","findings":"#
        + #"[{"pipe":"X0-a","severity":"notify","zone":"soft","horizontal":0.5001}]}"# + "\n")
  }

  @Test func `polygons keep their holes, and what was not planted has no truth`() {
    let ring = [GridPoint(x: 0, y: 0), GridPoint(x: 10_000, y: 0), GridPoint(x: 0, y: 10_000), GridPoint(x: 0, y: 0)]
    let permit = CityPermit(
      id: "P-2", shape: .polygon([ring, ring]), depth: 15_000, bore: nil, method: "ring", truth: nil)
    let rings = "[[0,0],[1,0],[0,1],[0,0]]"
    #expect(
      line { CityText.append(permit, to: &$0) }.hasSuffix(
        #""depth":1.5},"geometry":{"type":"Polygon","coordinates":[\#(rings),\#(rings)]}}"# + "\n"))
    #expect(line { CityText.append(truthOf: permit, to: &$0) }.isEmpty)
  }

  @Test(arguments: [
    (Int64(0), "0"), (1, "0.0001"), (-15_000, "-1.5"), (33_000_001_230, "3300000.123"), (10_000_000, "1000"),
    (9_990_000, "999"), (1_234_567_890_120, "123456789.012"),
  ])
  func `lengths are exact`(ticks: Int64, text: String) {
    #expect(line { CityText.append(metresOf: ticks, to: &$0) } == text)
  }
}
