import NetworkModel
import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceNetworksTests {
  @Test func `a network that was written is the network that is read`() throws {
    try Village.visit { (village) throws in
      let network = try Workspace.network(at: village.network)
      let copy = try village.directory.write("copy.trench", village.directory.bytes("village.trench"))
      #expect(try WholeNetwork(Workspace.network(at: copy)) == WholeNetwork(network))
      #expect(network.byteCount == (try village.directory.bytes("village.trench").count))
    }
  }

  @Test func `a network with one byte less is refused`() throws {
    try Village.visit { (village) throws in
      let short = try village.directory.write("short.trench", village.directory.bytes("village.trench").dropLast())
      #expect(refusal { _ = try Workspace.network(at: short) }.contains("is cut short"))
    }
  }
}
