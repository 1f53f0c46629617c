internal import ColumnStore
internal import ForeignReaders

/// A feature as nearly all are: one line of positions with two coordinates, and properties that are plain numbers, lists
/// of numbers and texts. Read into arrays that are used again for the next one, which takes a fifth of the time that a
/// ``RawFeature`` takes to be made and asked.
///
/// Whatever is out of the ordinary makes a record no plain line, and it is read as a ``RawFeature``.
public final class PlainLine {
  /// What a property says.
  public enum Value: Equatable, Sendable {
    /// Nothing: it is absent or null.
    case none
    /// A number.
    case number(Double)
    /// Numbers, by their places in ``PlainLine/numbers``.
    case list(Range<Int>)
    /// A text, by its place in ``PlainLine/texts``.
    case text(Int)
  }

  /// The row of the record.
  public internal(set) var row = 0
  /// The `id` among the properties, in UTF-8; never empty.
  public internal(set) var id: [UInt8] = []
  /// The coordinates, two positions or more.
  public internal(set) var x: [Double] = []
  /// The second coordinates.
  public internal(set) var y: [Double] = []
  /// What the properties say that were asked for, in the order they were.
  public internal(set) var values: [Value] = []
  /// The numbers of all lists.
  public internal(set) var numbers: [Double] = []
  /// The different texts that came so far; those that stand there stay.
  public internal(set) var texts: [String] = []

  init() {}
}

/// Reads plain lines off a parsed document.
final class PlainLineReader {
  let line = PlainLine()
  /// The keys that are asked for, by their lengths, with their places.
  private let keys: [[(key: StaticString, place: Int)]]
  private let count: Int
  private var table = ByteStringTable()
  private var text: [UInt8] = []

  /// More different texts than this are not remembered: a record with a new one is then no plain line.
  private static let mostTexts = 1 << 14

  init(keys: [StaticString]) {
    count = keys.count
    let longest = keys.map(\.utf8CodeUnitCount).max() ?? 0
    self.keys = (0...longest).map { length in
      keys.enumerated().filter { $0.element.utf8CodeUnitCount == length }.map { ($0.element, $0.offset) }
    }
  }

  /// Reads a record into ``line``; false where it is no plain line, which then holds anything.
  func read(_ document: JSONDocument, _ root: JSONNode, row: Int) -> Bool {
    guard document.kind(of: root) == .object else { return false }
    var (isFeature, hasGeometry, hasProperties) = (false, false, false)
    var next = document.firstChild(of: root)
    while let key = next {
      let value = document.value(ofKey: key)
      if document.isText("type", at: key) {
        guard document.isText("Feature", at: value) else { return false }
        isFeature = true
      } else if document.isText("geometry", at: key) {
        guard !hasGeometry, readGeometry(document, value) else { return false }
        hasGeometry = true
      } else if document.isText("properties", at: key) {
        guard !hasProperties, readProperties(document, value) else { return false }
        hasProperties = true
      } else if document.isText("crs", at: key) {
        guard CRSMember.plainName(document, value) != nil else { return false }
      } else {
        return false
      }
      next = document.after(value)
    }
    line.row = row
    return isFeature && hasGeometry && hasProperties && !line.id.isEmpty
  }

  private func readGeometry(_ document: JSONDocument, _ node: JSONNode) -> Bool {
    guard document.kind(of: node) == .object, document.count(of: node) == 2,
      let typeKey = document.firstChild(of: node), document.isText("type", at: typeKey)
    else { return false }
    let type = document.value(ofKey: typeKey)
    guard document.isText("LineString", at: type), let listKey = document.after(type),
      document.isText("coordinates", at: listKey)
    else { return false }
    return document.readPairs(at: document.value(ofKey: listKey), into: &line.x, &line.y) && line.x.count >= 2
  }

  private func readProperties(_ document: JSONDocument, _ node: JSONNode) -> Bool {
    guard document.kind(of: node) == .object else { return false }
    var values = [PlainLine.Value](repeating: .none, count: count)
    line.id.removeAll(keepingCapacity: true)
    line.numbers.removeAll(keepingCapacity: true)
    var next = document.firstChild(of: node)
    while let key = next {
      let value = document.value(ofKey: key)
      if document.isText("id", at: key) {
        // A second one, or one that is no text, is for the plain way.
        guard line.id.isEmpty, document.appendText(at: value, to: &line.id) else { return false }
      } else if let place = place(of: key, document) {
        guard values[place] == .none, let read = read(value, document) else { return false }
        values[place] = read
      }
      next = document.after(value)
    }
    line.values = values
    return true
  }

  private func place(of key: JSONNode, _ document: JSONDocument) -> Int? {
    guard let length = document.textLength(at: key), length < keys.count else { return nil }
    for candidate in keys[length] where document.isText(candidate.key, at: key) { return candidate.place }
    return nil
  }

  /// What a value says; nil where it is out of the ordinary.
  private func read(_ node: JSONNode, _ document: JSONDocument) -> PlainLine.Value? {
    switch document.kind(of: node) {
    case .integer, .double: return document.double(at: node).map(PlainLine.Value.number)
    case .string:
      text.removeAll(keepingCapacity: true)
      guard document.appendText(at: node, to: &text), let number = number(ofText: text) else { return nil }
      return .text(number)
    case .array:
      let start = line.numbers.count
      var next = document.firstChild(of: node)
      while let element = next {
        guard let number = document.double(at: element) else { return nil }
        line.numbers.append(number)
        next = document.after(element)
      }
      return .list(start..<line.numbers.count)
    // A null says nothing, but of two members of one key the last would hold.
    case .unsigned, .bool, .object, .null: return nil
    }
  }

  private func number(ofText text: [UInt8]) -> Int? {
    if let known = table.number(of: text) { return known }
    guard table.count < Self.mostTexts else { return nil }
    line.texts.append(String(decoding: text, as: UTF8.self))
    return table.insert(text)
  }
}
