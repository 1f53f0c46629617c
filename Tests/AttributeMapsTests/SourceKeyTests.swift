import FeatureFormats
import ForeignReaders
import Testing

@testable import AttributeMaps

struct SourceKeyTests {
  private func keys(_ yaml: String, isNumeric: Bool) throws -> [SourceKey] {
    let scalar = try #require(try YAMLDocument.root(of: Array(yaml.utf8))?.scalar)
    return SourceKey.keys(of: scalar, isNumeric: isNumeric)
  }

  private func meets(_ yaml: String, _ value: JSONTree, isNumeric: Bool) throws -> Bool {
    let keys = try keys(yaml, isNumeric: isNumeric)
    return SourceKey.candidates(for: value, isNumeric: isNumeric).contains { keys.contains($0) }
  }

  @Test(arguments: [JSONTree.integer(0), .number(0), .number(-0.0), .string("0"), .string(" 0.0"), .string("0e5")])
  func `of numbers all ways to write one are the same`(value: JSONTree) throws {
    #expect(try meets("0", value, isNumeric: true) && meets("0.0", value, isNumeric: true))
    #expect(try meets("'0'", value, isNumeric: true) && !meets("1", value, isNumeric: true))
  }

  @Test func `of texts each letter counts, and a number is the text its id would be`() throws {
    #expect(try meets("'01'", .string("01"), isNumeric: false) && !meets("'01'", .string("1"), isNumeric: false))
    #expect(try !meets("1", .string("01"), isNumeric: false) && meets("1", .string("1"), isNumeric: false))
    #expect(try meets("1", .integer(1), isNumeric: false) && meets("'1'", .number(1), isNumeric: false))
    #expect(try meets("1.0", .integer(1), isNumeric: false) && meets("true", .bool(true), isNumeric: false))
    #expect(try !meets("'1.0'", .integer(1), isNumeric: false) && !meets("RQ", .string("rq"), isNumeric: false))
  }

  @Test func `words among numbers are texts, lists are nothing`() throws {
    #expect(try meets("N/A", .string("N/A"), isNumeric: true))
    #expect(SourceKey.candidates(for: .array([.integer(1)]), isNumeric: true).isEmpty)
    #expect(SourceKey.candidates(for: .number(.infinity), isNumeric: true).isEmpty)
  }
}
