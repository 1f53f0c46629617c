import Testing

@testable import FeatureFormats

@Suite struct `Reading models of EPANET` {
  private func model(_ text: String) throws -> EPANETModel { try EPANETModel.reading(Array(text.utf8), from: 0) }

  private func problem(_ text: String) -> String {
    do {
      _ = try model(text)
      return "nothing is wrong"
    } catch {
      return (error as? EPANETModel.Fault)?.problem ?? "\(error)"
    }
  }

  @Test func `sections may stand in any order and more than once`() throws {
    let model = try model(
      "[COORDINATES]\nb 3 4\n[PIPES]\np a b 1 2 3\n[VERTICES]\np 2 2\n[pumps]\nq a b\n[Pipes]\nr a b\n"
        + "[COORD]\na 1 2\n[VERTICES]\np 2 3\n[END]\n")
    #expect(model.items.map(\.kind) == [.pipe, .pump, .pipe])
    #expect(model.items.map(\.line.number) == [4, 8, 10])
    #expect(
      model.places == [Array("a".utf8): .at(RawPosition(x: 1, y: 2)), Array("b".utf8): .at(RawPosition(x: 3, y: 4))])
    #expect(model.vertices[Array("p".utf8)]?.positions == [RawPosition(x: 2, y: 2), RawPosition(x: 2, y: 3)])
  }

  @Test func `names differ by case`() throws {
    let model = try model("[COORDINATES]\na 1 2\nA 3 4\n[END]")
    #expect(model.places.count == 2)
  }

  @Test func `tanks have more than three words, in either of two sections; others are reservoirs`() throws {
    let model = try model("[TANKS]\nt 100 1 0 2 50 0\nr 100\n[RESERVOIRS]\nr2 800 pattern\nt2 1 2 3 4 5\n[END]")
    #expect(model.items.map(\.kind) == [.tank, .tank] && model.items.map(\.line.number) == [2, 6])
    #expect(Set(model.elevations.keys) == [Array("t".utf8), Array("t2".utf8)])
  }

  @Test func `units are those of gallons where none are named`() throws {
    #expect(try model("[END]").units == .customary)
    #expect(try model("[OPTIONS]\nUnbalanced Continue 10\n Units \t CMH\n[END]").units == .metric)
    #expect(try model("[OPTIONS]\nunits LPS\nUNITS LPM\n[END]").units == .metric)
    #expect(try model("[OPTIONS]\nUNITS\n[BACKDROP]\nUNITS None\n[END]").units == .customary)
  }

  @Test func `units that are none, or of two systems, end the reading`() {
    #expect(problem("[OPTIONS]\n\nUNITS FURLONGS\n[END]").hasPrefix("line 3: 'FURLONGS' is no unit of flow"))
    #expect(problem("[OPTIONS]\nUNITS GPM\n[TITLE]\n[OPTIONS]\nUNITS LPS\n[END]").contains("line 2 are of two systems"))
  }

  @Test func `a section that is none, and a sewer model, end the reading with their line`() {
    #expect(problem("[TITLE]\n[FOO]\nx\n[END]").hasPrefix("line 2: [FOO] is no section"))
    #expect(problem("[TITLE]\nx\n[JUNCTIONS]\na 1\n[CONDUITS]\n").hasPrefix("line 5: [CONDUITS] is a section of SWMM"))
  }

  @Test func `lines outside any section end the reading`() {
    #expect(problem("p a b\n[END]").hasPrefix("line 1: a section such as [PIPES] is expected first"))
    #expect(problem("[END]\n\nmore").hasPrefix("line 3: something stands behind [END]"))
    #expect(problem("[END]\n;more\n\u{1A}") == "nothing is wrong")
  }

  @Test func `sections behind the end are read all the same`() throws {
    #expect(try model("[PIPES]\np a b\n[END]\n[PIPES]\nq a b\n[END]").items.count == 2)
  }

  @Test func `a file without its end may be cut, and is refused`() {
    #expect(problem("[PIPES]\np a b 1 2").contains("has no [END]"))
    #expect(problem("").contains("has no [END]"))
  }

  @Test func `a node at two places has both, at one place twice has that`() throws {
    let model = try model("[COORDINATES]\na 1 2\na 1.0 2\nb 1 2\nb 3 4\nb 5 6\nb x 1\nc 1\nc 1 2\nd 1 2\nd 3\n[END]")
    #expect(model.places[Array("a".utf8)] == .at(RawPosition(x: 1, y: 2)))
    #expect(
      model.places[Array("b".utf8)]
        == .twice([RawPosition(x: 1, y: 2), RawPosition(x: 3, y: 4), RawPosition(x: 5, y: 6)], lines: [5, 6]))
    #expect(model.places[Array("c".utf8)] == .unreadable(line: 8))
    #expect(model.places[Array("d".utf8)] == .unreadable(line: 11))
  }

  @Test func `vertices that are no numbers are remembered by their first line`() throws {
    let vertices = try model("[VERTICES]\np 1 2\np 3\np 4 5\np x y\n[END]").vertices[Array("p".utf8)]
    #expect(vertices?.unreadableLine == 3 && vertices?.positions.count == 2 && vertices?.line == 2)
  }
}
