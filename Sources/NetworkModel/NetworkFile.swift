internal import ColumnStore
internal import PlanarGeometry

/// A network as one file: magic, format, content, and the SHA-256 of all that at the end.
///
/// | bytes | meaning |
/// |---|---|
/// | 8 | `TRENCH` and two zero bytes |
/// | 8 | format, little-endian; this page describes 1 |
/// | n | head (name, date, default rules, CRS, sources, unplaced), coverage, rejects, pipes |
/// | 71 | `sha256:` and the hexadecimal hash of every byte before it |
///
/// It is read whole into memory. Anything shortened, changed or foreign is an error, never an answer.
public enum NetworkFile {
  private static let magic: [UInt8] = Array("TRENCH".utf8) + [0, 0]
  private static let format: Int64 = 1
  private static let hashLength = 71

  /// Why a file is not a network.
  public enum Refusal: Error, Equatable, CustomStringConvertible {
    /// It does not begin like one.
    case foreign(path: String)
    /// It was written by a newer version of Trench.
    case newer(path: String, format: Int64)
    /// It was shortened or changed.
    case damaged(path: String, detail: String)

    /// One line: what, where, what to do.
    public var description: String {
      switch self {
      case .foreign(let path):
        "'\(path)' is not a Trench network; make one with: trench import SOURCE... -o NET.trench"
      case .newer(let path, let format):
        "'\(path)' has network format \(format), which this version of Trench does not know; use a newer Trench"
      case .damaged(let path, let detail):
        "'\(path)' is damaged (\(detail)); import it again from its sources"
      }
    }
  }

  /// The bytes of a network's file. The same network gives the same bytes.
  public static func bytes(of network: Network) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(raw: magic)
    encoder.put(format)
    encoder.put(network.name)
    encoder.put(network.asOf)
    encoder.put(network.defaultRules)
    encoder.put(network.crs)
    encoder.put(all: network.sources) { $0.put($1) }
    encoder.put(count: network.unplaced)
    encoder.put(all: network.coverage) { $0.put($1) }
    encoder.put(all: network.rejects) { $0.put($1) }
    encoder.put(all: network.pipes) { $0.put($1) }
    return encoder.bytes + Array(ContentHash.sha256(encoder.bytes).utf8)
  }

  /// The network of a file's bytes.
  ///
  /// - Parameter path: where the bytes came from, for messages.
  /// - Throws: ``Refusal``.
  public static func network(from bytes: [UInt8], path: String) throws(Refusal) -> Network {
    guard bytes.starts(with: magic) else { throw .foreign(path: path) }
    let content = bytes.dropLast(hashLength)
    var decoder = ByteDecoder(content.dropFirst(magic.count))
    do {
      let found = try decoder.integer()
      guard found <= format else { throw Refusal.newer(path: path, format: found) }
      guard found == format else { throw Refusal.damaged(path: path, detail: "no format has the number \(found)") }
      guard Array(bytes.suffix(hashLength)) == Array(ContentHash.sha256(Array(content)).utf8) else {
        throw Refusal.damaged(path: path, detail: "its checksum does not match its \(bytes.count) bytes")
      }
      return try network(from: &decoder)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .damaged(path: path, detail: "\(error)")
    }
  }

  private static func network(from decoder: inout ByteDecoder) throws -> Network {
    let name = try decoder.text()
    let asOf = try decoder.optionalText()
    let defaultRules = try decoder.optionalText()
    var builder = NetworkBuilder(name: name, crs: try decoder.storedCRS())
    builder.asOf = asOf
    builder.defaultRules = defaultRules
    builder.sources = try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.sourceRecord() }
    builder.unplaced = Int(try decoder.integer())
    builder.coverage = try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.coverageArea() }
    builder.rejects = try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.rejectedRecord() }
    builder.pipes = try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.pipe() }
    guard decoder.isAtEnd else { throw decoder.damage("the end") }
    return builder.finish()
  }
}
