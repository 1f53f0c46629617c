import Foundation

/// One question of PROJ's own test files: an operation, a position, and where it goes.
struct GieQuestion {
  var operation: String
  var isInverse = false
  var accept: [Double] = []
  /// Nil where it must fail.
  var expect: [Double]?
  var toleranceMetres = 0.0005
  var line = 0
}

/// Reads PROJ's test files as far as they ask about positions in the plane.
struct GieFile {
  private(set) var questions: [GieQuestion] = []
  private var current = GieQuestion(operation: "")
  private var inOperation = false

  init(path: String) throws {
    var isInside = false
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("<gie") { isInside = true }
      if line.hasPrefix("</gie") { isInside = false }
      if isInside { read(line, number + 1) }
    }
  }

  private mutating func read(_ line: String, _ number: Int) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let command = words.first, !line.hasPrefix("---"), !line.hasPrefix("===") else {
      inOperation = inOperation && words.isEmpty
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    switch command {
    case "operation":
      current = GieQuestion(operation: rest, line: number)
      inOperation = true
    case "crs_src": current = GieQuestion(operation: rest + " ", line: number)
    case "crs_dst": current.operation += rest
    case "direction": current.isInverse = rest == "inverse"
    case "tolerance": current.toleranceMetres = Self.metres(rest) ?? -1
    case "accept": current.accept = Self.numbers(words)
    case "expect":
      current.line = number
      current.expect = rest.hasPrefix("failure") ? nil : Self.numbers(words)
      questions.append(current)
    default:
      if inOperation { current.operation += " " + line }
      return
    }
    if command != "operation" { inOperation = false }
  }

  /// The numbers after a command; none where one of them is written in another way: `83d10'W`, `*`.
  private static func numbers(_ words: [String]) -> [Double] {
    let numbers = words.dropFirst().map { Double($0.replacing("_", with: "")) }
    return numbers.contains(nil) ? [] : numbers.compactMap(\.self)
  }

  private static func metres(_ text: String) -> Double? {
    let units = ["nm": 1e-9, "um": 1e-6, "mm": 1e-3, "cm": 1e-2, "dm": 0.1, "km": 1e3, "m": 1]
    let compact = text.filter { !$0.isWhitespace }
    for (unit, factor) in units.sorted(by: { $0.key.count > $1.key.count }) where compact.hasSuffix(unit) {
      return Double(compact.dropLast(unit.count)).map { $0 * factor }
    }
    return Double(compact)
  }
}

extension GieQuestion {
  /// The parameters of the operation, each with its plus sign.
  var parameters: [String] {
    operation.replacing("\\", with: " ").replacing(";", with: " ").replacing(" = ", with: "=")
      .split(whereSeparator: \.isWhitespace).map { $0.hasPrefix("+") ? String($0) : "+" + $0 }
  }

  /// How far a position lies from the expected one, in metres; degrees are counted as metres where they are degrees.
  func miss(_ place: (x: Double, y: Double), inDegrees: Bool) -> Double {
    guard let expect, expect.count >= 2 else { return .infinity }
    let (dx, dy) = (place.x - expect[0], place.y - expect[1])
    guard inDegrees else { return (dx * dx + dy * dy).squareRoot() }
    let shrink = cos(expect[1] * .pi / 180)
    let around = dx.remainder(dividingBy: 360) * shrink
    return (around * around + dy * dy).squareRoot() * 111_320
  }
}
