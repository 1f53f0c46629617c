import NetworkImport
import PlanarGeometry
import Testing

@Suite struct RepairedAreaTests {
  @Test func `an area is a dig without width, and empty where nothing was drawn`() {
    let polygon = GridPolygon(shell: ring((0, 0), (9, 0), (9, 9), (0, 0)))
    let area = RepairedArea(polygons: [polygon], lines: [ring((4, 4))])
    #expect(area.footprint == Footprint(polygons: [polygon], lines: [ring((4, 4))], radius: 0))
    #expect(!area.isEmpty && RepairedArea().isEmpty)
  }

  @Test func `an error names its code and what to do`() {
    let text = PolygonRepairError(detail: "it was refused").description
    #expect(text.hasPrefix("self-intersection: ") && text.contains("it was refused"))
    #expect(PolygonRepairError.code == "self-intersection")
  }
}
