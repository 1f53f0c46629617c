internal import ColumnStore
public import FeatureFormats

/// One rejected record, as files of rejects list it.
public struct RejectLine: Equatable, Sendable {
  /// The file's name without its folder, or `-`.
  public let source: String
  /// The 1-based number of the record in its source.
  public let row: Int
  /// The record's id, where it has one.
  public let id: String?
  /// The code.
  public let reason: RejectReason
  /// What is wrong, in words for people.
  public let detail: String

  /// Makes a line.
  public init(source: String, row: Int, id: String?, reason: RejectReason, detail: String) {
    self.source = source
    self.row = row
    self.id = id
    self.reason = reason
    self.detail = detail
  }

  /// One JSON object, keys in the order of the properties, without spaces and without a line end.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("source", string: source)
      json.put("row", integer: row)
      json.put("id", string: id)
      json.put("reason", string: reason.rawValue)
      json.put("detail", string: detail)
    }
    return bytes
  }
}
