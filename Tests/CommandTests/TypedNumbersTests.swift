import ArgumentParser
import Testing

@testable import trench

@Suite struct TypedNumbersTests {
  @Test func `a pair is two numbers with a comma between them`() throws {
    #expect(try TypedNumbers.pair("106.577,-29.5", of: "--point") == (106.577, -29.5))
    #expect(try TypedNumbers.pair("1e3,0", of: "--point") == (1000, 0))
  }

  @Test(arguments: ["", "1", "1,", ",1", "1,2,3", "1;2", "x,y", "1, 2", "nan,1", "1,inf", "1e999,0", "1,5 2,5"])
  func `what is no pair is refused with the option's name`(text: String) {
    let error = #expect(throws: ValidationError.self) { _ = try TypedNumbers.pair(text, of: "--point") }
    #expect(error?.message == "--point takes numbers as x,y (longitude first), not '\(text)'.")
  }

  @Test func `a line is two pairs or more, whatever stands between them`() throws {
    let pairs = try TypedNumbers.pairs(" 1,2  3,4\n5,6 ", of: "--line")
    #expect(pairs.map(\.x) == [1, 3, 5])
    #expect(pairs.map(\.y) == [2, 4, 6])
  }

  @Test(arguments: ["", "1,2", "1,2 3", "1,2 3,4 x"])
  func `less than a line is refused`(text: String) {
    #expect(throws: ValidationError.self) { _ = try TypedNumbers.pairs(text, of: "--line") }
  }

  @Test func `of a bore either depth may be left open, but not both`() throws {
    #expect(try TypedNumbers.bore("1.5,2") == (1.5, 2))
    #expect(try TypedNumbers.bore("1.5,") == (1.5, nil))
    #expect(try TypedNumbers.bore(",2") == (nil, 2))
  }

  @Test(arguments: ["", ",", "1", "1,2,3", "a,2", "1,b", "1,2 "])
  func `what is no bore is refused`(text: String) {
    #expect(throws: ValidationError.self) { _ = try TypedNumbers.bore(text) }
  }
}
