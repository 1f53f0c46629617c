public import ColumnStore

/// How much memory the building of a network may use, and where it puts temporary files beyond that.
public struct BuildSpace: Sendable {
  /// Bytes.
  public let limit: Int
  /// The file beside which temporary files are made.
  public let output: String?

  /// Memory without limit, and no temporary files but those of sorting more than 1 GiB.
  public init() {
    limit = Int.max
    output = nil
  }

  /// At most `limit` bytes, and temporary files beside `output`; these have no name, so a killed run leaves none.
  public init(limit: Int, besides output: String) {
    self.limit = max(limit, Self.least)
    self.output = output
  }

  /// The least limit that is of use, in bytes.
  public static let least = 16 << 20

  /// What memory without limit comes to for one sorter, which asks for all of it at once.
  private static let largestSorter = 1 << 30

  /// A sorter that uses a share of the memory.
  public func sorter(share: Double) -> RecordSorter {
    RecordSorter(limit: min(bytes(share), Self.largestSorter), directory: directory)
  }

  func spool(share: Double) -> ByteSpool { ByteSpool(limit: bytes(share), directory: directory) }

  func bytes(_ share: Double) -> Int { limit == Int.max ? Int.max : Int(Double(limit) * share) }

  /// Where an output cannot be looked at, its own words say so when it is opened.
  private var directory: String { (try? ScratchFile.directory(beside: output ?? "-")) ?? "." }
}
