import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct BuildSpaceTests {
  @Test func `memory without limit needs no place for temporary files`() {
    #expect(BuildSpace().limit == Int.max)
    #expect(BuildSpace().output == nil)
  }

  @Test func `a limit that is of no use is raised to the least that is`() {
    #expect(BuildSpace(limit: 0, besides: "a").limit == BuildSpace.least)
    #expect(BuildSpace(limit: .min, besides: "a").limit == BuildSpace.least)
    #expect(BuildSpace(limit: 1 << 30, besides: "a").limit == 1 << 30)
  }

  @Test func `what is too much for memory leaves no file behind`() throws {
    try withTemporaryDirectory { directory in
      let space = BuildSpace(limit: BuildSpace.least, besides: directory.path("out.trench"))
      let spool = space.spool(share: 0.01)
      let sorter = space.sorter(share: 0.1)
      let block = [UInt8](repeating: 7, count: 100_000)
      for number in 0..<20 as Range<UInt8> {
        try spool.append(block)
        try sorter.add([19 - number] + block)
      }
      #expect(spool.count == 2_000_000)
      let sorted = try sorter.finish()
      for number in 0..<20 as Range<UInt8> { #expect(try sorted.next()?.first == number) }
      #expect(try sorted.next() == nil)
      #expect(try directory.names() == [])
    }
  }
}
