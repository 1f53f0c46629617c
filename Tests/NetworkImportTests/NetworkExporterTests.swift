import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct NetworkExporterTests {
  @Test(arguments: Seeds.smoke)
  func `whatever a network holds, its lines make the same file again`(seed: UInt64) throws {
    let draft = RandomNetworks.draft(seed: seed)
    let bytes = try draft.bytes()
    let lines = try ExportFixture.lines(of: draft.finish())
    let again = try ExportFixture.imported(lines)
    #expect(again.network.version == (try draft.finish().version), "seed \(seed)")
    #expect(again.bytes == bytes, "seed \(seed)")
    #expect(again.report.imported == draft.pipes.count, "seed \(seed)")
    #expect(again.report.rejected.isEmpty && again.report.repaired.isEmpty, "seed \(seed): \(again.report.repaired)")
    #expect(again.report.warnings.isEmpty, "seed \(seed)")
  }

  @Test(arguments: Seeds.few)
  func `the order of the lines does not matter, and that of the head neither`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let draft = RandomNetworks.draft(seed: seed)
    let lines = try ExportFixture.lines(of: draft.finish()).shuffled(using: &random)
    #expect(try ExportFixture.imported(lines).bytes == draft.bytes(), "seed \(seed)")
  }

  @Test func `an export of an import of an export is the same lines`() throws {
    let lines = try ExportFixture.lines(of: ExportFixture.draft.finish())
    #expect(try ExportFixture.lines(of: ExportFixture.imported(lines).network) == lines)
  }

  @Test func `the head comes first and then pipe by pipe in canonical order`() throws {
    let network = try ExportFixture.draft.finish()
    let lines = try ExportFixture.lines(of: network)
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""trench":{"format":1,"#) && lines[0].hasSuffix(#""geometry":null}"#))
    let ids = try network.pipes().map(\.id)
    for (line, id) in zip(lines.dropFirst(), ids) { #expect(line.contains(#""id":"\#(id)""#)) }
  }

  @Test func `a network of no pipe is a head alone`() throws {
    var draft = ExportFixture.draft
    draft.pipes = []
    let lines = try ExportFixture.lines(of: draft.finish())
    #expect(lines.count == 1)
    #expect(try ExportFixture.imported(lines).bytes == draft.bytes())
  }

  @Test func `what no line can say is refused, not changed`() throws {
    var draft = ExportFixture.draft
    draft.pipes[0].outerHeight = -1
    let network = try draft.finish()
    #expect(throws: NetworkExportError.self) { try ExportFixture.lines(of: network) }
  }

  @Test func `a sink that fails ends the export`() throws {
    struct Full: Error {}
    let network = try ExportFixture.draft.finish()
    #expect(throws: Full.self) { try NetworkExporter.run(network) { _ in throw Full() } }
  }
}
