import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct AssumedCoverageTests {
  /// What the pipes say; the cells that a network of them keeps must say the same.
  private func holds(_ dig: Dig, _ pipes: [Pipe], sourceLocation: SourceLocation = #_sourceLocation) throws -> Bool {
    let dig = DigInFrame(dig)
    let counted = try AssumedCoverage(pipes).holds(dig)
    let kept = try AssumedCoverage(network(pipes, coverage: [])).holds(dig)
    #expect(kept == counted, sourceLocation: sourceLocation)
    return counted
  }

  /// A pipe in the cell from 0 to 250 m: the coverage is the box from -250 to 500 m.
  private let one = [pipe("P", [(100, 100), (110, 100)])]

  @Test func `a cell with a pipe and its eight neighbours are covered, their sides included`() throws {
    #expect(try holds(square((-250, -250), (500, 500)), one))
    #expect(try holds(square((490, 490), (500, 500)), one))
    #expect(try !holds(square((490, 490), (500.001, 500)), one))
    #expect(try !holds(square((-250.001, 0), (0, 10)), one))
    #expect(try !holds(square((600, 600), (610, 610)), one))
  }

  @Test func `a disc or trench counts with its width`() throws {
    #expect(try holds(disc((490, 100), radius: 10), one))
    #expect(try !holds(disc((490, 100), radius: 10.001), one))
    #expect(try holds(trench([(100, 100), (400, 498)], width: 4), one))
    #expect(try !holds(trench([(100, 100), (400, 498)], width: 4.001), one))
  }

  @Test func `every cell a pipe passes through is held`() throws {
    let diagonal = [pipe("P", [(10, 10), (2_490, 2_490)])]
    for step in stride(from: 0.0, through: 2_400, by: 100) {
      #expect(try holds(square((step, step), (step + 10, step + 10)), diagonal), "\(step)")
    }
    #expect(try !holds(square((2_000, 10), (2_010, 20)), diagonal))
    let column = [pipe("P", [(100, -900), (100, 900)])]
    #expect(try holds(square((100, -1_100), (110, 1_100)), column))
    let back = [pipe("P", [(2_490, 10), (10, 10)])]
    #expect(try holds(square((1_200, 10), (1_210, 400)), back))
    #expect(try !holds(square((1_200, 10), (1_210, 500.001)), back))
  }

  @Test func `a gap between covered cells is a gap`() throws {
    let two = [pipe("a", [(100, 100), (110, 100)]), pipe("b", [(1_100, 100), (1_110, 100)])]
    #expect(try !holds(square((0, 0), (1_200, 10)), two))
    #expect(try !holds(trench([(0, 0), (1_200, 10)], width: 0.1), two))
    #expect(try holds(square((0, 0), (10, 10)), two))
  }

  @Test func `the sites of a continent are answered at once, and nothing covers nothing`() throws {
    #expect(try !holds(square((-1e6, -1e6), (1e6, 1e6)), one))
    #expect(try !holds(square((0, 0), (1, 1)), []))
  }

  @Test func `an answer in assumed coverage says so`() throws {
    let inside = try answer(of: square((0, 0), (1, 1)), in: network(one, coverage: []), under: around(1))
    #expect(inside.verdict == .clear)
    #expect(!inside.searched.coverageIsDeclared)
    // Only S itself must lie in assumed coverage, not its surroundings.
    let edge = try answer(of: square((490, 490), (500, 500)), in: network(one, coverage: []), under: around(50))
    #expect(edge.verdict == .clear)
    let outside = try answer(of: square((490, 490), (501, 500)), in: network(one, coverage: []), under: around(1))
    #expect(outside.doubts == [.outsideCoverage(nil, hint: nil)])
    #expect(outside.verdict == .undetermined)
  }
}
