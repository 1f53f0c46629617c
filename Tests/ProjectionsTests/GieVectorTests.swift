import TestSupport
import Testing

@testable import Projections

/// PROJ's own vectors, through our way of running operations.
struct GieVectorTests {
  static let folder = "crs_reference/proj_gie"
  static let isThere = SharedData.has(folder)

  /// The projections that grids of countries and cities are made with. The files are younger than the PROJ that runs
  /// here, and hold maps of the world that it does not know yet.
  static let grids: Set<String> = [
    "aea", "aeqd", "bonne", "cass", "cea", "eqdc", "etmerc", "gstmerc", "krovak", "labrd", "laea", "lcc", "lcca",
    "merc", "nzmg", "omerc", "poly", "somerc", "stere", "sterea", "tmerc", "tpeqd", "ups", "utm", "webmerc",
  ]

  /// Lines of `builtins.gie` that releases after 9.1 answer more closely: inverses of Cassini far out and of two
  /// equal-area maps, `+R_C`, and transverse Mercator on a sphere at the edge of its domain.
  static let refined: Set<Int> = [937, 1036, 3594, 4488, 7366]

  func questions(_ name: String) throws -> [GieQuestion] {
    try GieFile(path: #require(SharedData.path("\(Self.folder)/\(name)"))).questions
  }

  @Test(.enabled(if: isThere, SharedData.absent))
  func `map projections of PROJ answer as PROJ says`() throws {
    let name = "builtins.gie"
    let context = try PROJContext()
    var ran = 0
    for question in try questions(name) where !Self.refined.contains(question.line) {
      guard let method = question.parameters.first(where: { $0.hasPrefix("+proj=") })?.dropFirst(6),
        Self.grids.contains(String(method)), question.accept.count == 2,
        question.expect?.count ?? 2 == 2, question.toleranceMetres > 0
      else { continue }
      let pipeline =
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step "
        + question.parameters.joined(separator: " ")
      guard let projection = try? Projection(pipeline: pipeline, using: context) else {
        #expect(question.expect == nil, "\(name):\(question.line) is not made")
        continue
      }
      let (x, y) = (question.accept[0], question.accept[1])
      let place = question.isInverse ? projection.inverse(x: x, y: y) : projection.forward(x: x, y: y)
      ran += 1
      guard question.expect != nil else {
        #expect(place == nil, "\(name):\(question.line)")
        continue
      }
      guard let place else {
        Issue.record("\(name):\(question.line) failed: \(pipeline)")
        continue
      }
      let miss = question.miss(place, inDegrees: question.isInverse)
      #expect(miss <= question.toleranceMetres + 1e-9, "\(name):\(question.line) misses by \(miss)")
    }
    #expect(ran >= 540, "only \(ran) ran")
  }

  /// `epsg:4326` of a pipeline's step, or its parameters as a system.
  private func system(_ step: Substring) -> String {
    let words = step.split(separator: " ").filter { $0 != "+inv" }
    if let code = words.first(where: { $0.hasPrefix("+init=epsg:") }) { return "EPSG:\(code.dropFirst(11))" }
    return words.joined(separator: " ") + " +type=crs"
  }

  @Test(
    .enabled(if: isThere, SharedData.absent),
    arguments: [
      ("5101.1-jhs.gie", 100), ("5101.2-jhs.gie", 40), ("5101.3-jhs.gie", 40), ("5101.4-jhs-etmerc.gie", 40),
      ("5102.1.gie", 30),
    ])
  func `vectors of the petroleum industry come out between declared systems`(name: String, least: Int) throws {
    let systems = try Systems()
    var ran = 0
    var projections: [String: (Projection, isDegrees: Bool)] = [:]
    for question in try questions(name) {
      let text = question.parameters.joined(separator: " ")
      let steps = text.split(separator: "+step").map { Substring($0) }.dropFirst()
      guard steps.count == 2, let first = steps.first, let last = steps.last, question.accept.count == 2
      else { continue }
      let (projection, isDegrees) =
        try projections[text] ?? (
          systems.projection(system(first), system(last), datumAccuracy: 0), systems(system(last)).isGeographic
        )
      projections[text] = (projection, isDegrees)
      let place = try #require(projection.forward(x: question.accept[0], y: question.accept[1]))
      let miss = question.miss(place, inDegrees: isDegrees)
      #expect(miss <= question.toleranceMetres, "\(name):\(question.line) misses by \(miss)")
      ran += 1
    }
    #expect(ran >= least, "only \(ran) ran")
  }

  @Test(.enabled(if: isThere, SharedData.absent))
  func `vectors between codes come out with x east and y north`() throws {
    let systems = try Systems()
    var ran = 0
    for question in try questions("epsg_no_grid.gie") where question.accept.count == 2 {
      let codes = question.operation.split(separator: " ").map(String.init)
      // These files give the authority's order: north first.
      let projection = try systems.projection(codes[0], codes[1])
      let place = try #require(projection.forward(x: question.accept[1], y: question.accept[0]))
      let expect = try #require(question.expect)
      // UTM prints east first, the Finnish grid north first.
      let (east, north) = codes[1] == "EPSG:2393" ? (expect[1], expect[0]) : (expect[0], expect[1])
      #expect(near(place.x, east, 1e-4) && near(place.y, north, 1e-4), "\(codes)")
      ran += 1
    }
    #expect(ran == 2)
  }

  @Test(
    .enabled(if: isThere, SharedData.absent), .enabled(if: InstalledGrids.german, "BETA2007 is not installed here"))
  func `German vectors come out through the installed grid`() throws {
    let systems = try Systems()
    let operation = try systems.operation("EPSG:4258", "EPSG:4314", extent: .box(6, 47, 14, 55))
    let projection = try Projection(operation, using: systems.context)
    var ran = 0
    for question in try questions("DHDN_ETRS89.gie") where question.accept.count == 2 {
      guard question.operation.contains("potsdam") else { continue }
      let (x, y) = (question.accept[0], question.accept[1])
      let place = try #require(question.isInverse ? projection.inverse(x: x, y: y) : projection.forward(x: x, y: y))
      let miss = question.miss(place, inDegrees: true)
      #expect(miss <= 0.001, "line \(question.line) misses by \(miss)")
      ran += 1
    }
    #expect(ran >= 30, "only \(ran) ran")
  }
}
