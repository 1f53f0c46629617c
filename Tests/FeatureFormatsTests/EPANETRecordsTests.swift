import Testing

@testable import FeatureFormats

@Suite struct `Records of EPANET` {
  private func read(_ sections: String) -> Reading {
    Reading("[COORDINATES]\na 0 0\nb 10 0\nx 1 zwei\nd 1 1\nd 2 2\n" + sections + "\n[END]\n", .epanet)
  }

  @Test func `a pipe at a node without coordinates is a reject that names it, its line and what is known`() {
    let reading = read("[PIPES]\np a nowhere 1 6 100\nq nowhere b\n[VERTICES]\np 5 5")
    #expect(reading.outline == ["no-geometry", "no-geometry"])
    #expect(
      reading.rejects[0].detail == "line 8: the node 'nowhere' has no coordinates" && reading.rejects[0].id == "p")
    #expect(reading.rejects[0].positions == [RawPosition(x: 0, y: 0), RawPosition(x: 5, y: 5)])
    #expect(reading.rejects[0].properties[key: "class"] == .string("water"))
    #expect(reading.rejects[1].positions == [RawPosition(x: 10, y: 0)])
  }

  @Test func `coordinates that are no numbers, or two of a node, reject what ends there`() {
    let reading = read("[PIPES]\np a x\nq d a\n[VALVES]\nv b d 6 PRV 1\n[TANKS]\nx 1 2 3 4 5\nd 1 2 3 4 5")
    #expect(reading.outline == [String](repeating: "wrong-geometry-type", count: 5))
    #expect(reading.rejects[0].detail.contains("'x' has coordinates on line 4 that are no numbers"))
    #expect(reading.rejects[1].detail.contains("'d' has other coordinates on line 6"))
    #expect(reading.rejects[1].positions.count == 3 && reading.rejects[4].positions.count == 2)
    #expect(reading.rejects[3].id == "tank:x" && reading.rejects[3].positions.isEmpty)
  }

  @Test func `a vertex that is no number rejects its pipe`() {
    let reading = read("[PIPES]\np a b\n[VERTICES]\np 5 5\np 6")
    #expect(reading.rejects.first?.detail == "line 8: its vertex on line 11 has coordinates that are no numbers")
    #expect(reading.rejects.first?.positions.count == 3)
  }

  @Test func `vertices of no link are a reject, for a pipe may be missing`() {
    let reading = read("[PIPES]\np a b\n[VERTICES]\nP 5 5\nP 6 6\n[TANKS]\nt 1 2 3 4 5")
    #expect(reading.outline == ["f", "no-geometry", "invalid-record"])
    #expect(reading.rejects.last?.id == "P" && reading.rejects.last?.row == 3)
    #expect(reading.rejects.last?.detail == "line 10: a vertex of 'P', which is no pipe, pump or valve of the file")
    #expect(reading.rejects.last?.positions.count == 2)
  }

  @Test func `vertices of one of two links of a name reject both and themselves`() {
    let reading = read("[PIPES]\np a b\nq a b\np b a\n[VERTICES]\np 5 5\np 6 6")
    #expect(reading.outline == ["wrong-geometry-type", "f", "wrong-geometry-type", "invalid-record"])
    #expect(reading.rejects.first?.detail == "line 8: the vertex on line 12 may belong to any of the links named 'p'")
    #expect(reading.rejects.map(\.positions.count) == [2, 2, 2] && reading.rejects.allSatisfy { $0.id == "p" })
  }

  @Test func `a line of too few words is a reject`() {
    let reading = read("[PIPES]\np\nq a\n[PUMPS]\nu a b")
    #expect(reading.outline == ["invalid-record", "invalid-record", "f"])
    #expect(reading.rejects.map(\.id) == ["p", "q"] && reading.rejects.map(\.positions.count) == [0, 1])
  }

  @Test func `parallel, short and closed pipes, loops and repeated ids are all records`() {
    let reading = read(
      "[PIPES]\np a b 100 6 100\nq a b 100 6 100 0 Closed\nq b a .01 8 100\nr a a 1 6 100\n[VERTICES]\nr 3 3")
    #expect(reading.outline == ["f", "f", "f", "f"])
    #expect(reading.features.map { $0.properties[key: "id"]?.asIdentifier } == ["p", "q", "q", "r"])
    #expect(reading.features.last?.geometry?.positions.count == 3)
  }

  @Test func `the stated length is that of pipes, in metres, where it is one`() {
    let reading = read(
      "[PIPES]\np a b 100\nq a b 0\nr a b -1\ns a b 1km\nt a b\nu a b 1e999\n[VALVES]\nv a b 100 PRV 1")
    #expect(reading.features.map(\.statedLength) == [30.48, nil, nil, nil, nil, nil, nil])
  }

  @Test func `no CRS and no depth come of it`() {
    let reading = read("[PIPES]\np a b\n[JUNCTIONS]\na 100\nb 90")
    let feature = reading.features.first
    #expect(feature?.declaredCRS == nil && feature?.geometry?.positions.allSatisfy { $0.z == nil } == true)
    #expect(feature?.properties[key: "depth"] == nil && feature?.properties[key: "status"] == nil)
  }
}
