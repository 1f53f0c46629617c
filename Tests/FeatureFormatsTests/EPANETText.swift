import TestSupport

@testable import FeatureFormats

/// A small network as the lines of its sections, to be written in many ways.
struct EPANETText {
  var sections: [(name: String, lines: [String])]

  /// Two pipes, one with vertices, a pump, a valve, and a tank between two junctions and a reservoir.
  static let small = EPANETText(sections: [
    ("TITLE", ["A small network"]),
    ("JUNCTIONS", ["J1 10 5", "J2 11.5 0 day"]),
    ("RESERVOIRS", ["R 100"]),
    ("TANKS", ["T 90 10 5 20 50 0"]),
    (
      "PIPES",
      ["P1 J1 J2 100 6 150 0 Open", "P2 J2 T .5e2 8.5 150 CV"]
    ),
    ("PUMPS", ["U R J1 HEAD 1 SPEED 1.2"]),
    ("VALVES", ["V J2 T 12 PRV 60 0"]),
    ("OPTIONS", ["Units GPM", "Headloss H-W"]),
    ("COORDINATES", ["J1 0 0", "J2 100 0", "R -50 0", "T 100 50"]),
    ("VERTICES", ["P1 40 5", "P1 60 5"]),
    ("LABELS", ["8 29 \"LAKE\""]),
  ])

  /// The file as programs write it.
  var text: String {
    sections.map { "[\($0.name)]\n" + $0.lines.map { " \($0)\n" }.joined() }.joined(separator: "\n") + "[END]\n"
  }

  /// The same network written otherwise: sections cut and shuffled, comments, blanks, and another line end.
  func text(shuffledBy random: inout SplitMix64) -> String {
    // Pieces of one section keep their order, for that of records and of vertices depends on it.
    var rest = sections.map { $0.lines[...] }
    let lineEnd = random.pick(["\n", "\r\n", "\r"]) ?? "\n"
    var text = random.chance(oneIn: 3) ? "\u{FEFF}" : ""
    while let section = random.pick(rest.indices.filter { !rest[$0].isEmpty }) {
      let name = sections[section].name
      text += "[" + (random.chance(oneIn: 2) ? String(name.prefix(4)).lowercased() : name) + "]" + lineEnd
      for _ in 0..<random.integer(in: 1...3) {
        guard let line = rest[section].popFirst() else { break }
        text += decorated(line, &random) + lineEnd
        if random.chance(oneIn: 3) { text += " \t" + (random.chance(oneIn: 2) ? "; [PIPES]" : "") + lineEnd }
      }
    }
    return text + "[end]" + (random.chance(oneIn: 2) ? lineEnd : "")
  }

  private func decorated(_ line: String, _ random: inout SplitMix64) -> String {
    var text = random.chance(oneIn: 2) ? "\t " : ""
    for character in line {
      text += character == " " ? (random.pick([" ", "\t", " \t  "]) ?? " ") : String(character)
    }
    if random.chance(oneIn: 4) { text += String(repeating: " ", count: 300) }
    return text + (random.pick(["", ";", " ;a comment \"with\" [words]"]) ?? "")
  }
}
