import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkLayoutTests {
  @Test func `a file begins with its magic and has format 3`() throws {
    let bytes = try Samples.builder().bytes()
    #expect(Array(bytes[..<8]) == Array("TRENCH\0\0".utf8))
    #expect(Array(bytes[12..<16]) == [3, 0, 0, 0])
    #expect(NetworkLayout.kind.format == 3)
  }

  @Test func `every column is there in the order of its number, which no format changes`() throws {
    let ids = try ColumnFileParts(Samples.builder().bytes()).sections.map(\.id)
    #expect(ids == Array(1...16))
    let names = NetworkLayout.Section.allCases.map { "\($0)" }
    #expect(
      names == [
        "head", "coverage", "cells", "pipes", "ids", "attributeEnds", "attributes", "parts", "vertices", "tops",
        "runNodes", "runs", "rejectNodes", "rejectPlaces", "rejectEnds", "rejects",
      ])
    #expect(NetworkLayout.Section.allCases.map(\.rawValue) == Array(1...16))
  }
}
