import FeatureFormats
import NetworkModel
import PlanarGeometry
import Testing

@testable import NetworkImport

struct AttributeReaderTests {
  private func read(
    _ pairs: KeyValuePairs<String, JSONTree>, defaultClass: AssetClass? = nil, vertices: Int = 2
  ) -> (pipe: Pipe, repairs: [ImportRepair: Int]) {
    let vertices = (0..<vertices).map { GridPoint(x: Int64($0) * 10, y: 0) }
    var pipe = Pipe(
      id: "a", assetClass: .other, parts: [Pipe.Part(vertices: vertices, tops: vertices.map { _ in nil })])
    var tally = RepairTally()
    AttributeReader(defaultClass: defaultClass).read(Properties(members(pairs)), into: &pipe, &tally)
    return (pipe, tally.counts)
  }

  @Test func `a class of the list is that class, and other may be one`() {
    for assetClass in AssetClass.allCases {
      let (pipe, repairs) = read(["class": .string(assetClass.rawValue)])
      #expect(pipe.assetClass == assetClass && !pipe.classIsUnknown && repairs.isEmpty)
    }
  }

  @Test func `a missing class is other and unknown, and no repair`() {
    let (pipe, repairs) = read(["class": .null])
    #expect(pipe.assetClass == .other && pipe.classIsUnknown && repairs.isEmpty)
  }

  @Test(arguments: [JSONTree.string("steam"), .string("Gas"), .integer(1), .array([])])
  func `a class that is not in the list is other and unknown, and counted`(value: JSONTree) {
    let (pipe, repairs) = read(["class": value], defaultClass: .gas)
    #expect(pipe.assetClass == .other && pipe.classIsUnknown && repairs == [.unknownValue: 1])
  }

  @Test func `a class for all fills only where the property is absent`() {
    #expect(read([:], defaultClass: .gas).pipe.assetClass == .gas)
    #expect(!read([:], defaultClass: .gas).pipe.classIsUnknown)
    #expect(read(["class": .string("water")], defaultClass: .gas).pipe.assetClass == .water)
  }

  @Test func `what is not recorded is unknown`() {
    let pipe = read([:]).pipe
    #expect(pipe.kind == .line && pipe.laying == .unknown && pipe.status == .unknown && pipe.quality == .unknown)
    #expect(pipe.pressure == nil && pipe.pressureMegapascals == nil && pipe.voltageKilovolts == nil)
    #expect(pipe.horizontalUncertainty == nil && pipe.verticalUncertainty == nil && pipe.installed == nil)
    #expect(pipe.owner == nil && pipe.contact == nil && pipe.material == nil && pipe.subclass == nil)
    #expect(read([:], vertices: 1).pipe.kind == .other)
  }

  @Test func `words of the lists are taken, others are unknown and counted`() {
    let (pipe, repairs) = read([
      "kind": .string("joint"), "laying": .string("open-cut"), "status": .string("in-service"),
      "quality": .string("surveyed"),
    ])
    #expect(pipe.kind == .joint && pipe.laying == .openCut && pipe.status == .inService && pipe.quality == .surveyed)
    #expect(repairs.isEmpty)
    #expect(read(["laying": .string("HDD"), "quality": .integer(3)]).repairs == [.unknownValue: 2])
  }

  @Test func `pressure is a word or MPa, and MPa has a class`() {
    #expect(read(["pressure": .string("subhigh")]).pipe.pressure == .subhigh)
    for (megapascals, word) in [(0.005, PressureClass.low), (0.4, .medium), (1.6, .subhigh), (4, .high)] {
      let pipe = read(["pressure": .number(megapascals)]).pipe
      #expect(pipe.pressure == word && pipe.pressureMegapascals == megapascals)
    }
    #expect(read(["pressure": .string("0.1")]).pipe.pressure == .medium)
  }

  @Test func `a pressure that says nothing is unknown, never low`() {
    #expect(read(["pressure": .string("unknown")]).repairs.isEmpty)
    for (value, repair) in [
      (JSONTree.integer(0), ImportRepair.badNumber), (.integer(-1), .badNumber), (.string("0.4 MPa"), .unknownUnit),
      (.string("PN16"), .unknownValue), (.bool(true), .badNumber),
    ] {
      let (pipe, repairs) = read(["pressure": value])
      #expect(pipe.pressure == nil && pipe.pressureMegapascals == nil)
      #expect(repairs == [repair: 1], "\(value)")
    }
  }

  @Test func `voltage is kV above zero`() {
    #expect(read(["voltage": .string("0.4")]).pipe.voltageKilovolts == 0.4)
    #expect(read(["voltage": .integer(0)]).pipe.voltageKilovolts == nil)
  }

  @Test func `uncertainty is rounded up, zero is one, less is none`() {
    let (pipe, _) = read(["uncertainty": .number(0.10001), "verticalUncertainty": .integer(0)])
    #expect(pipe.horizontalUncertainty == 1001 && pipe.verticalUncertainty == 0)
    let (bad, repairs) = read(["uncertainty": .number(-0.1), "verticalUncertainty": .number(1e300)])
    #expect(bad.horizontalUncertainty == nil && bad.verticalUncertainty == nil && repairs == [.badNumber: 2])
  }

  @Test func `a year is whole, or that of a date`() {
    #expect(read(["installed": .integer(1987)]).pipe.installed == 1987)
    #expect(read(["installed": .string("1987-05-01")]).pipe.installed == 1987)
    #expect(read(["installed": .string("1987")]).pipe.installed == 1987)
    for value in [JSONTree.integer(0), .number(1e300), .number(1987.5), .string("?")] {
      #expect(read(["installed": value]).pipe.installed == nil)
    }
  }

  @Test func `a reject has the class of its record, or none`() {
    let reader = AttributeReader(defaultClass: .heat)
    #expect(reader.assetClass(of: Properties(members(["class": .string("gas")]))) == .gas)
    #expect(reader.assetClass(of: Properties([])) == .heat)
    #expect(reader.assetClass(of: Properties(members(["class": .string("steam")]))) == nil)
  }
}
