import Testing

@testable import TestSupport

@Suite struct `Test support` {
  @Test func `a seed gives its known numbers`() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test func `seeds follow the environment`() {
    #expect(Seeds.list(3, environment: [:]) == [1, 2, 3])
    #expect(Seeds.list(3, environment: ["TRENCH_SEEDS": "5"]) == [1, 2, 3, 4, 5])
    #expect(Seeds.list(3, environment: ["TRENCH_SEED": "17"]) == [17])
    #expect(Seeds.list(3, environment: ["TRENCH_SEEDS": "many"]) == [1, 2, 3])
  }

  @Test func `the root holds the manifest`() throws {
    #expect(try SourceTree.text(at: RepositoryPaths.path("Package.swift")).contains("PackageDescription"))
    #expect(SharedData.path("no/such/folder") == nil)
  }

  @Test func `a golden passes only byte for byte`() throws {
    try withTemporaryDirectory { directory in
      let golden = Golden(name: "a.txt", testFile: directory.path("ATests.swift"))
      #expect(golden.complaint(about: "one\ntwo\n", record: false)?.contains("does not exist") == true)
      #expect(golden.complaint(about: "one\ntwo\n", record: true)?.contains("was recorded") == true)
      #expect(golden.complaint(about: "one\ntwo\n", record: false) == nil)
      let complaint = golden.complaint(about: "one\ntow\n", record: false)
      #expect(complaint?.contains("line 2 should be 'two' and is 'tow'") == true)
      #expect(golden.complaint(about: "one\ntwo", record: false)?.contains("is the end") == true)
      #expect(golden.complaint(about: "one\ntwo\n", record: true) != nil, "recording fails even when nothing changed")
      #expect(golden.complaint(about: "one\r\ntwo\n", record: false) != nil)
    }
  }

  @Test func `a golden tells two spellings of one letter apart`() {
    #expect(Golden.firstDifference("caf\u{E9}", "cafe\u{301}").hasPrefix("line 1"))
  }

  @Test func `a temporary directory is gone afterwards`() throws {
    var path = ""
    try withTemporaryDirectory { directory in
      path = directory.path
      try directory.write("a", "text")
      #expect(try directory.names() == ["a"])
    }
    #expect(throws: (any Error).self) { try SourceTree.text(at: path + "/a") }
  }
}
