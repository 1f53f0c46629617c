/// Bytes in memory, collected piece by piece: where a file is written that nobody wants on disk.
public final class ByteCollector {
  /// What was collected.
  public private(set) var bytes: [UInt8] = []

  /// Starts empty.
  public init() {}

  /// Adds bytes.
  public func append(_ piece: ArraySlice<UInt8>) { bytes += piece }
}
