import Foundation
import TestSupport
import Testing

@testable import FeatureFormats

/// Networks that nobody here wrote.
@Suite struct `Reading EPANET files of others` {
  private static let whole =
    [
      "ky2", "ky4", "ky8", "ky10", "ky14", "Net3", "Net6", "L-TOWN", "MICROPOLIS_v1", "latin1", "Net1broken",
    ].map { "kentucky_water/\($0).inp" } + ["richmond_water/Richmond_standard.inp"]

  /// Counts lines of sections by a scan of its own: what stands before a semicolon, below a heading.
  private func linesOfSections(_ path: String) throws -> [String: Int] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    var counts: [String: Int] = [:]
    var section = ""
    for line in text.components(separatedBy: .newlines) {
      let content = line.components(separatedBy: ";")[0].trimmingCharacters(in: .whitespaces)
      if content.hasPrefix("[") {
        section = content.uppercased()
      } else if !content.isEmpty {
        counts[section, default: 0] += 1
      }
    }
    return counts
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent), arguments: whole)
  func `every pipe, pump, valve and tank of a file is a record with a place`(file: String) throws {
    let path = try #require(SharedData.path(file))
    let counts = try linesOfSections(path)
    let expected = ["[PIPES]", "[PUMPS]", "[VALVES]", "[TANKS]"].map { counts[$0] ?? 0 }
    let reading = Reading(path: path)
    #expect(reading.error == nil && reading.rejects.isEmpty)
    let types = reading.features.map { $0.properties[key: "TYPE"]?.asIdentifier ?? "" }
    let found = ["PIPE", "PUMP", "", "TANK"].map { type in types.count { $0 == type } }
    let valves = reading.features.count { $0.properties[key: "kind"] == .string("valve") }
    #expect([found[0], found[1], valves, found[3]] == expected && types.count == expected.reduce(0, +))
  }

  /// Layers of pipes of the same systems, in US survey feet:
  /// `ogrinfo -q -sql "SELECT SUM(ST_Length(geom)) FROM ky4" -dialect SQLITE kentucky_water_epsg3089.gpkg`
  private static let feet = [
    ("ky2", 499_509.343), ("ky4", 853_588.109), ("ky8", 811_515.170), ("ky10", 1_410_841.173), ("ky14", 340_414.329),
  ]

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent), arguments: feet)
  func `pipes are as long as in the layer of their system`(name: String, feet: Double) throws {
    let features = Reading(path: try #require(SharedData.path("kentucky_water/\(name).inp"))).features
    #expect(abs(Self.drawn(features.filter { $0.statedLength != nil }) - feet) < 0.01)
  }

  private static func drawn(_ features: [RawFeature]) -> Double {
    features.reduce(0.0) { sum, pipe in
      let positions = pipe.geometry?.positions ?? []
      return sum + zip(positions, positions.dropFirst()).reduce(0) { $0 + hypot($1.0.x - $1.1.x, $1.0.y - $1.1.y) }
    }
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent))
  func `stated lengths agree with drawn ones where a network is a map, and not where it is a diagram`() throws {
    func ratio(_ name: String, unit: Double) throws -> Double {
      let features = Reading(path: try #require(SharedData.path("kentucky_water/\(name).inp"))).features
      let pipes = features.filter { $0.statedLength != nil }
      return Self.drawn(pipes) * unit / pipes.compactMap(\.statedLength).reduce(0, +)
    }
    #expect(abs(try ratio("ky4", unit: 0.3048) - 1) < 0.001)
    #expect(abs(try ratio("L-TOWN", unit: 1) - 1) < 0.01)
    #expect(try ratio("Net3", unit: 0.3048) < 0.01)
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent))
  func `a section that is none ends the reading, a pipe at an unknown node is a reject`() throws {
    let syntax = Reading(path: try #require(SharedData.path("kentucky_water/bad_syntax.inp")))
    #expect(syntax.records.isEmpty && syntax.error?.problem.hasPrefix("line 330: [FOO] is no section") == true)
    let values = Reading(path: try #require(SharedData.path("kentucky_water/bad_values.inp")))
    #expect(values.error == nil && values.outline == ["f", "no-geometry"])
    #expect(values.rejects.first?.detail == "line 56: the node 'node1' has no coordinates")
    #expect(values.features.first?.properties[key: "diameter"] == .number(0.4572))
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent))
  func `names keep their letters in UTF-8, and in Latin-1 when the same file is written so`() throws {
    let path = try #require(SharedData.path("kentucky_water/latin1.inp"))
    #expect(Reading(path: path).features.contains { $0.properties[key: "id"] == .string("12\u{D9}") })
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("\u{D9}", with: "\u{E9}")
    let latin = Reading(bytes: Array(try #require(text.data(using: .isoLatin1))), .epanet)
    #expect(latin.error == nil && latin.features.contains { $0.properties[key: "id"] == .string("12\u{E9}") })
  }

  private static let sewers =
    SharedData.files(in: "sewer_samples/swmmio", suffix: ".inp")
    + SharedData.files(in: "sewer_samples/bellinge", suffix: ".inp")

  @Test(.enabled(if: SharedData.has("sewer_samples"), SharedData.absent), arguments: sewers)
  func `sewer models are refused in one line`(path: String) {
    let reading = Reading(path: path)
    #expect(reading.records.isEmpty && reading.error?.problem.contains("is a section of SWMM") == true)
  }
}
