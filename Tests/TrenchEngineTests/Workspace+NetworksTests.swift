import NetworkModel
import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceNetworksTests {
  @Test func `a network that is written is the network that is read`() throws {
    try Village.visit { (village) throws in
      let network = try Workspace.network(at: village.network)
      let copy = village.directory.path("copy.trench")
      try Workspace.write(network, to: copy)
      #expect(try village.directory.bytes("copy.trench") == village.directory.bytes("village.trench"))
      #expect(try Workspace.network(at: copy).version == network.version)
    }
  }

  @Test func `a network with one byte less is refused`() throws {
    try Village.visit { (village) throws in
      let short = try village.directory.write("short.trench", village.directory.bytes("village.trench").dropLast())
      #expect(refusal { _ = try Workspace.network(at: short) }.contains("is damaged"))
    }
  }
}
