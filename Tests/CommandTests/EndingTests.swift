import TestSupport
import Testing

@Suite struct `Usage errors` {
  /// Commands that are typed wrong, and a word that says what is wrong.
  static let wrong: [([String], String)] = [
    (["frob"], "frob"),
    (["import"], "<source>"),
    (["import", "a.geojson"], "--output"),
    (["import", "a.geojson", "-o"], "-o"),
    (["info"], "<net.trench>"),
    (["info", "a", "b"], "'b'"),
    (["check"], "<net.trench>"),
    (["check", "n.trench"], "--site"),
    (["check", "n.trench", "--bogus"], "--bogus"),
    (["check", "n.trench", "--site", "a.geojson", "--wkt", "POINT (1 2)"], "once"),
    (["check", "n.trench", "--point", "1"], "x,y"),
    (["check", "n.trench", "--point", "nan,1"], "x,y"),
    (["check", "n.trench", "--point", "1e400,1"], "x,y"),
    (["check", "n.trench", "--line", "1,2"], "two positions"),
    (["check", "n.trench", "--line", "1,2 3"], "x,y"),
    (["check", "n.trench", "--point", "1,2", "--bore", "1"], "--bore"),
    (["check", "n.trench", "--point", "1,2", "--bore", ","], "--bore"),
    (["check", "n.trench", "--point", "1,2", "--depth", "deep"], "deep"),
    (["check", "n.trench", "--point", "1,2", "--format", "xml"], "xml"),
    (["check", "n.trench", "--point", "1,2", "--max-age", "1.5"], "1.5"),
    (["batch", "n.trench", "-o", "x.jsonl"], "<permits>"),
    (["batch", "n.trench", "p.geojson"], "--output"),
    (["rules", "frob"], "frob"),
    (["rules", "show"], "<name>"),
    (["rules", "validate"], "<file>"),
    (["--generate-completion-script", "tcsh"], "tcsh"),
  ]

  @Test(arguments: wrong)
  func `are status 2 and one line that names the help`(arguments: [String], word: String) throws {
    let run = try Program.run(arguments)
    expectRefusal(run, saying: word, "trench: ", "--help")
  }
}
