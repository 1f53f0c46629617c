import Testing

@testable import ConflictRules

@Suite struct ProfileOriginTests {
  @Test func `a built-in name comes before a file of that name`() {
    #expect(ProfileOrigin(nameOrPath: "cn") == .builtIn("cn"))
    #expect(ProfileOrigin(nameOrPath: "./cn") == .file("./cn"))
    #expect(ProfileOrigin.file("a/b.yaml").extended(by: "cn") == .builtIn("cn"))
  }

  @Test(arguments: [
    ("a/b.yaml", "c.yaml", "a/c.yaml"), ("b.yaml", "c.yaml", "c.yaml"), ("a/b.yaml", "../c.yaml", "c.yaml"),
    ("/a/b.yaml", "./c.yaml", "/a/c.yaml"), ("/a/b.yaml", "/d/./c.yaml", "/d/c.yaml"), ("b.yaml", "../c", "../c"),
    ("../b.yaml", "../c", "../../c"),
  ])
  func `a path is taken from the folder of the file`(file: String, extends: String, expected: String) {
    #expect(ProfileOrigin.file(file).extended(by: extends) == .file(expected))
  }

  @Test func `two ways to write a path are one origin`() {
    #expect(ProfileOrigin.file("a/../b//c.yaml").resolved == ProfileOrigin.file("./b/c.yaml").resolved)
  }

  @Test func `the program's own profiles are named as such`() {
    #expect(ProfileOrigin.builtIn("cn").label == "built-in cn")
    #expect(ProfileOrigin.file("x.yaml").label == "x.yaml")
  }
}
