import Foundation
import Testing

@testable import ColumnStore

@Suite struct `File errors` {
  @Test func `the line says what, where and why`() {
    let plain = FileError(operation: "open", path: "a.txt", code: ENOENT)
    #expect(plain.description == "cannot open 'a.txt': No such file or directory")
    let both = FileError(operation: "open", path: "a", code: EISDIR, detail: "name a file")
    #expect(both.description == "cannot open 'a': Is a directory; name a file")
    #expect(
      FileError(operation: "read", path: "a", code: 0, detail: "it ends early").description
        == "cannot read 'a': it ends early")
    #expect(FileError(operation: "read", path: "a", code: 0).description == "cannot read 'a'")
  }
}
