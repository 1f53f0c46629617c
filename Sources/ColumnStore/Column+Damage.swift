extension Column {
  /// The error of a reader who finds that what the column says cannot be, checksums or not.
  ///
  /// - Parameters:
  ///   - offset: counted in bytes from where the column begins.
  ///   - detail: what is wrong, as part of a sentence.
  public func damaged(at offset: Int, _ detail: String) -> ColumnFileError {
    .damaged(path: file.path, offset: section.offset + min(max(offset, 0), count), detail: detail)
  }
}
