import ConflictRules
import NetworkModel
import TestSupport
import Testing

@Suite struct ZoneConditionMatchTests {
  private func result(_ when: String, _ change: (inout Pipe) -> Void = { _ in }) throws -> ConditionResult? {
    try Sample.zone(when: "{\(when)}").conditions.first?.matches(Sample.pipe(.gas, change))
  }

  @Test func `words of a pressure are compared with its class`() throws {
    #expect(try result("pressure: [low, medium]") { $0.pressure = .medium } == .matches)
    #expect(try result("pressure: [low, medium]") { $0.pressure = .subhigh } == .no)
    #expect(try result("pressure: [low, medium]") == .matchesBecauseUnknown)
    #expect(try result("pressure: medium") { $0.pressureMegapascals = 0.4 } == .matches)
  }

  @Test(arguments: [(0.39, ConditionResult.no), (0.4, .matches), (1.6, .matches), (1.61, .no)])
  func `a range is compared with the number, both ends inside`(megapascals: Double, expected: ConditionResult) throws {
    let found = try result("pressure: {min: 0.4, max: 1.6}") {
      $0.pressureMegapascals = megapascals
      $0.pressure = PressureClass(megapascals: megapascals)
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("{min: 0.01}", PressureClass.low, ConditionResult.no), ("{min: 0.009}", .low, .matchesBecauseUnknown),
    ("{max: 0.01}", .low, .matches), ("{max: 0.4}", .medium, .matches), ("{min: 0.4}", .medium, .matchesBecauseUnknown),
    ("{max: 0.4}", .subhigh, .no), ("{max: 0.5}", .subhigh, .matchesBecauseUnknown), ("{min: 0.4}", .subhigh, .matches),
    ("{min: 1.6}", .subhigh, .matchesBecauseUnknown), ("{min: 1.6}", .high, .matches), ("{max: 1.6}", .high, .no),
    ("{min: 4}", .high, .matchesBecauseUnknown), ("{min: 0.5, max: 0.6}", .subhigh, .matchesBecauseUnknown),
  ])
  func `a class without a number matches a range if any of its band does`(
    range: String, pressure: PressureClass, expected: ConditionResult
  ) throws {
    #expect(try result("pressure: \(range)") { $0.pressure = pressure } == expected)
  }

  @Test func `a pressure may be asked for by its number`() throws {
    #expect(try result("pressure: [high, 0.4]") { $0.pressureMegapascals = 0.4 } == .matches)
    #expect(try result("pressure: 0.4") { $0.pressureMegapascals = 0.3 } == .no)
    #expect(try result("pressure: 0.4") { $0.pressure = .medium } == .matchesBecauseUnknown)
    #expect(try result("pressure: 0.4") { $0.pressure = .subhigh } == .no)
  }

  @Test func `voltage and year are numbers`() throws {
    #expect(try result("voltage: [10, 35]") { $0.voltageKilovolts = 35 } == .matches)
    #expect(try result("voltage: [10, 35]") { $0.voltageKilovolts = 110 } == .no)
    #expect(try result("voltage: {min: 35}") { $0.voltageKilovolts = 110 } == .matches)
    #expect(try result("voltage: {max: 35}") == .matchesBecauseUnknown)
    #expect(try result("voltage: {max: 35}") { $0.voltageKilovolts = .nan } == .matchesBecauseUnknown)
    #expect(try result("installed: {max: 1990}") { $0.installed = 1990 } == .matches)
    #expect(try result("installed: {max: 1990}") { $0.installed = 1991 } == .no)
  }

  @Test(
    arguments: [
      (1_499, "{min: 0.3}", ConditionResult.no), (1_500, "{min: 0.3}", .matches),
      (1_500, "{max: 0.3}", .matches), (1_501, "{max: 0.3}", .no), (1_500, "0.3", .matches), (1_501, "0.3", .no),
      (1_620, "{max: 0.3239}", .matches), (1_621, "{max: 0.3239}", .no),
    ] as [(Int64, String, ConditionResult)])
  func `the diameter is the recorded outer one, to the size stored`(
    halfWidth: Int64, when: String, expected: ConditionResult
  ) throws {
    let found = try result("diameter: \(when)") {
      $0.halfWidth = halfWidth; $0.outerHeight = 2 * halfWidth
    }
    #expect(found == expected)
  }

  @Test func `a box meets what both its sizes meet, and what one alone meets is not decided`() throws {
    func box(_ when: String, width: Int64?, height: Int64?) throws -> ConditionResult? {
      try result("diameter: \(when)") {
        $0.halfWidth = width; $0.outerHeight = height
      }
    }
    #expect(try box("{min: 0.6}", width: 2_500, height: 20_000) == .matchesBecauseUnknown)
    #expect(try box("{min: 0.6}", width: 10_000, height: 5_000) == .matchesBecauseUnknown)
    #expect(try box("{min: 0.6}", width: 2_500, height: nil) == .matchesBecauseUnknown)
    #expect(try box("{min: 0.6}", width: 3_000, height: 6_000) == .matches)
    #expect(try box("{min: 0.6}", width: 2_500, height: 5_900) == .no)
  }

  @Test func `a point is as large as it is in plan`() throws {
    let zone = try Sample.zone(when: "{diameter: {min: 0.6}}")
    var point = Sample.pipe(.gas)
    point.parts = [Pipe.Part(vertices: [point.parts[0].vertices[0]], tops: [0])]
    point.halfWidth = 2_500
    #expect(zone.match(point) == nil)
    point.halfWidth = 3_000
    #expect(zone.match(point) == ZoneMatch())
  }

  @Test func `a size that no pipe has is compared and does not overflow`() throws {
    let huge = { (pipe: inout Pipe) in (pipe.halfWidth, pipe.outerHeight) = (Int64.max, Int64.max) }
    #expect(try result("diameter: {min: 1}", huge) == .matches)
    #expect(try result("diameter: {max: 1}", huge) == .no)
  }

  @Test func `a diameter reached with an assumed wall, or none, is unknown`() throws {
    #expect(try result("diameter: {min: 5}") == .matchesBecauseUnknown)
    let assumed = try result("diameter: {min: 5}") {
      $0.halfWidth = 100; $0.wallIsAssumed = true
    }
    #expect(assumed == .matchesBecauseUnknown)
  }

  @Test func `words of the vocabulary`() throws {
    #expect(try result("kind: [line, joint]") == .matches)
    #expect(try result("kind: valve") == .no)
    #expect(try result("laying: trenchless") { $0.laying = .trenchless } == .matches)
    #expect(try result("laying: trenchless") { $0.laying = .duct } == .no)
    #expect(try result("laying: trenchless") == .matchesBecauseUnknown)
    #expect(try result("status: in-service") { $0.status = .abandoned } == .no)
    #expect(try result("status: in-service") == .matchesBecauseUnknown)
    #expect(try result("quality: [records, detected]") { $0.quality = .detected } == .matches)
    #expect(try result("quality: [records, detected]") == .matchesBecauseUnknown)
  }

  @Test func `the owner's words are compared exactly`() throws {
    #expect(try result("material: PE") { $0.material = "PE" } == .matches)
    #expect(try result("material: PE") { $0.material = "pe" } == .no)
    #expect(try result("owner: North Gas") == .matchesBecauseUnknown)
    #expect(try result("subclass: 17") { $0.subclass = "17" } == .matches)
    #expect(try result("subclass: storm") { $0.subclass = "" } == .matchesBecauseUnknown)
  }

  @Test func `the word unknown matches only what is not known`() throws {
    #expect(try result("quality: unknown") == .matchesBecauseUnknown)
    #expect(try result("quality: unknown") { $0.quality = .records } == .no)
    #expect(try result("pressure: unknown") == .matchesBecauseUnknown)
    #expect(try result("pressure: unknown") { $0.pressure = .low } == .no)
    #expect(try result("voltage: unknown") { $0.voltageKilovolts = 10 } == .no)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `to forget an attribute never takes a pipe out of a zone`(seed: UInt64) throws {
    var state = seed
    func random(_ count: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % count)
    }
    let zone = try Sample.zone(when: "{pressure: {min: 0.2, max: 2}, diameter: {max: 0.3}, laying: [duct, tunnel]}")
    for _ in 0..<200 {
      let pipe = Sample.pipe(.gas) {
        $0.pressureMegapascals = Double(random(30)) / 10
        $0.pressure = $0.pressureMegapascals.map(PressureClass.init(megapascals:))
        $0.halfWidth = Int64(random(3_000)) + 1
        $0.outerHeight = $0.halfWidth.map { 2 * $0 + (random(3) == 0 ? 1_500 : 0) }
        $0.laying = LayingMethod.allCases[random(UInt64(LayingMethod.allCases.count))]
      }
      var blurred = pipe
      switch random(5) {
      case 4: blurred.outerHeight = nil
      case 0: blurred.pressureMegapascals = nil
      case 1: (blurred.pressureMegapascals, blurred.pressure) = (nil, nil)
      case 2: blurred.halfWidth = nil
      default: blurred.laying = .unknown
      }
      if zone.match(pipe) != nil { #expect(zone.match(blurred) != nil, "seed \(seed), pipe \(pipe)") }
    }
  }
}
