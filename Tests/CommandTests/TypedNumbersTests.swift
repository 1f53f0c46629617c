import TestSupport
import Testing

@Suite struct `Numbers as they are typed` {
  @Test(arguments: [
    ["--depth", "0"], ["--depth", "nan"], ["--depth", "inf"], ["--depth=-1"], ["--depth", "1e308"], ["--radius=0"],
    ["--placement", "nan"], ["--placement=-1"], ["--bore", "nan,3"], ["--bore", "3,2"], ["--bore", "inf,inf"],
    ["--bore=1,-2"], ["--default-radius", "0"], ["--default-width", "nan"], ["--max-age=-1"], ["--on", "2026-02-30"],
  ])
  func `that no dig can have are refused`(typed: [String]) throws {
    try withTown { _, network in
      let site =
        ["--point", "106.57,29.551", "--crs", "OGC:CRS84"] + (typed[0].hasPrefix("--radius") ? [] : ["--radius", "1"])
      expectRefusal(try Program.run(["check", network] + Town.question + site + typed))
    }
  }

  @Test func `as large as a machine can write them never overflow`() throws {
    try withTown { _, network in
      let site = ["--point", "106.9,29.9", "--radius", "1", "--crs", "OGC:CRS84"]
      for typed in [
        ["--max-age", "9223372036854775807", "--on", "9999-12-31"], ["--depth", "1e8"], ["--placement", "1e8"],
        ["--max-age", "0", "--on", "0001-01-01"], ["--depth", "1e-300"],
      ] {
        let run = try Program.run(["check", network, "-q"] + Town.question + site + typed)
        #expect([1, 3].contains(run.status), "\(run.command): \(run.errors)")
      }
    }
  }

  @Test func `negative coordinates are coordinates`() throws {
    try withTown { _, network in
      let run = try Program.run(
        ["check", network, "--point", "-7.5,-8", "--radius", "1", "--crs", "OGC:CRS84"] + Town.question)
      #expect(run.status == 3 || run.errorLines.count == 1)
      #expect(!run.errors.contains("Missing"))
    }
  }
}
