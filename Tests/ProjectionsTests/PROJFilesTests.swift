import Testing

@testable import Projections

struct PROJFilesTests {
  /// Where PROJ is told that a file is.
  private func place(of name: String, _ files: PROJFiles) -> String? {
    unsafe name.withCString { name in
      let place = unsafe PROJFiles.place(ofFile: name, Unmanaged.passUnretained(files).toOpaque())
      return unsafe place.map { unsafe String(cString: $0) }
    }
  }

  @Test func `the database is nowhere while it is hidden, and left to PROJ before and after`() {
    let files = PROJFiles()
    #expect(place(of: "proj.db", files) == nil)
    files.hideDatabase()
    #expect(place(of: "proj.db", files) == "")
    #expect(!files.showDatabase())
    #expect(place(of: "proj.db", files) == nil)
  }

  @Test func `other files are always left to PROJ, and noticed while the database is hidden`() {
    let files = PROJFiles()
    #expect(place(of: "grid.tif", files) == nil)
    files.hideDatabase()
    #expect(place(of: "grid.tif", files) == nil)
    #expect(files.showDatabase())
    files.hideDatabase()
    #expect(!files.showDatabase())
  }
}
