import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedNameTests {
  @Test func `what import makes of plain records takes none of the other names`() throws {
    let line = try #require(
      ExportFixture.pipeLines([ExportFixture.main.with { $0.importUncertainty = 0 }]).first)
    for name in [
      ExportedName.importUncertainty, ExportedName.halfWidth, ExportedName.outerHeight, ExportedName.wallAssumed,
      ExportedName.tops, ExportedName.recordedDepthReference, ExportedName.depthReferenceKnown, ExportedName.countedAs,
      ExportedName.pressureClass, ExportedName.pressureMegapascals, ExportedName.voltageKilovolts,
      ExportedName.installedYear, ExportedName.blankTexts, ExportedName.zeroLengthLine,
    ] { #expect(!line.contains(#""\#(name)""#), "\(name)") }
  }
}
