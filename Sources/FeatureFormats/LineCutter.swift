/// Cuts a source of GeoJSON lines into blocks, in order. One thread at a time.
public final class LineCutter {
  private let window: ByteWindow
  private var row = 1
  private var isEnded = false

  /// Small, so that many fit a small memory; large enough for a thread to be busy with.
  private static let blockSize = 1 << 19

  init(_ window: ByteWindow) { self.window = window }

  /// What errors call the source.
  public var source: String { window.name }

  /// The next block; nil at the end.
  ///
  /// Throws where the source cannot be read or a line is longer than a record may be.
  public func next() throws(FormatError) -> LineBlock? {
    while !isEnded, window.count < min(Self.blockSize, window.limit) { isEnded = try !window.more() }
    var length = lengthOfLines
    while length == nil, !isEnded {
      isEnded = try !window.more()
      length = lengthOfLines
    }
    let count = length ?? window.count
    guard count > 0 else { return nil }
    let block = LineBlock(
      window.bytes[window.head..<window.head + count], firstRow: row, offset: window.offset)
    window.consume(count)
    row += block.records
    return block
  }

  /// Bytes up to the last line end in the window; nil where there is none.
  private var lengthOfLines: Int? {
    var place = window.count
    while place > 0, window.bytes[window.head + place - 1] != 0x0A { place -= 1 }
    return place > 0 ? place : nil
  }
}

extension FeatureSources {
  /// The blocks of a file of GeoJSON lines; nil for every other source.
  ///
  /// Throws what opening it does.
  public static func lineBlocks(
    _ path: String, options: ReaderOptions = ReaderOptions()
  ) throws(FormatError) -> LineCutter? {
    guard format(ofPath: path) == .geoJSON else { return nil }
    return (try open(path, options: options) as? GeoJSONReader)?.lineCutter
  }
}
