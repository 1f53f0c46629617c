import ColumnStore
import TestSupport
import Testing

@Suite struct OutputDirectoryTests {
  @Test func `a directory is made once and then found`() throws {
    try withTemporaryDirectory { folder in
      try OutputDirectory.create(folder.path("city"))
      try OutputDirectory.create(folder.path("city"))
      #expect(try folder.names() == ["city"])
      try folder.write("city/kept", "here")
      try OutputDirectory.create(folder.path("city/"))
      #expect(try folder.text("city/kept") == "here")
    }
  }

  @Test func `a file of the name, and a directory that is missing above, are refused`() throws {
    try withTemporaryDirectory { folder in
      try folder.write("taken", "")
      for name in ["taken", "missing/city"] {
        #expect(throws: FileError.self) { try OutputDirectory.create(folder.path(name)) }
      }
    }
  }
}
