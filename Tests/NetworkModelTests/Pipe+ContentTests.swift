import NetworkModel
import Testing

@Suite struct PipeContentTests {
  @Test func `equal pipes have equal content`() {
    #expect(Samples.full().content == Samples.full().content)
  }

  @Test func `every stored property is tried`() {
    let pipe = Samples.full()
    let properties = [Mirror(reflecting: pipe), Mirror(reflecting: pipe.attributes)].flatMap {
      $0.children.compactMap(\.label)
    }
    // The attributes are tried one by one, and the parts say whether it is a point.
    #expect(Set(Samples.pipeChanges.map(\.name)) == Set(properties).subtracting(["attributes", "isPoint"]))
  }

  @Test(arguments: Samples.pipeChanges)
  func `every property is in the content`(change: FieldChange<Pipe>) {
    #expect(change.applied(to: Samples.full()).content != Samples.full().content)
  }

  @Test func `what is not known is not zero`() {
    let pipe = Samples.bare("W-1")
    var zero = pipe
    zero.halfWidth = 0
    #expect(zero.content != pipe.content)
    zero = pipe
    zero.parts[0].tops[0] = 0
    #expect(zero.content != pipe.content)
    zero = pipe
    zero.owner = ""
    #expect(zero.content != pipe.content)
  }

  @Test func `neighbouring texts do not run into each other`() {
    var left = Samples.bare("W-1")
    (left.subclass, left.owner) = ("ab", "c")
    var right = Samples.bare("W-1")
    (right.subclass, right.owner) = ("a", "bc")
    #expect(left.content != right.content)
  }
}
