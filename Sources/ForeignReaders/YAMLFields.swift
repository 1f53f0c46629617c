/// Reads values of a file that people write by hand, and keeps everything wrong that was met on the way.
///
/// Reading goes on after a problem, so that one run names them all; what could not be read is nil. In messages, `what`
/// is the name of the value.
public struct YAMLFields {
  /// More problems than this are not kept: a file that is wrong in a hundred places is the wrong file.
  public static let mostProblems = 100

  /// What was wrong so far, in the order it was met.
  public private(set) var problems: [YAMLProblem] = []
  private let file: String

  /// Starts with a file without problems, of which messages speak by this name.
  public init(file: String) { self.file = file }

  /// Notes what is wrong at a node.
  public mutating func refuse(_ node: YAMLNode, _ reason: String) { refuse(line: node.line, reason) }

  /// Notes what is wrong at a line.
  public mutating func refuse(line: Int?, _ reason: String) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(YAMLProblem(file: file, line: line, reason: reason))
  }

  /// Takes over what another reading found.
  public mutating func refuse(_ others: [YAMLProblem]) {
    problems += others.prefix(Self.mostProblems - problems.count)
  }

  /// All problems: those of this file by line, then those of other files.
  public var sortedProblems: [YAMLProblem] {
    let own = problems.filter { $0.file == file }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return own + problems.filter { $0.file != file }
  }

  /// The entries of a mapping; a key that is not among the known ones, or comes twice, is a problem.
  public mutating func entries(of node: YAMLNode, _ what: String, known: [String]) -> [String: YAMLNode] {
    guard let pairs = node.pairs else {
      refuse(node, "\(what) must be a mapping of \(known.joined(separator: ", "))")
      return [:]
    }
    var entries: [String: YAMLNode] = [:]
    for pair in pairs {
      guard let name = pair.key.scalar, known.contains(name.text) else {
        let name = pair.key.scalar.map { YAMLText.quoted($0.text) } ?? "that is no word"
        refuse(pair.key, "unknown key \(name) in \(what); known are \(known.joined(separator: ", "))")
        continue
      }
      if entries.updateValue(pair.value, forKey: name.text) != nil {
        refuse(pair.key, "key '\(name.text)' is given twice in \(what); keep one")
      }
    }
    return entries
  }

  /// The items of a list, or the node itself where a single value stands for a list of one.
  public mutating func items(of node: YAMLNode) -> [YAMLNode] {
    node.items ?? [node]
  }

  /// A text that is there: not empty, not null, on one line.
  public mutating func text(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      refuse(node, "\(what) must be text")
      return nil
    }
    guard !Self.isNull(scalar), scalar.text.contains(where: { !$0.isWhitespace }) else {
      refuse(node, "\(what) has no value; write one or leave the key out")
      return nil
    }
    guard scalar.text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      refuse(node, "\(what) has a line break or another control character; write it on one line")
      return nil
    }
    return scalar.text
  }

  /// The texts of a list, or of a single value, each once and in order.
  public mutating func texts(_ node: YAMLNode?, _ what: String) -> [String]? {
    guard let node else { return nil }
    var texts: [String] = []
    for item in items(of: node) {
      if let text = text(item, what), !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// A number from 0 to a limit, written in decimal digits.
  public mutating func number(_ node: YAMLNode?, _ what: String, upTo limit: Double = 10_000) -> Double? {
    guard let node else { return nil }
    guard let scalar = node.scalar, scalar.isPlain, !Self.isNull(scalar) else {
      refuse(node, "\(what) must be a number, without quotes")
      return nil
    }
    guard let number = Self.decimal(scalar.text) else {
      refuse(node, "\(what) must be a decimal number, not \(YAMLText.quoted(scalar.text))")
      return nil
    }
    guard number >= 0 else {
      refuse(node, "\(what) is negative (\(YAMLText.quoted(scalar.text))); give 0 or more")
      return nil
    }
    guard number <= limit else {
      refuse(node, "\(what) is \(YAMLText.quoted(scalar.text)), the most is \(Int(limit)); check the unit")
      return nil
    }
    return number == 0 ? 0 : number
  }

  /// One of the words of an enumeration.
  public mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ what: String, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let node, let text = text(node, what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    refuse(node, "unknown \(what) \(YAMLText.quoted(text)); known are \(known)")
    return nil
  }

  /// Whether a scalar is one of YAML's spellings of null.
  public static func isNull(_ scalar: YAMLNode.Scalar) -> Bool {
    scalar.isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// A finite number in decimal digits, with a point and an exponent if need be; no hexadecimal, `_`, `inf`, `nan`.
  public static func decimal(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    var index = 0
    func digits() -> Int {
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
      return index - start
    }
    func skip(_ characters: String) {
      if index < bytes.count, characters.utf8.contains(bytes[index]) { index += 1 }
    }
    skip("+-")
    let whole = digits()
    let beforePoint = index
    skip(".")
    let fraction = index > beforePoint ? digits() : 0
    guard whole + fraction > 0 else { return nil }
    let beforeExponent = index
    skip("eE")
    if index > beforeExponent {
      skip("+-")
      guard digits() > 0 else { return nil }
    }
    guard index == bytes.count, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
