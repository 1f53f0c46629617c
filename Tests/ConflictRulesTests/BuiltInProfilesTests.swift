import ConflictRules
import Foundation
import NetworkModel
import TestSupport
import Testing

@Suite struct BuiltInProfilesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "data/rules")

  private func load(_ name: String) throws -> RuleProfile {
    try RuleProfile.load(name, readingFile: Sample.reader([:]))
  }

  /// The zones a pipe is in: name, reach, baseline, severity.
  private func zones(_ profile: RuleProfile, _ pipe: NetworkModel.Pipe) -> [String] {
    profile.zones.filter { $0.match(pipe) != nil }.map { zone in
      "\(zone.ruleID) \(zone.reachMetres) \(zone.baseline) \(zone.severity)"
    }
  }

  @Test func `every profile in data is built in, byte for byte`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    #expect(names == RuleProfile.builtInNames)
    for name in names {
      let bytes = try Data(contentsOf: Self.folder.appending(path: name + ".yaml"))
      #expect(RuleProfile.builtInBytes(name) == Array(bytes))
      #expect(try load(name).version == ContentHash.sha256(Array(bytes)))
      #expect(try load(name).name == name)
    }
    #expect(RuleProfile.builtInBytes("nowhere") == nil)
  }

  @Test(arguments: RuleProfile.builtInNames)
  func `every rule names its source and how well it was verified, and every class has one`(name: String) throws {
    let profile = try load(name)
    #expect(!profile.title.isEmpty)
    for zone in profile.zones {
      #expect(!zone.source.isEmpty, "\(zone.ruleID)")
      #expect(["C1", "C2", "D", "U"].contains(zone.confidence), "\(zone.ruleID)")
      #expect(!zone.actions.isEmpty, "\(zone.ruleID)")
    }
    for assetClass in AssetClass.allCases {
      #expect(profile.zones.contains { $0.match(Sample.pipe(assetClass)) != nil }, "\(assetClass)")
    }
    #expect(profile.assumptions.placement == 0.3)
    #expect(profile.assumptions.bore == 0.3)
  }

  @Test(arguments: [
    (PressureClass.low, "low-medium", 0.5, 5.0), (.medium, "low-medium", 0.5, 5.0), (.subhigh, "subhigh", 1.5, 15.0),
    (.high, "high", 5.0, 50.0),
  ])
  func `cn: town gas by pressure`(pressure: PressureClass, name: String, protection: Double, control: Double) throws {
    let pipe = Sample.pipe(.gas) { $0.pressure = pressure }
    #expect(
      zones(try load("cn"), pipe) == [
        "cn/gas-\(name)/protection \(protection) edge restricted", "cn/gas-\(name)/control \(control) edge notify",
      ])
  }

  @Test func `cn: gas of unknown pressure is protected as every gas is`() throws {
    let profile = try load("cn")
    let found = profile.zones.compactMap { zone in zone.match(Sample.pipe(.gas)).map { (zone, $0) } }
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.1.unknownAttributes == ["pressure"] })
    #expect(found.map(\.0.reachMetres).max() == 50)
    #expect(found.filter { $0.0.severity == .restricted }.map(\.0.reachMetres).max() == 5)
  }

  @Test(arguments: [
    (
      AssetClass.oil,
      [
        "cn/oil/protection 5.0 centreline restricted", "cn/oil/linear-works 50.0 centreline notify",
        "cn/oil/excavation 200.0 centreline notify",
      ]
    ),
    (.power, ["cn/power/protection 0.75 edge restricted"]),
    (.industrial, ["cn/industrial/protection 5.0 edge restricted"]),
    (.water, ["cn/water/soft 1.0 edge notify"]), (.drainage, ["cn/drainage/soft 1.0 edge notify"]),
    (.telecom, ["cn/telecom/soft 1.0 edge notify"]), (.heat, ["cn/heat/soft 1.0 edge notify"]),
    (.other, ["cn/other/soft 1.0 edge notify"]),
  ])
  func `cn: the other classes`(assetClass: AssetClass, expected: [String]) throws {
    #expect(zones(try load("cn"), Sample.pipe(assetClass)) == expected)
  }

  @Test func `cn: reaches, classes and what is not verified`() throws {
    let profile = try load("cn")
    #expect(profile.largestReachMetres == 200)
    #expect(profile.largestReach(for: .gas) == 50)
    #expect(profile.classesNamed == AssetClass.allCases.sorted())
    #expect(profile.zones.allSatisfy { $0.verticalMetres == nil })
    #expect(profile.zones.filter(\.isUnverified).map(\.zone) == ["soft", "soft", "soft", "soft", "soft"])
    #expect(profile.unruledMetres == 5)
  }

  @Test(
    arguments: [
      (SurveyQuality.exposed, 500, 500), (.surveyed, 500, 500), (.detected, 2_000, 3_000), (.records, 10_000, nil),
      (.unknown, 30_000, nil),
    ] as [(SurveyQuality, Int64, Int64?)])
  func `cn: uncertainty at 2 m`(quality: SurveyQuality, horizontal: Int64, vertical: Int64?) throws {
    let uncertainty = try load("cn").assumptions.uncertainty(quality)
    #expect(uncertainty.horizontal.ticks(atDepthMetres: 2) == horizontal)
    #expect(uncertainty.vertical?.ticks(atDepthMetres: 2) == vertical)
  }

  @Test func `cn: sizes and depths that are assumed`() throws {
    let assumptions = try load("cn").assumptions
    #expect(assumptions.outerDiameterTicks(for: .gas, kind: .line, isPoint: false) == 8_000)
    #expect(assumptions.outerDiameterTicks(for: .industrial, kind: .line, isPoint: false) == 10_000)
    #expect(assumptions.outerDiameterTicks(for: nil, kind: .line, isPoint: false) == 30_000)
    #expect(assumptions.outerDiameterTicks(for: .telecom, kind: .manhole, isPoint: true) == 20_000)
    #expect(assumptions.depthMetres(for: .drainage) == 6)
    #expect(assumptions.interpolate == 75)
  }

  @Test func `us-cga: 18 inches around everything, in plan`() throws {
    let profile = try load("us-cga")
    for assetClass in AssetClass.allCases {
      #expect(
        zones(profile, Sample.pipe(assetClass)) == ["us-cga/any/tolerance \(18 * 0.0254) edge restricted"])
    }
    #expect(profile.zones.map(\.verticalMetres) == [nil])
    #expect(profile.zones.map(\.actions) == [["HAND_DIG_ONLY", "POTHOLE_VERIFY"]])
    #expect(profile.classesNamed.isEmpty)
  }

  @Test func `nl-crow500: a metre and a half around everything, two tenths below`() throws {
    let profile = try load("nl-crow500")
    for assetClass in AssetClass.allCases {
      #expect(zones(profile, Sample.pipe(assetClass)) == ["nl-crow500/any/locate 1.5 edge restricted"])
    }
    #expect(profile.zones.map(\.verticalMetres) == [0.2])
    #expect(profile.zones.map(\.actions) == [["POTHOLE_VERIFY"]])
    #expect(profile.classesNamed.isEmpty)
    #expect(profile.largestReachMetres == 1.5)
  }

  @Test(arguments: [
    (PressureClass.low, ["ie-gas/gas-distribution/exclusion 0.5 edge restricted"]),
    (.medium, ["ie-gas/gas-distribution/exclusion 0.5 edge restricted"]),
    (.subhigh, ["ie-gas/gas-transmission/exclusion 3.0 edge restricted"]),
    (.high, ["ie-gas/gas-transmission/exclusion 3.0 edge restricted"]),
  ])
  func `ie-gas: distribution up to 4 bar, transmission above`(pressure: PressureClass, expected: [String]) throws {
    #expect(zones(try load("ie-gas"), Sample.pipe(.gas) { $0.pressure = pressure }) == expected)
  }

  @Test func `ie-gas: the other classes, and gas of unknown pressure`() throws {
    let profile = try load("ie-gas")
    #expect(zones(profile, Sample.pipe(.gas)).count == 2)
    for assetClass in AssetClass.allCases where assetClass != .gas {
      let isHazardous = [.oil, .industrial].contains(assetClass)
      // A long-distance pipeline may carry gas.
      let transmission = assetClass == .oil ? ["ie-gas/gas-transmission/exclusion 3.0 edge restricted"] : []
      #expect(
        zones(profile, Sample.pipe(assetClass)) == transmission + [
          isHazardous ? "ie-gas/hazardous/notice 50.0 edge notify" : "ie-gas/other/soft 0.5 edge notify"
        ])
    }
    #expect(profile.zones.filter(\.isUnverified).map(\.zone) == ["notice", "soft"])
    #expect(profile.classesNamed == AssetClass.allCases.sorted())
    #expect(profile.zones.allSatisfy { $0.verticalMetres == nil })
  }
}
