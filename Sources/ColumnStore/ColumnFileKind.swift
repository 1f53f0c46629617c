/// What kind of column file: its first bytes, and the one format number that this program writes and reads.
public struct ColumnFileKind: Equatable, Sendable {
  /// The first eight bytes of every file of the kind.
  public let magic: [UInt8]
  /// Which layout the sections have.
  public let format: UInt32

  /// Makes a kind.
  /// - Precondition: A magic of eight bytes.
  public init(magic: [UInt8], format: UInt32) {
    precondition(magic.count == Self.magicLength, "the magic of a column file has eight bytes")
    self.magic = magic
    self.format = format
  }

  static let magicLength = 8
}
