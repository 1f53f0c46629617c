import Foundation
import TestSupport
import Testing

@Suite struct `trench generate` {
  @Test func `what was planted is found, all of it and nothing beyond it`() throws {
    try withTemporaryDirectory { folder in
      let made = try Program.run(["generate", "--km", "100", "--permits", "2000", "-o", folder.path("city")])
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.isEmpty && made.errors.contains("2000, of which 20 are planted"))
      #expect(try folder.names() == ["city"])
      let network = folder.path("city.trench")
      let read = try Program.run(["import", folder.path("city/network.geojsonl"), "-o", network, "-q"])
      #expect(read.status == 0, "\(read.errors)")
      let batch = try Program.run(
        ["batch", network, folder.path("city/permits.geojsonl"), "-o", folder.path("d.jsonl"), "--rules", "cn"]
          + ["--summary", folder.path("s.json"), "--strict", "-q"])
      #expect(batch.status == 0, "\(batch.errors)")

      var decisions: [String: [String: Any]] = [:]
      for line in try lines(folder.bytes("d.jsonl")) { decisions[line["permit"] as? String ?? ""] = line }
      #expect(decisions.count == 2_000)
      let truths = try lines(folder.bytes("city/truth.jsonl"))
      #expect(truths.count == 20)
      for truth in truths {
        let decision = try #require(decisions[truth["permit"] as? String ?? ""])
        #expect(decision["verdict"] as? String == truth["verdict"] as? String, "\(truth)")
        #expect((decision["undetermined"] as? [Any])?.isEmpty == true)
        #expect(Set(findings(decision)) == Set(findings(truth)), "\(truth)")
      }
      let clear = decisions.values.filter { $0["verdict"] as? String == "clear" }.count
      #expect((600...1_000).contains(clear))
    }
  }

  @Test func `a network can be built without text`() throws {
    try withTemporaryDirectory { folder in
      let made = try Program.run(
        ["generate", "--km", "5", "--scenario", "skew", "--seed", "3", "--network", folder.path("s.trench")]
          + ["--memory", "64M", "-q"])
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      let info = try Program.run(["info", folder.path("s.trench"), "--json"])
      #expect(try json(info.output)["crs"] != nil)
      #expect(try folder.names() == ["s.trench"])
    }
  }

  @Test func `what is wrong is said in one line`() throws {
    expectRefusal(try Program.run(["generate", "--km", "5"]), saying: "-o")
    expectRefusal(try Program.run(["generate", "-o", "/tmp"]), saying: "--km")
    expectRefusal(try Program.run(["generate", "--km", "5", "--scenario", "x", "-o", "/tmp"]), saying: "country-line")
  }

  /// Pipe, severity, zone and gap of every finding, of a truth or a decision.
  private func findings(_ record: [String: Any]) -> [String] {
    (record["findings"] as? [[String: Any]] ?? []).map { finding in
      let gap = finding["horizontal"] ?? (finding["clearance"] as? [String: Any])?["horizontal"]
      let words = ["pipe", "severity", "zone"].map { finding[$0] as? String ?? "?" }
      return (words + ["\(gap as? Double ?? -1)"]).joined(separator: " ")
    }
  }
}
