import CityGenerator
import Foundation
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct CityFolderTests {
  @Test func `a kept city is made once, and another is refused`() throws {
    try withTemporaryDirectory { folder in
      var steps: [String] = []
      var plan = try SmallCity.plan()
      plan.keep = folder.path("kept")
      let first = try CityFolder(plan, SmallCity.tools { steps.append($0) })
      let network = try first.network()
      let facts = try first.facts()
      #expect(steps == ["making a city of 3 km"] && facts.pipes > 20 && facts.tiles >= 1)
      let second = try CityFolder(plan, SmallCity.tools { steps.append($0) })
      #expect(try second.network() == network && second.facts() == facts)
      #expect(steps.count == 1)
      #expect(try folder.names() == ["kept"])

      plan.kilometres = 4
      #expect(throws: BenchmarkError.self) { try CityFolder(plan, SmallCity.tools()) }
      plan.kilometres = 3
      plan.scenario.seed += 1
      #expect(throws: BenchmarkError.self) { try CityFolder(plan, SmallCity.tools()) }
    }
  }

  @Test func `a city that is not kept is gone with its folder`() throws {
    var path = ""
    do {
      let folder = try CityFolder(SmallCity.plan(), SmallCity.tools())
      path = folder.path
      #expect(try FileManager.default.fileExists(atPath: folder.network()))
    }
    #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
  }

  @Test func `permits are written a line each`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      let text = try String(contentsOfFile: city.folder.permitsText(), encoding: .utf8)
      #expect(text.split(separator: "\n").count == 40)
      #expect(try Array(city.folder.permits()).count == 40)
    }
  }
}
