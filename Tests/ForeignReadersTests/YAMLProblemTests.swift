import ForeignReaders
import Testing

struct YAMLProblemTests {
  @Test func `it says where, as far as it is known`() {
    #expect(YAMLProblem(file: "a.yaml", line: 3, reason: "is wrong").description == "a.yaml:3: is wrong")
    #expect(YAMLProblem(file: "a.yaml", line: nil, reason: "is wrong").description == "a.yaml: is wrong")
  }
}
