import Foundation
import TestSupport
import Testing

@Suite struct `Outputs appear whole or not at all` {
  /// Every output of every command, as the flags that name it.
  static let outputs = [
    "import -o", "import --rejects", "import --report", "check -o", "batch -o", "batch --rejects", "batch --summary",
  ]

  /// A command whose one output goes to `target`; the others to files of their own.
  static func command(_ output: String, to target: String, in folder: TemporaryDirectory) throws -> [String] {
    let words = output.split(separator: " ").map(String.init)
    let site = try folder.write("site.geojson", Town.collection([Town.strike]))
    let pipes = try folder.write("pipes.geojson", Town.pipes)
    var command: [String]
    switch words[0] {
    case "import": command = ["import", pipes]
    case "check": command = ["check", folder.path("net.trench"), "--site", site] + Town.question
    default: command = ["batch", folder.path("net.trench"), site] + Town.question
    }
    if words[1] != "-o" { command += ["-o", folder.path(words[0] == "batch" ? "out.jsonl" : "out.trench")] }
    return command + [words[1], target]
  }

  @Test(arguments: outputs)
  func `a place that cannot be written is status 2 and leaves nothing`(output: String) throws {
    try withTown { folder, _ in
      let before = try folder.bytes("net.trench")
      for target in [folder.path("no/such/folder.jsonl"), folder.path, "", folder.path("net.trench/x")] {
        expectRefusal(try Program.run(Self.command(output, to: target, in: folder)), saying: "cannot write")
        #expect(try folder.names() == ["net.trench", "pipes.geojson", "site.geojson"], "\(output) \(target)")
      }
      #expect(try folder.bytes("net.trench") == before)
    }
  }

  @Test(arguments: outputs)
  func `a full disk is status 2 whatever the verdict`(output: String) throws {
    try withTown { folder, _ in
      var command = try Self.command(output, to: "/dev/full", in: folder)
      // Only what has something to write can fail to write it.
      if output == "import --rejects" {
        let bad = #"{"type":"Feature","properties":{},"geometry":null}"#
        command[1] = try folder.write(
          "bad.geojson",
          Town.collection([Town.feature("LineString", "[[106.57,29.55],[106.57,29.551]]", #""id":1"#), bad]))
      }
      if output == "batch --rejects" {
        command[2] = try folder.write(
          "bad.geojson", Town.collection([Town.strike, Town.feature("Point", "[106.57,29.55]")]))
      }
      let run = try Program.run(command)
      expectRefusal(run, saying: "No space left", "/dev/full")
      #expect(try !folder.names().contains { $0.hasPrefix("out.") })
      #expect(try !folder.names().contains { $0.hasSuffix(".partial") })
    }
  }

  @Test func `standard output that is full or closed is status 2`() throws {
    try withTown { folder, network in
      let site = try folder.write("site.geojson", Town.clear)
      for command in [
        ["check", network, "--site", site] + Town.question, ["info", network], ["rules", "show", "cn"],
        ["batch", network, site, "-o", "-", "-q"] + Town.question, ["import", site, "-o", "-", "-q"],
      ].prefix(4) {
        let full = try Program.run(command, outputTo: "/dev/full")
        expectRefusal(full, saying: "No space left")
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        let closed = try Program.shell(
          "( sleep 0.3; \"$TRENCH\" \(quoted); echo $? > status ) | head -c0", in: folder.path)
        #expect(try folder.text("status") == "2\n", "\(command): \(closed.errors)")
        #expect(closed.errorLines.count == 1, "\(closed.errors)")
        let shut = try Program.shell("\"$TRENCH\" \(quoted) >&-", in: folder.path)
        #expect(shut.status == 2, "\(command): \(shut.errors)")
      }
    }
  }

  @Test func `an output over an input is refused, however it is spelt`() throws {
    try withTown { folder, network in
      let site = try folder.write("site.geojson", Town.collection([Town.strike]))
      let rules = try folder.write("rules.yaml", Program.run(["rules", "show", "cn"]).output)
      let pipes = try folder.write("pipes.geojson", Town.pipes)
      try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "net.trench")
      let names = try folder.names()
      let kept = try names.map { try folder.bytes($0) }
      let question = ["--rules", rules, "--classes", "gas"]
      let check = ["check", network, "--site", site] + question
      let batch = ["batch", network, site] + question
      for target in [network, "net.trench", "./net.trench", "link", "site.geojson", "./rules.yaml", rules] {
        expectRefusal(try Program.run(check + ["-o", target], in: folder.path), saying: "another output")
        expectRefusal(
          try Program.run(batch + ["-o", "d.jsonl", "--summary", target], in: folder.path), saying: "another output")
      }
      for target in ["./net.trench", "link", network] {
        expectRefusal(try Program.run(batch + ["-o", target], in: folder.path), saying: "another output")
      }
      for target in [pipes, "./pipes.geojson"] {
        expectRefusal(try Program.run(["import", pipes, "-o", target], in: folder.path), saying: "another output")
        expectRefusal(
          try Program.run(["import", pipes, "-o", "x.trench", "--rejects", target], in: folder.path),
          saying: "another output")
      }
      #expect(try folder.names() == names)
      #expect(try names.map { try folder.bytes($0) } == kept)
    }
  }

  @Test func `two outputs to one path are refused, however they are spelt`() throws {
    try withTown { folder, network in
      let site = try folder.write("site.geojson", Town.collection([Town.strike]))
      let pipes = try folder.write("pipes.geojson", Town.pipes)
      for (first, second) in [("a.x", "a.x"), ("a.x", "./a.x"), (folder.path("a.x"), "a.x"), ("-", "-")] {
        expectRefusal(
          try Program.run(["batch", network, site, "-o", first, "--rejects", second] + Town.question, in: folder.path),
          saying: "two results")
        expectRefusal(
          try Program.run(["import", pipes, "-o", first, "--report", second], in: folder.path), saying: "two results")
      }
      #expect(try folder.names() == ["net.trench", "pipes.geojson", "site.geojson"])
    }
  }
}
