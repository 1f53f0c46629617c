import FeatureFormats
import NetworkModel
import Testing

@testable import NetworkImport

struct DepthReaderTests {
  private func read(
    _ pairs: KeyValuePairs<String, JSONTree>, z: [Double?] = [nil, nil],
    size: AssetSize = AssetSize(width: 1, height: 1), heightsAreOfCRS: Bool = false
  ) -> (depths: RecordedDepths, repairs: [ImportRepair: Int]) {
    let positions = z.enumerated().map { RawPosition(x: Double($0.offset), y: 0, z: $0.element) }
    var tally = RepairTally()
    let reader = DepthReader(properties: Properties(members(pairs)), size: size, heightsAreOfCRS: heightsAreOfCRS)
    return (reader.read(.lineString(positions), lines: [positions], &tally), tally.counts)
  }

  @Test func `a depth with its reference is the depth of the top`() {
    let depths = read(["depth": .number(3), "depthReference": .string("centre")]).depths
    #expect(depths.tops == [[2.5, 2.5]] && depths.reference == .centre && !depths.referenceIsUnknown)
    #expect(depths.heightFactor == 1)
  }

  @Test func `a depth without a reference is unknown, and the finding will say so`() {
    for reference in [JSONTree.null, .string("top of pipe")] {
      let depths = read(["depth": .number(3), "depthReference": reference]).depths
      #expect(depths.tops == [[nil, nil]] && depths.referenceIsUnknown && depths.reference == nil)
    }
  }

  @Test func `a depth to the centre of a pipe of unknown height is unknown`() {
    let depths = read(["depth": .number(3), "depthReference": .string("centre")], size: AssetSize()).depths
    #expect(depths.tops == [[nil, nil]] && depths.referenceIsUnknown && depths.reference == .centre)
  }

  @Test func `no depth is unknown without a word about references`() {
    for value in [JSONTree.null, .string(""), .array([.null, .null])] {
      let depths = read(["depth": value]).depths
      #expect(depths.tops == [[nil, nil]] && !depths.referenceIsUnknown)
    }
  }

  @Test func `an invert with unknown wall is a whole height below the top, which grows by a tenth`() {
    let depths = read(["depth": .number(3), "depthReference": .string("invert")]).depths
    #expect(depths.tops == [[2, 2]] && depths.heightFactor == 1.1)
    let walled = read(
      ["depth": .number(3), "depthReference": .string("invert")], size: AssetSize(width: 1, height: 1, wall: 0.125)
    ).depths
    #expect(walled.tops == [[2.125, 2.125]] && walled.heightFactor == 1)
  }

  @Test func `depths are one a vertex, and only that vertex is unknown`() {
    let depths = read(["depth": .array([.number(1), .null]), "depthReference": .string("crown")]).depths
    #expect(depths.tops == [[1, nil]])
  }

  @Test(arguments: [-9999.0, -30.1, 500.1, 1e300])
  func `a depth that no pipe has is unknown, and counted`(depth: Double) {
    let (depths, repairs) = read(["depth": .number(depth), "depthReference": .string("crown")])
    #expect(depths.tops == [[nil, nil]] && repairs == [.implausibleDepth: 1])
  }

  @Test func `elevations that nobody measured give no depth`() {
    let crown = JSONTree.string("crown")
    #expect(read(["ground": .number(25), "zReference": crown], z: [0, 0]).depths.tops == [[nil, nil]])
    #expect(read(["ground": .number(2), "zReference": crown], z: [0, 1]).depths.tops == [[2, 1]])
    #expect(read(["ground": .number(-9999), "zReference": crown], z: [-10050, -9999]).depths.tops == [[nil, nil]])
  }

  @Test func `ground minus elevation is a depth`() {
    let depths = read(["ground": .number(100), "zReference": .string("crown")], z: [98, nil]).depths
    #expect(depths.tops == [[2, nil]] && depths.reference == .crown)
    let perVertex = read(
      ["ground": .array([.number(100), .number(101)]), "zReference": .string("bottom")], z: [98, 98]
    ).depths
    #expect(perVertex.tops == [[1, 2]])
  }

  @Test func `z without ground, and ground without z reference, say nothing of depth`() {
    #expect(read(["zReference": .string("crown")], z: [98, 98]).depths.tops == [[nil, nil]])
    let depths = read(["ground": .number(100)], z: [98, 98]).depths
    #expect(depths.tops == [[nil, nil]] && depths.referenceIsUnknown)
  }

  @Test func `an elevation of zero far below ground, or none that is finite, is none`() {
    let ground: KeyValuePairs<String, JSONTree> = ["ground": .number(100), "zReference": .string("crown")]
    #expect(read(ground, z: [0, .nan]).depths.tops == [[nil, nil]])
    #expect(read(ground, z: [-9999, .infinity]).depths.tops == [[nil, nil]])
    #expect(read(["ground": .number(2), "zReference": .string("crown")], z: [0, 1]).depths.tops == [[2, 1]])
  }

  @Test func `heights count only where both are stated alike, or neither is`() {
    func tops(_ ofZ: JSONTree, _ ofGround: JSONTree, crs: Bool = false) -> [[Double?]] {
      read(
        [
          "ground": .number(100), "zReference": .string("crown"), "verticalDatum": ofZ,
          "groundVerticalDatum": ofGround,
        ], z: [98, 98], heightsAreOfCRS: crs
      ).depths.tops
    }
    #expect(tops(.null, .null) == [[2, 2]])
    #expect(tops(.string("DHHN2016"), .string("DHHN2016")) == [[2, 2]])
    #expect(tops(.string("DHHN2016"), .null) == [[nil, nil]])
    #expect(tops(.null, .string("DHHN2016")) == [[nil, nil]])
    #expect(tops(.string("DHHN2016"), .string("DHHN92")) == [[nil, nil]])
    #expect(tops(.null, .null, crs: true) == [[nil, nil]])
  }

  @Test func `depth and elevation that differ by more than 5 cm are both unknown`() {
    func tops(_ depth: Double, _ reference: String) -> [[Double?]] {
      read(
        [
          "depth": .number(depth), "depthReference": .string(reference), "ground": .number(100),
          "zReference": .string("crown"),
        ], z: [98, 98]
      ).depths.tops
    }
    #expect(tops(2.05, "crown") == [[2.05, 2.05]])
    #expect(tops(2.051, "crown") == [[nil, nil]])
    // The tops are compared, not the numbers: 3 m to the bottom of a pipe of one metre is 2 m to its top.
    #expect(tops(3, "bottom") == [[2, 2]])
    #expect(tops(2, "bottom") == [[nil, nil]])
  }

  @Test func `a depth of unknown reference beside an elevation must agree with it`() {
    func depths(_ depth: Double) -> RecordedDepths {
      read(
        ["depth": .number(depth), "ground": .number(100), "zReference": .string("crown")], z: [98, 98]
      ).depths
    }
    #expect(depths(2.01).tops == [[2, 2]] && !depths(2.01).referenceIsUnknown)
    #expect(depths(2.3).tops == [[nil, nil]])
  }
}
