import ForeignReaders
import Testing

struct YAMLTextTests {
  @Test func `what is no YAML is one problem with its line`() {
    func problem(_ text: String) -> String? {
      do throws(YAMLProblem) {
        _ = try YAMLText.root(of: Array(text.utf8), file: "m.yaml", kind: "a list", content: "one item")
        return nil
      } catch {
        return error.description
      }
    }
    #expect(problem("a: [1, 2]\n") == nil)
    #expect(problem("") == "m.yaml: is empty; a list has at least one item")
    #expect(problem("a: 1\na: 2\n") == "m.yaml:1: key 'a' is given twice in one place, here first; keep one")
    #expect(problem("a: 1\nb: [").map { $0.hasPrefix("m.yaml:") && $0.contains("is not YAML") } == true)
    #expect(problem(String(repeating: "#", count: YAMLText.largestSize + 1))?.contains("a list may have") == true)
  }

  @Test func `a word is shown short and on one line`() {
    #expect(YAMLText.quoted("a\nb") == "'a b'")
    #expect(YAMLText.quoted(String(repeating: "x", count: 70)) == "'\(String(repeating: "x", count: 60))...'")
  }
}
