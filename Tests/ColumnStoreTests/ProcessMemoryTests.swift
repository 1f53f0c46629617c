import Testing

@testable import ColumnStore

@Suite struct ProcessMemoryTests {
  @Test func `the kernel says how much is in memory`() throws {
    let resident = try #require(ProcessMemory.residentBytes)
    #expect(resident > 1 << 20)
    #expect(try #require(ProcessMemory.anonymousBytes) > 0)
    #expect(try #require(ProcessMemory.availableBytes) > 0)
    ProcessMemory.resetPeak()
    #expect(try #require(ProcessMemory.peakResidentBytes) > 1 << 20)
  }

  @Test func `lines are read by their names`() {
    let text = "VmHWM:\t  300 kB\nVmRSS:\t  200 kB\nVmRSSOther: 5 kB\nVmPin: 7 pages\nHuge: 99999999999999999 kB\n"
    #expect(ProcessMemory.bytes(of: "VmRSS", text: text) == 200 * 1024)
    #expect(ProcessMemory.bytes(of: "VmPin", text: text) == nil)
    #expect(ProcessMemory.bytes(of: "Vm", text: text) == nil)
    #expect(ProcessMemory.bytes(of: "Huge", text: text) == nil)
    #expect(ProcessMemory.bytes(of: "VmRSS", in: "/nowhere") == nil)
  }
}
