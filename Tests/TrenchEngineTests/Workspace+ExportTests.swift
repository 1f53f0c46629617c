import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceExportTests {
  @Test func `an exported network is imported as the same file`() throws {
    try Village.visit({ ($0.asOf, $0.name) = ("2026-01-28", "Village") }) { (village) throws in
      let lines = village.directory.path("village.geojsonl")
      let outcome = try Workspace().exportNetwork(ExportRequest(network: village.network, output: lines))
      #expect(outcome.pipes == 2)
      #expect(outcome.summary.hasPrefix("exported 2 pipes of 'Village', version sha256:"))
      let again = village.directory.path("again.trench")
      _ = try Workspace().importNetwork(ImportRequest(sources: [lines], output: again))
      #expect(try village.directory.bytes("again.trench") == village.directory.bytes("village.trench"))
    }
  }

  @Test func `the output may not be the network, and nothing is left of an export that fails`() throws {
    try Village.visit { (village) throws in
      let before = try village.directory.names()
      for output in [village.network, village.directory.path("./x/../village.trench")] {
        let line = refusal {
          _ = try Workspace().exportNetwork(ExportRequest(network: village.network, output: output))
        }
        #expect(line.contains("is read and cannot be written too"), "\(line)")
      }
      var bytes = try village.directory.bytes("village.trench")
      for place in stride(from: 4096, to: bytes.count, by: 64) { bytes[place] ^= 1 }
      let damaged = try village.directory.write("damaged.trench", bytes)
      let target = village.directory.path("damaged.geojsonl")
      #expect(
        refusal { _ = try Workspace().exportNetwork(ExportRequest(network: damaged, output: target)) }
          .contains("damaged.trench"))
      #expect(try village.directory.names() == (before + ["damaged.trench"]).sorted())
    }
  }
}
