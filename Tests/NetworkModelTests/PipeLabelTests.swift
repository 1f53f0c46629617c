import NetworkModel
import Testing

@Suite struct PipeLabelTests {
  @Test func `a label says all of a pipe but its place`() {
    let label = Samples.full().label
    #expect(label.id == "G-1")
    #expect(label.attributes == Samples.full().attributes)
    #expect(label.owner == "Stadtwerke Süd" && label.pressure == .medium)
  }

  @Test func `labels of pipes with one set of attributes share it`() {
    let shared = SharedAttributes(Samples.full().attributes)
    let labels = ["a", "b"].map { PipeLabel(id: $0, attributes: shared) }
    #expect(labels.map(\.id) == ["a", "b"])
    #expect(labels.allSatisfy { $0.attributes == shared.attributes })
  }
}
