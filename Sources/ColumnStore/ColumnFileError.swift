/// Why a column file cannot be used: one line that says what, where, and what to do.
public enum ColumnFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the operating system refused.
  case system(FileError)
  /// It does not begin like a file of the kind.
  case foreign(path: String)
  /// It was written by a later version of the program, in that format.
  case newer(path: String, format: UInt32)
  /// It was written by an earlier version of the program.
  case older(path: String)
  /// It was written on a machine with the other order of bytes.
  case otherByteOrder(path: String)
  /// It is shorter than it says: not completely written, or copied.
  case truncated(path: String, expected: Int, found: Int)
  /// Bytes at or after `offset` are not what was written there.
  case damaged(path: String, offset: Int, detail: String)
  /// It was written to while it was in use.
  case changed(path: String)

  /// `'x.trench' is damaged at byte 4096 (its checksum does not match); import it again from its sources`.
  public var description: String {
    switch self {
    case .system(let error):
      error.description
    case .foreign(let path):
      "'\(path)' is not a Trench network; make one with: trench import SOURCE... -o NET.trench"
    case .newer(let path, let format):
      "'\(path)' has network format \(format), which this version of Trench does not know; use a newer Trench"
    case .older(let path):
      "'\(path)' was written by an earlier version of Trench; import it again from its sources"
    case .otherByteOrder(let path):
      "'\(path)' was written on a machine with the other byte order; import it again from its sources on this one"
    case .truncated(let path, let expected, let found):
      "'\(path)' is cut short (\(found) bytes of \(expected)); copy it again or import it again from its sources"
    case .damaged(let path, let offset, let detail):
      "'\(path)' is damaged at byte \(offset) (\(detail)); import it again from its sources"
    case .changed(let path):
      "'\(path)' changed while it was read; run this again once it is complete"
    }
  }
}
